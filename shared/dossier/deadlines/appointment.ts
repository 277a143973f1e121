import type { Deadline } from './deadline.ts'
import { closingMilestones } from '../milestones.ts'
import type { DossierState } from '../state.ts'

/** Stands for the rule that an appointment has not: no procedure promises a talk on a day, the coordinator does. */
export const appointmentRuleId = 'appointment'

/**
 * The talk in person that was agreed, as something that is due on its day, so that lists and calendar show it beside what
 * the procedure asks. Undefined when none was agreed.
 */
export function appointmentDeadline({ appointment, milestones }: DossierState): Deadline | undefined {
  if (appointment === undefined) return undefined
  const { madeOn, talkOn, time, where, keptOn } = appointment
  const closedOn = closingMilestones.map((milestone) => milestones[milestone]).filter((date) => date !== undefined).toSorted()[0]
  const details = [time?.replace(':', '.'), where].filter((part) => part !== undefined)
  const labelled = (name: string) => [name, ...details].join(', ')
  return {
    ruleId: appointmentRuleId,
    subject: 'appointment',
    label: { nl: labelled('Gesprek met de klager'), en: labelled('Talk with the complainant') },
    kind: 'promised',
    startsOn: madeOn,
    amount: Temporal.PlainDate.from(madeOn).until(talkOn).days,
    unit: 'calendarDays',
    countedTo: talkOn,
    dueOn: talkOn,
    shifts: [],
    ...standing(talkOn, keptOn, closedOn),
    isExtended: false,
    source: 'Afspraak met de klager',
  }
}

/** True for the talk that was agreed, from its day on: before that, speaking to the complainant is another talk. */
export function isTalkDay({ ruleId, dueOn }: Pick<Deadline, 'ruleId' | 'dueOn'>, today: Temporal.PlainDate): boolean {
  return ruleId === appointmentRuleId && dueOn <= today.toString()
}

function standing(talkOn: string, keptOn: string | undefined, closedOn: string | undefined): Pick<Deadline, 'state' | 'metOn' | 'lapsedOn'> {
  if (keptOn !== undefined && (closedOn === undefined || keptOn <= closedOn)) return { state: keptOn > talkOn ? 'met-late' : 'met', metOn: keptOn }
  return closedOn === undefined ? { state: 'running' } : { state: 'lapsed', lapsedOn: closedOn }
}
