import { namesDate } from '../../letters/names-date.ts'
import type { LetterKind } from '../../letters/letter.ts'
import { deadlineRule, groundOf } from '../../procedure/lookups.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { Deadline } from './deadline.ts'
import { byDueDate, deadlinesOf } from './deadlines.ts'
import type { DossierState } from '../state.ts'

/** Something that happened in a dossier and that another version of its procedure has no place for. */
export interface LostInProcedure {
  readonly what: 'ground' | 'extension' | 'callback' | 'type' | 'insurer'
  /** Id of the ground, deadline or type. */
  readonly id: string
}

/** A deadline as it is and as another version would count it; one of the two is absent when it would begin or end. */
export interface DeadlineUnderBoth extends Pick<Deadline, 'ruleId' | 'label' | 'kind'> {
  readonly before?: Pick<Deadline, 'dueOn' | 'sendBy' | 'state'>
  readonly after?: Pick<Deadline, 'dueOn' | 'sendBy' | 'state'>
  readonly toldIn: readonly LetterKind[]
}

/**
 * Which deadlines of a dossier another version of its procedure would change, first due first, and which final letters named a date
 * that would no longer hold. What is over under both, met or lapsed, is left out: on which day it was due changes nothing any more. Works on the state alone and changes nothing.
 */
export function deadlinesUnderBoth(state: DossierState, before: Procedure, after: Procedure): readonly DeadlineUnderBoth[] {
  const [now, then] = [deadlinesOf(state, before), deadlinesOf(state, after)]
  const gone = now.filter(({ ruleId }) => !then.some((other) => other.ruleId === ruleId))
  return [...then, ...gone].toSorted(byDueDate).flatMap(({ ruleId, label, kind }): readonly DeadlineUnderBoth[] => {
    const [one, other] = [now, then].map((deadlines) => deadlines.find((each) => each.ruleId === ruleId && each.state !== 'lapsed'))
    if (isSame(one, other)) return []
    const toldIn = one === undefined || one.dueOn === other?.dueOn ? [] : state.letters.filter(({ sections }) => sections.some(({ heading, text }) => namesDate(`${heading ?? ''}\n${text}`, one.dueOn))).map(({ kind: told }) => told)
    return [{ ruleId, label, kind, ...(one === undefined ? {} : { before: counted(one) }), ...(other === undefined ? {} : { after: counted(other) }), toldIn: [...new Set(toldIn)] }]
  })
}

/** What stands in the way of moving a dossier: decisions in its history that the other version could no longer explain. */
export function lostInProcedure({ refusal, contact, extensions, pendingExtension, callback, liability, complaint }: DossierState, after: Procedure): readonly LostInProcedure[] {
  const grounds = [refusal?.groundId, contact?.groundId].filter((id) => id !== undefined && groundOf(after, id) === undefined)
  const extended = [...extensions, ...(pendingExtension === undefined ? [] : [pendingExtension])]
  const unknown = extended.filter(({ deadlineId, consentUntil }) => {
    const rule = deadlineRule(after, deadlineId)
    return rule === undefined || (consentUntil === undefined && rule.extension === undefined)
  })
  return [
    ...grounds.map((id) => ({ what: 'ground' as const, id: id ?? '' })),
    ...[...new Set(unknown.map(({ deadlineId }) => deadlineId))].map((id) => ({ what: 'extension' as const, id })),
    ...(callback !== undefined && !after.steps.callbackRequests ? [{ what: 'callback' as const, id: '' }] : []),
    ...(liability?.released === false && !after.steps.insurerGate ? [{ what: 'insurer' as const, id: '' }] : []),
    ...(complaint.type !== undefined && !after.complaintTypes.some(({ id }) => id === complaint.type) ? [{ what: 'type' as const, id: complaint.type }] : []),
  ]
}

function isSame(one: Deadline | undefined, other: Deadline | undefined): boolean {
  if (one !== undefined && one.state !== 'running' && one.state === other?.state) return true
  return one?.dueOn === other?.dueOn && one?.sendBy === other?.sendBy && one?.state === other?.state
}

function counted({ dueOn, sendBy, state }: Deadline): Pick<Deadline, 'dueOn' | 'sendBy' | 'state'> {
  return { dueOn, state, ...(sendBy === undefined ? {} : { sendBy }) }
}
