import { daysOffBetween, holidayOn, isWorkingDay, workingDayOnOrBefore, type CalendarId } from '../../shared/calendar/index.ts'
import type { Deadline, Shift } from '../../shared/dossier/deadlines/deadline.ts'
import { deadlineRule } from '../../shared/procedure/lookups.ts'
import type { DeadlineRule, Procedure } from '../../shared/procedure/schema.ts'
import { deadlineSentences } from './deadline-sentences.ts'
import { writtenDate } from './dates.ts'
import type { Language } from './language.tsx'
import { milestoneWords } from './milestones.ts'

/** A sentence in pieces; the names and days that matter most stand out. */
export type Sentence = readonly (string | { readonly strong: string })[]

/** Why a deadline falls on the day it does, for the box behind “Waarom deze datum?”. */
export interface Explanation {
  /** Date on which it starts and what happened then: `vr 13 november 2026, getekende klacht ontvangen`. */
  readonly begins: string
  /** How much, and where it stands: `6 weken, Awb 9:11, lid 1`. */
  readonly rule: string
  readonly counting: string
  readonly shifting: string
  /** The whole story in short sentences, in the order in which one counts. */
  readonly story: readonly Sentence[]
}

/** The words of a sentence without what stands out. */
export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('')
}

/** A length of time: `6 weken`, `1 maand`, `10 kalenderdagen`. */
export function amountInWords({ amount, unit }: Pick<Deadline, 'amount' | 'unit'>, language: Language): string {
  const [one, more] = deadlineSentences[language].units[unit]
  return `${amount} ${amount === 1 ? one : more}`
}

/**
 * How a deadline was counted, in one line: `6 weken na ontvangst op vrijdag 20 februari 2026, verschoven van Goede Vrijdag
 * naar dinsdag 7 april 2026` (issue 2, point 7). The due date itself only stands in it when the end was moved.
 */
export function deadlineInWords(deadline: Deadline, procedure: Procedure, language: Language): string {
  const words = deadlineSentences[language]
  const rule = deadlineRule(procedure, deadline.ruleId)
  const long = (date: string) => writtenDate(Temporal.PlainDate.from(date), language, { weekday: 'long' })
  const start = startNoun(rule, procedure, language)
  const base =
    deadline.amount === 0 ? words.sameDay(start, long(deadline.startsOn)) : words.after(amountInWords(deadline, language), start, long(deadline.startsOn))
  if (deadline.consentUntil !== undefined) return `${base}, ${words.agreedUntil(long(deadline.consentUntil))}`
  const extended = deadline.isExtended ? `, ${words.extendedOnce}` : ''
  const [first] = deadline.shifts
  if (first === undefined) return `${base}${extended}`
  const place = { calendar: calendarOf(rule, procedure), language }
  const moved = first.reason === 'two-working-days' ? words.movedForWorkingDays(long(first.from), long(deadline.dueOn)) : words.moved(shiftName(first, place), long(deadline.dueOn))
  return `${base}${extended}, ${moved}`
}

/** The same with every step of the count, seen from today. */
export function explainDeadline(deadline: Deadline, procedure: Procedure, today: Temporal.PlainDate, language: Language): Explanation {
  const words = deadlineSentences[language]
  const rule = deadlineRule(procedure, deadline.ruleId)
  const amount = amountInWords(deadline, language)
  return {
    begins: `${short(deadline.startsOn, language)}, ${startHappened(rule, procedure, language)}`,
    rule: [deadline.amount === 0 ? words.onTheDay : amount, deadline.law].filter((part) => part !== undefined).join(', '),
    counting: deadline.amount === 0 ? words.counting.none : words.counting[deadline.unit],
    shifting: words.shifting[rule?.term.roll ?? 'none'],
    story: storyOf({ deadline, procedure, rule, today, language }),
  }
}

/** The sentence with the last posting day, seen from today; undefined when nothing has to be posted any more, or it is late anyway. */
export function postingInWords(deadline: Pick<Deadline, 'sendBy' | 'state' | 'dueOn'>, today: Temporal.PlainDate, language: Language): string | undefined {
  const { sendBy, state, dueOn } = deadline
  if (sendBy === undefined || state !== 'running' || dueOn < today.toString()) return undefined
  const words = deadlineSentences[language]
  const day = short(sendBy, language)
  if (sendBy < today.toString()) return words.postedTooLate(day)
  return words.sendBy(day)
}

interface Telling {
  readonly deadline: Deadline
  readonly procedure: Procedure
  readonly rule: DeadlineRule | undefined
  readonly today: Temporal.PlainDate
  readonly language: Language
}

function storyOf(telling: Telling): readonly Sentence[] {
  const { deadline, today, language } = telling
  const posting = postingInWords(deadline, today, language)
  return [
    ...(deadline.isExtended && deadline.consentUntil === undefined ? [[deadlineSentences[language].extendedInAll(amountInWords(deadline, language))]] : []),
    ...daysLeftOut(telling),
    ...endOfCount(telling),
    ...afterwards(telling),
    ...(posting === undefined ? [] : [[posting]]),
    ...dueOnDayOff(telling),
    ...stillExtendable(telling),
    ...beyondHorizon(telling),
  ]
}

