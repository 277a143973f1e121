import { channelKind } from '../../../shared/procedure/schema.ts'
import { keptDocuments } from '../../../shared/dossier/steps/content-rules.ts'
import { judgement, ombudsmanOutcome, type Judgement } from '../../../shared/dossier/events.ts'
import { listedAnew, suggestedGrievances } from '../../../shared/dossier/contents/grievance.ts'
import { openMeasures } from '../../../shared/dossier/contents/measure.ts'
import { personRole } from '../../../shared/dossier/contents/people.ts'
import type { StepId } from '../../../shared/dossier/steps/step.ts'
import { contentWords } from '../../words/contents.ts'
import { writtenDate } from '../../words/dates.ts'
import { stepWords } from '../../words/steps.ts'
import { choice, day, dossierSearch, given, line, text, type StepAnswers, type StepContext, type StepField, type StepForm } from './step-form-parts.ts'

/** The steps that change what a dossier holds, and are asked in a form. */
export type ContentStepId = Extract<
  StepId,
  | 'list-grievances' | 'judge-grievances' | 'plan-measure' | 'complete-measure' | 'put-off-measure' | 'drop-measure' | 'show-document' | 'add-person'
  | 'remove-person' | 'link-dossier' | 'unlink-dossier' | 'offer-talk' | 'decline-talk' | 'answer-status' | 'bring-to-ombudsman' | 'record-ombudsman-reply' | 'receive-from-body'
>

const reason = text('reason')

