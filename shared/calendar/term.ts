import type * as z from 'zod/mini'
import type { roll, termUnit } from '../primitives.ts'
import { checkAmount } from './amount.ts'
import type { CalendarId } from './holidays.ts'

export type Unit = z.infer<typeof termUnit>

/**
 * What happens when the last day is not a working day. `none`: nothing, as in the Flemish Bestuursdecreet; `next`: the
 * next working day, by the organisation's own choice; `atw`: the Algemene termijnenwet, for Dutch statutory terms only.
 */
export type Roll = z.infer<typeof roll>

/** How long a term is and how it is counted (facts.md §2.5). */
export interface Term {
  /** A whole number of zero or more. */
  readonly amount: number
  readonly unit: Unit
  readonly roll: Roll
  readonly calendar: CalendarId
  /**
   * Days on which the organisation is closed, `YYYY-MM-DD`; not working days. Under `roll: 'atw'` they have no effect:
   * art. 1 and 3 of that act name the only days that move a statutory term.
   */
  readonly closingDays?: readonly string[]
  /** Days that a decree newer than `equated-days.ts` equates with a holiday, `YYYY-MM-DD`; heeded by `NL-ATW` only. */
  readonly equatedDays?: readonly string[]
}

/** @throws RangeError naming what cannot be counted; dates in `closingDays` and `equatedDays` are judged when they are used. */
export function checkTerm({ amount, roll, calendar }: Term): void {
  checkAmount(amount)
  if (roll === 'atw' && calendar !== 'NL-ATW') {
    throw new RangeError(`A term rolled by the Algemene termijnenwet is counted with the calendar NL-ATW, not ${calendar}`)
  }
}

/** For the default of a switch over units that were checked by the compiler only. */
export function unknownUnit(unit: never): RangeError {
  return new RangeError(`There is no unit of terms called "${String(unit)}"`)
}
