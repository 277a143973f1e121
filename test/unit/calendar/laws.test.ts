import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  countBackwards,
  countExtended,
  countTerm,
  isOlderThan,
  isTooLongForTermijnenwet,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  sendByDate,
  subtractWorkingDays,
  workingDaysBetween,
  type Term,
} from '../../../shared/calendar/index.ts'
import { dateOf, epochDayOf, weekdayOf } from '../../../shared/calendar/epoch-day.ts'
import { anyCalendar, anyDate, anyUnit, closingDaysAround, isOrdinaryDay, on } from './dates.ts'

function compare(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(one, other)
}

/** Past the limits of art. 4 of the Algemene termijnenwet, and short enough for years to stay within the supported ones. */
const anyAmount = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 50 }))
const manyDays = fc.integer({ min: 80, max: 100 })

/** Any term that a procedure can hold, with closing days near its start or end. */
const anyTerm: fc.Arbitrary<{ start: Temporal.PlainDate; term: Term }> = fc
  .record({
    start: anyDate,
    length: fc.oneof(fc.record({ amount: anyAmount, unit: anyUnit }), fc.record({ amount: manyDays, unit: fc.constantFrom('calendarDays', 'workingDays') })),
    calendar: anyCalendar,
    roll: fc.constantFrom('none', 'next', 'atw'),
  })
  .chain(({ start, length, calendar, roll }) => {
    const term: Term = { ...length, roll, calendar: roll === 'atw' ? 'NL-ATW' : calendar }
    const { unrolled } = countTerm(start, { ...term, roll: 'none' })
    return fc.oneof(closingDaysAround(start), closingDaysAround(unrolled)).map((closingDays) => ({ start, term: { ...term, closingDays } }))
  })

const anyStatutoryTerm = anyTerm.map(({ start, term }) => ({ start, term: { ...term, roll: 'atw', calendar: 'NL-ATW' } satisfies Term }))
const rolledStatutoryTerm = anyStatutoryTerm.filter(({ term }) => !isTooLongForTermijnenwet(term))
const longStatutoryTerm = anyStatutoryTerm.filter(({ term }) => isTooLongForTermijnenwet(term))

const datesAndDaysOff = anyDate.chain((date) => fc.record({ date: fc.constant(date), calendar: anyCalendar, closingDays: closingDaysAround(date) }))

function hold<Values>(scene: fc.Arbitrary<Values>, law: (values: Values) => void): void {
  fc.assert(fc.property(scene, law), { numRuns: 1000 })
}

function daysFrom(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: first.until(last).days + 1 }, (_, days) => first.add({ days }))
}

describe('every term', () => {
  test('ends on or after its unrolled end, which is on or after its start', () => {
    hold(anyTerm, ({ start, term }) => {
      const { unrolled, due } = countTerm(start, term)
      expect([compare(unrolled, start) >= 0, compare(due, unrolled) >= 0]).toEqual([true, true])
    })
  })

  test('explains each day between its unrolled end and its due date, once and in order', () => {
    hold(anyTerm, ({ start, term }) => {
      const { unrolled, due, shifts } = countTerm(start, term)
      expect(shifts.map(({ from }) => from.toString())).toEqual(daysFrom(unrolled, due).slice(0, -1).map(String))
      // Closing days of the organisation do not move a statutory term.
      const closed = term.roll === 'atw' ? [] : term.closingDays
      expect(shifts.map(({ reason }) => reason !== 'two-working-days')).toEqual(shifts.map(({ from }) => !isOrdinaryDay(from, term.calendar, closed)))
    })
  })

  test('that is not rolled ends on its unrolled end', () => {
    hold(anyTerm, ({ start, term }) => {
      const { unrolled, due, shifts } = countTerm(start, { ...term, roll: 'none' })
      expect([due.toString(), shifts]).toEqual([unrolled.toString(), []])
    })
  })

  test('that is rolled by choice ends on the first working day from its unrolled end', () => {
    hold(anyTerm, ({ start, term }) => {
      const { unrolled, due } = countTerm(start, { ...term, roll: 'next' })
      const open = daysFrom(unrolled, due).filter((day) => isOrdinaryDay(day, term.calendar, term.closingDays))
      expect(open.map(String)).toEqual([due.toString()])
    })
  })

  test('that starts a day later never ends earlier', () => {
    hold(anyTerm, ({ start, term }) => {
      expect(compare(countTerm(start.add({ days: 1 }), term).due, countTerm(start, term).due)).toBeGreaterThanOrEqual(0)
    })
  })

  test('that is longer ends later, or on the same day by rolling', () => {
    hold(fc.tuple(anyTerm, fc.integer({ min: 1, max: 10 })), ([{ start, term }, more]) => {
      const shorter = countTerm(start, term)
      const longer = countTerm(start, { ...term, amount: term.amount + more })
      // The rolled end of 90 days may lie past the 91st, which the Algemene termijnenwet does not roll any more.
      const mayEndEarlier = term.roll === 'atw' && isTooLongForTermijnenwet({ ...term, amount: term.amount + more })
      expect([compare(longer.unrolled, shorter.unrolled) > 0, mayEndEarlier || compare(longer.due, shorter.due) >= 0]).toEqual([true, true])
    })
  })

  test('is never shortened by a closing day', () => {
    hold(anyTerm, ({ start, term }) => {
      expect(compare(countTerm(start, term).due, countTerm(start, { ...term, closingDays: [] }).due)).toBeGreaterThanOrEqual(0)
    })
  })

  test('in calendar days, weeks, months or years ends where Temporal ends it', () => {
    hold(fc.tuple(anyDate, anyAmount), ([start, amount]) => {
      const end = (unit: Term['unit']) => countTerm(start, { amount, unit, roll: 'none', calendar: 'BE' }).due.toString()
      expect([end('calendarDays'), end('weeks'), end('months'), end('years')]).toEqual(
        [{ days: amount }, { weeks: amount }, { months: amount }, { years: amount }].map((duration) => start.add(duration).toString()),
      )
    })
  })

  test('in months ends on the same day number, or on the last day of a shorter month', () => {
    hold(fc.tuple(anyDate, anyAmount), ([start, amount]) => {
      const { due } = countTerm(start, { amount, unit: 'months', roll: 'none', calendar: 'BE' })
      expect([due.day, (due.year - start.year) * 12 + due.month - start.month]).toEqual([Math.min(start.day, due.daysInMonth), amount])
    })
  })
})

