import { isWorkingDay } from '../../calendar/index.ts'
import type { Procedure } from '../../procedure/schema.ts'
import { awayOn } from '../deadlines/absence.ts'
import type { CallMoment, OpenCallback } from '../state.ts'

/** The next thing to do for somebody who asked to be called back; nothing after it is shown, because it may never be needed. */
export type Rung =
  /** `nth` of `of` calls; `at` when a moment was agreed on. */
  | { readonly does: 'call'; readonly nth: number; readonly of: number; readonly at?: CallMoment }
  /** So many calls were in vain that a letter with their dates and times is due. */
  | { readonly does: 'write' }

/** Calls in vain after which a letter is due: the procedure's number, or three at different times of day (peers.md §4 nr. 6). */
export function attemptsBeforeLetter({ steps }: Procedure): number {
  return steps.callbackAttempts ?? 3
}

/** The next action for an open request. Somebody who was reached, or got the letter, has no open request any more. */
export function nextRung({ tried, next }: OpenCallback, procedure: Procedure): Rung {
  const of = attemptsBeforeLetter(procedure)
  if (tried.length >= of) return { does: 'write' }
  return { does: 'call', nth: tried.length + 1, of, ...(next === undefined ? {} : { at: next }) }
}

/** Where a working day is divided, so that a second call finds somebody who is never home in the morning. */
const timesOfDay = ['10:00', '14:00', '16:30'] as const

/** Days looked ahead for a moment to ring; no row of holidays is longer. */
const horizon = 14

/**
 * A good moment for the next call, a suggestion: on a working day of the office on which the coordinator is there, at a time of day at which nobody tried yet,
 * and before the request is due when that is still possible.
 * @param now on the wall of the organisation: the moment of the call that was in vain.
 * @param dueOn last day of the term, where one runs.
 */
export function suggestedMoment(
  { tried, dueOn, now }: { readonly tried: readonly CallMoment[]; readonly dueOn?: string | undefined; readonly now: Temporal.PlainDateTime },
  { calendars, absences, closingDays: own }: Procedure,
  closingDays = own,
): CallMoment | undefined {
  const moments = Array.from({ length: horizon + 1 }, (_, days) => now.toPlainDate().add({ days }))
    .filter((day) => isWorkingDay(day, calendars.office, closingDays) && awayOn(day.toString(), absences) === undefined)
    .flatMap((day) => timesOfDay.map((time) => ({ on: day.toString(), time })))
    .filter(({ on, time }) => Temporal.PlainDateTime.compare(Temporal.PlainDateTime.from(`${on}T${time}`), now) > 0)
  const used = new Set(tried.map(({ time }) => (time === undefined ? undefined : partOf(time))))
  const fresh = moments.filter(({ time }) => !used.has(partOf(time)))
  const inTime = ({ on }: CallMoment) => dueOn === undefined || on <= dueOn
  return fresh.find(inTime) ?? moments.find(inTime) ?? fresh[0] ?? moments[0]
}

/** Morning, afternoon or the end of the day. */
function partOf(time: string): number {
  return time < '12:00' ? 0 : time < '16:00' ? 1 : 2
}
