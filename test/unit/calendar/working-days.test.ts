import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  daysOffBetween,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  subtractWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../../shared/calendar/index.ts'
import { calendars, on } from './dates.ts'

/** The Flemish end-of-year closure of 2026, which is no holiday but closes the office. */
const endOfYear = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']

test('11 July is a working day for a federal office and not for the Flemish government', () => {
  expect(calendars.map((calendar) => [calendar, isWorkingDay(on('2028-07-11'), calendar)])).toEqual([
    ['BE', true],
    ['BE-VLG', false],
    ['NL-ATW', true],
    ['NL-WORK', true],
  ])
})

test('5 May is an ordinary working day in a Dutch office and a holiday for statutory terms', () => {
  expect([isWorkingDay(on('2026-05-05'), 'NL-WORK'), isWorkingDay(on('2026-05-05'), 'NL-ATW')]).toEqual([true, false])
})

test('a closing day of the organisation is not a working day', () => {
  expect([isWorkingDay(on('2026-12-28'), 'BE-VLG'), isWorkingDay(on('2026-12-28'), 'BE-VLG', endOfYear)]).toEqual([true, false])
})

test('the next and the previous working day step over Easter, and never answer with the day itself', () => {
  expect({
    afterMaundyThursday: nextWorkingDay(on('2026-04-02'), 'NL-ATW').toString(),
    beforeEasterTuesday: previousWorkingDay(on('2026-04-07'), 'NL-ATW').toString(),
    afterEasterSunday: nextWorkingDay(on('2026-04-05'), 'NL-WORK').toString(),
    beforeEasterSunday: previousWorkingDay(on('2026-04-05'), 'NL-WORK').toString(),
  }).toEqual({
    afterMaundyThursday: '2026-04-07',
    beforeEasterTuesday: '2026-04-02',
    afterEasterSunday: '2026-04-07',
    beforeEasterSunday: '2026-04-03',
  })
})

test('a promise that falls on New Year’s Day is spoken as 31 December', () => {
  expect([
    workingDayOnOrBefore(on('2027-01-01'), 'NL-WORK').toString(),
    workingDayOnOrBefore(on('2026-12-31'), 'NL-WORK').toString(),
    workingDayOnOrAfter(on('2027-01-01'), 'NL-WORK').toString(),
    workingDayOnOrAfter(on('2027-01-04'), 'NL-WORK').toString(),
  ]).toEqual(['2026-12-31', '2026-12-31', '2027-01-04', '2027-01-04'])
})

test('counting over a closed week takes the closing days out, forwards and backwards', () => {
  expect({
    open: addWorkingDays(on('2026-12-23'), 3, 'BE-VLG').toString(),
    closed: addWorkingDays(on('2026-12-23'), 3, 'BE-VLG', endOfYear).toString(),
    back: subtractWorkingDays(on('2027-01-05'), 2, 'BE-VLG', endOfYear).toString(),
    none: addWorkingDays(on('2026-12-26'), 0, 'BE-VLG', endOfYear).toString(),
  }).toEqual({ open: '2026-12-29', closed: '2027-01-05', back: '2026-12-24', none: '2026-12-26' })
})

test('a closing day that is given twice, or that was a Sunday already, is taken out once', () => {
  expect(addWorkingDays(on('2026-12-23'), 3, 'BE-VLG', ['2026-12-28', '2026-12-28', '2026-12-27', '2026-12-25']).toString()).toBe('2026-12-30')
})

test('a list of closing days that is changed afterwards counts as it then stands', () => {
  const closed = ['2026-12-28']
  const before = addWorkingDays(on('2026-12-24'), 1, 'BE', closed).toString()
  closed.push('2026-12-29')
  expect([before, addWorkingDays(on('2026-12-24'), 1, 'BE', closed).toString()]).toEqual(['2026-12-29', '2026-12-30'])
})

test('one text with two dates is no list of two closing days, even after such a list was counted with', () => {
  expect(isWorkingDay(on('2026-12-29'), 'BE', ['2026-12-28', '2026-12-29'])).toBe(false)
  expect(() => isWorkingDay(on('2026-12-29'), 'BE', ['2026-12-28,2026-12-29'])).toThrow(
    new RangeError('"2026-12-28,2026-12-29" is not a date written as YYYY-MM-DD'),
  )
})

