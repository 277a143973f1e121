import { addWorkingDays } from '../calendar/index.ts'
import type { Procedure } from '../procedure/schema.ts'
import type { Milestone } from './milestones.ts'
import type { DossierState, OpenQuestion, Reminder } from './state.ts'
import { waitReason, type WaitReason } from './wait-reason.ts'

/** Something that was asked of somebody who has not answered. */
export interface Wait {
  readonly reason: WaitReason
  /** Who was asked, where a name is known: colleagues, never the complainant. */
  readonly whom?: string
  /** Local date of the question. */
  readonly since: string
  /** How often it was asked again since. */
  readonly reminders: number
  /** The day on which to ask again, or after the last reminder to decide without an answer. */
  readonly followUpOn: string
}

/**
 * How many working days somebody gets, each time shorter: the question, the first reminder, the second. After that it is no longer a
 * matter of waiting: speak to a superior, or decide without.
 */
const ladder: Readonly<Record<WaitReason, readonly [number, number, number]>> = {
  hearing: [5, 3, 2], service: [5, 3, 2], insurer: [5, 3, 2], decision: [10, 5, 5], information: [10, 5, 5], talk: [10, 5, 5], signature: [10, 5, 5],
}

/** How many reminders there are before somebody has to decide. */
export const lastReminder = 2

/** True for what a colleague owes; a complainant is asked again by a letter or a call. */
export function isToColleague({ reason }: Pick<Wait, 'reason'>): boolean {
  return reason === 'hearing' || reason === 'service' || reason === 'insurer' || reason === 'decision'
}

/** The day on which it will be asked for again, or decided without, when it is asked once more today. */
export function nextFollowUp({ reason, reminders }: Wait, today: Temporal.PlainDate, procedure: Procedure): string {
  return followUp(reason, reminders + 1, today, procedure)
}

/** Everything a dossier waits for, with its own follow-up, so that no open question is ever without a next date. */
export function waitsOf(state: DossierState, procedure: Procedure): readonly Wait[] {
  if (state.isClosed) return []
  return waitReason.options.flatMap((reason) =>
    askedIn(state, reason).map(({ expectedOn, ...asked }): Wait => {
      const given = (state.reminders ?? []).filter((reminder) => isOf(reminder, { reason, ...asked }))
      const from = Temporal.PlainDate.from(given.at(-1)?.on ?? asked.since)
      // A day that was named is waited for; only then is there something to ask.
      const isAwaited = expectedOn !== undefined && given.every(({ on }) => on < expectedOn)
      return { reason, ...asked, reminders: given.length, followUpOn: isAwaited ? expectedOn : followUp(reason, given.length, from, procedure) }
    }),
  )
}

/** @param from local date of the question, or of the last reminder. */
function followUp(reason: WaitReason, reminders: number, from: Temporal.PlainDate, { calendars, closingDays }: Procedure): string {
  return addWorkingDays(from, ladder[reason][Math.min(reminders, lastReminder)] ?? 2, calendars.office, closingDays).toString()
}

/** True for a reminder of this question; one that does not say of what is one of everything that was open. */
function isOf({ on, about, whom }: Reminder, wait: Pick<Wait, 'reason' | 'whom' | 'since'>): boolean {
  return on >= wait.since && (about === undefined || (about === wait.reason && (whom === undefined || whom === wait.whom)))
}

type Asked = Pick<Wait, 'since' | 'whom'> & Pick<OpenQuestion, 'expectedOn'>

function askedIn(state: DossierState, reason: WaitReason): readonly Asked[] {
  const { liability, waivers, appointment } = state
  switch (reason) {
    case 'hearing':
      return openQuestions(state, 'person-concerned')
    case 'service':
      return openQuestions(state, 'service')
    case 'decision':
      return openQuestions(state, 'political-body')
    case 'insurer':
      return liability?.released === false ? between(state, 'insurerNotified', 'insurerConsulted') : []
    case 'information':
      return between(state, 'informationRequested', 'informationReceived')
    case 'talk':
      // A talk that was agreed is due on its day.
      return appointment === undefined && !waivers.some(({ who }) => who === 'complainant') ? between(state, 'complainantInvited', 'complainantHeard') : []
    case 'signature':
      return between(state, 'signatureRequested', 'signedTextReceived')
    default:
      return reason satisfies never
  }
}

function openQuestions({ questions = [] }: DossierState, of: OpenQuestion['of']): readonly Asked[] {
  return questions.filter((question) => question.of === of).map(({ on, whom, expectedOn }) => ({ since: on, ...(whom === undefined ? {} : { whom }), ...(expectedOn === undefined ? {} : { expectedOn }) }))
}

function between({ milestones }: DossierState, asked: Milestone, answered: Milestone): readonly Asked[] {
  const since = milestones[asked]
  return since === undefined || milestones[answered] !== undefined ? [] : [{ since }]
}
