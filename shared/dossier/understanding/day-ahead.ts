import { understandDay, type UnderstoodDay } from './day.ts'

/**
 * What somebody said about a day that lies ahead: "dinsdag 14u", "3/12", "volgende maandag". The words are those of
 * `understandDay`; without a year they mean the next such day, never one that has passed.
 * @param today the day on which the words were said, in the organisation's time zone.
 */
export function understandDayAhead(text: string, today: Temporal.PlainDate): UnderstoodDay | undefined {
  const understood = understandDay(text, today)
  if (understood?.on === undefined || Temporal.PlainDate.compare(understood.on, today) >= 0 || hasYear.test(text)) return understood
  // Understood as looking back; ahead it is the same date next year, or the same weekday of the coming days.
  if (/\d/.test(text.replaceAll(clockTime, ''))) return { ...understood, on: understood.on.add({ years: 1 }) }
  // On a Friday "vrijdag" is in a week: for the day itself one says "vandaag".
  const nextWeek = understood.on.add({ days: 7 })
  return { ...understood, on: nextWeek.equals(today) ? nextWeek.add({ days: 7 }) : nextWeek }
}

const hasYear = /\d{4}|\d[/.-]\d{1,2}[/.-]\d{2}\b/
/** As `understandDay` reads one: "14u", "14u30", "14.30 uur", "14:30". */
const clockTime = /\d{1,2}(?::\d{2}|[.:]\d{2} ?(?:uur|u|h)\b| ?(?:uur|u|h)(?: ?\d{2})?\b)/gi
