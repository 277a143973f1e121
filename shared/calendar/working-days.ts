import { checkAmount } from './amount.ts'
import { dateOf, epochDayOf } from './epoch-day.ts'
import type { CalendarId, Holiday } from './holidays.ts'
import { countUntil, isOpen, nthOpenDay, openDaysOf, openOnOrAfter, openOnOrBefore, reasonClosed, type ReasonClosed } from './open-days.ts'

/*
 * A working day is a day that is not a Saturday, Sunday, holiday of the calendar or closing day of the organisation.
 * `closingDays` are local dates (`YYYY-MM-DD`). All functions refuse dates outside 1900 to 2199, unknown calendars and
 * malformed closing days with a RangeError that names them.
 */

/** A day that is not a working day, with the reason; a holiday on a Saturday counts as holiday. */
export interface DayOff extends ReasonClosed {
  readonly date: Temporal.PlainDate
}

export function isWorkingDay(date: Temporal.PlainDate, calendar: CalendarId, closingDays?: readonly string[]): boolean {
  return isOpen(openDaysOf(calendar, { closingDays }), epochDayOf(date))
}

/** The holiday on this date, also when it is a Saturday or Sunday; undefined when there is none. */
export function holidayOn(date: Temporal.PlainDate, calendar: CalendarId): Holiday | undefined {
  return openDaysOf(calendar).table.holidays.get(epochDayOf(date))
}

/** The first working day after the date, never the date itself. */
export function nextWorkingDay(date: Temporal.PlainDate, calendar: CalendarId, closingDays?: readonly string[]): Temporal.PlainDate {
  return addWorkingDays(date, 1, calendar, closingDays)
}

/** The last working day before the date, never the date itself. */
export function previousWorkingDay(date: Temporal.PlainDate, calendar: CalendarId, closingDays?: readonly string[]): Temporal.PlainDate {
  return subtractWorkingDays(date, 1, calendar, closingDays)
}

/** The date itself when it is a working day, else the next one. */
export function workingDayOnOrAfter(date: Temporal.PlainDate, calendar: CalendarId, closingDays?: readonly string[]): Temporal.PlainDate {
  return dateOf(openOnOrAfter(openDaysOf(calendar, { closingDays }), epochDayOf(date)))
}

/**
 * The date itself when it is a working day, else the one before: how a promised date on a day without post is spoken
 * (31 December instead of 1 January).
 */
export function workingDayOnOrBefore(date: Temporal.PlainDate, calendar: CalendarId, closingDays?: readonly string[]): Temporal.PlainDate {
  return dateOf(openOnOrBefore(openDaysOf(calendar, { closingDays }), epochDayOf(date)))
}

/** The amount-th working day after the date, which is day 0 and may itself be a day off; amount 0 gives the date unchanged. */
export function addWorkingDays(date: Temporal.PlainDate, amount: number, calendar: CalendarId, closingDays?: readonly string[]): Temporal.PlainDate {
  const open = openDaysOf(calendar, { closingDays })
  const day = epochDayOf(date)
  checkAmount(amount)
  return amount === 0 ? date : dateOf(nthOpenDay(open, countUntil(open, day) + amount))
}

/** The amount-th working day before the date, which is day 0; amount 0 gives the date unchanged. */
export function subtractWorkingDays(date: Temporal.PlainDate, amount: number, calendar: CalendarId, closingDays?: readonly string[]): Temporal.PlainDate {
  const open = openDaysOf(calendar, { closingDays })
  const day = epochDayOf(date)
  checkAmount(amount)
  return amount === 0 ? date : dateOf(nthOpenDay(open, countUntil(open, day - 1) + 1 - amount))
}

/**
 * How many working days a walk from one date to the other counts: those after `from` up to and including `until`.
 * Negative when `until` is the earlier date, zero when there is none.
 */
export function workingDaysBetween(from: Temporal.PlainDate, until: Temporal.PlainDate, calendar: CalendarId, closingDays?: readonly string[]): number {
  const open = openDaysOf(calendar, { closingDays })
  return countUntil(open, epochDayOf(until)) - countUntil(open, epochDayOf(from))
}

/** Every day off after `from` up to and including `until`, in order; for the day ruler and for explaining a term in working days. */
export function daysOffBetween(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  calendar: CalendarId,
  closingDays?: readonly string[],
): readonly DayOff[] {
  const open = openDaysOf(calendar, { closingDays })
  const found: DayOff[] = []
  const end = epochDayOf(until)
  for (let day = epochDayOf(from) + 1; day <= end; day++) {
    const closed = reasonClosed(open, day)
    if (closed !== undefined) found.push({ date: dateOf(day), ...closed })
  }
  return found
}
