import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { DossierState, Extension } from '../../../shared/dossier/state.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'

/** What happened to a dossier, as far as counting is concerned. */
export interface Past {
  readonly milestones: DossierState['milestones']
  readonly extensions?: readonly Extension[]
}

/** One deadline as the program itself counts it. */
export function counted(procedure: Procedure, ruleId: string, { milestones, extensions = [] }: Past, closingDays?: readonly string[]): Deadline {
  const state = { milestones, extensions } as unknown as DossierState
  const found = deadlinesOf(state, procedure, closingDays).find((deadline) => deadline.ruleId === ruleId)
  if (found === undefined) throw new Error(`${ruleId} does not run`)
  return found
}
