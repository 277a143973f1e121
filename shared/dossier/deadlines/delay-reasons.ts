import type { Procedure } from '../../procedure/schema.ts'
import type { DossierState } from '../state.ts'
import { waitsOf } from '../waiting.ts'

/**
 * Why the answer takes longer, in the organisation's own reasons: one sentence for each thing that is waited for, with its name where
 * the sentence asks for it (`{whom}`). Empty where the procedure names no reasons, or nothing is waited for.
 */
export function delayReasonsOf(state: DossierState, procedure: Procedure): readonly string[] {
  const waits = waitsOf(state, procedure)
  return (procedure.delayReasons ?? []).flatMap(({ when, say }) => waits.filter(({ reason }) => reason === when).map(({ whom }) => sentence(say, whom)))
}

function sentence(say: string, whom: string | undefined): string {
  return whom === undefined ? say.replace(/[:,]? ?\{whom\}/, '') : say.replace('{whom}', whom)
}
