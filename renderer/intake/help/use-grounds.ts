import { useDebouncedValue } from '@mantine/hooks'
import { useDeferredValue, useMemo, useState } from 'react'
import { signalsOf, type GroundSignal } from '../../../shared/dossier/intake/admissibility.ts'
import type { EarlierDossierLine } from '../../../shared/dossier/recognition/same-matter.ts'
import type { Call } from '../call.ts'

export interface Grounds {
  readonly signals: readonly GroundSignal[]
  /** The one whose sentence is shown; undefined while none lights up and none was chosen. */
  readonly current: GroundSignal | undefined
  readonly choose: (groundId: string) => void
  /** The next one that lit up; when none did, the next of the procedure. */
  readonly next: () => void
  /** Decides on the current one; deciding the same again takes it back. */
  readonly decide: (decision: 'applies' | 'does-not-apply') => void
}

/** Something points to it, and she did not decide about it yet. */
function isLit({ standing, reason }: GroundSignal): boolean {
  return (standing === 'applies' || standing === 'likely') && reason.code !== 'decided'
}

/** A chip lights up this long after the last letter, in milliseconds; within 300 in all (peers.md §4 nr. 7). */
const pause = 120

/**
 * The grounds of the procedure as they stand while the call goes on. What lights up first shows its sentence by itself.
 * @param earlier dossiers of the caller, as far as somebody was recognised.
 */
export function useGrounds({ sheet, procedure, today, choose: change }: Call, earlier: readonly EarlierDossierLine[]): Grounds {
  // Typing never waits for the reading of what was typed; what she decides shows at once.
  const [settled] = useDebouncedValue(sheet, pause)
  const read = useDeferredValue(settled)
  const { groundsSeen } = sheet
  const asked = JSON.stringify(earlier.map(({ number, subject, status, closedOn }) => ({ number, subject, status, closedOn })))
  const known = useMemo(() => JSON.parse(asked) as readonly EarlierDossierLine[], [asked])
  const signals = useMemo(() => signalsOf({ ...read, groundsSeen }, procedure, today, known), [read, groundsSeen, procedure, today, known])
  const [chosen, setChosen] = useState<string>()
  const lit = signals.find(isLit)
  const current = signals.find(({ ground }) => ground.id === chosen) ?? lit
  return {
    signals,
    current,
    choose: (groundId) => setChosen(groundId === chosen ? undefined : groundId),
    next: () => {
      // The order of the chips changes while she decides, the procedure's own does not.
      const inOrder = procedure.admission.grounds.flatMap(({ id }) => signals.find(({ ground }) => ground.id === id) ?? [])
      const at = inOrder.findIndex(({ ground }) => ground.id === current?.ground.id)
      const following = [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(at, 0))]
      setChosen((following.find(isLit) ?? following[0])?.ground.id)
    },
    decide: (decision) => {
      if (current === undefined) return
      const { [current.ground.id]: before, ...others } = sheet.groundsSeen
      setChosen(current.ground.id)
      change({ groundsSeen: before === decision ? others : { ...others, [current.ground.id]: decision } })
    },
  }
}
