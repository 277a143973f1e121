import { daysOffBetween } from '../../../shared/calendar/index.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { deadlineRule } from '../../../shared/procedure/lookups.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { writtenDate } from '../../words/dates.ts'
import { amountInWords } from '../../words/deadlines.ts'
import type { Language } from '../../words/language.tsx'
import { rulerWords } from '../../words/ruler.ts'
import { placeLabels, type PlacedLabel, type RulerLabel } from './ruler-labels.ts'

/** One cell of the ruler. */
export interface RulerDay {
  readonly date: string
  /** `off`: a Saturday or Sunday; `holiday`: any other day that is no working day. */
  readonly look: 'working' | 'off' | 'holiday'
  /** `start` is day 0, `end` the due date, `counted` the last counted day when the due date moved on from it. */
  readonly role?: 'start' | 'counted' | 'end'
  readonly isToday: boolean
}

export interface RulerRow {
  readonly days: readonly RulerDay[]
  readonly labels: readonly PlacedLabel[]
}

export interface Ruler {
  /** How many cells make the full width of a row; the last row may have fewer. */
  readonly perRow: number
  /** Width of a cell, in rem. */
  readonly cell: number
  readonly rows: readonly RulerRow[]
}

export interface RulerQuestion {
  readonly deadline: Deadline
  readonly procedure: Procedure
  readonly today: Temporal.PlainDate
  readonly language: Language
  /** Width that the ruler may take, in rem, so that it follows the text size. */
  readonly width: number
}

/** Narrowest cell that still holds two digits, in rem; a short term does not fill the width, so that a day keeps looking like a day. */
const narrowest = 0.9375
const widest = 3.25

/** Longer than this no ruler helps: the sentence below it says it all. */
const longest = 200

/**
 * The days from day 0 to the due date as a ruler, broken into rows of whole weeks where they do not fit in one. Undefined
 * for a term of one day, which has nothing to count, and for a very long one.
 */
export function rulerOf(question: RulerQuestion): Ruler | undefined {
  const { deadline, width } = question
  const days = daysOf(question)
  if (days.length < 2 || days.length > longest) return undefined
  const perRow = cellsPerRow(days.length, Math.floor(width / narrowest))
  const cell = Math.min(width / perRow, widest)
  const labels = labelsFor(question, days)
  const rows = Array.from({ length: Math.ceil(days.length / perRow) }, (_, row): RulerRow => {
    const from = row * perRow
    const own = days.slice(from, from + perRow)
    const inRow = labels.filter(({ at }) => at >= from && at < from + own.length).map((label) => ({ ...label, at: label.at - from }))
    const months = monthLabels(own, deadline.startsOn, question.language)
    return { days: own, labels: placeLabels([...inRow, ...months], { width, cell }) }
  })
  return { perRow, cell, rows }
}

function cellsPerRow(days: number, room: number): number {
  if (days <= room) return days
  const most = Math.max(7, Math.floor(room / 7) * 7)
  return Math.min(most, Math.ceil(days / Math.ceil(days / most) / 7) * 7)
}

function daysOf({ deadline, procedure, today }: RulerQuestion): readonly RulerDay[] {
  const start = Temporal.PlainDate.from(deadline.startsOn)
  const end = Temporal.PlainDate.from(deadline.dueOn)
  const calendar = deadlineRule(procedure, deadline.ruleId)?.term.calendar ?? procedure.calendars.office
  const closed = new Map(daysOffBetween(start.subtract({ days: 1 }), end, calendar, deadline.closingDays).map(({ date, reason }) => [date.toString(), reason]))
  for (const { from, reason } of deadline.shifts) if (reason !== 'two-working-days') closed.set(from, reason)
  return Array.from({ length: Math.min(start.until(end).days + 1, longest + 1) }, (_, index): RulerDay => {
    const date = start.add({ days: index }).toString()
    const reason = closed.get(date)
    const role = date === deadline.startsOn ? 'start' : date === deadline.dueOn ? 'end' : date === deadline.countedTo ? 'counted' : undefined
    return {
      date,
      look: reason === undefined ? 'working' : reason === 'saturday' || reason === 'sunday' ? 'off' : 'holiday',
      ...(role === undefined ? {} : { role }),
      isToday: date === today.toString(),
    }
  })
}

/** What stands above and below the cells, most needed first; what does not fit beside it is left out. */
function labelsFor({ deadline, procedure, language }: RulerQuestion, days: readonly RulerDay[]): readonly RulerLabel[] {
  const words = rulerWords[language]
  const last = days.length - 1
  const todayAt = days.findIndex(({ isToday }) => isToday)
  const postAt = days.findIndex(({ date }) => date === deadline.sendBy)
  const moved = deadline.shifts.length
  const total = amountInWords(deadline, language)
  const from = deadlineRule(procedure, deadline.ruleId)?.from
  const ends = moved === 0 ? total : words.thenOn(total, moved)
  return [
    { at: last, side: 'above', text: todayAt === last ? words.alsoToday(ends) : ends, isStrong: true },
    { at: 0, side: 'above', text: todayAt === 0 ? words.alsoToday(words.start(from)) : words.start(from), isStrong: true },
    ...(todayAt < 1 || todayAt === last ? [] : [{ at: todayAt, side: 'above', text: words.today, tone: 'today' } as const]),
    ...(moved === 0 ? [] : [{ at: last, side: 'below', text: words.passed(deadline.shifts), isStrong: true } as const]),
    ...(postAt === -1 || deadline.state !== 'running' ? [] : [{ at: postAt, side: 'below', text: words.lastPostingDay(weekdayAndDay(deadline.sendBy ?? '', language)), align: 'arrow' } as const]),
    ...marksOf(deadline, days, language),
  ]
}

/** Milestones on the way: every week, every ten days, every working day. */
function marksOf({ unit, amount, countedTo }: Deadline, days: readonly RulerDay[], language: Language): readonly RulerLabel[] {
  const counted = days.findIndex(({ date }) => date === countedTo)
  const mark = (at: number, text: string): RulerLabel => ({ at, side: 'above', text, align: 'middle' })
  if (unit === 'weeks') {
    return Array.from({ length: amount - 1 }, (_, index) => mark((index + 1) * 7, amountInWords({ amount: index + 1, unit }, language)))
  }
  if (unit === 'calendarDays') {
    return Array.from({ length: Math.ceil(amount / 10) - 1 }, (_, index) => mark((index + 1) * 10, String((index + 1) * 10)))
  }
  if (unit === 'workingDays') {
    const working = days.flatMap(({ look }, at) => (look === 'working' && at > 0 && at < counted ? [at] : []))
    return working.map((at, index) => mark(at, String(index + 1)))
  }
  return []
}

function monthLabels(days: readonly RulerDay[], startsOn: string, language: Language): readonly RulerLabel[] {
  return days.flatMap(({ date }, at): readonly RulerLabel[] => {
    const day = Temporal.PlainDate.from(date)
    if (at !== 0 && day.day !== 1) return []
    const month = writtenDate(day, language, { weekday: 'none', hasYear: date === startsOn || day.month === 1 }).replace(/^\d+ /, '')
    return [{ at, side: 'below', text: month, align: 'start' }]
  })
}

function weekdayAndDay(date: string, language: Language): string {
  return writtenDate(Temporal.PlainDate.from(date), language, { hasYear: false }).split(' ').slice(0, 2).join(' ')
}
