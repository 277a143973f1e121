import { describe, expect, test } from 'vitest'
import { countExtended, countTerm, isWorkingDay, type CalendarId, type CountedTerm, type Roll, type Term, type Unit } from '../../../shared/calendar/index.ts'
import { on } from './dates.ts'

const sixWeeks: Term = { amount: 6, unit: 'weeks', roll: 'atw', calendar: 'NL-ATW' }

/** A counted term as plain text, so that whole values can be compared. */
function told({ start, unrolled, due, shifts }: CountedTerm) {
  return {
    start: start.toString(),
    unrolled: unrolled.toString(),
    due: due.toString(),
    shifts: shifts.map(({ from, reason, holiday }) => [from.toString(), reason, holiday].filter((part) => part !== undefined).join(' ')),
  }
}

describe('a term tells how it was counted', () => {
  test('six weeks after receipt on 20 February, moved from Good Friday to Tuesday 7 April', () => {
    expect(told(countTerm(on('2026-02-20'), sixWeeks))).toEqual({
      start: '2026-02-20',
      unrolled: '2026-04-03',
      due: '2026-04-07',
      shifts: ['2026-04-03 holiday good-friday', '2026-04-04 saturday', '2026-04-05 sunday', '2026-04-06 holiday easter-monday'],
    })
  })

  test('six weeks that end on Christmas Day pass the second one, though it is a Saturday, and a Sunday', () => {
    expect(told(countTerm(on('2026-11-13'), sixWeeks))).toEqual({
      start: '2026-11-13',
      unrolled: '2026-12-25',
      due: '2026-12-28',
      shifts: ['2026-12-25 holiday christmas-day', '2026-12-26 holiday second-christmas-day', '2026-12-27 sunday'],
    })
  })

  test('a term that ends on a working day was not moved', () => {
    expect(told(countTerm(on('2026-01-12'), sixWeeks))).toEqual({ start: '2026-01-12', unrolled: '2026-02-23', due: '2026-02-23', shifts: [] })
  })

  test('the Flemish 45 days stay on a Saturday that is a holiday', () => {
    expect(told(countTerm(on('2026-05-27'), { amount: 45, unit: 'calendarDays', roll: 'none', calendar: 'BE-VLG' }))).toEqual({
      start: '2026-05-27',
      unrolled: '2026-07-11',
      due: '2026-07-11',
      shifts: [],
    })
  })

  test('an organisation that rolls by its own choice is moved by its closing days as well', () => {
    const term: Term = { amount: 1, unit: 'months', roll: 'next', calendar: 'BE-VLG', closingDays: ['2026-12-28', '2026-12-29'] }
    expect(told(countTerm(on('2026-11-27'), term))).toEqual({
      start: '2026-11-27',
      unrolled: '2026-12-27',
      due: '2026-12-30',
      shifts: ['2026-12-27 sunday', '2026-12-28 closing-day', '2026-12-29 closing-day'],
    })
  })

  test('a statutory Dutch term is not moved by a closing day of the organisation', () => {
    expect(told(countTerm(on('2026-01-12'), { ...sixWeeks, closingDays: ['2026-02-23'] })).due).toBe('2026-02-23')
  })

  test('a decree that the program does not know yet can be given with the term', () => {
    // The Friday after Ascension Day, which the decree for 2029 will probably name.
    const term: Term = { ...sixWeeks, equatedDays: ['2029-05-11'] }
    expect(told(countTerm(on('2029-03-30'), term))).toEqual({
      start: '2029-03-30',
      unrolled: '2029-05-11',
      due: '2029-05-14',
      shifts: ['2029-05-11 holiday equated-day', '2029-05-12 saturday', '2029-05-13 sunday'],
    })
    expect(told(countTerm(on('2029-03-30'), sixWeeks)).due).toBe('2029-05-11')
    expect(told(countTerm(on('2029-03-30'), { ...term, roll: 'next', calendar: 'NL-WORK' })).due).toBe('2029-05-11')
  })

  test('closed days inside a term in working days make it longer', () => {
    const term: Term = { amount: 3, unit: 'workingDays', roll: 'none', calendar: 'BE-VLG', closingDays: ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'] }
    expect(told(countTerm(on('2026-12-23'), term)).due).toBe('2027-01-05')
  })

  test('a term of nothing ends on its first day, and may still be moved', () => {
    const term: Term = { amount: 0, unit: 'workingDays', roll: 'none', calendar: 'NL-WORK' }
    expect([told(countTerm(on('2026-12-26'), term)).due, told(countTerm(on('2026-12-26'), { ...term, roll: 'next' })).due]).toEqual(['2026-12-26', '2026-12-28'])
  })
})

test('a year from a leap day ends on 28 February, four years end on the leap day again', () => {
  const years = (amount: number) => countTerm(on('2024-02-29'), { amount, unit: 'years', roll: 'none', calendar: 'NL-ATW' }).due.toString()
  expect([years(1), years(4)]).toEqual(['2025-02-28', '2028-02-29'])
})

test('of all working days from 2026 to 2028, 24 begin six weeks that are rolled, at most by five days', () => {
  const rolled: { start: string; days: number }[] = []
  for (let day = on('2026-01-01'); day.year < 2029; day = day.add({ days: 1 })) {
    const { shifts } = countTerm(day, sixWeeks)
    if (isWorkingDay(day, 'NL-ATW') && shifts.length > 0) rolled.push({ start: day.toString(), days: shifts.length })
  }
  expect({ count: rolled.length, most: rolled.filter(({ days }) => days >= 5) }).toEqual({ count: 24, most: [{ start: '2027-03-24', days: 5 }] })
})

test('on 30 weekdays of 2026 five working days end later than one week, so that both of Interforce’s clocks must be shown', () => {
  let later = 0
  for (let day = on('2026-01-01'); day.year < 2027; day = day.add({ days: 1 })) {
    const { due } = countTerm(day, { amount: 5, unit: 'workingDays', roll: 'none', calendar: 'NL-WORK' })
    if (day.dayOfWeek <= 5 && Temporal.PlainDate.compare(due, day.add({ weeks: 1 })) > 0) later += 1
  }
  expect(later).toBe(30)
})

describe('an extension', () => {
  test('is counted from the receipt and rolled once: 1 May, not four weeks after the rolled 7 April', () => {
    expect(told(countExtended(on('2026-02-20'), sixWeeks, 4))).toEqual({ start: '2026-02-20', unrolled: '2026-05-01', due: '2026-05-01', shifts: [] })
    expect(countTerm(countTerm(on('2026-02-20'), sixWeeks).due, { ...sixWeeks, amount: 4 }).due.toString()).toBe('2026-05-06')
  })

  test('of the Flemish 45 days gives 90 days from the receipt', () => {
    const term: Term = { amount: 45, unit: 'calendarDays', roll: 'none', calendar: 'BE-VLG' }
    expect(told(countExtended(on('2026-11-20'), term, 45)).due).toBe('2027-02-18')
  })

  test('that makes the term too long for the Algemene termijnenwet is not rolled', () => {
    // Ten weeks with an adviser (Awb 9:11 lid 1) and four more: Saturday 26 December.
    const tenWeeks: Term = { ...sixWeeks, amount: 10 }
    expect(told(countExtended(on('2026-09-19'), tenWeeks, 4))).toEqual({ start: '2026-09-19', unrolled: '2026-12-26', due: '2026-12-26', shifts: [] })
  })

  test('never ends before the term that it extends: 90 days are rolled over Easter, 91 days are not', () => {
    const term: Term = { amount: 90, unit: 'calendarDays', roll: 'atw', calendar: 'NL-ATW' }
    expect(told(countTerm(on('2026-01-03'), { ...term, amount: 91 })).due).toBe('2026-04-04')
    expect(told(countExtended(on('2026-01-03'), term, 1)).due).toBe('2026-04-07')
  })

  test('of nothing changes nothing', () => {
    expect(countExtended(on('2026-02-20'), sixWeeks, 0)).toEqual(countTerm(on('2026-02-20'), sixWeeks))
  })
})

describe('what cannot be counted is refused by name', () => {
  const start = on('2026-02-20')

  test.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('an amount of %s', (amount) => {
    const refusal = new RangeError(`The amount ${amount} is not a whole number from 0 to 109800`)
    expect(() => countTerm(start, { ...sixWeeks, amount })).toThrow(refusal)
    expect(() => countExtended(start, sixWeeks, amount)).toThrow(refusal)
  })

  test('a unit, a way of rolling or a calendar that does not exist', () => {
    expect(() => countTerm(start, { ...sixWeeks, unit: 'hours' as Unit })).toThrow(new RangeError('There is no unit of terms called "hours"'))
    expect(() => countTerm(start, { ...sixWeeks, roll: 'back' as Roll })).toThrow(new RangeError('There is no way of rolling called "back"'))
    expect(() => countTerm(start, { ...sixWeeks, roll: 'none', calendar: 'FR' as CalendarId })).toThrow(new RangeError('There is no calendar "FR"'))
  })

  test('the Algemene termijnenwet with another calendar than its own', () => {
    expect(() => countTerm(start, { ...sixWeeks, calendar: 'NL-WORK' })).toThrow(
      new RangeError('A term rolled by the Algemene termijnenwet is counted with the calendar NL-ATW, not NL-WORK'),
    )
  })

  test('a start before 1900, and an end after 2199', () => {
    expect(() => countTerm(on('1899-12-31'), sixWeeks)).toThrow(
      new RangeError('The date 1899-12-31 lies outside the years 1900 to 2199 of the ISO calendar'),
    )
    const units: readonly Unit[] = ['calendarDays', 'workingDays', 'weeks', 'months', 'years']
    for (const unit of units) {
      for (const roll of ['none', 'next', 'atw'] as const) {
        expect(() => countTerm(on('2199-12-30'), { ...sixWeeks, unit, roll, amount: 5 }), `${unit} ${roll}`).toThrow(
          new RangeError('The count runs outside the years 1900 to 2199'),
        )
      }
    }
  })

  test('a closing day or an equated day that is no date', () => {
    expect(() => countTerm(start, { ...sixWeeks, roll: 'next', closingDays: ['kerst'] })).toThrow(
      new RangeError('"kerst" is not a date written as YYYY-MM-DD'),
    )
    expect(() => countTerm(start, { ...sixWeeks, equatedDays: ['2029-02-29'] })).toThrow(new RangeError('"2029-02-29" is not an existing date'))
  })
})
