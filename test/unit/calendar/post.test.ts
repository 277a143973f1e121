import { expect, test } from 'vitest'
import { sendByDate } from '../../../shared/calendar/index.ts'
import { on } from './dates.ts'

test('an answer due on Monday 28 December must be on the post on Tuesday 22: the 23rd, 24th and 28th are its days on the way', () => {
  expect(sendByDate(on('2026-12-28'), 'NL-ATW').toString()).toBe('2026-12-22')
})

test('the last posting days drawn in the look', () => {
  const drawn = { '2026-11-25': '2026-11-20', '2026-11-23': '2026-11-18', '2026-11-26': '2026-11-23' }
  expect(Object.fromEntries(Object.keys(drawn).map((due) => [due, sendByDate(on(due), 'NL-ATW').toString()]))).toEqual(drawn)
})

test('a letter due on a Saturday must arrive on Friday, and is posted three working days before that', () => {
  expect(sendByDate(on('2026-07-11'), 'BE-VLG').toString()).toBe('2026-07-07')
})

test('the number of days belongs to the procedure; with none it is the last working day up to the due date', () => {
  const due = on('2026-07-11')
  expect([0, 1, 2, 5].map((days) => sendByDate(due, 'BE-VLG', days).toString())).toEqual(['2026-07-10', '2026-07-09', '2026-07-08', '2026-07-03'])
})

test('while the organisation is closed nothing is posted', () => {
  expect(sendByDate(on('2027-01-04'), 'BE-VLG', 3, ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']).toString()).toBe('2026-12-22')
})

test.each([-1, 0.5, Number.NaN])('%s working days on the way are refused', (days) => {
  expect(() => sendByDate(on('2026-12-28'), 'NL-ATW', days)).toThrow(new RangeError(`The amount ${days} is not a whole number from 0 to 109800`))
})
