import type { Procedure } from '../../procedure/schema.ts'
import type { DossierState } from '../state.ts'

/** Those whose side of the matter is heard. */
export type Party = 'complainant' | 'person-concerned'

/**
 * Who must still be heard, or left out with a reason, before there can be a judgement. `written-summary`: the person
 * concerned (Interforce 1.4). `report`: the person concerned, and the complainant too once there is a signed complaint,
 * because Awb 9:10 belongs to complaints as in Awb 9:4 (facts.md §0.1, §2.3).
 */
export function hearingsMissing(state: DossierState, { steps }: Procedure): readonly Party[] {
  if (steps.hearing === 'none') return []
  const isFormal = steps.hearing === 'report' && state.milestones.signedTextReceived !== undefined
  const demanded: readonly Party[] = isFormal ? ['complainant', 'person-concerned'] : ['person-concerned']
  return demanded.filter((party) => !state.hearings.some(({ who }) => who === party) && !state.waivers.some(({ who }) => who === party))
}
