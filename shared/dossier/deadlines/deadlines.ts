import { calendarHorizon, countExtended, countTerm, nextWorkingDay, sendByDate, addWorkingDays, type CountedTerm, type Term } from '../../calendar/index.ts'
import type { DeadlineRule, Procedure } from '../../procedure/schema.ts'
import { appointmentDeadline } from './appointment.ts'
import { consentDeadline } from './consent.ts'
import type { Deadline, DueState, Shift } from './deadline.ts'
import { expectedDeadline, followUpDeadline } from './follow-up.ts'
import { measureDeadlines } from '../contents/measure.ts'
import { closingMilestones, type Milestone } from '../milestones.ts'
import type { DossierState } from '../state.ts'

/**
 * Every deadline of a dossier that has begun, counted by the rules of its procedure (facts.md §1, §2.5), and the days that were
 * named to somebody or by herself, in the order of `byDueDate`. Depends on nothing but its arguments: no clock, so that a date that was told to a complainant cannot
 * change overnight. Once a dossier is closed none of them runs any more but its measures.
 * @param closingDays days on which the organisation is closed, `YYYY-MM-DD`; absent: those that the procedure came with.
 * @throws RangeError when a rule cannot be counted: a rule that waits for itself, or a date outside 1900 to 2199.
 */
export function deadlinesOf(state: DossierState, procedure: Procedure, closingDays = procedure.closingDays): readonly Deadline[] {
  const counting: Counting = { state, procedure, closingDays, counted: new Map() }
  const counted = procedure.deadlines.map((rule) => deadlineOf(rule, counting))
  const named = [appointmentDeadline(state), consentDeadline(state, procedure, closingDays), expectedDeadline(state, procedure, closingDays), followUpDeadline(state), ...measureDeadlines(state)]
  return [...counted, ...named].filter((deadline) => deadline !== undefined).toSorted(byDueDate)
}

/** First due first; of two on one day the one that must be posted first, then law before promise before own aim, then the rule's id. */
export function byDueDate(one: Deadline, other: Deadline): number {
  return (
    compareText(one.dueOn, other.dueOn) ||
    compareText(one.sendBy ?? one.dueOn, other.sendBy ?? other.dueOn) ||
    weight[one.kind] - weight[other.kind] ||
    compareText(one.ruleId, other.ruleId)
  )
}

/** The running deadline that comes first; undefined when nothing is due. */
export function nextDue(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines.filter(({ state }) => state === 'running').toSorted(byDueDate)[0]
}

/**
 * How a running deadline looks today: `near` from the last working day before it or before its last posting day, `late`
 * from the day after it (look/README "Due states").
 * @param procedure on which days its office works, and how many working days ahead is near. Unknown, nothing is near but today
 * and what its posting day has come for; what is late is late all the same.
 */
export function dueStateOn(deadline: Pick<Deadline, 'dueOn' | 'sendBy'>, today: Temporal.PlainDate, procedure: NearRule | undefined): DueState {
  if (today.toString() > deadline.dueOn) return 'late'
  return (deadline.sendBy ?? deadline.dueOn) <= nearUntil(today, procedure).toString() ? 'near' : 'later'
}

/** The last day that is near: the next working day of the office, or as many as the procedure says; 0 is today only. */
export function nearUntil(today: Temporal.PlainDate, procedure: NearRule | undefined): Temporal.PlainDate {
  if (procedure === undefined) return today
  const { calendars, nearWorkingDays = 1, closingDays } = procedure
  return nearWorkingDays === 1 ? nextWorkingDay(today, calendars.office, closingDays) : addWorkingDays(today, nearWorkingDays, calendars.office, closingDays)
}

/** What of a procedure decides when something is near. */
export type NearRule = Pick<Procedure, 'calendars' | 'nearWorkingDays' | 'closingDays'>

interface Counting {
  readonly state: DossierState
  readonly procedure: Procedure
  readonly closingDays: readonly string[] | undefined
  /** By rule id; `in-progress` catches a rule that waits for itself. */
  readonly counted: Map<string, Deadline | 'not-begun' | 'in-progress'>
}

function deadlineOf(rule: DeadlineRule, counting: Counting): Deadline | undefined {
  const known = counting.counted.get(rule.id)
  if (known === 'in-progress') throw new RangeError(`The deadline ${rule.id} waits for itself`)
  if (known !== undefined) return known === 'not-begun' ? undefined : known
  counting.counted.set(rule.id, 'in-progress')
  const startsOn = startOf(rule, counting)
  const deadline = startsOn === undefined ? undefined : count(rule, startsOn, counting)
  counting.counted.set(rule.id, deadline ?? 'not-begun')
  return deadline
}

/** Day 0 of a rule; undefined while it has not begun. */
function startOf(rule: DeadlineRule, counting: Counting): string | undefined {
  const { milestones } = counting.state
  if (rule.requires?.some((milestone) => milestones[milestone] === undefined) === true) return undefined
  if (rule.after === undefined) return rule.from === undefined ? undefined : milestones[rule.from]
  const before = counting.procedure.deadlines.find(({ id }) => id === rule.after)
  return before === undefined ? undefined : deadlineOf(before, counting)?.dueOn
}

