import { assertNever } from '../../primitives.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { ContentHappening } from '../contents/contents.ts'
import { openMeasures } from '../contents/measure.ts'
import { beforeJudgement, isBeingHandled, type Situation } from './situation.ts'
import type { DossierState } from '../state.ts'
import type { StepRule } from './rule.ts'
import type { Blocker } from './step.ts'

type Place = StepRule['place']

const more: Place = () => 'more'
const moreWhile = (condition: (situation: Situation) => boolean): Place => (situation) => (condition(situation) ? 'more' : undefined)
const hasMeasures: Place = moreWhile(({ state }) => openMeasures(state).length > 0)
const isDue = ({ state, today }: Situation) => openMeasures(state).some(({ dueOn }) => dueOn <= today.toString())
const isTalkOpen = ({ state: { talk, appointment, milestones } }: Situation) =>
  talk !== undefined && talk.declinedOn === undefined && appointment === undefined && milestones.complainantHeard === undefined

/** A talk in person, which some would rather have than a letter (Interforce 1.6). */
export const talkRules: readonly StepRule[] = [
  {
    id: 'offer-talk',
    records: 'talkOffered',
    place: (situation) => {
      const { state: { talk, appointment, milestones }, procedure } = situation
      if (talk !== undefined || appointment !== undefined || milestones.complainantHeard !== undefined) return 'more'
      return procedure.steps.talkFirst && isBeingHandled(situation) ? 'now' : 'more'
    },
  },
  { id: 'decline-talk', records: 'talkDeclined', place: moreWhile(isTalkOpen), passesInsurerGate: true },
]

/** What is kept with a dossier, and what others did: none of it waits for the insurer, and most of it goes on after the answer. */
export const contentRules: readonly StepRule[] = [
  {
    id: 'list-grievances',
    records: 'grievancesListed',
    place: more,
    passesInsurerGate: true,
  },
  { id: 'plan-measure', records: 'measurePlanned', place: more, whenClosed: 'also' },
  { id: 'complete-measure', records: 'measureDone', place: (situation) => (isDue(situation) ? 'now' : hasMeasures(situation)), passesInsurerGate: true, whenClosed: 'also' },
  { id: 'put-off-measure', records: 'measurePutOff', place: hasMeasures, passesInsurerGate: true, whenClosed: 'also' },
  { id: 'drop-measure', records: 'measureDropped', place: hasMeasures, passesInsurerGate: true, whenClosed: 'also' },
  { id: 'show-document', records: 'documentShown', place: moreWhile(({ state }) => keptDocuments(state).length > 0), passesInsurerGate: true, whenClosed: 'also' },
  { id: 'add-person', records: 'personAdded', place: more, passesInsurerGate: true, whenClosed: 'also' },
  { id: 'remove-person', records: 'personRemoved', place: moreWhile(({ state }) => state.people !== undefined), passesInsurerGate: true, whenClosed: 'also' },
  { id: 'link-dossier', records: 'dossierLinked', place: more, passesInsurerGate: true, whenClosed: 'also' },
  { id: 'unlink-dossier', records: 'dossierUnlinked', place: moreWhile(({ state }) => state.links !== undefined), passesInsurerGate: true, whenClosed: 'also' },
  { id: 'answer-status', records: 'statusAsked', place: more, passesInsurerGate: true, whenClosed: 'also' },
  { id: 'receive-from-body', records: 'receivedFromBody', place: moreWhile(({ state }) => state.receivedFrom === undefined), passesInsurerGate: true },
  { id: 'bring-to-ombudsman', records: 'broughtToOmbudsman', place: moreWhile(({ procedure }) => procedure.onward.length > 0), exists: ({ onward }) => onward.length > 0, passesInsurerGate: true, whenClosed: 'also' },
  { id: 'record-ombudsman-reply', records: 'ombudsmanReplied', place: moreWhile(({ state }) => state.ombudsman !== undefined), passesInsurerGate: true, whenClosed: 'also' },
]

/** The files of a dossier of which the bytes are there. */
export function keptDocuments({ documents = [] }: Pick<DossierState, 'documents'>) {
  return documents.filter(({ removed }) => removed === undefined)
}

/** What speaks against something that a dossier would hold, apart from its date. */
export function contentBlockers(state: DossierState, happening: ContentHappening, procedure: Procedure): readonly Blocker[] {
  switch (happening.type) {
    case 'grievancesListed': {
      const numbers = new Set(happening.grievances.map(({ number }) => number))
      return numbers.size === happening.grievances.length ? [] : [{ code: 'other-grievances' }]
    }
    case 'grievancesJudged': {
      const judged = happening.judgements.map(({ number }) => number)
      const asked = (state.grievances ?? []).map(({ number }) => number)
      const isOfAll = judged.length === asked.length && asked.length > 0 && asked.every((number) => judged.includes(number))
      return [...beforeJudgement({ state, procedure }), ...(isOfAll ? [] : [{ code: 'other-grievances' } as const])]
    }
    case 'measurePlanned':
      if (happening.grievance !== undefined && !(state.grievances ?? []).some(({ number }) => number === happening.grievance)) return [{ code: 'other-grievances' }]
      return happening.dueOn < happening.on ? [{ code: 'measure-before-planned' }] : []
    case 'measurePutOff':
    case 'measureDone':
    case 'measureDropped': {
      const measure = openMeasures(state).find(({ id }) => id === happening.measure)
      if (measure === undefined) return [{ code: 'unknown-measure' }]
      const day = happening.type === 'measurePutOff' ? happening.dueOn : happening.on
      return day < measure.plannedOn ? [{ code: 'measure-before-planned' }] : []
    }
    case 'documentShown':
      return keptDocuments(state).some(({ documentId }) => documentId === happening.documentId) ? [] : [{ code: 'unknown-document' }]
    case 'personRemoved':
      return (state.people ?? []).some(({ id }) => id === happening.person) ? [] : [{ code: 'unknown-person' }]
    case 'dossierLinked':
      return happening.to === state.dossierId ? [{ code: 'same-dossier' }] : []
    case 'dossierUnlinked':
      return (state.links ?? []).some(({ to }) => to === happening.to) ? [] : [{ code: 'not-linked' }]
    case 'talkDeclined':
      return state.talk === undefined ? [{ code: 'talk-not-offered' }] : []
    case 'ombudsmanReplied':
      return state.ombudsman === undefined ? [{ code: 'not-at-ombudsman' }] : []
    case 'documentAdded':
    case 'documentRemoved':
    case 'personAdded':
    case 'talkOffered':
    case 'statusAsked':
    case 'broughtToOmbudsman':
    case 'receivedFromBody':
      return []
    default:
      return assertNever(happening)
  }
}
