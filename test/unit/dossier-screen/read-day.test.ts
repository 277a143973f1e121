import { describe, expect, test } from 'vitest'
import { readDay, typedDay } from '../../../renderer/dossier/step/read-day.ts'

// A Friday.
const today = Temporal.PlainDate.from('2026-11-20')

describe('a day typed into a field', () => {
  test.each([
    ['20/11/2026', '2026-11-20'],
    ['vandaag', '2026-11-20'],
    ['gisteren', '2026-11-19'],
    ['Today', '2026-11-20'],
    ['yesterday', '2026-11-19'],
    ['maandag', '2026-11-16'],
    ['3/11', '2026-11-03'],
    ['3 november', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['15/1', '2026-01-15'],
  ])('%s is %s', (typed, on) => {
    expect(readDay(typed, today)?.toString()).toBe(on)
  })

  test.each([
    ['15/1', '2027-01-15'],
    ['15/1/2026', '2026-01-15'],
    ['1-12', '2026-12-01'],
    ['maandag', '2026-11-23'],
    ['tomorrow', '2026-11-21'],
    ['20/11', '2026-11-20'],
    ['3 januari', '2027-01-03'],
  ])('looking ahead %s is %s', (typed, on) => {
    expect(readDay(typed, today, 'ahead')?.toString()).toBe(on)
  })

  test.each(['', 'ooit', 'eind november', 'rond 3 november', '31/2', 'vorig jaar'])('“%s” is no day', (typed) => {
    expect(readDay(typed, today)).toBeUndefined()
  })

  test('a day is shown as it can be typed', () => {
    expect(typedDay(today)).toBe('20/11/2026')
    expect(readDay(typedDay(today), today)).toEqual(today)
  })
})