/** What each of them asks, and the event that the answers make. */
export const contentForms: Readonly<Record<ContentStepId, StepForm>> = {
  'list-grievances': {
    fields: ({ view: { state } }) => [
      { ...text('grievances', { isOptional: state.grievances !== undefined }), rows: 8, initial: (state.grievances?.map((grievance) => grievance.text) ?? suggestedGrievances(state.complaint)).join('\n') },
      day('on'),
    ],
    happening: ({ day, optional }, { view: { state } }) => ({
      type: 'grievancesListed',
      on: day('on'),
      grievances: [...listedAnew(linesOf(optional('grievances') ?? ''), state.grievances ?? [], state.lastGrievance ?? 0)],
    }),
  },
  'judge-grievances': {
    fields: ({ view: { state }, language }) => [
      ...(state.grievances ?? []).flatMap(({ number, text: words, finding }, place): StepField[] => {
        const group = `${contentWords[language].point(place + 1)}: ${words}`
        return [
          { ...choice(`judgement-${number}`, judgement.options.map((value) => ({ value, label: stepWords[language].judgements[value] })), finding?.judgement), label: 'judgement', group },
          { ...text(`findings-${number}`, { label: 'findings' }), initial: finding?.findings ?? '', group },
          { ...text(`reasons-${number}`, { label: 'reasons' }), initial: finding?.reasons ?? '', group },
        ]
      }),
      { ...text('conclusions', { isOptional: true }), initial: state.verdict?.conclusions ?? '' },
      day('on'),
    ],
    happening: (answers, { view: { state } }) => ({
      type: 'grievancesJudged',
      on: answers.day('on'),
      judgements: (state.grievances ?? []).map(({ number }) => ({
        number, judgement: judgementIn(answers, `judgement-${number}`), findings: answers.text(`findings-${number}`), reasons: answers.text(`reasons-${number}`),
      })),
      ...given('conclusions', answers.optional('conclusions')),
    }),
  },
  'plan-measure': {
    fields: ({ view: { state }, language }) => [
      text('measureWhat'),
      { ...line('owner'), initial: state.handler?.name ?? '' },
      day('dueOn', { direction: 'ahead' }),
      choice('isTold', yesOrNo(language), state.isClosed ? 'no' : undefined),
      ...(state.grievances === undefined ? [] : [choice('grievance', [{ value: 'all', label: contentWords[language].wholeComplaint }, ...state.grievances.map(({ number, text: words }, place) => ({ value: String(number), label: `${place + 1}. ${words}` }))], 'all')]),
      day('on', { label: 'agreedOn' }),
    ],
    happening: ({ day, text, optional }) => {
      const grievance = Number(optional('grievance'))
      return {
        type: 'measurePlanned', on: day('on'), what: text('measureWhat'), owner: text('owner'), dueOn: day('dueOn'), isTold: text('isTold') === 'yes',
        ...(Number.isInteger(grievance) && grievance > 0 ? { grievance } : {}),
      }
    },
  },
  'complete-measure': {
    fields: (context) => [measureChoice(context), text('measureHow', { isOptional: true }), day('on')],
    happening: ({ day, text, optional }) => ({ type: 'measureDone', on: day('on'), measure: text('measure'), ...given('how', optional('measureHow')) }),
  },
  'put-off-measure': {
    fields: (context) => [measureChoice(context), day('dueOn', { direction: 'ahead' }), reason, line('owner', { label: 'newOwner', isOptional: true }), day('on', { label: 'agreedOn' })],
    happening: ({ day, text, optional }) => ({
      type: 'measurePutOff', on: day('on'), measure: text('measure'), dueOn: day('dueOn'), reason: text('reason'), ...given('owner', optional('owner')),
    }),
  },
  'drop-measure': {
    fields: (context) => [measureChoice(context), reason, day('on')],
    happening: ({ day, text }) => ({ type: 'measureDropped', on: day('on'), measure: text('measure'), reason: text('reason') }),
  },
  'show-document': {
    fields: ({ view: { state }, language }, { document }) => {
      const documents = keptDocuments(state)
      const chosen = documents.find(({ documentId }) => documentId === document) ?? documents[0]
      const { seen } = contentWords[language]
      return [
        choice('document', documents.map(({ documentId, name }) => ({ value: documentId, label: name })), chosen?.documentId),
        choice('seenBy', [{ value: 'internal', label: seen.internal }, { value: 'shared', label: seen.shared }], chosen?.isInternal === true ? 'shared' : 'internal'),
      ]
    },
    happening: ({ text }, { today }) => ({ type: 'documentShown', on: today.toString(), documentId: text('document'), isInternal: text('seenBy') !== 'shared' }),
  },
  'add-person': {
    fields: ({ language }) => [
      line('name'),
      choice('personRole', personRole.options.map((value) => ({ value, label: contentWords[language].roles[value] })), undefined),
      line('contact', { isOptional: true }),
      text('aboutPerson', { isOptional: true }),
    ],
    happening: ({ text, optional }, { today }) => ({
      type: 'personAdded',
      on: today.toString(),
      name: text('name'),
      role: personRole.options.find((value) => value === text('personRole')) ?? 'other',
      ...given('contact', optional('contact')),
      ...given('about', optional('aboutPerson')),
    }),
  },
  'remove-person': {
    fields: ({ view: { state }, language }) => [
      choice('person', (state.people ?? []).map(({ id, name, role }) => ({ value: id, label: `${name}, ${contentWords[language].roles[role]}` })), state.people?.length === 1 ? state.people[0]?.id : undefined),
      text('reason', { isOptional: true }),
    ],
    happening: ({ text, optional }, { today }) => ({ type: 'personRemoved', on: today.toString(), person: text('person'), ...given('reason', optional('reason')) }),
  },
  'link-dossier': {
    fields: () => [dossierSearch('linked'), line('linkWhy', { isOptional: true })],
    happening: ({ text, optional }, { today }) => ({ type: 'dossierLinked', on: today.toString(), to: text('linked'), ...given('why', optional('linkWhy')) }),
  },
  'unlink-dossier': {
    fields: ({ view: { links } }) => {
      const own = links.filter(({ isFromOther }) => !isFromOther)
      return [choice('linked', own.map(({ dossierId, number, subject }) => ({ value: dossierId, label: `${number} ${subject}` })), own.length === 1 ? own[0]?.dossierId : undefined)]
    },
    happening: ({ text }, { today }) => ({ type: 'dossierUnlinked', on: today.toString(), to: text('linked') }),
  },
  'offer-talk': {
    fields: () => [day('on')],
    happening: ({ day }) => ({ type: 'talkOffered', on: day('on') }),
  },
  'decline-talk': {
    fields: () => [text('reason', { isOptional: true }), day('on')],
    happening: ({ day, optional }) => ({ type: 'talkDeclined', on: day('on'), ...given('reason', optional('reason')) }),
  },
  'answer-status': {
    fields: ({ view: { state }, language }) => [
      text('statusAnswer'),
      choice('channel', channelKind.options.map((value) => ({ value, label: stepWords[language].channels[value] })), state.complaint.channel),
      day('on'),
    ],
    happening: ({ day, text }) => ({ type: 'statusAsked', on: day('on'), channel: channelKind.options.find((value) => value === text('channel')) ?? 'phone', answer: text('statusAnswer') }),
  },
  'bring-to-ombudsman': {
    fields: ({ procedure }) => [{ ...line('body'), initial: procedure.onward[0]?.body ?? '' }, text('ombudsmanAbout', { isOptional: true }), day('on', { label: 'heardOn' })],
    happening: ({ day, text, optional }) => ({ type: 'broughtToOmbudsman', on: day('on'), body: text('body'), ...given('about', optional('ombudsmanAbout')) }),
  },
  'record-ombudsman-reply': {
    fields: ({ language }) => [
      choice('ombudsmanOutcome', ombudsmanOutcome.options.map((value) => ({ value, label: contentWords[language].outcomes[value] })), undefined),
      text('ombudsmanText'),
      day('on', { label: 'receivedOn' }),
    ],
    happening: ({ day, text }) => ({
      type: 'ombudsmanReplied', on: day('on'), outcome: ombudsmanOutcome.options.find((value) => value === text('ombudsmanOutcome')) ?? 'question', text: text('ombudsmanText'),
    }),
  },
  'receive-from-body': {
    fields: ({ view: { state } }) => [line('from'), line('reference', { isOptional: true }), { ...day('on', { label: 'receivedOn' }), initial: writtenDate(Temporal.PlainDate.from(state.complaint.receivedOn), 'nl') }],
    happening: ({ day, text, optional }) => ({ type: 'receivedFromBody', on: day('on'), from: text('from'), ...given('reference', optional('reference')) }),
  },
}

/** One point a line; numbers and dashes that somebody typed before them are not part of it. */
function linesOf(typed: string): readonly string[] {
  return typed.split('\n').map((each) => each.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/, '').trim()).filter((each) => each !== '')
}

function measureChoice({ view: { state } }: StepContext): StepField {
  const open = openMeasures(state)
  return choice('measure', open.map(({ id, what }) => ({ value: id, label: what })), open.length === 1 ? open[0]?.id : undefined)
}

function judgementIn({ text }: StepAnswers, name: string): Judgement {
  return judgement.options.find((value) => value === text(name)) ?? 'no-finding'
}

function yesOrNo(language: StepContext['language']) {
  const { yes, no } = stepWords[language]
  return [{ value: 'yes', label: yes }, { value: 'no', label: no }] as const
}
