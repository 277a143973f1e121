import { isRoughly, monthNamed, monthPattern, numberNamed, numberPattern, weekdayNamed, weekdayPattern } from './dutch-calendar-words.ts'
import { feast, isYear, partOfMonth, period, season, wholePeriod, wholeYear, type Way } from './period.ts'
import { takeTime } from './time.ts'

/** What a caller's words for a day mean. */
export interface UnderstoodDay {
  /** Absent when the words name a period without a day. */
  readonly on?: Temporal.PlainDate
  /** True when the words leave room: "rond 3 november", "eind september", "begin maart". */
  readonly approximate?: boolean
  /** `HH:MM`, when a clock time was said. */
  readonly time?: string
  /** First and last day the words can mean, when that is not one day; to judge "longer than a year ago" all the same. */
  readonly within?: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }
}

/**
 * What a caller said about when something happened: "gisteren", "vorige dinsdag", "maandag 14u", "3/11", "3 november
 * 2025", "begin maart". Complaints look back, so a weekday or a date without a year is the last one before `today`;
 * "volgende" and "komende" look ahead. Undefined when no day or time is found or the date does not exist; never a guess.
 * @param today the day on which the words were said, in the organisation's time zone.
 */
export function understandDay(text: string, today: Temporal.PlainDate): UnderstoodDay | undefined {
  const said = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim()
  const { time, rest } = takeTime(said)
  for (const understand of ways) {
    const found = understand(rest, today)
    if (found === 'impossible') return undefined
    if (found === undefined) continue
    const isApproximate = vague.test(rest) || contradictsWeekday(rest, found.on)
    return { ...found, ...(isApproximate ? { approximate: true } : {}), ...(time === undefined ? {} : { time }) }
  }
  return time === undefined ? undefined : { time }
}

/** The one day that words name exactly, which may be stated as a fact; undefined for a period and for "about". */
export function exactDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const understood = understandDay(text, today)
  return understood?.approximate === true ? undefined : understood?.on
}

/** Tried in this order: what names a day exactly goes before what names a period. */
const ways: readonly Way[] = [isoDate, numbersAsDate, dayAndMonth, someTimeAgo, feast, weekday, dayNearby, partOfMonth, season, wholePeriod, wholeYear]

const vague = /\b(?:rond|omstreeks|ongeveer|circa|ca|sinds|vanaf|tussen|misschien|denk|waarschijnlijk|of zo|ofzo)\b|\b\d{1,2}(?: [a-z]+)? (?:en|of|tot|tot en met|a) \d{1,2}\b/

/** "maandag 3 november" when the 3rd was a Tuesday: one of the two is a slip, and nobody can tell which. */
function contradictsWeekday(said: string, on: Temporal.PlainDate | undefined): boolean {
  const day = weekdayNamed(weekdaySaid.exec(said)?.[1])
  return on !== undefined && day !== undefined && day !== on.dayOfWeek
}

function isoDate(said: string): ReturnType<Way> {
  const match = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(said)
  return match === null ? undefined : dateOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Day before month, as everybody here writes it: "3/11", "3-11-26", "03.11.2026". */
function numbersAsDate(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const match = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-])/.exec(said)
  if (match === null) return undefined
  const [, day, , month, year] = match
  return year === undefined ? lastWithoutYear(Number(month), Number(day), today) : dateOf(fullYear(year, today), Number(month), Number(day))
}

const dayMonthYear = new RegExp(`\\b(\\d{1,2})(?:e|ste|de)? (${monthPattern})\\b\\.?(?:,? (\\d{4}))?`)

function dayAndMonth(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const match = dayMonthYear.exec(said)
  const month = monthNamed(match?.[2])
  if (match === null || month === undefined) return undefined
  if (match[3] !== undefined) return dateOf(Number(match[3]), month, Number(match[1]))
  return /\bvorig jaar\b/.test(said) ? dateOf(today.year - 1, month, Number(match[1])) : lastWithoutYear(month, Number(match[1]), today)
}

const ago = new RegExp(`\\b(?:(${numberPattern}) (uur|dag|dagen|week|weken|maand|maanden|jaar)|een (uur|dag|week|maand|jaar) of (${numberPattern})) (?:geleden|terug)\\b`)

