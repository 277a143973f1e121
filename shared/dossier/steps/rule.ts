import type { LetterKind } from '../../letters/letter.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { HappeningType } from '../events.ts'
import type { Milestone } from '../milestones.ts'
import type { Situation } from './situation.ts'
import type { Blocker, Step, StepId } from './step.ts'

/** One step: what it records, where it stands, and what must come first. */
export interface StepRule {
  readonly id: StepId
  readonly records: HappeningType
  /** For the writing of a letter. */
  readonly kind?: LetterKind
  /** False where the procedure has no such step at all; absent: every procedure has it. */
  readonly exists?: (procedure: Procedure) => boolean
  /** Undefined when the step makes no sense as the dossier stands. */
  readonly place: (situation: Situation) => Step['place'] | undefined
  /** What must come first, apart from the insurer. */
  readonly blockers?: (situation: Situation) => readonly Blocker[]
  readonly reaches?: (situation: Situation) => Milestone | undefined
  /**
   * True when it may go on before the insurer was consulted: what deals with the insurer, what only writes down, and what
   * others do. Our own steps wait (Interforce 1.5).
   */
  readonly passesInsurerGate?: true
  /** Whether it is there in a closed dossier: besides an open one, or only then. */
  readonly whenClosed?: 'also' | 'only'
}
