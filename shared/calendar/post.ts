import { checkAmount } from './amount.ts'
import { dateOf, epochDayOf } from './epoch-day.ts'
import type { CalendarId } from './holidays.ts'
import { countUntil, nthOpenDay, openDaysOf } from './open-days.ts'

/**
 * The last day to post a letter that must have arrived on the due date: as many working days before it as the post needs
 * (facts.md §2.5 nr. 8: three). When the due date is a day without post (Saturday, Sunday, holiday or closing day of
 * the calendar given), the letter must have arrived on the working day before. With `postalWorkingDays` 0 the
 * answer is the last working day up to the due date: "verstuur uiterlijk", for what arrives on the day it is sent.
 * @param postalWorkingDays a whole number of zero or more.
 * @throws RangeError naming what cannot be counted.
 */
export function sendByDate(
  due: Temporal.PlainDate,
  calendar: CalendarId,
  postalWorkingDays = 3,
  closingDays?: readonly string[],
): Temporal.PlainDate {
  checkAmount(postalWorkingDays)
  const open = openDaysOf(calendar, { closingDays })
  return dateOf(nthOpenDay(open, countUntil(open, epochDayOf(due)) - postalWorkingDays))
}
