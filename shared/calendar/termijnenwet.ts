import type { EpochDay } from './epoch-day.ts'
import { countUntil, nthOpenDay, openOnOrAfter, type OpenDays } from './open-days.ts'
import { unknownUnit, type Term } from './term.ts'

/*
 * The Algemene termijnenwet (facts.md §2.4; BWBR0002448), which moves the end of statutory Dutch terms. Which days are
 * holidays (art. 3) stands in `holidays.ts` and `equated-days.ts`. Of art. 4 only what depends on the length is decided
 * here: a term in hours has no unit, and legislation and detention (b and c) do not occur in complaint handling.
 */

/**
 * Whether art. 4 a keeps the act from a term because of its length: more than 90 days, twelve weeks or three months, or
 * one or more years. Such a term ends on its last day, whatever day that is.
 */
export function isTooLongForTermijnenwet({ amount, unit }: Pick<Term, 'amount' | 'unit'>): boolean {
  switch (unit) {
    case 'calendarDays':
    case 'workingDays':
      return amount > 90
    case 'weeks':
      return amount > 12
    case 'months':
      return amount > 3
    case 'years':
      return amount >= 1
    default:
      throw unknownUnit(unit)
  }
}

/** Art. 2 is about terms of at least three days. */
function isAtLeastThreeDays({ amount, unit }: Term): boolean {
  return unit === 'calendarDays' || unit === 'workingDays' ? amount >= 3 : amount >= 1
}

/** The last day of a term that runs forward from `start` (not counted) to `end`: art. 1 lid 1, art. 2 and art. 4. */
export function extendForward(start: EpochDay, end: EpochDay, term: Term, open: OpenDays): EpochDay {
  if (isTooLongForTermijnenwet(term)) return end
  const next = openOnOrAfter(open, end)
  return isAtLeastThreeDays(term) ? Math.max(next, nthOpenDay(open, countUntil(open, start) + 2)) : next
}

/**
 * The first day of a term that is counted back from an event (not counted) to `end`. Art. 1 lid 2 leaves such a term on
 * a Saturday, Sunday or holiday; art. 2 has no such exception and makes it begin earlier.
 */
export function extendBackward(event: EpochDay, end: EpochDay, term: Term, open: OpenDays): EpochDay {
  if (isTooLongForTermijnenwet(term) || !isAtLeastThreeDays(term)) return end
  return Math.min(end, nthOpenDay(open, countUntil(open, event - 1) - 1))
}
