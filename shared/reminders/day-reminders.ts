import { isWorkingDay } from '../calendar/index.ts'
import { firstOf, isBefore } from './instants.ts'
import { momentOn, type Office } from './moments.ts'

/** From this month on next year's days are looked at: decrees and lists of closing days are known by then. */
export const monthToCheck = 10

/** The year of which the holidays are to be compared with what was decreed since; undefined when that was done. */
export function yearToCheck(today: Temporal.PlainDate, checkedUntil: number | undefined): number | undefined {
  const year = today.month >= monthToCheck ? today.year + 1 : today.year
  return (checkedUntil ?? today.year) >= year ? undefined : year
}

/** When the yearly question comes to whoever wants no summary. */
const atNine = '09:00'

export interface DayReminders {
  readonly now: Temporal.Instant
  readonly office: Office
  /** `HH:MM`; absent: no summary. */
  readonly summaryAt?: string
  readonly holidaysCheckedUntil?: number
  /** Whether a summary or a question was shown, by `summaryKey` or `yearKey`. */
  readonly wasShown: (key: string) => boolean
}

export interface DueOfDay {
  /** The local date of the summary that is due. */
  readonly summaryOf?: string
  /** The year of which somebody has to compare the holidays. */
  readonly yearToCheck?: number
  /** When this must be looked at again: the hour of the summary, and midnight. */
  readonly next: Temporal.Instant
}

export const summaryKey = (day: string): string => `summary ${day}`
export const yearKey = (year: number): string => `holidays ${year}`

/**
 * What comes once a day and once a year: the summary of a working day from its hour on, never that of a day that has gone by, and the
 * question to check next year's holidays, in the same hour.
 */
export function dayRemindersAt({ now, office, summaryAt, holidaysCheckedUntil, wasShown }: DayReminders): DueOfDay {
  const today = now.toZonedDateTimeISO(office.timeZone).toPlainDate()
  const hour = momentOn(today, summaryAt ?? atNine, office.timeZone)
  const midnight = momentOn(today.add({ days: 1 }), '00:00', office.timeZone)
  const next = firstOf([hour, midnight].filter((moment) => isBefore(now, moment))) ?? midnight
  if (isBefore(now, hour) || !isWorkingDay(today, office.calendar, office.closingDays)) return { next }
  const year = yearToCheck(today, holidaysCheckedUntil)
  return {
    ...(summaryAt === undefined || wasShown(summaryKey(today.toString())) ? {} : { summaryOf: today.toString() }),
    ...(year === undefined || wasShown(yearKey(year)) ? {} : { yearToCheck: year }),
    next,
  }
}
