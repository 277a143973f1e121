import { describe, expect, test } from 'vitest'
import { isOlderThan, localDateOf } from '../../../shared/calendar/index.ts'
import { on } from './dates.ts'

describe('facts older than a year', () => {
  test.each([
    ['2025-11-20', '2026-11-20', false, 'exactly one year is not longer than a year'],
    ['2025-11-20', '2026-11-21', true, 'one day more is'],
    ['2024-02-29', '2025-02-28', false, 'a leap day is a year old on 28 February'],
    ['2024-02-29', '2025-03-01', true, 'and older the day after'],
    ['2026-11-20', '2026-11-20', false, 'the day itself'],
    ['2026-11-21', '2026-11-20', false, 'facts that are still to come'],
  ])('of %s, filed on %s: %s, because %s', (factsOn, filedOn, older) => {
    expect(isOlderThan(1, on(factsOn), on(filedOn))).toBe(older)
  })

  test('another number of years', () => {
    expect([isOlderThan(5, on('2021-11-20'), on('2026-11-20')), isOlderThan(5, on('2021-11-19'), on('2026-11-20')), isOlderThan(0, on('2026-11-19'), on('2026-11-20'))]).toEqual([false, true, true])
  })

  test('what cannot be counted is refused by name', () => {
    expect(() => isOlderThan(-1, on('2025-11-20'), on('2026-11-20'))).toThrow(new RangeError('The amount -1 is not a whole number from 0 to 109800'))
    expect(() => isOlderThan(1, on('0202-11-20'), on('2026-11-20'))).toThrow(
      new RangeError('The date 0202-11-20 lies outside the years 1900 to 2199 of the ISO calendar'),
    )
    expect(() => isOlderThan(1, on('2025-11-20'), on('2926-11-20'))).toThrow(
      new RangeError('The date 2926-11-20 lies outside the years 1900 to 2199 of the ISO calendar'),
    )
  })
})

describe('the date of a call', () => {
  test.each([
    ['2026-06-30T22:30:00Z', 'Europe/Brussels', '2026-07-01'],
    ['2026-12-31T23:10:00Z', 'Europe/Amsterdam', '2027-01-01'],
    // The hour that comes twice on 25 October and the one that does not exist on 29 March.
    ['2026-10-24T22:00:00Z', 'Europe/Brussels', '2026-10-25'],
    ['2026-10-25T22:59:59Z', 'Europe/Brussels', '2026-10-25'],
    ['2026-03-28T23:00:00Z', 'Europe/Amsterdam', '2026-03-29'],
    ['2026-03-29T21:59:59Z', 'Europe/Amsterdam', '2026-03-29'],
  ])('at %s in %s is %s', (moment, zone, date) => {
    expect(localDateOf(Temporal.Instant.from(moment), zone).toString()).toBe(date)
  })

  test('in a zone that does not exist, or in another age, is refused by name', () => {
    expect(() => localDateOf(Temporal.Instant.from('2026-06-30T22:30:00Z'), 'Europe/Zoersel')).toThrow(new RangeError('There is no time zone "Europe/Zoersel"'))
    expect(() => localDateOf(Temporal.Instant.from('2199-12-31T23:30:00Z'), 'Europe/Brussels')).toThrow(
      new RangeError('The date 2200-01-01 lies outside the years 1900 to 2199 of the ISO calendar'),
    )
  })
})
