import { openingAt } from '../../shared/procedure/opening.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** The telephone hour that runs now, or the next one of today; undefined when there is none left, and on holidays. */
export function hoursNow(procedure: Procedure, time: Temporal.ZonedDateTime): { readonly isOpen: boolean; readonly at: Temporal.PlainTime } | undefined {
  const opening = openingAt(procedure, 'telephone', time)
  if (opening === undefined) return undefined
  if (opening.isOpen) return { isOpen: true, at: opening.until }
  return opening.why === 'too-early' && opening.opensAt !== undefined ? { isOpen: false, at: opening.opensAt.toPlainTime() } : undefined
}
