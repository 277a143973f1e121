import type { DeadlineRule, Procedure } from '../../procedure/schema.ts'
import type { Deadline } from './deadline.ts'
import { deadlinesOf } from './deadlines.ts'
import type { Milestone } from '../milestones.ts'
import type { DossierState } from '../state.ts'

/** A term of a procedure as if what starts it happened on a day, and nothing has been done since. */
export interface ExampleDeadline {
  readonly deadline: Deadline
  /** What is supposed to happen on that day; of a term that follows another one, what starts the first of them. */
  readonly starts: Milestone
}

/**
 * When this term would be due if what starts it happened on a local date: counted by the rules themselves, extension and last posting
 * day included. Undefined for a term that has no start, or waits for itself.
 * @throws RangeError when a date lies outside 1900 to 2199.
 */
export function exampleDeadline(procedure: Procedure, rule: DeadlineRule, on: Temporal.PlainDate): ExampleDeadline | undefined {
  const chain = chainTo(procedure, rule)
  const starts = chain?.at(-1)?.from
  if (chain === undefined || starts === undefined) return undefined
  const day = on.toString()
  const milestones = Object.fromEntries([starts, ...chain.flatMap(({ requires }) => requires ?? [])].map((milestone) => [milestone, day]))
  // Only the terms that lead to this one: a mistake in another one does not hide the example.
  const deadline = deadlinesOf({ ...nothingDone(procedure, day), milestones }, { ...procedure, deadlines: [...chain] }).find(({ ruleId }) => ruleId === rule.id)
  return deadline === undefined ? undefined : { deadline, starts }
}

/** The term, the one that it follows, and so on; undefined when it follows itself or one that is not there. */
function chainTo({ deadlines }: Procedure, rule: DeadlineRule): readonly DeadlineRule[] | undefined {
  const chain = [rule]
  for (let after = rule.after; after !== undefined; after = chain.at(-1)?.after) {
    const before = deadlines.find(({ id }) => id === after)
    if (before === undefined || chain.includes(before)) return undefined
    chain.push(before)
  }
  return chain
}

function nothingDone({ id, version }: Procedure, receivedOn: string): DossierState {
  return {
    dossierId: '', procedure: { id, version }, status: 'received', isClosed: false, milestones: {}, extensions: [], hearings: [], waivers: [], letters: [], undone: [], length: 1,
    complaint: { channel: 'letter', form: 'written', receivedOn, complainant: {}, notes: [], subject: '–', happened: {}, groundsSeen: {} },
  }
}
