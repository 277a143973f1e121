import type { UnderstoodDay } from '../../../shared/dossier/understanding/day.ts'
import { writtenDate, writtenTime } from '../../words/dates.ts'
import { intakeWords } from '../../words/intake.ts'
import type { Language } from '../../words/language.tsx'

/**
 * What was made of a caller's words for a day, short enough for the end of a line: a day, about a day, a period, a time.
 * @param today the day on which it was said: a period of its year is shown without the year.
 */
export function dayInWords({ on, approximate, time, within }: UnderstoodDay, today: Temporal.PlainDate, language: Language): string {
  const words = intakeWords[language].understood
  const clock = time === undefined ? undefined : writtenTime(Temporal.PlainTime.from(time), language)
  const day = inWords()
  if (day === undefined) return clock === undefined ? words.notUnderstood : words.onlyTime(clock)
  return clock === undefined ? day : words.at(day, clock)

  function inWords(): string | undefined {
    // "Eind september" names its last day and means all of the end; "twee weken geleden" is about one day.
    if (within !== undefined && (on === undefined || on.equals(within.until))) return periodInWords(within, today, language)
    if (on === undefined) return undefined
    return approximate === true ? words.around(writtenDate(on, language)) : writtenDate(on, language)
  }
}

function periodInWords({ from, until }: NonNullable<UnderstoodDay['within']>, today: Temporal.PlainDate, language: Language): string {
  const isOneYear = from.year === until.year
  if (isOneYear && from.dayOfYear === 1 && until.dayOfYear === until.daysInYear) return String(from.year)
  const first = isOneYear && from.month === until.month ? String(from.day) : writtenDate(from, language, { weekday: 'none', hasYear: !isOneYear })
  const last = writtenDate(until, language, { weekday: 'none', hasYear: !isOneYear || until.year !== today.year })
  return intakeWords[language].understood.from(first, last)
}
