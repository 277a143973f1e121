import { describe, expect, it } from 'vitest'
import { firstCalendarChoice, movedBy, onDay, spanOf, weeksOf, type CalendarChoice } from '../../../renderer/calendar/calendar-window.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-20')
const first = firstCalendarChoice(today)
const shown = (choice: CalendarChoice) => {
  const { from, until } = spanOf(choice)
  return [from.toString(), until.toString(), weeksOf(choice).length]
}

describe('what stands in the calendar', () => {
  it('is eight weeks from this one, with what still has to be done', () => {
    expect(first).toEqual({ view: 'eight-weeks', day: '2026-11-20', start: '2026-11-16', filter: { standing: 'running' } })
    expect(shown(first)).toEqual(['2026-11-16', '2027-01-10', 8])
  })

  it.each([
    ['week', '2026-11-20', ['2026-11-16', '2026-11-22', 1]],
    ['week', '2027-01-01', ['2026-12-28', '2027-01-03', 1]],
    ['month', '2026-11-20', ['2026-10-26', '2026-12-06', 6]],
    ['month', '2027-02-14', ['2027-02-01', '2027-02-28', 4]],
    ['month', '2028-02-29', ['2028-01-31', '2028-03-05', 5]],
    ['year', '2028-02-29', ['2028-01-01', '2028-12-31', 0]],
    ['list', '2026-11-20', ['2026-11-20', '2026-11-20', 0]],
  ] as const)('of a %s around %s is whole weeks', (view, date, expected) => {
    expect(shown({ ...first, view, day: date })).toEqual(expected)
  })

  it('stays where it is while the chosen day is in the picture, and begins with its week when it is not', () => {
    expect(onDay(first, day('2027-01-10'))).toEqual({ ...first, day: '2027-01-10' })
    expect(onDay(first, day('2027-01-11'))).toEqual({ ...first, day: '2027-01-11', start: '2027-01-11' })
    expect(onDay(first, day('2026-11-15'))).toEqual({ ...first, day: '2026-11-15', start: '2026-11-09' })
  })
})

describe('the keys', () => {
  it.each([
    ['ArrowLeft', '2026-11-19'], ['ArrowRight', '2026-11-21'], ['ArrowUp', '2026-11-13'], ['ArrowDown', '2026-11-27'],
    ['PageUp', '2026-10-20'], ['PageDown', '2026-12-20'], ['Home', '2026-11-16'], ['End', '2026-11-22'],
  ])('%s goes from Friday 20 November to %s', (key, to) => {
    expect(movedBy(key, today)?.toString()).toBe(to)
  })

  it('a month on from the 31st is the last day of a shorter month, and other keys do not move', () => {
    expect(movedBy('PageDown', day('2027-01-31'))?.toString()).toBe('2027-02-28')
    expect(movedBy('PageUp', day('2027-03-31'))?.toString()).toBe('2027-02-28')
    expect([movedBy('x', today), movedBy('Enter', today)]).toEqual([undefined, undefined])
  })

  it('nights in which the clock changes are days like others', () => {
    expect(movedBy('ArrowRight', day('2026-03-28'))?.toString()).toBe('2026-03-29')
    expect(movedBy('ArrowRight', day('2026-03-29'))?.toString()).toBe('2026-03-30')
    expect(movedBy('ArrowLeft', day('2026-10-26'))?.toString()).toBe('2026-10-25')
    expect(movedBy('ArrowLeft', day('2026-10-25'))?.toString()).toBe('2026-10-24')
  })
})
