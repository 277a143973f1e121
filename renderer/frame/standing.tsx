import { useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { connection, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { Frame } from './frame.tsx'
import { LockedFrame } from './locked-frame.tsx'
import { Message } from './message.tsx'

/** Which of the three it is: no way in, before the register is open, or the register. */
export function Standing() {
  const words = useWords(frameWords)
  const [isHeld, setIsHeld] = useState(false)
  const [isCalling, setIsCalling] = useState(false)
  const standing = useSyncExternalStore(connection.subscribe, connection.current)
  const query = orpc.application.status.queryOptions({ input: {}, enabled: standing !== 'refused' })
  const status = useQuery(query)
  if (standing === 'refused') return <Message {...words.refused} />
  return (
    <>
      {standing === 'lost' ? <Message {...words.lost} isOnTop /> : null}
      <Answer query={status} waiting={words.connecting} queryKey={query.queryKey}>
        {(answer) =>
          answer.register === 'open' && !isHeld && !isCalling ? (
            <Frame status={answer} answeredAt={status.dataUpdatedAt} />
          ) : (
            <LockedFrame status={answer} answeredAt={status.dataUpdatedAt} isCalling={isCalling} onCalling={setIsCalling} onHold={setIsHeld} />
          )
        }
      </Answer>
    </>
  )
}
