import { monthNamed, monthPattern, ordinalNamed, ordinalPattern } from './dutch-calendar-words.ts'
import { feastNamed } from './dutch-feasts.ts'
import type { UnderstoodDay } from './day.ts'

/** One way to understand words; `impossible` when they name a day or year that does not exist. */
export type Way = (said: string, today: Temporal.PlainDate) => UnderstoodDay | 'impossible' | undefined

/** The years in which terms can be counted. */
export function isYear(year: number): boolean {
  return year >= 1900 && year <= 2199
}

export function period(from: Temporal.PlainDate, until: Temporal.PlainDate): UnderstoodDay {
  return { approximate: true, within: { from, until } }
}

const back = '(?:vorig|vorige|verleden|afgelopen|voorbije|laatste)'
const lastYearSaid = new RegExp(`\\b${back} jaar\\b`)
const partPattern = '(begin|half|midden|medio|eind|einde)(?: van| in)?'
const monthSaid = new RegExp(`(?:\\b${partPattern} )?\\b(${monthPattern})\\b\\.?(?: (?:van )?(\\d{4}))?`)
const weekOfMonth = new RegExp(`\\b(${ordinalPattern}) week (?:van|in) (${monthPattern})\\b(?: (?:van )?(\\d{4}))?`)

/** "begin maart", "in maart 2025", "eind september", "de eerste week van oktober"; of "eind" the last day is the one people mean. */
export function partOfMonth(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const week = weekOfMonth.exec(said)
  const match = monthSaid.exec(said)
  const month = monthNamed(match?.[2])
  if (match === null || month === undefined) return undefined
  const written = week?.[3] ?? match[3]
  const year = written === undefined ? today.year - (month > today.month || lastYearSaid.test(said) ? 1 : 0) : Number(written)
  if (!isYear(year)) return 'impossible'
  const first = new Temporal.PlainDate(year, month, 1)
  return week === null ? partOf(match[1], first, first.with({ day: first.daysInMonth })) : weekIn(first, ordinalNamed(week[1]))
}

/** Weeks of a month as people count them: seven days each, the last one at the end. */
function weekIn(first: Temporal.PlainDate, which: number | 'last' | undefined): UnderstoodDay | undefined {
  const last = first.with({ day: first.daysInMonth })
  if (which === 'last') return period(last.subtract({ days: 6 }), last)
  if (which === undefined || which > 4) return undefined
  return period(first.add({ days: 7 * (which - 1) }), first.add({ days: 7 * which - 1 }))
}

/** The first, middle or last third of a period, or all of it. */
function partOf(part: string | undefined, first: Temporal.PlainDate, last: Temporal.PlainDate): UnderstoodDay {
  const third = Math.round((first.until(last).days + 1) / 3)
  switch (part) {
    case 'begin':
      return period(first, first.add({ days: third - 1 }))
    case 'half':
    case 'midden':
    case 'medio':
      return period(first.add({ days: third }), first.add({ days: 2 * third - 1 }))
    case 'eind':
    case 'einde':
      return { on: last, ...period(first.add({ days: 2 * third }), last) }
    case undefined:
    default:
      return period(first, last)
  }
}

const wholeSaid = new RegExp(`\\b(?:${partPattern} )?(?:van )?(?:de |het )?(deze|dit|${back}) (week|maand|jaar|weekend)\\b`)
const yearOfNow = /\b(begin|half|midden|medio|eind|einde) (?:van )?((?:19|20)\d{2})\b/

/** "vorige week", "deze maand", "eind vorig jaar", "begin dit jaar", "vorig weekend", "eind 2025". */
export function wholePeriod(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const ofYear = yearOfNow.exec(said)
  if (ofYear !== null) return ofYearNumber(Number(ofYear[2]), ofYear[1])
  const match = wholeSaid.exec(said)
  if (match === null) return /\b(?:in|het|dit) weekend\b/.test(said) ? weekend(today) : undefined
  const [, part, which, unit] = match
  const ago = which === 'deze' || which === 'dit' ? 0 : 1
  switch (unit) {
    case 'week': {
      const monday = today.subtract({ days: today.dayOfWeek - 1 + 7 * ago })
      return partOf(part, monday, monday.add({ days: 6 }))
    }
    case 'maand': {
      const first = today.with({ day: 1 }).subtract({ months: ago })
      return partOf(part, first, first.with({ day: first.daysInMonth }))
    }
    case 'weekend':
      return weekend(today)
    case undefined:
    default:
      return ofYearNumber(today.year - ago, part)
  }
}