function count(rule: DeadlineRule, startsOn: string, { state, procedure, closingDays }: Counting): Deadline {
  const start = Temporal.PlainDate.from(startsOn)
  const term: Term = closingDays === undefined ? rule.term : { ...rule.term, closingDays }
  const { isExtended, consentUntil } = extensionsOf(rule, state)
  const extra = rule.extension?.amount ?? 0
  const counted = isExtended ? countExtended(start, term, extra) : countTerm(start, term)
  const countedDue = counted.due.toString()
  // An agreed day never makes a term shorter.
  const isAgreed = consentUntil !== undefined && consentUntil > countedDue
  const dueOn = isAgreed ? consentUntil : countedDue
  return {
    ruleId: rule.id,
    subject: rule.subject,
    label: rule.label,
    kind: rule.kind,
    startsOn,
    amount: rule.term.amount + (isExtended ? extra : 0),
    unit: rule.term.unit,
    countedTo: counted.unrolled.toString(),
    dueOn,
    shifts: isAgreed ? [] : counted.shifts.map(shiftOf),
    ...(rule.byPost ? { sendBy: lastPostingDay(dueOn, startsOn, procedure, closingDays) } : {}),
    ...outcomeOf(rule, dueOn, state),
    isExtended: isExtended || isAgreed,
    ...(isAgreed ? { consentUntil } : {}),
    ...(rule.extension === undefined || isExtended ? {} : { extendableTo: later(countExtended(start, term, extra).due.toString(), dueOn) }),
    ...closedWithin(startsOn, dueOn, term),
    ...(isAgreed ? {} : beyondHorizon(dueOn, term)),
    ...(rule.law === undefined ? {} : { law: rule.law }),
    source: rule.source,
  }
}

/** Under the Algemene termijnenwet they have no effect, and are not told. */
function closedWithin(startsOn: string, dueOn: string, { closingDays, roll }: Term): Pick<Deadline, 'closingDays'> {
  const within = roll === 'atw' ? [] : (closingDays ?? []).filter((day) => day > startsOn && day <= dueOn).toSorted()
  return within.length === 0 ? {} : { closingDays: within }
}

/** Only the Algemene termijnenwet rolls by days that are decreed a few years ahead (art. 3 lid 3). */
function beyondHorizon(dueOn: string, { calendar, roll }: Term): Pick<Deadline, 'holidaysKnownUntil'> {
  if (roll !== 'atw') return {}
  const horizon = calendarHorizon(calendar).toString()
  return dueOn > horizon ? { holidaysKnownUntil: horizon } : {}
}

/** An extension without the complainant's consent is the one that the rule knows; one with it goes to the day agreed. */
function extensionsOf(rule: DeadlineRule, { extensions }: DossierState): { isExtended: boolean; consentUntil: string | undefined } {
  const own = extensions.filter(({ deadlineId }) => deadlineId === rule.id)
  return {
    isExtended: rule.extension !== undefined && own.some(({ consentUntil }) => consentUntil === undefined),
    consentUntil: own.map(({ consentUntil }) => consentUntil).filter((date) => date !== undefined).toSorted().at(-1),
  }
}

/** What is reached on the day of lapsing still counts as met. Whatever closes a dossier ends everything that was due in it. */
function outcomeOf(rule: DeadlineRule, dueOn: string, { milestones }: DossierState): Pick<Deadline, 'state' | 'metOn' | 'lapsedOn'> {
  const first = (which: readonly Milestone[]) => which.map((milestone) => milestones[milestone]).filter((date) => date !== undefined).toSorted()[0]
  const metOn = first(rule.metBy)
  const lapsedOn = first([...rule.lapsedBy, ...closingMilestones])
  if (metOn !== undefined && (lapsedOn === undefined || metOn <= lapsedOn)) return { state: metOn > dueOn ? 'met-late' : 'met', metOn }
  return lapsedOn === undefined ? { state: 'running' } : { state: 'lapsed', lapsedOn }
}

/** Counted with the calendar of the office, because it is the office that posts; never before the term began. */
function lastPostingDay(dueOn: string, startsOn: string, { calendars, postalWorkingDays }: Procedure, closingDays: readonly string[] | undefined): string {
  return later(sendByDate(Temporal.PlainDate.from(dueOn), calendars.office, postalWorkingDays, closingDays).toString(), startsOn)
}

function shiftOf({ from, reason, holiday }: CountedTerm['shifts'][number]): Shift {
  return { from: from.toString(), reason, ...(holiday === undefined ? {} : { holiday }) }
}

const weight = { statutory: 0, promised: 1, target: 2 } as const satisfies Record<Deadline['kind'], number>

function later(one: string, other: string): string {
  return one > other ? one : other
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
