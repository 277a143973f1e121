import { subtractWorkingDays, workingDayOnOrBefore, type CalendarId } from '../calendar/index.ts'

/** On whose wall and in whose calendar a moment is counted. */
export interface Office {
  readonly timeZone: string
  /** Calendar of its working days. */
  readonly calendar: CalendarId
  /** Local dates, `YYYY-MM-DD`. */
  readonly closingDays: readonly string[]
}

/**
 * The day of a reminder: so many working days before `actOn`, so that none falls on a day on which nobody is there. With 0 it is that
 * day itself, or the last working day before it.
 */
export function reminderDay(actOn: Temporal.PlainDate, daysBefore: number, { calendar, closingDays }: Office): Temporal.PlainDate {
  return daysBefore === 0 ? workingDayOnOrBefore(actOn, calendar, closingDays) : subtractWorkingDays(actOn, daysBefore, calendar, closingDays)
}

/** Many terms end on one day, and a register is judged as a whole: each moment is counted once for an office. */
const known = new WeakMap<Office, Map<string, Temporal.Instant>>()

/**
 * The moment of a reminder.
 * @param actOn local date.
 * @param at `HH:MM`.
 */
export function reminderMoment(actOn: string, daysBefore: number, at: string, office: Office): Temporal.Instant {
  const moments = known.get(office) ?? new Map<string, Temporal.Instant>()
  known.set(office, moments)
  const key = `${actOn} ${daysBefore} ${at}`
  const moment = moments.get(key) ?? momentOn(reminderDay(Temporal.PlainDate.from(actOn), daysBefore, office), at, office.timeZone)
  moments.set(key, moment)
  return moment
}

/**
 * A time on the wall as a moment. In the night in which summer time begins a time that is skipped comes an hour later; in the night in
 * which it ends, of the two the first.
 * @param at `HH:MM`.
 */
export function momentOn(day: Temporal.PlainDate, at: string, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) }).toInstant()
}
