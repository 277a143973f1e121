import { calendarWords } from '../words/calendar.ts'
import { monthName, useDates } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { spanOf, type CalendarChoice } from './calendar-window.ts'

/** What stands on the screen, as its head: `November 2026 – januari 2027`, `Week 47, 16 – 22 november 2026`, `2026`. */
export function useCalendarTitle(choice: CalendarChoice): string {
  const words = useWords(calendarWords)
  const dates = useDates()
  const language = useLanguage()
  const day = Temporal.PlainDate.from(choice.day)
  const { from, until } = spanOf(choice)
  const month = (date: Temporal.PlainDate, hasYear: boolean) => `${monthName(date.month, language)}${hasYear ? ` ${date.year}` : ''}`
  const isOneMonth = from.year === until.year && from.month === until.month
  switch (choice.view) {
    case 'week':
      return words.weekTitle(day.weekOfYear ?? 0, isOneMonth ? String(from.day) : dates.date(from, { weekday: 'none', hasYear: from.year !== until.year }), dates.date(until, { weekday: 'none' }))
    case 'eight-weeks':
      return capital(isOneMonth ? month(from, true) : `${month(from, from.year !== until.year)} – ${month(until, true)}`)
    case 'month':
      return capital(month(day, true))
    case 'year':
      return String(day.year)
    case 'list':
      return words.listTitle(dates.date(day))
    default:
      return choice.view satisfies never
  }
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
