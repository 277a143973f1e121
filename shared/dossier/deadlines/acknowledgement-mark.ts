import type { Procedure } from '../../procedure/schema.ts'
import type { DossierState } from '../state.ts'

/**
 * True while a complaint that is open was not acknowledged: until a letter that does so went out, made here or elsewhere. Nothing
 * else takes it away, because the law asks for the fact (Awb 9:6; facts.md §2.1) and not for a tick.
 */
export function lacksAcknowledgement({ milestones, isClosed, contact, complaint }: DossierState, { deadlines }: Procedure): boolean {
  if (isClosed || contact !== undefined || complaint.awaitsCall === true || milestones.acknowledged !== undefined) return false
  return deadlines.some(({ metBy }) => metBy.includes('acknowledged'))
}
