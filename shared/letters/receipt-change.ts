import type { Deadline } from '../dossier/deadlines/deadline.ts'
import type { DossierEvent } from '../dossier/events.ts'
import type { DossierState, FinalLetter } from '../dossier/state.ts'
import { suppose } from '../dossier/deadlines/what-if.ts'
import type { Procedure } from '../procedure/schema.ts'
import { lettersNaming } from './letters-naming.ts'

interface Standing {
  readonly state: DossierState
  readonly events: readonly DossierEvent[]
  readonly deadlines: readonly Deadline[]
  readonly procedure: Procedure
  readonly today: Temporal.PlainDate
  readonly closingDays?: readonly string[] | undefined
}

/** What another day of receipt does to what was counted from it. */
export interface ReceiptChange {
  /** The deadlines as they would be. */
  readonly after: readonly Deadline[]
  /** Met before, and met just as well by the other day. */
  readonly stays: readonly Deadline[]
  /** Letters that went out and name a day that no longer holds, each with that day. */
  readonly naming: readonly { readonly letter: FinalLetter; readonly day: string }[]
}

/**
 * What a correction of the day of receipt would do, before it is recorded (peers.md §4 nr. 3, Clarra's question after a changed trigger).
 * Undefined for a day outside the years that can be counted, and for the day that stands there.
 */
export function receiptChange({ state, events, deadlines, procedure, today, closingDays }: Standing, receivedOn: string): ReceiptChange | undefined {
  if (receivedOn === state.complaint.receivedOn) return undefined
  const supposed = supposing()
  if (supposed === undefined) return undefined
  const after = supposed.flatMap((each) => each.after ?? [])
  const moved = supposed.flatMap(({ before, after: then }) => (before !== undefined && then !== undefined && before.dueOn !== then.dueOn ? [before.dueOn] : []))
  return {
    after,
    stays: after.filter((deadline) => deadline.state.startsWith('met') && deadlines.some((before) => before.ruleId === deadline.ruleId && before.state === deadline.state)),
    naming: lettersNaming(state.letters, moved),
  }

  function supposing() {
    try {
      return suppose({ dossierId: state.dossierId, events, procedure, today, closingDays }, { receivedOn, extended: [] })
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
  }
}
