import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Absence, AbsenceDecision, Closures } from '../../../shared/contract/closure-views.ts'
import { client, orpc } from '../../call.ts'

/** An absence that was taken away, with what had been decided within it. */
interface Removed {
  readonly absence: Absence
  readonly decisions: readonly AbsenceDecision[]
}

export interface AbsenceRemoval {
  readonly remove: (absence: Absence) => void
  /** The one that was taken away last, until it is brought back. */
  readonly removed: Absence | undefined
  /** The one that was brought back last. */
  readonly restored: Absence | undefined
  /** Brings the last one back as it was; undefined when there is none. */
  readonly undo: (() => void) | undefined
  readonly error: unknown
}

/** Takes an absence away at once, and brings it back with every choice that was made for it. */
export function useAbsenceRemoval(): AbsenceRemoval {
  const queries = useQueryClient()
  const [removed, setRemoved] = useState<Removed>()
  const [restored, setRestored] = useState<Absence>()
  const [error, setError] = useState<unknown>()
  const show = (closures: Closures) => queries.setQueryData(orpc.closures.get.queryKey({ input: {} }), closures)

  const remove = async (absence: Absence) => {
    const lines = await client.closures.within({ absenceId: absence.absenceId })
    show(await client.closures.removeAbsence({ absenceId: absence.absenceId }))
    const decisions = lines.flatMap(({ dossierId, due: { ruleId }, choice }) => (choice === undefined ? [] : [{ dossierId, ruleId, choice }]))
    setRemoved({ absence, decisions })
    setRestored(undefined)
  }
  const bringBack = async ({ absence, decisions }: Removed) => {
    const { from, until, deputy } = absence
    show(await client.closures.addAbsence({ from, until, deputy, decisions: [...decisions] }))
    setRemoved(undefined)
    setRestored(absence)
  }
  const run = (work: Promise<void>) => {
    setError(undefined)
    work.catch(setError)
  }
  return {
    remove: (absence) => run(remove(absence)),
    removed: removed?.absence,
    restored,
    undo: removed === undefined ? undefined : () => run(bringBack(removed)),
    error,
  }
}
