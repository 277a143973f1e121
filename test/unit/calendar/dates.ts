import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { holidaysIn, type CalendarId, type Roll, type Unit } from '../../../shared/calendar/index.ts'

/** The worked examples of facts.md §7, computed by an independent program. */
export interface DeadlineCase {
  readonly id: string
  readonly calendar: CalendarId
  readonly start: string
  readonly rule: { readonly amount: number; readonly unit: Unit; readonly roll: Roll }
  readonly due: string
  readonly note: string
  readonly startInstant?: string
  readonly timeZone?: string
}

export const deadlineCases: readonly DeadlineCase[] = JSON.parse(
  readFileSync(new URL('../../fixtures/deadline-cases.json', import.meta.url), 'utf8'),
)

export const calendars = ['BE', 'BE-VLG', 'NL-ATW', 'NL-WORK'] as const satisfies readonly CalendarId[]

export function on(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text)
}

/** Every day of 1990 to 2099 is as likely as any other. */
export const anyDate: fc.Arbitrary<Temporal.PlainDate> = fc
  .integer({ min: 0, max: on('1990-01-01').until(on('2099-12-31')).days })
  .map((days) => on('1990-01-01').add({ days }))

export const anyCalendar: fc.Arbitrary<CalendarId> = fc.constantFrom(...calendars)

export const anyUnit: fc.Arbitrary<Unit> = fc.constantFrom('calendarDays', 'workingDays', 'weeks', 'months', 'years')

/** Some closed days in the weeks around a date: a bridge day here, a whole week there. */
export function closingDaysAround(date: Temporal.PlainDate): fc.Arbitrary<string[]> {
  return fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 12 }).map((days) => days.map((far) => date.add({ days: far }).toString()))
}

/** Whether a day is a working day, found with the weekday of Temporal and the list of holidays: slow, and without any table. */
export function isOrdinaryDay(date: Temporal.PlainDate, calendar: CalendarId, closingDays: readonly string[] = []): boolean {
  return date.dayOfWeek <= 5 && !holidaysIn(date.year, calendar).some((holiday) => holiday.date.equals(date)) && !closingDays.includes(date.toString())
}
