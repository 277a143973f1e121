import { sendByDate } from '../../calendar/index.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { Deadline } from './deadline.ts'
import { closingMilestones } from '../milestones.ts'
import type { DossierState } from '../state.ts'

/** Stand for rules that no procedure has: a day of her own, and the day that an interim notice named. */
export const followUpRuleId = 'follow-up'
export const expectedRuleId = 'expected-answer'

/**
 * The day on which the coordinator wants to look at a dossier again, so that none is open without a date. It runs until she plans
 * another day, or none. Undefined while there is none.
 */
export function followUpDeadline({ followUp, milestones }: DossierState): Deadline | undefined {
  if (followUp === undefined) return undefined
  const { plannedOn, followUpOn, about } = followUp
  const closedOn = closedIn(milestones)
  return {
    ruleId: followUpRuleId,
    subject: 'follow-up',
    label: { nl: about ?? 'Opnieuw bekijken', en: about ?? 'Look at it again' },
    kind: 'target',
    ...agreed(plannedOn, followUpOn),
    ...(closedOn === undefined ? { state: 'running' } : { state: 'lapsed', lapsedOn: closedOn }),
    source: 'Eigen opvolgdatum',
  }
}

/**
 * The answer by the day that an interim notice named: whoever was told a day waits for it. Undefined when none was named.
 * @param closingDays as for `deadlinesOf`.
 */
export function expectedDeadline({ interim, milestones }: DossierState, { calendars, postalWorkingDays }: Procedure, closingDays?: readonly string[]): Deadline | undefined {
  const toldOn = milestones.interimNoticeSent
  const dueOn = interim?.expectedOn
  if (dueOn === undefined || toldOn === undefined || dueOn < toldOn) return undefined
  const metOn = milestones.answered
  const closedOn = closedIn(milestones)
  const sendBy = sendByDate(Temporal.PlainDate.from(dueOn), calendars.office, postalWorkingDays, closingDays).toString()
  return {
    ruleId: expectedRuleId,
    subject: 'expected-answer',
    label: { nl: 'Antwoord, zoals in het tussenbericht', en: 'Answer, as told in the interim notice' },
    kind: 'promised',
    ...agreed(toldOn, dueOn),
    sendBy: sendBy < toldOn ? toldOn : sendBy,
    ...(metOn !== undefined ? { state: metOn > dueOn ? 'met-late' : 'met', metOn } : closedOn === undefined ? { state: 'running' } : { state: 'lapsed', lapsedOn: closedOn }),
    source: 'Tussenbericht aan de klager',
  }
}

/** A day that was named, and not counted. */
function agreed(startsOn: string, dueOn: string): Pick<Deadline, 'startsOn' | 'amount' | 'unit' | 'countedTo' | 'dueOn' | 'shifts' | 'isExtended'> {
  return { startsOn, amount: Temporal.PlainDate.from(startsOn).until(dueOn).days, unit: 'calendarDays', countedTo: dueOn, dueOn, shifts: [], isExtended: false }
}

function closedIn(milestones: DossierState['milestones']): string | undefined {
  return closingMilestones.map((milestone) => milestones[milestone]).filter((date) => date !== undefined).toSorted()[0]
}
