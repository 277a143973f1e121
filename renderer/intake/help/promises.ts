import { previousWorkingDay } from '../../../shared/calendar/index.ts'
import { awayOn } from '../../../shared/dossier/deadlines/absence.ts'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { complaintOf } from '../../../shared/dossier/intake/complaint.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { dayWithPost, promisedDay } from '../../../shared/dossier/intake/promised-day.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import type { PromisedSubject } from '../../words/intake-spoken.ts'

/** All that the due dates of a sheet depend on. */
export type Receipt = Pick<IntakeSheet, 'id' | 'procedureId' | 'startedAt' | 'channel' | 'form' | 'receivedOn' | 'submittedOn' | 'exit'>

/** A date on which something is due if the sheet becomes a dossier as it stands. */
export interface PromisedDate extends Pick<Deadline, 'ruleId' | 'subject' | 'kind' | 'label' | 'amount' | 'unit'> {
  /** Local date to show: the due date, or for what is only promised the last day with post before it. */
  readonly on: string
  /** `if-signed`: counts once the caller signs, as if that were today; `after-extension`: the last day after the one extension. */
  readonly condition: 'none' | 'if-signed' | 'after-extension'
}

export interface SpokenPromise {
  readonly subject: PromisedSubject
  readonly on: string
  /** Who calls in place of the coordinator, who is away that day; empty while nobody was found. */
  readonly by?: string
}

export interface Promises {
  readonly dates: readonly PromisedDate[]
  /** What to say to the caller, in the order of saying; the date is a day on which post is delivered. */
  readonly spoken: readonly SpokenPromise[]
}

const shownSubjects: ReadonlySet<Deadline['subject']> = new Set(['acknowledgement', 'first-reaction', 'call', 'callback', 'reasoned-view', 'answer'])
const spokenSubjects = ['acknowledgement', 'first-reaction', 'call', 'callback', 'answer'] as const satisfies readonly PromisedSubject[]

/**
 * When the complainant hears from the organisation, counted as the register will count it once the sheet is saved, on
 * the local date `today`. The same functions are used on the same complaint, so that what was said is what is due.
 */
export function promisesOf(receipt: Receipt, procedure: Procedure, today: Temporal.PlainDate): Promises {
  const running = runningDeadlines(receipt, procedure, today)
  const dates = running.map((deadline) => dateOf(deadline, procedure, 'none'))
  const further = dates.length === 0 ? undefined : furtherDate(receipt, procedure, running, today)
  const spoken = spokenSubjects.flatMap((subject) => {
    const deadline = running.find((candidate) => candidate.subject === subject)
    if (deadline === undefined || deadline.dueOn < today.toString()) return []
    const on = dayWithPost(deadline.dueOn, deadline.startsOn, procedure)
    return [{ subject, ...whoIsThere(subject, on < today.toString() ? deadline.dueOn : on, procedure, today) }]
  })
  return { dates: further === undefined ? dates : [...dates, further], spoken }
}

/** Nobody is promised a call by somebody who is away: the last working day before is named, or who calls in her place (peers.md §4 nr. 13). */
function whoIsThere(subject: PromisedSubject, on: string, { absences, calendars, closingDays }: Procedure, today: Temporal.PlainDate): Pick<SpokenPromise, 'on' | 'by'> {
  const away = subject === 'call' || subject === 'callback' ? awayOn(on, absences) : undefined
  if (away === undefined) return { on }
  const before = previousWorkingDay(Temporal.PlainDate.from(away.from), calendars.office, closingDays)
  return Temporal.PlainDate.compare(before, today) < 0 ? { on, by: away.deputy } : { on: before.toString() }
}

/** What else a caller may ask: until when, if she signs; or how late it can get. */
function furtherDate(
  receipt: Receipt,
  procedure: Procedure,
  running: readonly Deadline[],
  today: Temporal.PlainDate,
): PromisedDate | undefined {
  if (procedure.steps.signOralComplaint && receipt.form !== 'signed') {
    const signed = runningDeadlines({ ...receipt, form: 'signed', receivedOn: today.toString(), submittedOn: '' }, procedure, today)
    const statutory = signed.find(({ subject, kind }) => subject === 'answer' && kind === 'statutory')
    return statutory === undefined ? undefined : dateOf(statutory, procedure, 'if-signed')
  }
  const extendable = running.find(({ subject, extendableTo }) => subject === 'answer' && extendableTo !== undefined)
  if (extendable?.extendableTo === undefined) return undefined
  return { ...dateOf(extendable, procedure, 'after-extension'), on: extendable.extendableTo }
}

function runningDeadlines(receipt: Receipt, procedure: Procedure, today: Temporal.PlainDate): readonly Deadline[] {
  const complaint = provisionalComplaint(receipt, procedure, today)
  if (complaint === undefined) return []
  const provisional = { id: receipt.id, dossierId: receipt.id, recordedAt: receipt.startedAt, timeZone: procedure.timeZone, recordedBy: 'provisional' }
  const state = foldDossier(receipt.id, [
    {
      ...provisional,
      sequence: 1,
      happening: { type: 'complaintReceived', procedure: { id: procedure.id, version: procedure.version }, complaint },
    },
    ...(complaint.awaitsCall === true ? [{ ...provisional, sequence: 2, happening: { type: 'callbackRequested', on: complaint.receivedOn } } as const] : []),
  ])
  return deadlinesOf(state, procedure).filter(({ subject, state }) => state === 'running' && shownSubjects.has(subject))
}

/** The complaint as far as its dates are concerned; a date that is not one yet is left out until it is. */
function provisionalComplaint(receipt: Receipt, procedure: Procedure, today: Temporal.PlainDate): Complaint | undefined {
  const { channel, form, receivedOn, submittedOn, exit } = receipt
  const named = { ...emptySheet(receipt), channel, form, subject: '–', exit }
  for (const dates of [{ receivedOn, submittedOn }, { receivedOn }, { submittedOn }, {}]) {
    const understood = complaintOf({ ...named, ...dates }, procedure, today)
    if (understood.ok) return understood.complaint
  }
  return undefined
}

function dateOf(deadline: Deadline, procedure: Procedure, condition: PromisedDate['condition']): PromisedDate {
  const { ruleId, subject, kind, label, amount, unit } = deadline
  return { ruleId, subject, kind, label, amount, unit, condition, on: promisedDay(deadline, procedure) }
}