test('between two dates the first is not counted and the last is; backwards the count is negative', () => {
  expect({
    easter: workingDaysBetween(on('2026-04-02'), on('2026-04-07'), 'NL-ATW'),
    back: workingDaysBetween(on('2026-04-07'), on('2026-04-02'), 'NL-ATW'),
    same: workingDaysBetween(on('2026-04-07'), on('2026-04-07'), 'NL-ATW'),
    weekend: workingDaysBetween(on('2026-04-10'), on('2026-04-12'), 'NL-ATW'),
    year2026: workingDaysBetween(on('2025-12-31'), on('2026-12-31'), 'BE'),
  }).toEqual({ easter: 1, back: -1, same: 0, weekend: 0, year2026: 253 })
})

test('the days off between two dates are told with their reason, a holiday on a Saturday by its name', () => {
  const told = daysOffBetween(on('2026-12-24'), on('2027-01-02'), 'NL-WORK', ['2026-12-31']).map(({ date, reason, holiday }) =>
    [date.toString(), reason, holiday].filter((part) => part !== undefined).join(' '),
  )
  expect(told).toEqual([
    '2026-12-25 holiday christmas-day',
    '2026-12-26 holiday second-christmas-day',
    '2026-12-27 sunday',
    '2026-12-31 closing-day',
    '2027-01-01 holiday new-year',
    '2027-01-02 saturday',
  ])
})

describe('at the edges of the supported years', () => {
  test('the first and the last day are counted', () => {
    expect({
      first: nextWorkingDay(on('1900-01-01'), 'BE').toString(),
      last: previousWorkingDay(on('2199-12-31'), 'BE').toString(),
      lastDay: isWorkingDay(on('2199-12-31'), 'BE'),
      all: workingDaysBetween(on('1900-01-01'), on('2199-12-31'), 'NL-WORK') > 76_000,
    }).toEqual({ first: '1900-01-02', last: '2199-12-30', lastDay: true, all: true })
  })

  test('what lies outside is refused by name', () => {
    expect(() => nextWorkingDay(on('2199-12-31'), 'BE')).toThrow(new RangeError('The count runs outside the years 1900 to 2199'))
    expect(() => previousWorkingDay(on('1900-01-02'), 'BE')).toThrow(new RangeError('The count runs outside the years 1900 to 2199'))
    expect(() => isWorkingDay(on('1899-12-31'), 'BE')).toThrow(
      new RangeError('The date 1899-12-31 lies outside the years 1900 to 2199 of the ISO calendar'),
    )
    expect(() => isWorkingDay(on('2200-01-01'), 'BE')).toThrow(
      new RangeError('The date 2200-01-01 lies outside the years 1900 to 2199 of the ISO calendar'),
    )
    expect(() => isWorkingDay(on('2026-01-01[u-ca=buddhist]'), 'BE')).toThrow(RangeError)
  })
})

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 109_801])('%s is refused as a number of working days', (amount) => {
  const refusal = new RangeError(`The amount ${amount} is not a whole number from 0 to 109800`)
  expect(() => addWorkingDays(on('2026-01-05'), amount, 'BE')).toThrow(refusal)
  expect(() => subtractWorkingDays(on('2026-01-05'), amount, 'BE')).toThrow(refusal)
})

test.each([
  ['2026-2-3', '"2026-2-3" is not a date written as YYYY-MM-DD'],
  ['20260203', '"20260203" is not a date written as YYYY-MM-DD'],
  ['2026-02-03T10:00', '"2026-02-03T10:00" is not a date written as YYYY-MM-DD'],
  ['2026-02-30', '"2026-02-30" is not an existing date'],
  ['1899-02-03', 'The date 1899-02-03 lies outside the years 1900 to 2199 of the ISO calendar'],
])('%s is refused as a closing day', (closed, why) => {
  expect(() => isWorkingDay(on('2026-01-05'), 'BE', ['2026-12-28', closed])).toThrow(new RangeError(why))
})
