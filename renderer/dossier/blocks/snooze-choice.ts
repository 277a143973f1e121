import { nextWorkingDay, workingDayOnOrBefore, type CalendarId } from '../../../shared/calendar/index.ts'
import { momentOn, type Office } from '../../../shared/reminders/moments.ts'
import { latestSnooze } from '../../../shared/reminders/snooze.ts'

export type SnoozeChoice = 'hour' | 'next-working-day' | 'last-day' | 'other-day'

/** The hour of a reminder that comes back on another day: at the start of it, before anything else. */
const morning = '09:00'

export interface SnoozeAsked {
  readonly actOn: Temporal.PlainDate
  readonly office: Office
  readonly now: Temporal.Instant
}

/** The moments that can be chosen, in order; none of them is too late, and no two are the same. */
export function snoozeChoices({ actOn, office, now }: SnoozeAsked): readonly { readonly choice: Exclude<SnoozeChoice, 'other-day'>; readonly until: Temporal.Instant }[] {
  const latest = latestSnooze(actOn, office, now)
  const today = now.toZonedDateTimeISO(office.timeZone).toPlainDate()
  const next = momentOn(nextWorkingDay(today, office.calendar, office.closingDays), morning, office.timeZone)
  const last = momentOn(workingDayOnOrBefore(actOn, office.calendar, office.closingDays), morning, office.timeZone)
  const hour = now.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).add({ hours: 1 })
  return [
    { choice: 'hour' as const, until: hour },
    { choice: 'next-working-day' as const, until: next },
    ...(Temporal.Instant.compare(last, next) > 0 ? [{ choice: 'last-day' as const, until: last }] : []),
  ].filter(({ until }) => Temporal.Instant.compare(until, latest) <= 0)
}

/** A day that was typed, as a moment; or what is wrong with it. */
export function snoozeOn(day: Temporal.PlainDate, { actOn, office, now }: SnoozeAsked): { readonly until: Temporal.Instant } | { readonly wrong: 'passed' | 'too-late' } {
  const until = momentOn(day, morning, office.timeZone)
  if (Temporal.Instant.compare(until, now) <= 0) return { wrong: 'passed' }
  return Temporal.Instant.compare(until, latestSnooze(actOn, office, now)) > 0 ? { wrong: 'too-late' } : { until }
}

/** The office of a procedure, as moments are counted in it. */
export function officeOf({ timeZone, calendars, closingDays }: { readonly timeZone: string; readonly calendars: { readonly office: CalendarId }; readonly closingDays?: readonly string[] }): Office {
  return { timeZone, calendar: calendars.office, closingDays: closingDays ?? [] }
}
