import { blackOut } from '../../../shared/dossier/contents/black-out.ts'
import { displayAddress, displayName } from '../../../shared/dossier/display.ts'
import type { DossierEvent, HappeningType } from '../../../shared/dossier/events.ts'
import { eventInWords, dayOf } from '../../words/events.ts'
import { contentWords } from '../../words/contents.ts'
import { writtenDate } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { letterName, stepWords } from '../../words/steps.ts'
import { wholeFileWords } from '../../words/whole-file.ts'
import type { DossierFacts } from '../dossier-facts.tsx'

/** What goes into the whole of a dossier, and what does not. */
export interface WholeFileChoice {
  readonly withInternal: boolean
  /** Names that are made unreadable wherever they stand. */
  readonly hidden: readonly string[]
  readonly letters: readonly string[]
  readonly documents: readonly string[]
}

/** One part of the page: a heading, and under it rows, or lines with what was said. */
export interface FilePart {
  readonly heading: string
  readonly rows: readonly { readonly label: string; readonly value: string; readonly quote?: string }[]
}

/** Everything of a dossier in the order in which somebody reads it who does not know it, with the chosen names made unreadable. */
export function wholeFileOf(facts: DossierFacts, { withInternal, hidden, letters, documents }: WholeFileChoice): readonly FilePart[] {
  const { view: { state, events, deadlines, links }, procedure, language } = facts
  const words = wholeFileWords[language]
  const { complaint: fields, people, history, deadlines: standing } = dossierWords[language]
  const { roles, sources } = contentWords[language]
  const { judgements, channels } = stepWords[language]
  const date = (text: string) => writtenDate(Temporal.PlainDate.from(text), language)
  const { complaint } = state
  const { complainant, happened } = complaint
  const present = (rows: readonly (readonly [string, string | undefined])[]) => rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))
  const parts: readonly FilePart[] = [
    {
      heading: words.complaint,
      rows: present([
        [words.subject, complaint.subject], [fields.fields.received, fields.via(date(complaint.receivedOn), channels[complaint.channel])], [words.summary, complaint.summary],
        [fields.fields.when, happened.when ?? (happened.on === undefined ? undefined : date(happened.on))], [fields.fields.where, happened.where], [fields.fields.withWhom, happened.withWhom],
        [fields.fields.effect, happened.effect], [fields.fields.wish, happened.wish],
      ]),
    },
    {
      heading: people.title,
      rows: present([
        [people.complainant, [displayName(complainant) ?? complainant.nameAsTold ?? people.unknown, displayAddress(complainant), complainant.phone, complainant.email].filter((part) => part !== undefined).join(', ')],
        [people.onBehalfOf, complainant.onBehalfOf?.name],
        ...(state.personsConcerned ?? (happened.withWhom === undefined ? [] : [happened.withWhom])).map((name) => [people.concerned, name] as const),
        ...(state.people ?? []).filter(({ role }) => role !== 'person-concerned').map(({ role, name }) => [roles[role], name] as const),
        [people.handler, state.handler === undefined ? undefined : [state.handler.name, state.handler.role].filter((part) => part !== undefined).join(', ')],
      ]),
    },
    { heading: fields.notes, rows: complaint.notes.map(({ at, text }) => ({ label: moment(at, facts), value: text })) },
    {
      heading: words.judgement,
      rows: [
        ...(state.grievances ?? []).map(({ text, finding }, place) => ({
          label: `${place + 1}`, value: finding === undefined ? text : `${text} ${judgements[finding.judgement]}.`, ...(finding === undefined ? {} : { quote: `${finding.findings}\n${finding.reasons}` }),
        })),
        ...(state.grievances === undefined && state.verdict !== undefined ? [{ label: judgements[state.verdict.judgement], value: state.verdict.findings, quote: state.verdict.reasons }] : []),
        ...(state.verdict?.conclusions === undefined ? [] : [{ label: words.conclusions, value: state.verdict.conclusions }]),
        ...(state.measures ?? []).filter(({ isTold }) => isTold || withInternal).map(({ what, owner, dueOn }) => ({ label: words.measure, value: `${what} (${owner}, ${date(dueOn)})` })),
      ],
    },
    { heading: standing.title, rows: deadlines.filter(({ subject }) => subject !== 'measure').map((deadline) => ({ label: deadline.label[language], value: `${date(deadline.dueOn)}, ${words.standings[deadline.state](deadline.metOn === undefined ? undefined : date(deadline.metOn))}` })) },
    { heading: history.title, rows: events.filter((event) => withInternal || !isForUsAlone(event)).map((event) => historyRow(event, facts)) },
    ...state.letters.filter(({ letterId }) => letters.includes(letterId)).map((letter): FilePart => ({
      heading: `${words.letter}: ${letterName(letter.kind, procedure, language)}, ${date(letter.sentOn ?? letter.finalisedOn)}`,
      rows: letter.sections.map(({ heading = '', text }) => ({ label: heading, value: text.replaceAll('**', '') })),
    })),
    {
      heading: words.documents,
      rows: (state.documents ?? []).filter(({ documentId, removed }) => removed === undefined && documents.includes(documentId)).map(({ name, from, addedOn, digest }) => ({ label: date(addedOn), value: `${name}, ${sources[from]}`, quote: `SHA-256 ${digest}` })),
    },
    { heading: words.links, rows: withInternal ? links.map(({ number, subject }) => ({ label: number, value: subject })) : [] },
  ]
  const readable = (text: string) => blackOut(text, hidden, words.blackedOut)
  return parts.filter(({ rows }) => rows.length > 0).map(({ heading, rows }) => ({
    heading: readable(heading),
    rows: rows.map(({ label, value, quote }) => ({ label: readable(label), value: readable(value), ...(quote === undefined ? {} : { quote: readable(quote) }) })),
  }))
}

