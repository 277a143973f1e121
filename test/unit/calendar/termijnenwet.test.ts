import { describe, expect, test } from 'vitest'
import { countBackwards, countTerm, isTooLongForTermijnenwet, type Term, type Unit } from '../../../shared/calendar/index.ts'
import { on } from './dates.ts'

function statutory(amount: number, unit: Unit): Term {
  return { amount, unit, roll: 'atw', calendar: 'NL-ATW' }
}

function told(start: string, term: Term): string {
  const { unrolled, due, shifts } = countTerm(on(start), term)
  return `${unrolled.toString()} → ${due.toString()}: ${shifts.map(({ reason, holiday }) => holiday ?? reason).join(', ')}`
}

describe('art. 1 lid 1: a term that ends on a Saturday, Sunday or holiday runs to the next ordinary day', () => {
  test.each([
    ['2026-06-13', statutory(6, 'weeks'), '2026-07-25 → 2026-07-27: saturday, sunday'],
    ['2026-03-16', statutory(6, 'weeks'), '2026-04-27 → 2026-04-28: kings-day'],
    ['2026-03-24', statutory(6, 'weeks'), '2026-05-05 → 2026-05-06: liberation-day'],
    ['2028-03-16', statutory(6, 'weeks'), '2028-04-27 → 2028-05-01: kings-day, equated-day, saturday, sunday'],
    ['2027-03-24', statutory(6, 'weeks'), '2027-05-05 → 2027-05-10: liberation-day, ascension-day, equated-day, saturday, sunday'],
    ['2026-11-20', statutory(6, 'weeks'), '2027-01-01 → 2027-01-04: new-year, saturday, sunday'],
    ['2025-12-31', statutory(2, 'calendarDays'), '2026-01-02 → 2026-01-05: equated-day, saturday, sunday'],
    ['2026-01-12', statutory(6, 'weeks'), '2026-02-23 → 2026-02-23: '],
  ])('%s and %o', (start, term, expected) => {
    expect(told(start, term)).toBe(expected)
  })
})

describe('art. 1 lid 2: a term counted back from an event stays where it ends', () => {
  test('ten days before a hearing on Tuesday 14 April 2026 is Easter Saturday', () => {
    const { start, unrolled, due, shifts } = countBackwards(on('2026-04-14'), statutory(10, 'calendarDays'))
    expect([start, unrolled, due].map(String).concat(shifts.map(({ reason }) => reason))).toEqual(['2026-04-14', '2026-04-04', '2026-04-04'])
  })

  test('nor does the choice of an organisation to roll move it towards the event', () => {
    const term: Term = { amount: 2, unit: 'weeks', roll: 'next', calendar: 'BE' }
    expect(countBackwards(on('2026-11-15'), term).due.toString()).toBe('2026-11-01')
  })

  test('art. 2 still makes it contain two ordinary days: three days before the Tuesday after Easter begin on Wednesday', () => {
    const { unrolled, due, shifts } = countBackwards(on('2026-04-07'), statutory(3, 'calendarDays'))
    expect([`${unrolled.toString()} → ${due.toString()}`, ...shifts.map(({ from, reason, holiday }) => `${from.toString()} ${holiday ?? reason}`)]).toEqual([
      '2026-04-04 → 2026-04-01',
      '2026-04-04 saturday',
      '2026-04-03 good-friday',
      '2026-04-02 two-working-days',
    ])
  })

  test('other units are counted back as they are counted forward', () => {
    const back = (event: string, amount: number, unit: Unit) =>
      countBackwards(on(event), { amount, unit, roll: 'none', calendar: 'NL-WORK' }).due.toString()
    expect({
      workingDays: back('2026-12-29', 2, 'workingDays'),
      fromADayOff: back('2026-12-27', 1, 'workingDays'),
      nothing: back('2026-12-27', 0, 'workingDays'),
      month: back('2026-03-31', 1, 'months'),
      acrossNewYear: back('2026-01-31', 2, 'months'),
      year: back('2028-02-29', 1, 'years'),
    }).toEqual({
      workingDays: '2026-12-24',
      fromADayOff: '2026-12-24',
      nothing: '2026-12-27',
      month: '2026-02-28',
      acrossNewYear: '2025-11-30',
      year: '2027-02-28',
    })
  })

  test('what cannot be counted is refused by name', () => {
    expect(() => countBackwards(on('2026-04-14'), statutory(-3, 'calendarDays'))).toThrow(new RangeError('The amount -3 is not a whole number from 0 to 109800'))
    expect(() => countBackwards(on('1900-01-03'), statutory(10, 'calendarDays'))).toThrow(new RangeError('The count runs outside the years 1900 to 2199'))
    expect(() => countBackwards(on('2026-04-14'), statutory(10, 'moons' as Unit))).toThrow(new RangeError('There is no unit of terms called "moons"'))
  })
})