/** Days that a term in working days passes over. */
function daysLeftOut({ deadline, procedure, rule, language }: Telling): readonly Sentence[] {
  if (deadline.unit !== 'workingDays' || deadline.amount === 0) return []
  const place = { calendar: calendarOf(rule, procedure), language }
  const off = daysOffBetween(Temporal.PlainDate.from(deadline.startsOn), Temporal.PlainDate.from(deadline.countedTo), place.calendar, deadline.closingDays)
  const named = off
    .filter(({ reason }) => reason === 'holiday' || reason === 'closing-day')
    .map((day) => `${shiftName({ ...day, from: day.date.toString() }, place)} (${writtenDate(day.date, language, { hasYear: false })})`)
  const words = deadlineSentences[language]
  return off.length === 0 ? [] : [[words.leftOut(named.length === 0 ? undefined : listed(named, language))]]
}

function endOfCount({ deadline, procedure, rule, language }: Telling): readonly Sentence[] {
  const words = deadlineSentences[language]
  const due = short(deadline.dueOn, language)
  if (deadline.consentUntil !== undefined) return [[words.agreed, { strong: due }, '.']]
  if (deadline.amount === 0 && deadline.shifts.length === 0) return [[words.onTheDayItself, { strong: due }, '.']]
  const [first, ...others] = deadline.shifts
  const counted = words.theTerm(deadline.amount, deadline.unit)
  if (first === undefined) return [[counted, ' ', { strong: due }, '. ', words.thatIsLast]]
  const place = { calendar: calendarOf(rule, procedure), language }
  const next = others.map((shift) => shiftName(shift, place, true))
  return [
    [counted, ' ', { strong: shiftName(first, place, true) }, first.reason === 'two-working-days' ? '' : words.dated(short(first.from, language)), '.'],
    ...(next.length === 0 ? [] : [[words.thenFollow(next.length), { strong: listed(next, language) }, '.']]),
    ...(deadline.shifts.some(({ reason }) => reason === 'two-working-days') ? [[words.twoWorkingDays]] : []),
    [words.thereforeLast, { strong: due }, '.'],
  ]
}

function afterwards({ deadline, language }: Telling): readonly Sentence[] {
  const words = deadlineSentences[language]
  const { state, metOn, lapsedOn } = deadline
  if (metOn !== undefined && state === 'met') return [[words.met(short(metOn, language))]]
  if (metOn !== undefined && state === 'met-late') return [[words.metLate(short(metOn, language))]]
  if (lapsedOn !== undefined) return [[words.lapsed(short(lapsedOn, language))]]
  return []
}

/** What is no letter and falls on a closed day is done the working day before (facts.md §2.5 nr. 2). */
function dueOnDayOff({ deadline, procedure, today, language }: Telling): readonly Sentence[] {
  if (deadline.state !== 'running' || deadline.sendBy !== undefined || deadline.dueOn < today.toString()) return []
  const due = Temporal.PlainDate.from(deadline.dueOn)
  const { office } = procedure.calendars
  if (isWorkingDay(due, office, procedure.closingDays)) return []
  const before = workingDayOnOrBefore(due, office, procedure.closingDays)
  return before.toString() < deadline.startsOn ? [] : [[deadlineSentences[language].closedThatDay(short(before.toString(), language))]]
}

/** Only while the term runs: an extension is told before its end (Awb 9:11 lid 2). */
function stillExtendable({ deadline, today, language }: Telling): readonly Sentence[] {
  if (deadline.state !== 'running' || deadline.extendableTo === undefined || deadline.dueOn < today.toString()) return []
  return [[deadlineSentences[language].extendable(short(deadline.extendableTo, language))]]
}

/** Days equated with a holiday are decreed a few years ahead; beyond them the date is the earliest possible. */
function beyondHorizon({ deadline: { state, holidaysKnownUntil }, language }: Telling): readonly Sentence[] {
  return state !== 'running' || holidaysKnownUntil === undefined ? [] : [[deadlineSentences[language].uncertain(short(holidaysKnownUntil, language))]]
}

interface Place {
  readonly calendar: CalendarId
  readonly language: Language
}

/** What a day over which the end moved is called; inside a running sentence with its article: `een zondag`. */
export function shiftName({ from, reason }: Pick<Shift, 'from' | 'reason'>, { calendar, language }: Place, inSentence = false): string {
  const words = deadlineSentences[language]
  const date = Temporal.PlainDate.from(from)
  const weekday = writtenDate(date, language, { weekday: 'long', hasYear: false })
  if (reason === 'holiday') return holidayOn(date, calendar)?.[language] ?? weekday
  if (reason === 'closing-day') return inSentence ? words.aClosingDay : words.closingDay(weekday)
  return inSentence && reason !== 'two-working-days' ? words.a(words.weekend[reason]) : weekday
}

function calendarOf(rule: DeadlineRule | undefined, { calendars }: Procedure): CalendarId {
  return rule?.term.calendar ?? calendars.office
}

function startNoun(rule: DeadlineRule | undefined, procedure: Procedure, language: Language): string {
  if (rule?.from !== undefined) return milestoneWords[language].noun[rule.from]
  const before = rule?.after === undefined ? undefined : deadlineRule(procedure, rule.after)
  return before === undefined ? deadlineSentences[language].firstDay : deadlineSentences[language].dueDateOf(before.label[language])
}

function startHappened(rule: DeadlineRule | undefined, procedure: Procedure, language: Language): string {
  return rule?.from === undefined ? startNoun(rule, procedure, language) : milestoneWords[language].happened[rule.from]
}

function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'nl', { type: 'conjunction' }).format(names)
}

function short(date: string, language: Language): string {
  return writtenDate(Temporal.PlainDate.from(date), language)
}
