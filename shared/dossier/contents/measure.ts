import type { Deadline } from '../deadlines/deadline.ts'
import type { DossierState } from '../state.ts'

/** Something that will be done because of the complaint: told to the complainant, or a follow-up of our own. */
export interface Measure {
  /** The id of the event that planned it. */
  readonly id: string
  readonly what: string
  readonly owner: string
  /** Local dates. */
  readonly plannedOn: string
  readonly dueOn: string
  /** Whether the answer tells it. */
  readonly isTold: boolean
  /** The number of the point of the complaint it is for; absent: for the whole. */
  readonly grievance?: number
  readonly doneOn?: string
  readonly how?: string
  readonly dropped?: { readonly on: string; readonly reason: string }
  /** The days on which it was due before it was put off, oldest first. */
  readonly before?: readonly { readonly dueOn: string; readonly reason: string }[]
}

const rulePrefix = 'measure-'

/** Stands for the rule that a measure has not: its day is agreed with whoever does it. */
export function measureRuleId(id: string): string {
  return `${rulePrefix}${id}`
}

/** The measure behind the rule id of a deadline; undefined for every other deadline. */
export function measureOfRule(ruleId: string): string | undefined {
  return ruleId.startsWith(rulePrefix) ? ruleId.slice(rulePrefix.length) : undefined
}

/** Neither done nor dropped. */
export function openMeasures({ measures = [] }: Pick<DossierState, 'measures'>): readonly Measure[] {
  return measures.filter(({ doneOn, dropped }) => doneOn === undefined && dropped === undefined)
}

/**
 * Every measure as something that is due on its day until it is done. Unlike what is owed to the complainant it goes on running
 * after the answer: that is when most measures are still to come.
 */
export function measureDeadlines({ measures = [] }: Pick<DossierState, 'measures'>): readonly Deadline[] {
  return measures.map((measure) => ({
    ruleId: measureRuleId(measure.id),
    subject: 'measure',
    label: { nl: measure.isTold ? 'Maatregel' : 'Vervolgactie', en: measure.isTold ? 'Measure' : 'Follow-up' },
    detail: measure.what,
    owner: measure.owner,
    kind: measure.isTold ? 'promised' : 'target',
    startsOn: measure.plannedOn,
    amount: Temporal.PlainDate.from(measure.plannedOn).until(measure.dueOn).days,
    unit: 'calendarDays',
    countedTo: measure.dueOn,
    dueOn: measure.dueOn,
    shifts: [],
    ...standing(measure),
    isExtended: false,
    source: 'Afspraak met wie de maatregel uitvoert',
  }))
}

function standing({ dueOn, doneOn, dropped }: Measure): Pick<Deadline, 'state' | 'metOn' | 'lapsedOn'> {
  if (doneOn !== undefined) return { state: doneOn > dueOn ? 'met-late' : 'met', metOn: doneOn }
  return dropped === undefined ? { state: 'running' } : { state: 'lapsed', lapsedOn: dropped.on }
}
