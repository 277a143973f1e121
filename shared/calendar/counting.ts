import { dateOf, epochDayOf, monthsAfter, type EpochDay } from './epoch-day.ts'
import type { HolidayId } from './holidays.ts'
import { countUntil, nthOpenDay, openDaysOf, openOnOrAfter, reasonClosed, type OpenDays, type ReasonClosed } from './open-days.ts'
import { checkTerm, unknownUnit, type Term } from './term.ts'
import { extendBackward, extendForward } from './termijnenwet.ts'

/** One day past which the end of a term was moved, and why. */
export interface Shift {
  readonly from: Temporal.PlainDate
  /** `two-working-days`: a working day, but the first of the two that art. 2 of the Algemene termijnenwet demands. */
  readonly reason: ReasonClosed['reason'] | 'two-working-days'
  readonly holiday?: HolidayId
}

/** A term with its end, and enough to say how it was counted. All dates are local dates. */
export interface CountedTerm {
  /** Day 0, which is not counted itself. */
  readonly start: Temporal.PlainDate
  /** The last day as the amount gives it, before any rolling. */
  readonly unrolled: Temporal.PlainDate
  /** The last day of the term, until midnight. */
  readonly due: Temporal.PlainDate
  /** The days from `unrolled` up to and not including `due`, in order; empty when the end did not move. */
  readonly shifts: readonly Shift[]
}

/**
 * The end of a term that starts on a local date (facts.md §2.5): the day of the event is not counted; days and weeks are
 * calendar days; a month or year ends on the same day number, or on the last day of a shorter month; working days skip
 * days off. What then happens on a day off is `term.roll`.
 * @throws RangeError naming an amount, calendar, closing day or date that cannot be counted, or when the term ends
 * outside 1900 to 2199.
 */
export function countTerm(start: Temporal.PlainDate, term: Term): CountedTerm {
  checkTerm(term)
  const open = openDaysFor(term)
  const startDay = epochDayOf(start)
  const end = unrolledEnd(start, startDay, term, open)
  const due = rolledEnd(startDay, end, term, open)
  return counted(start, end, due, open)
}

/**
 * The end of a term that was extended: the whole amount is counted from the receipt and rolled once, never added to a
 * date that was already rolled (Awb 9:11 lid 2 and facts.md §1.5, §2.5 nr. 5; NL-019 against NL-020). Art. 4 of the
 * Algemene termijnenwet is judged on the whole amount, which is the stricter reading. An extension never gives an earlier
 * day than the term without it.
 * @param extraAmount in the unit of the term.
 * @throws RangeError as `countTerm`.
 */
export function countExtended(start: Temporal.PlainDate, term: Term, extraAmount: number): CountedTerm {
  checkTerm({ ...term, amount: extraAmount })
  const original = countTerm(start, term)
  const extended = countTerm(start, { ...term, amount: term.amount + extraAmount })
  // 90 days may be rolled to the 93rd, while 91 days are too long to be rolled at all.
  return Temporal.PlainDate.compare(extended.due, original.due) < 0 ? original : extended
}

/**
 * The last day on which something can be done that must happen a term before an event ("ten minste … voor de zitting").
 * Never rolled towards the event, because that would shorten the term (Algemene termijnenwet art. 1 lid 2); `due` is on
 * or before `unrolled`, `start` is the event.
 * @throws RangeError as `countTerm`.
 */
export function countBackwards(event: Temporal.PlainDate, term: Term): CountedTerm {
  checkTerm(term)
  const open = openDaysFor(term)
  const eventDay = epochDayOf(event)
  const end = unrolledBeginning(event, eventDay, term, open)
  return counted(event, end, term.roll === 'atw' ? extendBackward(eventDay, end, term, open) : end, open)
}

function openDaysFor({ calendar, roll, closingDays, equatedDays }: Term): OpenDays {
  return openDaysOf(calendar, { closingDays: roll === 'atw' ? undefined : closingDays, equatedDays })
}

function unrolledEnd(start: Temporal.PlainDate, startDay: EpochDay, { amount, unit }: Term, open: OpenDays): EpochDay {
  switch (unit) {
    case 'calendarDays':
      return startDay + amount
    case 'weeks':
      return startDay + 7 * amount
    case 'workingDays':
      return amount === 0 ? startDay : nthOpenDay(open, countUntil(open, startDay) + amount)
    case 'months':
      return monthsAfter(start, amount)
    case 'years':
      return monthsAfter(start, 12 * amount)
    default:
      throw unknownUnit(unit)
  }
}

function unrolledBeginning(event: Temporal.PlainDate, eventDay: EpochDay, { amount, unit }: Term, open: OpenDays): EpochDay {
  switch (unit) {
    case 'calendarDays':
      return eventDay - amount
    case 'weeks':
      return eventDay - 7 * amount
    case 'workingDays':
      return amount === 0 ? eventDay : nthOpenDay(open, countUntil(open, eventDay - 1) + 1 - amount)
    case 'months':
      return monthsAfter(event, -amount)
    case 'years':
      return monthsAfter(event, -12 * amount)
    default:
      throw unknownUnit(unit)
  }
}

function rolledEnd(startDay: EpochDay, end: EpochDay, term: Term, open: OpenDays): EpochDay {
  switch (term.roll) {
    case 'none':
      return end
    case 'next':
      return openOnOrAfter(open, end)
    case 'atw':
      return extendForward(startDay, end, term, open)
    default:
      throw new RangeError(`There is no way of rolling called "${String(term.roll satisfies never)}"`)
  }
}

const noShifts: readonly Shift[] = Object.freeze([])

function counted(start: Temporal.PlainDate, end: EpochDay, due: EpochDay, open: OpenDays): CountedTerm {
  const unrolled = dateOf(end)
  if (end === due) return { start, unrolled, due: unrolled, shifts: noShifts }
  const step = due > end ? 1 : -1
  const shifts: Shift[] = []
  for (let day = end; day !== due; day += step) {
    shifts.push({ from: dateOf(day), ...(reasonClosed(open, day) ?? { reason: 'two-working-days' }) })
  }
  return { start, unrolled, due: dateOf(due), shifts }
}
