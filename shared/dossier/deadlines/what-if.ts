import type { Procedure } from '../../procedure/schema.ts'
import type { Deadline } from './deadline.ts'
import { byDueDate, deadlinesOf } from './deadlines.ts'
import type { DossierEvent } from '../events.ts'
import { corrected, foldDossier } from '../fold.ts'
import { reachedByReceipt } from '../reached.ts'
import type { DossierState } from '../state.ts'

/** What is supposed of a dossier; what is absent stays as it is. */
export interface Supposition {
  /** Local date of receipt. */
  readonly receivedOn?: string
  /** Rules of which the one extension is supposed to be told today. */
  readonly extended: readonly string[]
}

/** One deadline as it is and as it would be; one of the two is absent when it would begin, or would not run at all. */
export interface SupposedDeadline {
  readonly ruleId: string
  readonly before?: Deadline
  readonly after?: Deadline
}

export interface Supposing {
  readonly dossierId: string
  /** The whole history, as `foldDossier` wants it. */
  readonly events: readonly DossierEvent[]
  readonly procedure: Procedure
  readonly today: Temporal.PlainDate
  readonly closingDays?: readonly string[] | undefined
}

/**
 * Every deadline of a dossier beside what it would be under a supposition, in the order of what would be due first. Works on the
 * history alone and changes nothing: it is for looking before deciding.
 * @throws RangeError when a supposed date cannot be counted.
 */
export function suppose({ dossierId, events, procedure, today, closingDays }: Supposing, { receivedOn, extended }: Supposition): readonly SupposedDeadline[] {
  const state = foldDossier(dossierId, events)
  const now = deadlinesOf(state, procedure, closingDays)
  const moved = receivedOn === undefined ? state : receivedAnew(state, receivedOn)
  const extensions = extended.map((deadlineId) => ({ deadlineId, on: today.toString(), reason: '–' }))
  const then = deadlinesOf({ ...moved, extensions: [...moved.extensions, ...extensions] }, procedure, closingDays)
  const gone = now.filter(({ ruleId }) => !then.some((other) => other.ruleId === ruleId))
  return [...then, ...gone].toSorted(byDueDate).map(({ ruleId }) => {
    const [before, after] = [now, then].map((deadlines) => deadlines.find((each) => each.ruleId === ruleId))
    return { ruleId, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  })
}

/** As `foldDossier` works out the milestones of receipt from the complaint, which nothing else can have reached. */
function receivedAnew(state: DossierState, receivedOn: string): DossierState {
  const complaint = corrected(state.complaint, { receivedOn })
  return { ...state, complaint, milestones: { ...state.milestones, ...reachedByReceipt(complaint) } }
}
