import { dateOf, epochDay, type EpochDay } from './epoch-day.ts'

/** The day number of Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher), from which the movable holidays are counted. */
export function easterSunday(year: number): EpochDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const march = epact + weekday - 7 * late + 114
  return epochDay(year, Math.floor(march / 31), (march % 31) + 1)
}

/** Easter Sunday as a date. @throws RangeError outside the years in which terms are counted. */
export function easterOn(year: number): Temporal.PlainDate {
  return dateOf(easterSunday(year))
}
