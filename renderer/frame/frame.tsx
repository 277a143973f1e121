import { useQuery } from '@tanstack/react-query'
import type { ApplicationStatus } from '../../shared/contract/views.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { ClockProvider } from './clock.tsx'
import { OpenRegister } from './open-register.tsx'

export interface FrameProps {
  readonly status: ApplicationStatus
  /** The laptop's clock when `status` came, in milliseconds since 1970. */
  readonly answeredAt: number
}

/** Reads what every screen needs (settings, the active procedure), and then shows the open register. */
export function Frame({ status, answeredAt }: FrameProps) {
  const words = useWords(frameWords)
  const settings = useQuery(orpc.settings.get.queryOptions({ input: {} }))
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  return (
    <Answer query={settings} waiting={words.connecting}>
      {(chosen) => (
        <Answer query={procedures} waiting={words.connecting}>
          {(all) => {
            const procedure = all.find(({ id }) => id === chosen.activeProcedureId) ?? all[0]
            if (procedure === undefined) throw new Error('There is no procedure.')
            return (
              <ClockProvider askedAt={status.now} answeredAt={answeredAt} timeZone={procedure.timeZone}>
                <OpenRegister status={status} settings={chosen} procedure={procedure} />
              </ClockProvider>
            )
          }}
        </Answer>
      )}
    </Answer>
  )
}
