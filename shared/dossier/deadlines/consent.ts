import { addWorkingDays } from '../../calendar/index.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { Deadline } from './deadline.ts'
import { closingMilestones } from '../milestones.ts'
import type { DossierState } from '../state.ts'

/** Stands for the rule that a proof of consent has not: no procedure gives it a term, but somebody must ask for it again. */
export const consentRuleId = 'consent'

/** Working days after receipt in which a proof should be there; an own aim, told to nobody. */
const workingDays = 10

/**
 * The proof that the represented person consents, as something that is due until it was seen, so that it is not forgotten.
 * Undefined when nobody is represented, or when it was seen in the call.
 */
export function consentDeadline({ consent, milestones }: DossierState, { calendars }: Procedure, closingDays?: readonly string[]): Deadline | undefined {
  if (consent === undefined) return undefined
  const dueOn = addWorkingDays(Temporal.PlainDate.from(consent.since), workingDays, calendars.office, closingDays).toString()
  const closedOn = closingMilestones.map((milestone) => milestones[milestone]).filter((date) => date !== undefined).toSorted()[0]
  return {
    ruleId: consentRuleId,
    subject: 'consent',
    label: { nl: `Volmacht van ${consent.of}`, en: `Proof of consent of ${consent.of}` },
    kind: 'target',
    startsOn: consent.since,
    amount: workingDays,
    unit: 'workingDays',
    countedTo: dueOn,
    dueOn,
    shifts: [],
    ...standing(dueOn, milestones.consentSeen, closedOn),
    isExtended: false,
    source: 'Eigen streefdoel: een volmacht die nog moet komen, wordt opnieuw gevraagd',
  }
}

function standing(dueOn: string, metOn: string | undefined, closedOn: string | undefined): Pick<Deadline, 'state' | 'metOn' | 'lapsedOn'> {
  if (metOn !== undefined && (closedOn === undefined || metOn <= closedOn)) return { state: metOn > dueOn ? 'met-late' : 'met', metOn }
  return closedOn === undefined ? { state: 'running' } : { state: 'lapsed', lapsedOn: closedOn }
}
