import { useLanguage, type Language } from './language.tsx'

const weekdays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const
const months = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const

export interface DateForm {
  /** `short`: ma, Mon; `long`: maandag; `none`: no day of the week. Absent: short. */
  readonly weekday?: 'short' | 'long' | 'none'
  /** False in lists under a dated heading. Absent: true. */
  readonly hasYear?: boolean
}

/** A date written out: `ma 28 december 2026`. A date is never digits only, and never a colour only (look, due states). */
export function writtenDate(date: Temporal.PlainDate, language: Language, form: DateForm = {}): string {
  const { weekday = 'short', hasYear = true } = form
  const name = weekdays[language][date.dayOfWeek - 1] ?? ''
  return [
    weekday === 'none' ? '' : weekday === 'long' ? name : name.slice(0, language === 'nl' ? 2 : 3),
    String(date.day),
    months[language][date.month - 1] ?? '',
    hasYear ? String(date.year) : '',
  ].filter((part) => part !== '').join(' ')
}

/** The name of an ISO weekday: `maandag` for 1. */
export function weekdayName(weekday: number, language: Language): string {
  return weekdays[language][weekday - 1] ?? ''
}

/** The name of a month: `januari` for 1. */
export function monthName(month: number, language: Language): string {
  return months[language][month - 1] ?? ''
}

/** The letter of a weekday for a cell of one day: `m`, `d`, `w`; in English `M`, `T`, `W`. */
export function weekdayInitial(date: Temporal.PlainDate, language: Language): string {
  return (weekdays[language][date.dayOfWeek - 1] ?? '').slice(0, 1)
}

/** A due date seen from today, in calendar days: `1 dag te laat`, `vandaag`, `morgen`, `over 38 dagen`. */
export function untilDue(due: Temporal.PlainDate, today: Temporal.PlainDate, language: Language): string {
  const days = today.until(due).days
  if (days < 0) return language === 'nl' ? `${counted(-days, 'dag', 'dagen')} te laat` : `${counted(-days, 'day', 'days')} late`
  return upcoming(days, language)
}

/** A day seen from today that is no duty: `3 dagen geleden`, `gisteren`, `vandaag`, `morgen`, `over 12 dagen`. */
export function fromToday(day: Temporal.PlainDate, today: Temporal.PlainDate, language: Language): string {
  const days = today.until(day).days
  if (days === -1) return language === 'nl' ? 'gisteren' : 'yesterday'
  if (days < 0) return language === 'nl' ? `${-days} dagen geleden` : `${-days} days ago`
  return upcoming(days, language)
}

/** A due date whole: `ma 28 december 2026, over 38 dagen`. */
export function dueInWords(due: Temporal.PlainDate, today: Temporal.PlainDate, language: Language): string {
  return `${writtenDate(due, language)}, ${untilDue(due, today, language)}`
}

/** A time on the wall: `16.41` in Dutch, `16:41` in English. With seconds `11.12.47`. */
export function writtenTime(time: Temporal.PlainTime, language: Language, hasSeconds = false): string {
  const parts = [String(time.hour), twoDigits(time.minute), ...(hasSeconds ? [twoDigits(time.second)] : [])]
  return parts.join(language === 'nl' ? '.' : ':')
}

/** A moment on the organisation's wall: `do 19 november 2026, 16.41 uur`. */
export function writtenMoment(moment: Temporal.Instant, timeZone: string, language: Language): string {
  const local = moment.toZonedDateTimeISO(timeZone)
  const time = writtenTime(local.toPlainTime(), language)
  return `${writtenDate(local.toPlainDate(), language)}, ${language === 'nl' ? `${time} uur` : time}`
}

/** The functions of this file in the language of the screen. */
export function useDates() {
  const language = useLanguage()
  return {
    date: (date: Temporal.PlainDate, form?: DateForm) => writtenDate(date, language, form),
    untilDue: (due: Temporal.PlainDate, today: Temporal.PlainDate) => untilDue(due, today, language),
    fromToday: (day: Temporal.PlainDate, today: Temporal.PlainDate) => fromToday(day, today, language),
    dueInWords: (due: Temporal.PlainDate, today: Temporal.PlainDate) => dueInWords(due, today, language),
    time: (time: Temporal.PlainTime, hasSeconds?: boolean) => writtenTime(time, language, hasSeconds),
    moment: (moment: Temporal.Instant, timeZone: string) => writtenMoment(moment, timeZone, language),
  }
}

function upcoming(days: number, language: Language): string {
  if (days === 0) return language === 'nl' ? 'vandaag' : 'today'
  if (days === 1) return language === 'nl' ? 'morgen' : 'tomorrow'
  return language === 'nl' ? `over ${days} dagen` : `in ${days} days`
}

function counted(amount: number, one: string, more: string): string {
  return `${amount} ${amount === 1 ? one : more}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
