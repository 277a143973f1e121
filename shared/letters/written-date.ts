const withWeekday = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const withoutWeekday = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })

/** A local date as the sentences of a letter write it: `vrijdag 20 november 2026`. Always Dutch, because the letter is. */
export function writtenDay(date: Temporal.PlainDate): string {
  return withWeekday.format(date)
}

/** The same without the weekday, for reference lines and dates that have gone by: `20 november 2026` (facts.md §4.2). */
export function writtenDate(date: Temporal.PlainDate): string {
  return withoutWeekday.format(date)
}
