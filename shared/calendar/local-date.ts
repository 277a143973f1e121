import { epochDayOf } from './epoch-day.ts'

/**
 * The date on the wall of the organisation at a moment: a call at 22:30 UTC on 30 June is a call of 1 July in Brussels.
 * Every count starts with such a date (facts.md §2.5 nr. 1), so that the zone of the computer plays no part.
 * @param timeZone IANA name, for example `Europe/Brussels`.
 * @throws RangeError naming an unknown time zone or a date outside 1900 to 2199.
 */
export function localDateOf(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const date = inZone(instant, timeZone).toPlainDate()
  epochDayOf(date)
  return date
}

function inZone(instant: Temporal.Instant, timeZone: string): Temporal.ZonedDateTime {
  try {
    return instant.toZonedDateTimeISO(timeZone)
  } catch (cause) {
    throw new RangeError(`There is no time zone "${timeZone}"`, { cause })
  }
}
