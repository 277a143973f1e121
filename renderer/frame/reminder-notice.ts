import type { Notice } from '../../shared/contract/host.ts'
import type { DaySummary, ReminderView, TakenReminders } from '../../shared/contract/reminder-views.ts'
import { reminderGroups } from '../../shared/reminders/choices.ts'
import { untilDue } from '../words/dates.ts'
import type { Language } from '../words/language.tsx'
import { remindersWords } from '../words/reminders.ts'

export interface NoticeOptions {
  readonly language: Language
  /** Names only when she asked for them: others may see her screen. */
  readonly withNames: boolean
  readonly today: Temporal.PlainDate
}

/** The longest text that a shell takes. */
const longest = 500

/**
 * What is shown outside the window of what was taken, all of it in one; undefined when there is nothing worth it. Up to three terms are
 * named by number and kind, more are counted.
 */
export function noticeOf(taken: TakenReminders, options: NoticeOptions): Notice | undefined {
  const words = remindersWords[options.language]
  const lines = [
    ...(taken.summary === undefined ? [] : summaryLines(taken.summary, options)),
    ...termLines(taken, options),
    ...(taken.yearToCheck === undefined ? [] : [words.checkHolidays(taken.yearToCheck)]),
  ]
  return lines.length === 0 ? undefined : { title: words.title, body: lines.join('\n').slice(0, longest) }
}

/** What is shown while the register is locked: a number and no more. */
export function lockedNotice(count: number, language: Language): Notice {
  const words = remindersWords[language]
  return { title: words.title, body: words.locked(count) }
}

function summaryLines({ late, today, callbacks, toPost, followUps }: DaySummary, { language }: NoticeOptions): readonly string[] {
  const words = remindersWords[language]
  const parts = [
    ...(late === 0 ? [] : [words.late(late)]),
    ...(today === 0 ? [] : [words.toDo(today, callbacks)]),
    ...(toPost === 0 ? [] : [words.toPost(toPost)]),
    ...(followUps === 0 ? [] : [words.followUps(followUps)]),
  ]
  return parts.length === 0 ? [] : [words.summary(parts)]
}

function termLines({ counts, first }: TakenReminders, options: NoticeOptions): readonly string[] {
  const words = remindersWords[options.language]
  const all = reminderGroups.reduce((sum, group) => sum + counts[group], 0)
  if (all <= first.length) return first.map((view) => lineOf(view, options))
  const counted = reminderGroups.filter((group) => counts[group] > 0).map((group) => words.counts[group](counts[group])).join(', ')
  const [nearest] = first
  return nearest === undefined ? [`${counted}.`] : [`${counted}.`, words.first(whenOf(nearest, options))]
}

function lineOf(view: ReminderView, options: NoticeOptions): string {
  const { entry } = view
  const name = options.withNames ? entry.complainant : undefined
  const what = name === undefined ? entry.number : `${name} (${entry.number})`
  return remindersWords[options.language].line(what, inSentence(entry.due.label[options.language]), whenOf(view, options))
}

function whenOf({ entry, actOn }: ReminderView, { language, today }: NoticeOptions): string {
  const when = untilDue(Temporal.PlainDate.from(actOn), today, language)
  return actOn === entry.due.dueOn ? when : remindersWords[language].lastPostingDay(when)
}

/** `Antwoord op de klacht` within a line; a word that is all capitals stays. */
function inSentence(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}