/** Days are taken at their word; "twee weken geleden" is about that day; months and years are only a period. */
function someTimeAgo(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const match = ago.exec(said)
  const amount = numberNamed(match?.[1] ?? match?.[4])
  if (match === null || amount === undefined) return undefined
  const unit = match[2] ?? match[3] ?? ''
  if (unit === 'uur') return amount < 5 ? { on: today } : undefined
  // "Een week of drie" and "een paar dagen" leave room by themselves.
  const isRough = match[3] !== undefined || isRoughly(match[1])
  if (unit.startsWith('dag')) return Number.isInteger(amount) ? { on: today.subtract({ days: amount }), ...(isRough ? { approximate: true } : {}) } : undefined
  if (unit.startsWith('we')) {
    const on = today.subtract({ days: Math.round(amount * 7) })
    const room = isRough ? 7 : 3
    return { on, approximate: true, within: { from: on.subtract({ days: room }), until: on.add({ days: room }) } }
  }
  if (unit === 'jaar' && amount > 100) return undefined
  const months = unit === 'jaar' ? amount * 12 : amount
  // "Anderhalf jaar geleden" is said of things from fourteen months ago on, never of eight.
  const room = unit === 'jaar' && amount >= 1 ? 4 : isRough ? 1 : 0.5
  return period(minusMonths(today, months + room), minusMonths(today, months - room))
}

const weekdaySaid = new RegExp(`\\b(${weekdayPattern})(?:morgen|ochtend|middag|namiddag|avond|nacht)?\\b`)

/** On a Tuesday "dinsdag" is a week ago: for the day itself one says "vandaag". */
function weekday(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const day = weekdayNamed(weekdaySaid.exec(said)?.[1])
  if (day === undefined) return undefined
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  if (/\b(?:vorige|verleden|voorbije|afgelopen|laatste) week\b/.test(said)) return { on: monday.subtract({ days: 8 - day }) }
  if (/\bvolgende week\b/.test(said)) return { on: monday.add({ days: 6 + day }) }
  if (/\b(?:volgende|komende|aanstaande|eerstvolgende)\b/.test(said)) return { on: today.add({ days: (day - today.dayOfWeek + 6) % 7 + 1 }) }
  return { on: today.subtract({ days: (today.dayOfWeek - day + 6) % 7 + 1 }) }
}

const nearby: readonly (readonly [RegExp, number])[] = [
  [/\beergister\w*\b/, -2],
  [/\bgister\w*\b/, -1],
  [/\b(?:vandaag|vanmorgen|vanochtend|vanmiddag|vannamiddag|vanavond|vannacht|daarnet|daarstraks|zonet|zojuist|zo-even|deze (?:morgen|ochtend|middag|voormiddag|namiddag|avond|nacht)|nu)\b/, 0],
  [/\bovermorgen\b/, 2],
  [/^morgen\b|\bmorgen(?:vroeg|ochtend|middag|avond)\b/, 1],
]

function dayNearby(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const days = nearby.find(([words]) => words.test(said))?.[1]
  return days === undefined ? undefined : { on: today.add({ days }) }
}

function minusMonths(today: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const whole = Math.floor(months)
  return today.subtract({ months: whole, days: Math.round((months - whole) * 30) })
}

/** The last time this day of the year came round, today included. */
function lastWithoutYear(month: number, day: number, today: Temporal.PlainDate): ReturnType<Way> {
  // Eight years reach back to a 29 February from anywhere, also across 1900 and 2100.
  for (let year = today.year; year >= today.year - 8; year--) {
    const found = dateOf(year, month, day)
    if (found !== 'impossible' && Temporal.PlainDate.compare(found.on, today) <= 0) return found
  }
  return 'impossible'
}

function dateOf(year: number, month: number, day: number): { readonly on: Temporal.PlainDate } | 'impossible' {
  if (!isYear(year) || month < 1 || month > 12 || day < 1) return 'impossible'
  const first = new Temporal.PlainDate(year, month, 1)
  return day > first.daysInMonth ? 'impossible' : { on: first.with({ day }) }
}

/** Two digits are a year not more than a year ahead. */
function fullYear(digits: string, today: Temporal.PlainDate): number {
  if (digits.length === 4) return Number(digits)
  const inThisCentury = Math.floor(today.year / 100) * 100 + Number(digits)
  return inThisCentury > today.year + 1 ? inThisCentury - 100 : inThisCentury
}
