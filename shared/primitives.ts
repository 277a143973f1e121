import * as z from 'zod/mini'

/** Text with at least one character that is not white space. */
export const nonEmpty = z.string().check(z.regex(/\S/))

/** A day in the organisation's time zone, `YYYY-MM-DD`; impossible dates such as 30 February are refused. */
export const localDate = z.iso.date()

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS(.sss)Z`. */
export const instant = z.iso.datetime()

/** A UUID; those the register gives are of version 7, so that they sort by time. */
export const uuid = z.uuid()

/** A sentence or label for the screen in both interface languages. */
export const localized = z.strictObject({ nl: nonEmpty, en: nonEmpty })
export type Localized = z.infer<typeof localized>

/** The four legal calendars of `facts.md` §3. */
export const calendarId = z.enum(['BE', 'BE-VLG', 'NL-ATW', 'NL-WORK'])

/** The units in which terms are counted. */
export const termUnit = z.enum(['calendarDays', 'workingDays', 'weeks', 'months', 'years'])

/** What happens when the last day is no working day: nothing, the next working day, or the Algemene termijnenwet. */
export const roll = z.enum(['none', 'next', 'atw'])

/** Ends an exhaustive switch: a value that the types say cannot exist. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
