import type { Deadline } from '../dossier/deadlines/deadline.ts'
import type { DossierEvent, Happening, HappeningType } from '../dossier/events.ts'
import type { Milestone } from '../dossier/milestones.ts'
import { reachedBy } from '../dossier/reached.ts'
import type { DossierState } from '../dossier/state.ts'
import { deadlineRule } from '../procedure/lookups.ts'
import type { Procedure } from '../procedure/schema.ts'

/** One line of the correspondence register: what went out or came in, and which terms that met. */
export interface CorrespondenceLine {
  readonly event: DossierEvent
  readonly direction: 'in' | 'out'
  /** Local date. */
  readonly on: string
  /** Ids of the deadlines that it met, first due first. */
  readonly met: readonly string[]
  /** True for a letter that went out as she changed it in Word. */
  readonly isChanged?: true
}

/**
 * What went to and fro in a dossier, newest first: letters, and what came in or was asked by letter, mail or telephone. What
 * was taken back is not in it.
 * @param deadlines of the same dossier, as `deadlinesOf` gives them.
 */
export function correspondenceOf(events: readonly DossierEvent[], { undone, letters }: Pick<DossierState, 'undone' | 'letters'>, deadlines: readonly Deadline[], procedure: Procedure): readonly CorrespondenceLine[] {
  const lines = events.flatMap((event): CorrespondenceLine[] => {
    const direction = undone.includes(event.sequence) ? undefined : directions[event.happening.type]
    const on = dayOf(event.happening)
    return direction === undefined || on === undefined ? [] : [{ event, direction, on, met: metBy(event.happening, on, deadlines, procedure), ...(wasChanged(event.happening, letters) ? { isChanged: true } : {}) }]
  })
  return lines.toSorted((one, other) => (one.on === other.on ? other.event.sequence - one.event.sequence : one.on < other.on ? 1 : -1))
}

const directions: Readonly<Partial<Record<HappeningType, CorrespondenceLine['direction']>>> = {
  complaintReceived: 'in',
  callbackRequested: 'in',
  signedTextReceived: 'in',
  informationReceived: 'in',
  letterSent: 'out',
  complainantCalled: 'out',
  calledBack: 'out',
  informationRequested: 'out',
  hearingRequested: 'out',
  insurerNotified: 'out',
  interimNoticeSent: 'out',
}

function dayOf(happening: Happening): string | undefined {
  if (happening.type === 'complaintReceived') return happening.complaint.receivedOn
  return 'on' in happening ? happening.on : undefined
}

function wasChanged(happening: Happening, letters: DossierState['letters']): boolean {
  return happening.type === 'letterSent' && letters.some(({ letterId, sentVersion }) => letterId === happening.letterId && sentVersion?.isChanged === true)
}

function metBy(happening: Happening, on: string, deadlines: readonly Deadline[], procedure: Procedure): readonly string[] {
  const milestone: Milestone | undefined = reachedBy(happening)
  if (milestone === undefined) return []
  return deadlines.filter(({ ruleId, metOn }) => metOn === on && deadlineRule(procedure, ruleId)?.metBy.includes(milestone) === true).map(({ ruleId }) => ruleId)
}
