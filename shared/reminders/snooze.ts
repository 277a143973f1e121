import { nextWorkingDay } from '../calendar/index.ts'
import { isBefore, isFromFuture } from './instants.ts'
import { momentOn, reminderDay, type Office } from './moments.ts'

/** A reminder that was put off. */
export interface Snooze {
  readonly madeAt: Temporal.Instant
  readonly until: Temporal.Instant
  readonly because: string
}

/** The end of an office day, until when a reminder can be put off on the last day. */
const endOfDay = '17:00'

/**
 * The latest moment until which a reminder can be put off: the end of the last day on which something can be done, or, on that day and
 * when it is late, of the next working day. Nothing is put off until it is too late.
 */
export function latestSnooze(actOn: Temporal.PlainDate, office: Office, now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO(office.timeZone).toPlainDate()
  const lastDay = reminderDay(actOn, 0, office)
  const isAhead = Temporal.PlainDate.compare(today, lastDay) < 0
  return momentOn(isAhead ? lastDay : nextWorkingDay(today, office.calendar, office.closingDays), endOfDay, office.timeZone)
}

/**
 * When a snooze ends. One that was made long after now was made under a clock that has been put back since; it cannot hold anything
 * up beyond `lastMoment`, the reminder of the last day.
 */
export function endOfSnooze({ madeAt, until }: Snooze, { now, lastMoment }: { readonly now: Temporal.Instant; readonly lastMoment: Temporal.Instant }): Temporal.Instant {
  return isFromFuture(madeAt, now) && isBefore(lastMoment, until) ? lastMoment : until
}
