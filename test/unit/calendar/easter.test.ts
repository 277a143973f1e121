import { expect, test } from 'vitest'
import { easterSunday } from '../../../shared/calendar/easter.ts'
import { dateOf } from '../../../shared/calendar/epoch-day.ts'

/** Oudin's computation, which shares nothing with the one of the program. */
function easterAfterOudin(year: number): string {
  const century = Math.trunc(year / 100)
  const golden = year % 19
  const k = Math.trunc((century - 17) / 25)
  let moon = (century - Math.trunc(century / 4) - Math.trunc((century - k) / 3) + 19 * golden + 15) % 30
  moon -= Math.trunc(moon / 28) * (1 - Math.trunc(moon / 28) * Math.trunc(29 / (moon + 1)) * Math.trunc((21 - golden) / 11))
  const weekday = (year + Math.trunc(year / 4) + moon + 2 - century + Math.trunc(century / 4)) % 7
  const sunday = moon - weekday
  const month = 3 + Math.trunc((sunday + 40) / 44)
  return new Temporal.PlainDate(year, month, sunday + 28 - 31 * Math.trunc(month / 4)).toString()
}

const years = Array.from({ length: 300 }, (_, index) => 1900 + index)

test('Easter agrees with a second computation in every year from 1900 to 2199', () => {
  expect(years.map((year) => dateOf(easterSunday(year)).toString())).toEqual(years.map(easterAfterOudin))
})

test('Easter is a Sunday from 22 March to 25 April, and falls where the almanacs put it', () => {
  const dates = years.map((year) => dateOf(easterSunday(year)))
  expect(dates.filter((date) => date.dayOfWeek !== 7 || date.toString().slice(5) < '03-22' || date.toString().slice(5) > '04-25')).toEqual([])
  const almanac = { 1943: '1943-04-25', 1954: '1954-04-18', 1981: '1981-04-19', 2008: '2008-03-23', 2024: '2024-03-31', 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16', 2038: '2038-04-25' }
  expect(Object.fromEntries(Object.keys(almanac).map((year) => [year, dateOf(easterSunday(Number(year))).toString()]))).toEqual(almanac)
})
