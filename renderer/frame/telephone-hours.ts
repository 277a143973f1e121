import type { Procedure } from '../../shared/procedure/schema.ts'

/** The telephone hour that runs now, or the next one of today; undefined when there is none left. */
export function hoursNow(procedure: Procedure, time: Temporal.ZonedDateTime): { readonly isOpen: boolean; readonly at: Temporal.PlainTime } | undefined {
  const now = time.toPlainTime()
  const today = procedure.hours
    .filter(({ what, days }) => what === 'telephone' && days.includes(time.dayOfWeek))
    .map(({ from, until }) => ({ from: Temporal.PlainTime.from(from), until: Temporal.PlainTime.from(until) }))
    .filter(({ until }) => Temporal.PlainTime.compare(now, until) < 0)
    .sort((a, b) => Temporal.PlainTime.compare(a.from, b.from))
  const [next] = today
  if (next === undefined) return undefined
  return Temporal.PlainTime.compare(now, next.from) < 0 ? { isOpen: false, at: next.from } : { isOpen: true, at: next.until }
}
