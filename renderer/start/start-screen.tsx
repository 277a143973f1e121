import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApplicationStatus } from '../../shared/contract/views.ts'
import { orpc } from '../call.ts'
import { problemOf, type Problem } from '../problem.ts'
import { DamagedScreen } from './damaged-screen.tsx'
import { FirstRun } from './first-run.tsx'
import { TroubleScreen } from './trouble-screen.tsx'
import { UnlockScreen } from './unlock-screen.tsx'

export interface StartScreenProps {
  readonly status: ApplicationStatus
  /** Called with true while a register exists whose recovery key was not kept yet: the page then stays here. */
  readonly onHold: (isHeld: boolean) => void
  /** What went wrong with opening the register elsewhere, if anything. */
  readonly initialError?: unknown
  /** A call is taken while the register is locked. */
  readonly onCall: () => void
}

/** Everything before the register is open: the first run, unlocking, and each way in which that can fail. */
export function StartScreen({ status, initialError, onHold, onCall }: StartScreenProps) {
  const queries = useQueryClient()
  const lookAgain = () => void queries.invalidateQueries({ queryKey: orpc.application.status.key() })
  const [trouble, setTrouble] = useState<Trouble | undefined>(initialError === undefined ? undefined : { error: initialError, problem: problemOf(initialError) })
  const [isRestored, setIsRestored] = useState(false)
  const today = Temporal.Instant.from(status.now).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate()
  const fail = (error: unknown) => setTrouble({ error, problem: problemOf(error) })
  if (trouble?.problem?.code === 'REGISTER_DAMAGED') {
    return (
      <DamagedScreen
        damage={trouble.problem.data}
        folder={status.folder}
        onRestored={() => {
          setIsRestored(true)
          setTrouble(undefined)
          lookAgain()
        }}
        onFail={fail}
        onBack={() => setTrouble(undefined)}
      />
    )
  }
  if (trouble !== undefined) {
    return (
      <TroubleScreen
        error={trouble.error}
        folder={status.folder}
        onAgain={() => {
          setTrouble(undefined)
          lookAgain()
        }}
      />
    )
  }
  if (status.register === 'locked') {
    return <UnlockScreen status={status} isRestored={isRestored} onOpened={lookAgain} onFail={fail} onCall={onCall} />
  }
  return <FirstRun today={today} onHold={onHold} onFail={fail} />
}

interface Trouble {
  readonly error: unknown
  readonly problem: Problem | undefined
}