/** Whoever is named in a dossier, apart from the complainant and the one for whom she speaks: third parties, whose names may have to go. */
export function thirdParties({ view: { state, events } }: Pick<DossierFacts, 'view'>): readonly string[] {
  const { happened } = state.complaint
  return [...new Set([
    ...(state.personsConcerned ?? []),
    ...(happened.withWhom === undefined ? [] : [happened.withWhom]),
    ...(state.people ?? []).filter(({ role }) => role !== 'representative').map(({ name }) => name),
    ...(state.handler === undefined ? [] : [state.handler.name]),
    ...state.hearings.filter(({ who }) => who === 'person-concerned').map(({ person }) => person),
    ...events.flatMap(({ happening }) => (happening.type === 'serviceConsulted' ? [happening.service] : [])),
  ])]
}

/** How the dossier was kept, rather than what happened in it. */
const alwaysOurs: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'documentShown', 'documentRemoved', 'measurePutOff', 'measureDropped', 'dossierLinked', 'dossierUnlinked', 'insurerConsulted', 'liabilityRecognised', 'hiddenFrom', 'followUpPlanned', 'reminded', 'procedureChanged',
])

/** Besides that: notes of our own, measures that were not told, files that are for us alone. */
function isForUsAlone({ happening }: DossierEvent): boolean {
  if (happening.type === 'noteAdded') return happening.mayBeSeen !== true
  if (happening.type === 'documentAdded') return happening.isInternal
  return alwaysOurs.has(happening.type) || (happening.type === 'measurePlanned' && !happening.isTold)
}

function historyRow(event: DossierEvent, { procedure, language, view: { state } }: DossierFacts): FilePart['rows'][number] {
  const { what, more, quote } = eventInWords(event.happening, procedure, language)
  const undone = state.undone.includes(event.sequence) ? ` (${dossierWords[language].history.takenBack})` : ''
  return { label: writtenDate(dayOf(event), language), value: `${what}${more === undefined ? '' : `, ${more}`}${undone}`, ...(quote === undefined ? {} : { quote }) }
}

function moment(at: string, { procedure, language }: DossierFacts): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(procedure.timeZone)
  return `${writtenDate(local.toPlainDate(), language)}, ${local.toPlainTime().toString().slice(0, 5).replace(/^0/, '').replace(':', '.')}`
}