describe('a statutory Dutch term', () => {
  test('that is not too long ends on an ordinary day', () => {
    hold(rolledStatutoryTerm, ({ start, term }) => {
      expect(isOrdinaryDay(countTerm(start, term).due, 'NL-ATW')).toBe(true)
    })
  })

  test('that is too long is not moved', () => {
    hold(longStatutoryTerm, ({ start, term }) => {
      const { unrolled, due } = countTerm(start, term)
      expect(due.toString()).toBe(unrolled.toString())
    })
  })

  test('of three days or more contains two ordinary days, and no more than it must', () => {
    hold(fc.tuple(anyDate, fc.integer({ min: 3, max: 14 })), ([start, amount]) => {
      const { unrolled, due } = countTerm(start, { amount, unit: 'calendarDays', roll: 'atw', calendar: 'NL-ATW' })
      const ordinary = (last: Temporal.PlainDate) => daysFrom(start.add({ days: 1 }), last).filter((day) => isOrdinaryDay(day, 'NL-ATW')).length
      expect(ordinary(due)).toBeGreaterThanOrEqual(2)
      // One day less would break art. 1 or art. 2.
      const dayBefore = due.subtract({ days: 1 })
      expect(compare(dayBefore, unrolled) < 0 || ordinary(dayBefore) < 2 || !isOrdinaryDay(dayBefore, 'NL-ATW')).toBe(true)
    })
  })

  test('that has been rolled is not moved again', () => {
    hold(rolledStatutoryTerm, ({ start, term }) => {
      const { due } = countTerm(start, term)
      const again = countTerm(due, { amount: 0, unit: 'calendarDays', roll: 'atw', calendar: 'NL-ATW' })
      expect(again.due.toString()).toBe(due.toString())
    })
  })

  test('is not moved by closing days of the organisation', () => {
    hold(anyStatutoryTerm, ({ start, term }) => {
      expect(countTerm(start, term)).toEqual(countTerm(start, { ...term, closingDays: [] }))
    })
  })

  test('that is counted back begins on or before its unrolled beginning, and before the event', () => {
    hold(anyStatutoryTerm, ({ start: event, term }) => {
      const { unrolled, due } = countBackwards(event, term)
      expect([compare(due, unrolled) <= 0, compare(unrolled, event) <= 0]).toEqual([true, true])
    })
  })
})

describe('an extension', () => {
  test('never ends before the term that it extends', () => {
    hold(fc.tuple(anyTerm, anyAmount), ([{ start, term }, extra]) => {
      expect(compare(countExtended(start, term, extra).due, countTerm(start, term).due)).toBeGreaterThanOrEqual(0)
    })
  })

  test('is one term of the whole amount, so that nothing is added to a date that was rolled', () => {
    const whole = ({ term, extra }: { term: Term; extra: number }) => ({ ...term, amount: term.amount + extra })
    const notTooLong = fc
      .tuple(anyTerm, anyAmount)
      .map(([{ start, term }, extra]) => ({ start, term, extra }))
      .filter((scene) => !isTooLongForTermijnenwet(whole(scene)))
    hold(notTooLong, ({ start, term, extra }) => {
      expect(countExtended(start, term, extra)).toEqual(countTerm(start, whole({ term, extra })))
    })
  })
})

