/** A day as the number of days since 1 January 1970, so that counting is subtraction. Stays inside this folder. */
export type EpochDay = number

/** The years in which a term may start and end; every day of them has a place in the tables of `working-day-table.ts`. */
export const firstYear = 1900
export const lastYear = 2199

const daysInEra = 146_097
/** From 1 March of the year 0, where the computation below begins, to 1 January 1970. */
const daysBefore1970 = 719_468

/**
 * The number of an existing day. Years begin in March here, so that the leap day comes last and needs no exception
 * (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"); Temporal's own subtraction is thirty times slower.
 */
export function epochDay(year: number, month: number, day: number): EpochDay {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysInEra + dayOfEra - daysBefore1970
}

export const firstDay: EpochDay = epochDay(firstYear, 1, 1)
export const lastDay: EpochDay = epochDay(lastYear, 12, 31)

/** @throws RangeError naming the date when it lies outside the supported years or is not in the ISO calendar. */
export function epochDayOf(date: Temporal.PlainDate): EpochDay {
  const { year } = date
  if (year < firstYear || year > lastYear || date.calendarId !== 'iso8601') {
    throw new RangeError(`The date ${date.toString()} lies outside the years ${firstYear} to ${lastYear} of the ISO calendar`)
  }
  return epochDay(year, date.month, date.day)
}

/** The number of a day written as `YYYY-MM-DD`. @throws RangeError naming what is not such a day. */
export function epochDayOfText(text: string): EpochDay {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new RangeError(`"${text}" is not a date written as YYYY-MM-DD`)
  return epochDayOf(plainDate(text))
}

function plainDate(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text)
  } catch (cause) {
    throw new RangeError(`"${text}" is not an existing date`, { cause })
  }
}

/** @throws RangeError when the day lies outside the supported years. */
export function dateOf(day: EpochDay): Temporal.PlainDate {
  if (day < firstDay || day > lastDay) throw outsideSupportedYears()
  const sinceEra = day + daysBefore1970
  const era = Math.floor(sinceEra / daysInEra)
  const dayOfEra = sinceEra - era * daysInEra
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return new Temporal.PlainDate(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

/** The same day number so many months later (or earlier, when negative), or the last day of a month that is too short for it. */
export function monthsAfter(date: Temporal.PlainDate, months: number): EpochDay {
  const monthsSinceYearZero = date.year * 12 + date.month - 1 + months
  const year = Math.floor(monthsSinceYearZero / 12)
  const month = monthsSinceYearZero - year * 12 + 1
  const first = epochDay(year, month, 1)
  const firstOfNext = month === 12 ? epochDay(year + 1, 1, 1) : epochDay(year, month + 1, 1)
  return Math.min(first + date.day, firstOfNext) - 1
}

export function outsideSupportedYears(): RangeError {
  return new RangeError(`The count runs outside the years ${firstYear} to ${lastYear}`)
}

export const saturday = 6
export const sunday = 7

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: EpochDay): number {
  // 1 January 1970 was a Thursday.
  const weekday = (day + 3) % 7
  return (weekday < 0 ? weekday + 7 : weekday) + 1
}
