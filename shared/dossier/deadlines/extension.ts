import type { Procedure } from '../../procedure/schema.ts'
import type { Deadline } from './deadline.ts'
import type { HappeningOf } from '../events.ts'
import type { Blocker, Extendable } from '../steps/step.ts'

interface Extending {
  readonly deadlines: readonly Deadline[]
  readonly procedure: Procedure
  readonly today: Temporal.PlainDate
}

/**
 * The terms that can be extended today: once by the organisation itself, announced before the term ends (Awb 9:11 lid 2;
 * facts.md §1.1 INT-D4), and after that, where the law knows it, with the complainant's written consent (Awb 9:11 lid 3).
 */
export function extendablesOf({ deadlines, procedure, today }: Extending): readonly Extendable[] {
  return running(deadlines).flatMap((deadline): readonly Extendable[] => {
    const extension = extensionOf(deadline.ruleId, procedure)
    if (extension === undefined) return []
    const { ruleId: deadlineId, extendableTo: until } = deadline
    if (until !== undefined && !isPast(deadline, today.toString())) return [{ deadlineId, until, byConsent: false, notify: extension.notify }]
    return extension.furtherByConsent ? [{ deadlineId, byConsent: true, notify: extension.notify }] : []
  })
}

/** Why no term can be extended today; empty when one can, and when there is none to extend. */
export function extensionBlockers(extending: Extending): readonly Blocker[] {
  if (extendablesOf(extending).length > 0) return []
  const { deadlines, procedure, today } = extending
  const first = running(deadlines).find(({ ruleId }) => extensionOf(ruleId, procedure) !== undefined)
  return first === undefined ? [] : refusalOf(first, today.toString())
}

/** Why this very extension cannot be recorded; its own date decides whether the term had ended. */
export function blockersOfExtension(extended: HappeningOf<'termExtended'>, { deadlines, procedure }: Omit<Extending, 'today'>): readonly Blocker[] {
  const deadline = running(deadlines).find(({ ruleId }) => ruleId === extended.deadlineId)
  const extension = extensionOf(extended.deadlineId, procedure)
  if (deadline === undefined || extension === undefined) return [{ code: 'not-extendable' }]
  if (extended.consentUntil === undefined) return refusalOf(deadline, extended.on)
  if (!extension.furtherByConsent) return [{ code: 'not-extendable' }]
  return extended.consentUntil > deadline.dueOn ? [] : [{ code: 'consent-not-later', dueOn: deadline.dueOn }]
}

function refusalOf(deadline: Deadline, on: string): readonly Blocker[] {
  if (deadline.extendableTo === undefined) return [{ code: 'already-extended' }]
  return isPast(deadline, on) ? [{ code: 'term-expired', dueOn: deadline.dueOn }] : []
}

function running(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.filter(({ state }) => state === 'running')
}

function isPast({ dueOn }: Deadline, on: string): boolean {
  return on > dueOn
}

function extensionOf(ruleId: string, { deadlines }: Procedure) {
  return deadlines.find(({ id }) => id === ruleId)?.extension
}