/** The last Saturday and Sunday before today. */
function weekend(today: Temporal.PlainDate): UnderstoodDay {
  const sunday = today.subtract({ days: today.dayOfWeek })
  return period(sunday.subtract({ days: 1 }), sunday)
}

/** Of a year people mean months: "begin" the first two, "eind" the last two. */
function ofYearNumber(year: number, part: string | undefined): UnderstoodDay {
  const [from, until] = { begin: [1, 2], half: [6, 7], midden: [5, 8], medio: [5, 8], eind: [11, 12], einde: [11, 12] }[part ?? ''] ?? [1, 12]
  const last = new Temporal.PlainDate(year, until ?? 12, 1)
  return period(new Temporal.PlainDate(year, from ?? 1, 1), last.with({ day: last.daysInMonth }))
}

/** "in 2024", "2024". */
export function wholeYear(said: string): ReturnType<Way> {
  const year = Number(/\b(?:in|uit|sinds|van|vanaf) ((?:19|20)\d{2})\b/.exec(said)?.[1] ?? /^((?:19|20)\d{2})$/.exec(said)?.[1])
  return Number.isNaN(year) ? undefined : ofYearNumber(year, undefined)
}

/** Months in which a season begins, by the weather; the summer holidays are July and August, give or take a week. */
const seasons: readonly { readonly words: RegExp; readonly month: number; readonly months: number }[] = [
  { words: /\b(?:zomervakantie|grote vakantie)\b/, month: 7, months: 2 },
  { words: /\b(?:lente|voorjaar)\b/, month: 3, months: 3 },
  { words: /\bzomer\b/, month: 6, months: 3 },
  { words: /\b(?:herfst|najaar)\b/, month: 9, months: 3 },
  { words: /\bwinter\b/, month: 12, months: 3 },
]

/** "vorige zomer", "in het voorjaar van 2025": the last one that began before today. */
export function season(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const found = seasons.find(({ words }) => words.test(said))
  if (found === undefined) return undefined
  const startIn = (year: number) => new Temporal.PlainDate(year, found.month, 1)
  const latest = Temporal.PlainDate.compare(startIn(today.year), today) <= 0 ? today.year : today.year - 1
  // In November "vorige herfst" is not the one that is now.
  const isNow = Temporal.PlainDate.compare(startIn(latest).add({ months: found.months }), today) > 0
  const year = yearSaid(said) ?? (lastYearSaid.test(said) ? today.year - 1 : latest - (isNow && new RegExp(`\\b${back} \\w+$`).test(said) ? 1 : 0))
  return period(startIn(year), startIn(year).add({ months: found.months }).subtract({ days: 1 }))
}

/** How far "rond", "net voor" and "net na" a feast reach, in days. */
const aroundFeast = 7

/** "met Pasen", "rond Kerstmis", "voor Nieuwjaar", "paasmaandag", "Pinksteren 2025": the last time it came round. */
export function feast(said: string, today: Temporal.PlainDate): ReturnType<Way> {
  const daysIn = feastNamed(said)
  if (daysIn === undefined) return undefined
  const asked = yearSaid(said) ?? (lastYearSaid.test(said) ? today.year - 1 : undefined)
  const latest = Temporal.PlainDate.compare(daysIn(today.year)[0], today) <= 0 ? today.year : today.year - 1
  const [from, until] = daysIn(asked ?? latest)
  const notAfterToday = (date: Temporal.PlainDate) => (asked === undefined && Temporal.PlainDate.compare(date, today) > 0 ? today : date)
  if (/\b(?:rond|omstreeks)\b/.test(said)) return period(from.subtract({ days: aroundFeast }), notAfterToday(until.add({ days: aroundFeast })))
  if (/\bvoor\b/.test(said)) return period(from.subtract({ days: 2 * aroundFeast }), from.subtract({ days: 1 }))
  if (/\b(?:na|sinds)\b/.test(said)) return period(notAfterToday(until), notAfterToday(until.add({ days: 2 * aroundFeast })))
  return from.equals(until) ? { on: from } : period(from, notAfterToday(until))
}

function yearSaid(said: string): number | undefined {
  const year = /\b((?:19|20)\d{2})\b/.exec(said)?.[1]
  return year === undefined ? undefined : Number(year)
}
