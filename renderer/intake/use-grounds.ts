import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { signalsOf, type GroundSignal } from '../../shared/dossier/admissibility.ts'
import type { Call } from './call.ts'

export interface Grounds {
  readonly signals: readonly GroundSignal[]
  /** The one whose sentence is shown; undefined while none lights up and none was chosen. */
  readonly current: GroundSignal | undefined
  readonly choose: (groundId: string) => void
  readonly next: () => void
  /** Decides on the current one; deciding the same again takes it back. */
  readonly decide: (decision: 'applies' | 'does-not-apply') => void
}

/** A chip lights up this long after the last letter, in milliseconds; within 300 in all (peers.md §4 nr. 7). */
const pause = 120

/** The grounds of the procedure as they stand while the call goes on. What lights up first shows its sentence by itself. */
export function useGrounds({ sheet, procedure, today, choose: change }: Call): Grounds {
  // Typing never waits for the reading of what was typed; what she decides shows at once.
  const [read] = useDebouncedValue(sheet, pause)
  const { groundsSeen } = sheet
  const signals = useMemo(() => signalsOf({ ...read, groundsSeen }, procedure, today), [read, groundsSeen, procedure, today])
  const [chosen, setChosen] = useState<string>()
  const lit = signals.find(({ standing, reason }) => (standing === 'applies' || standing === 'likely') && reason.code !== 'decided')
  const current = signals.find(({ ground }) => ground.id === chosen) ?? lit
  return {
    signals,
    current,
    choose: (groundId) => setChosen(groundId === chosen ? undefined : groundId),
    next: () => {
      // The order changes while she decides, the procedure's own does not.
      const { grounds } = procedure.admission
      const at = grounds.findIndex(({ id }) => id === current?.ground.id)
      setChosen(grounds[(at + 1) % grounds.length]?.id)
    },
    decide: (decision) => {
      if (current === undefined) return
      const { [current.ground.id]: before, ...others } = sheet.groundsSeen
      setChosen(current.ground.id)
      change({ groundsSeen: before === decision ? others : { ...others, [current.ground.id]: decision } })
    },
  }
}
