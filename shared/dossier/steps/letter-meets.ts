import type { LetterKind } from '../../letters/letter.ts'
import { deadlineRule } from '../../procedure/lookups.ts'
import type { Procedure } from '../../procedure/schema.ts'
import { expectedRuleId } from '../deadlines/follow-up.ts'
import { reachedBySending } from '../reached.ts'

/** Whether sending a letter of this kind meets the deadline with this id; false for a deadline that the procedure has not. */
export function meetsBySending(kind: LetterKind, ruleId: string, procedure: Procedure): boolean {
  const milestone = reachedBySending[kind]
  if (ruleId === expectedRuleId) return milestone === 'answered'
  return milestone !== undefined && deadlineRule(procedure, ruleId)?.metBy.includes(milestone) === true
}

/** Letters with which a complaint ends otherwise than by an answer: until one went out, every term that runs goes on running. */
export const endsTerms: ReadonlySet<LetterKind> = new Set(['settlement', 'forwarding', 'refusal'])
