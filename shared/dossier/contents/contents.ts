import { assertNever } from '../../primitives.ts'
import type { DocumentInState } from './document.ts'
import type { DossierEvent, Happening, HappeningOf, HappeningType } from '../events.ts'
import type { Grievance } from './grievance.ts'
import type { Measure } from './measure.ts'
import type { PersonInvolved } from './people.ts'
import type { DossierState } from '../state.ts'

/** What a dossier holds besides its course: its points, measures, documents, people and links. Grows while events are taken in. */
export interface Contents {
  grievances: readonly Grievance[]
  /** The highest number a point ever had. */
  lastGrievance: number
  measures: readonly Measure[]
  documents: readonly DocumentInState[]
  people: readonly PersonInvolved[]
  links: readonly { readonly to: string; readonly why?: string }[]
  talk?: NonNullable<DossierState['talk']>
  ombudsman?: NonNullable<DossierState['ombudsman']>
  receivedFrom?: NonNullable<DossierState['receivedFrom']>
}

const contentTypes = [
  'grievancesListed', 'grievancesJudged', 'measurePlanned', 'measurePutOff', 'measureDone', 'measureDropped', 'documentAdded', 'documentShown', 'documentRemoved',
  'personAdded', 'personRemoved', 'dossierLinked', 'dossierUnlinked', 'talkOffered', 'talkDeclined', 'statusAsked', 'broughtToOmbudsman', 'ombudsmanReplied', 'receivedFromBody',
] as const satisfies readonly HappeningType[]
export type ContentHappening = HappeningOf<(typeof contentTypes)[number]>

const isOfContents: ReadonlySet<HappeningType> = new Set<HappeningType>(contentTypes)

/** Whether a happening is about what a dossier holds, rather than about its course. */
export function isContent(happening: Happening): happening is ContentHappening {
  return isOfContents.has(happening.type)
}

export function emptyContents(): Contents {
  return { grievances: [], lastGrievance: 0, measures: [], documents: [], people: [], links: [] }
}

/** Takes one happening in; false when it is about something that this dossier does not have. */
export function takeContent(contents: Contents, happening: ContentHappening, { id }: Pick<DossierEvent, 'id'>): boolean {
  switch (happening.type) {
    case 'grievancesListed':
      contents.grievances = happening.grievances.map(({ number, text }) => {
        const same = contents.grievances.find((known) => known.number === number && known.text === text)
        return same ?? { number, text }
      })
      contents.lastGrievance = Math.max(contents.lastGrievance, ...happening.grievances.map(({ number }) => number))
      return true
    case 'grievancesJudged': {
      const found = new Map(happening.judgements.map(({ number, ...finding }) => [number, finding]))
      if (happening.judgements.some(({ number }) => !contents.grievances.some((known) => known.number === number))) return false
      contents.grievances = contents.grievances.map((grievance) => {
        const finding = found.get(grievance.number)
        return finding === undefined ? grievance : { ...grievance, finding }
      })
      return true
    }
    case 'measurePlanned': {
      const { on, what, owner, dueOn, isTold, grievance } = happening
      contents.measures = [...contents.measures, { id, what, owner, plannedOn: on, dueOn, isTold, ...(grievance === undefined ? {} : { grievance }) }]
      return true
    }
    case 'measurePutOff':
      return changeMeasure(contents, happening.measure, (measure) => ({
        ...measure, dueOn: happening.dueOn, owner: happening.owner ?? measure.owner, before: [...(measure.before ?? []), { dueOn: measure.dueOn, reason: happening.reason }],
      }))
    case 'measureDone':
      return changeMeasure(contents, happening.measure, (measure) => ({ ...measure, doneOn: happening.on, ...(happening.how === undefined ? {} : { how: happening.how }) }))
    case 'measureDropped':
      return changeMeasure(contents, happening.measure, (measure) => ({ ...measure, dropped: { on: happening.on, reason: happening.reason } }))
    case 'documentAdded': {
      const { type: _type, on, about, ...document } = happening
      contents.documents = [...contents.documents, { ...document, addedOn: on, ...(about === undefined ? {} : { about }) }]
      return true
    }
    case 'documentShown':
      return changeDocument(contents, happening.documentId, (document) => ({ ...document, isInternal: happening.isInternal }))
    case 'documentRemoved':
      return changeDocument(contents, happening.documentId, (document) => ({ ...document, removed: document.removed ?? { on: happening.on, reason: happening.reason } }))
    case 'personAdded': {
      const { type: _type, on: _on, contact, about, ...person } = happening
      contents.people = [...contents.people, { id, ...person, ...(contact === undefined ? {} : { contact }), ...(about === undefined ? {} : { about }) }]
      return true
    }
    case 'personRemoved': {
      const isThere = contents.people.some((person) => person.id === happening.person)
      contents.people = contents.people.filter((person) => person.id !== happening.person)
      return isThere
    }
    case 'dossierLinked':
      contents.links = [...contents.links.filter(({ to }) => to !== happening.to), { to: happening.to, ...(happening.why === undefined ? {} : { why: happening.why }) }]
      return true
    case 'dossierUnlinked':
      contents.links = contents.links.filter(({ to }) => to !== happening.to)
      return true
    case 'talkOffered':
      contents.talk = { offeredOn: happening.on }
      return true
    case 'talkDeclined':
      contents.talk = { offeredOn: contents.talk?.offeredOn ?? happening.on, declinedOn: happening.on, ...(happening.reason === undefined ? {} : { reason: happening.reason }) }
      return true
    case 'broughtToOmbudsman':
      contents.ombudsman = { body: happening.body, since: happening.on, ...(happening.about === undefined ? {} : { about: happening.about }) }
      return true
    case 'ombudsmanReplied': {
      if (contents.ombudsman === undefined) return false
      contents.ombudsman = { ...contents.ombudsman, reply: { on: happening.on, outcome: happening.outcome, text: happening.text } }
      return true
    }
    case 'receivedFromBody':
      contents.receivedFrom = { from: happening.from, on: happening.on, ...(happening.reference === undefined ? {} : { reference: happening.reference }) }
      return true
    case 'statusAsked':
      return true
    default:
      return assertNever(happening)
  }
}

/** What stands in the state; what a dossier never held is absent. */
export function contentsInState({ lastGrievance, grievances, measures, documents, people, links, ...rest }: Contents): Partial<DossierState> {
  return {
    ...(grievances.length === 0 ? {} : { grievances }),
    ...(lastGrievance === 0 ? {} : { lastGrievance }),
    ...(measures.length === 0 ? {} : { measures }),
    ...(documents.length === 0 ? {} : { documents }),
    ...(people.length === 0 ? {} : { people }),
    ...(links.length === 0 ? {} : { links }),
    ...rest,
  }
}

function changeMeasure(contents: Contents, id: string, change: (measure: Measure) => Measure): boolean {
  const isThere = contents.measures.some((measure) => measure.id === id)
  contents.measures = contents.measures.map((measure) => (measure.id === id ? change(measure) : measure))
  return isThere
}

function changeDocument(contents: Contents, documentId: string, change: (document: DocumentInState) => DocumentInState): boolean {
  const isThere = contents.documents.some((document) => document.documentId === documentId)
  contents.documents = contents.documents.map((document) => (document.documentId === documentId ? change(document) : document))
  return isThere
}