describe('art. 2: a term of three days or more contains two days that are no Saturday, Sunday or holiday', () => {
  test.each([
    // Thursday 24 December: Friday to Sunday hold none, Monday is the first, Tuesday the second.
    ['2026-12-24', statutory(3, 'calendarDays'), '2026-12-27 → 2026-12-29: sunday, two-working-days'],
    ['2026-12-24', statutory(4, 'calendarDays'), '2026-12-28 → 2026-12-29: two-working-days'],
    ['2026-12-24', statutory(5, 'calendarDays'), '2026-12-29 → 2026-12-29: '],
    // Maundy Thursday: Good Friday, the weekend and Easter Monday lie between.
    ['2026-04-02', statutory(3, 'calendarDays'), '2026-04-05 → 2026-04-08: sunday, easter-monday, two-working-days'],
    // Wednesday 4 May 2033: 5 May, then Friday as the first, a weekend, Monday as the second.
    ['2033-05-04', statutory(3, 'calendarDays'), '2033-05-07 → 2033-05-09: saturday, sunday'],
    // Wednesday before Ascension 2027: Liberation Day, Ascension and the equated Friday, a weekend.
    ['2027-05-04', statutory(5, 'calendarDays'), '2027-05-09 → 2027-05-11: sunday, two-working-days'],
    ['2027-05-04', statutory(1, 'weeks'), '2027-05-11 → 2027-05-11: '],
  ])('%s and %o', (start, term, expected) => {
    expect(told(start, term)).toBe(expected)
  })

  test('a term of one or two days is only rolled', () => {
    expect([told('2026-12-24', statutory(1, 'calendarDays')), told('2026-12-24', statutory(2, 'calendarDays'))]).toEqual([
      '2026-12-25 → 2026-12-28: christmas-day, second-christmas-day, sunday',
      '2026-12-26 → 2026-12-28: second-christmas-day, sunday',
    ])
  })

  test('an organisation that rolls by its own choice has no such rule', () => {
    expect(countTerm(on('2026-12-24'), { amount: 3, unit: 'calendarDays', roll: 'next', calendar: 'NL-ATW' }).due.toString()).toBe('2026-12-28')
  })
})

describe('art. 4: longer terms end on their last day, whatever day that is', () => {
  test.each<[Unit, number, number]>([
    ['calendarDays', 90, 91],
    ['workingDays', 90, 91],
    ['weeks', 12, 13],
    ['months', 3, 4],
    ['years', 0, 1],
  ])('%s: %i is within the act, %i is not', (unit, within, outside) => {
    expect([isTooLongForTermijnenwet({ amount: within, unit }), isTooLongForTermijnenwet({ amount: outside, unit })]).toEqual([false, true])
  })

  test.each([
    ['2026-09-26', statutory(13, 'weeks'), '2026-12-26 → 2026-12-26: '],
    ['2026-10-03', statutory(12, 'weeks'), '2026-12-26 → 2026-12-28: second-christmas-day, sunday'],
    ['2026-08-26', statutory(4, 'months'), '2026-12-26 → 2026-12-26: '],
    ['2026-09-26', statutory(3, 'months'), '2026-12-26 → 2026-12-28: second-christmas-day, sunday'],
    // The year in which a complainant may go to the Nationale ombudsman (Awb 9:24).
    ['2026-04-25', statutory(1, 'years'), '2027-04-25 → 2027-04-25: '],
  ])('%s and %o', (start, term, expected) => {
    expect(told(start, term)).toBe(expected)
  })

  test('a long term that is counted back is not extended either', () => {
    expect(countBackwards(on('2026-04-05'), statutory(1, 'years')).due.toString()).toBe('2025-04-05')
  })

  test('a unit that does not exist is refused by name', () => {
    expect(() => isTooLongForTermijnenwet({ amount: 1, unit: 'hours' as Unit })).toThrow(new RangeError('There is no unit of terms called "hours"'))
  })
})