describe('working days', () => {
  test('are those that are no weekend, holiday or closing day', () => {
    hold(datesAndDaysOff, ({ date, calendar, closingDays }) => {
      expect(isWorkingDay(date, calendar, closingDays)).toBe(isOrdinaryDay(date, calendar, closingDays))
    })
  })

  test('added one by one end where a walk over the wall calendar ends', () => {
    hold(fc.tuple(datesAndDaysOff, fc.integer({ min: 1, max: 12 })), ([{ date, calendar, closingDays }, amount]) => {
      const added = addWorkingDays(date, amount, calendar, closingDays)
      const walked = daysFrom(date.add({ days: 1 }), added).filter((day) => isOrdinaryDay(day, calendar, closingDays))
      expect([walked.length, walked.at(-1)?.toString()]).toEqual([amount, added.toString()])
    })
  })

  test('can be added in two portions', () => {
    hold(fc.tuple(datesAndDaysOff, anyAmount, anyAmount), ([{ date, calendar, closingDays }, first, second]) => {
      const inTwo = addWorkingDays(addWorkingDays(date, first, calendar, closingDays), second, calendar, closingDays)
      expect(inTwo.toString()).toBe(addWorkingDays(date, first + second, calendar, closingDays).toString())
    })
  })

  test('end later the more there are and not earlier the later they start', () => {
    hold(fc.tuple(datesAndDaysOff, anyAmount), ([{ date, calendar, closingDays }, amount]) => {
      const end = addWorkingDays(date, amount, calendar, closingDays)
      expect([
        compare(addWorkingDays(date, amount + 1, calendar, closingDays), end) > 0,
        compare(addWorkingDays(date.add({ days: 1 }), amount, calendar, closingDays), end) >= 0,
      ]).toEqual([true, true])
    })
  })

  test('taken off again lead back to a working day', () => {
    hold(fc.tuple(datesAndDaysOff, anyAmount), ([{ date, calendar, closingDays }, amount]) => {
      const start = nextWorkingDay(date, calendar, closingDays)
      const end = addWorkingDays(start, amount, calendar, closingDays)
      expect([subtractWorkingDays(end, amount, calendar, closingDays), addWorkingDays(previousWorkingDay(start, calendar, closingDays), 1, calendar, closingDays)].map(String)).toEqual([
        start.toString(),
        start.toString(),
      ])
    })
  })

  test('between two dates are as many as must be added to come from one to the other', () => {
    hold(fc.tuple(datesAndDaysOff, anyAmount), ([{ date, calendar, closingDays }, amount]) => {
      const end = addWorkingDays(date, amount, calendar, closingDays)
      expect([workingDaysBetween(date, end, calendar, closingDays), workingDaysBetween(end, date, calendar, closingDays) + amount]).toEqual([amount, 0])
    })
  })
})

test('a letter posted on the last posting day arrives in time, and a day later it does not', () => {
  hold(fc.tuple(datesAndDaysOff, fc.integer({ min: 1, max: 6 })), ([{ date: due, calendar, closingDays }, postal]) => {
    const posted = sendByDate(due, calendar, postal, closingDays)
    const arrives = (from: Temporal.PlainDate) => addWorkingDays(from, postal, calendar, closingDays)
    expect([
      isOrdinaryDay(posted, calendar, closingDays),
      compare(arrives(posted), due) <= 0,
      compare(arrives(nextWorkingDay(posted, calendar, closingDays)), due) > 0,
    ]).toEqual([true, true, true])
  })
})

test('facts are older than a number of years from the day after the end of a term of so many years', () => {
  hold(fc.tuple(anyDate, fc.integer({ min: 0, max: 20 })), ([factsOn, years]) => {
    const { due } = countTerm(factsOn, { amount: years, unit: 'years', roll: 'none', calendar: 'BE' })
    expect([isOlderThan(years, factsOn, due), isOlderThan(years, factsOn, due.add({ days: 1 }))]).toEqual([false, true])
  })
})

test('every day from 1900 to 2199 has the number, the weekday and the date that Temporal gives it', () => {
  const epoch = on('1970-01-01')
  const wrong: string[] = []
  let number = epoch.until(on('1900-01-01')).days
  for (let date = on('1900-01-01'); date.year < 2200; date = date.add({ days: 1 })) {
    if (epochDayOf(date) !== number || weekdayOf(number) !== date.dayOfWeek || !dateOf(number).equals(date)) wrong.push(date.toString())
    number += 1
  }
  expect([wrong, epoch.until(on('2200-01-01')).days]).toEqual([[], number])
})
