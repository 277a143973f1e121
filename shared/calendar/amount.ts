import { firstYear, lastYear } from './epoch-day.ts'

/** More days than the supported years have: whatever is larger can only be a slip. */
const largest = (lastYear - firstYear + 1) * 366

/** @throws RangeError naming an amount that is no whole number of zero or more. */
export function checkAmount(amount: number): void {
  if (!Number.isInteger(amount) || amount < 0 || amount > largest) {
    throw new RangeError(`The amount ${amount} is not a whole number from 0 to ${largest}`)
  }
}
