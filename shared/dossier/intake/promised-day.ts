import { workingDayOnOrBefore } from '../../calendar/index.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { Deadline } from '../deadlines/deadline.ts'

/**
 * The day that a complainant is told for a deadline, local date. Whoever is promised a letter or a call on a Saturday, Sunday
 * or holiday of the office would wait in vain, so for what is promised or aimed at the working day before is named; what a
 * law says is named as the law counts it. Never before the term began.
 */
export function promisedDay({ dueOn, startsOn, kind }: Pick<Deadline, 'dueOn' | 'startsOn' | 'kind'>, procedure: Procedure): string {
  return kind === 'statutory' ? dueOn : dayWithPost(dueOn, startsOn, procedure)
}

/** The due date, or the last working day of the office before it, but never a day before the term began. */
export function dayWithPost(dueOn: string, startsOn: string, { calendars, closingDays }: Procedure): string {
  const before = workingDayOnOrBefore(Temporal.PlainDate.from(dueOn), calendars.office, closingDays).toString()
  return before < startsOn ? dueOn : before
}
