import { describe, expect, test } from 'vitest'
import { dueInWords, fromToday, untilDue, writtenDate, writtenMoment, writtenTime } from '../../../renderer/words/dates.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-20')

describe('a date', () => {
  test('is written out, with the day of the week, in both languages', () => {
    expect(writtenDate(day('2026-12-28'), 'nl')).toBe('ma 28 december 2026')
    expect(writtenDate(day('2026-12-28'), 'en')).toBe('Mon 28 December 2026')
  })

  test('may be long, without year, or without its day', () => {
    expect(writtenDate(day('2027-01-01'), 'nl', { weekday: 'long' })).toBe('vrijdag 1 januari 2027')
    expect(writtenDate(day('2026-11-23'), 'nl', { hasYear: false })).toBe('ma 23 november')
    expect(writtenDate(day('2026-11-23'), 'en', { weekday: 'none' })).toBe('23 November 2026')
  })
})

describe('a due date seen from today', () => {
  test.each([
    ['2026-11-19', '1 dag te laat', '1 day late'],
    ['2026-11-01', '19 dagen te laat', '19 days late'],
    ['2026-11-20', 'vandaag', 'today'],
    ['2026-11-21', 'morgen', 'tomorrow'],
    ['2026-11-23', 'over 3 dagen', 'in 3 days'],
    ['2027-01-04', 'over 45 dagen', 'in 45 days'],
  ])('%s is %s', (due, dutch, english) => {
    expect(untilDue(day(due), today, 'nl')).toBe(dutch)
    expect(untilDue(day(due), today, 'en')).toBe(english)
  })

  test('is never without its date', () => {
    expect(dueInWords(day('2026-12-28'), today, 'nl')).toBe('ma 28 december 2026, over 38 dagen')
  })

  test('is counted in whole days across months and years', () => {
    expect(untilDue(day('2027-11-20'), today, 'nl')).toBe('over 365 dagen')
  })
})

test('a day that is no duty is gone by, not late', () => {
  expect(['2026-11-19', '2026-11-13', '2026-11-21'].map((text) => fromToday(day(text), today, 'nl'))).toEqual(['gisteren', '7 dagen geleden', 'morgen'])
  expect(fromToday(day('2026-11-19'), today, 'en')).toBe('yesterday')
})

test('a moment is told on the wall of the organisation', () => {
  const moment = Temporal.Instant.from('2026-06-30T22:30:00Z')
  expect(writtenMoment(moment, 'Europe/Brussels', 'nl')).toBe('wo 1 juli 2026, 0.30 uur')
  expect(writtenMoment(moment, 'Europe/Amsterdam', 'en')).toBe('Wed 1 July 2026, 0:30')
  expect(writtenTime(Temporal.PlainTime.from('11:12:47'), 'nl', true)).toBe('11.12.47')
})
