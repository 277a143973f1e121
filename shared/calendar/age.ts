import { checkAmount } from './amount.ts'
import { epochDayOf, monthsAfter } from './epoch-day.ts'

/**
 * Whether facts lie longer than a number of years before the day of filing ("langer dan een jaar", Awb 9:8 lid 1 b and
 * Bestuursdecreet II.77 §1, 4° b; facts.md §2.5 nr. 6). Exactly that many years is not older; facts of 29 February count
 * as of 28 February in a year without it.
 * @throws RangeError naming a number of years or a date that cannot be counted.
 */
export function isOlderThan(years: number, factsOn: Temporal.PlainDate, filedOn: Temporal.PlainDate): boolean {
  checkAmount(years)
  const filed = epochDayOf(filedOn)
  epochDayOf(factsOn)
  return filed > monthsAfter(factsOn, 12 * years)
}
