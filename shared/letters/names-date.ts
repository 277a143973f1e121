import { writtenDate } from './written-date.ts'

/**
 * Whether a text of a letter names a day: written out with its year (`29 december 2026`, with or without the day of the week
 * before it), or in digits as people type it (`29/12/2026`, `29-12-2026`).
 * @param day local date, `YYYY-MM-DD`.
 */
export function namesDate(text: string, day: string): boolean {
  const date = Temporal.PlainDate.from(day)
  // A letter keeps a day and its month on one line by a space that does not break.
  const plain = text.replaceAll(/\s+/g, ' ').toLowerCase()
  const digits = new RegExp(`(?<!\\d)0?${date.day}\\s?[-/.]\\s?0?${date.month}\\s?[-/.]\\s?${date.year}(?!\\d)`)
  return new RegExp(`(?<!\\d)${writtenDate(date)}(?!\\d)`).test(plain) || digits.test(plain)
}
