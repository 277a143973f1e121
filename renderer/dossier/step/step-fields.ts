import { contactOutcome } from '../../../shared/dossier/intake/contact.ts'
import { judgement } from '../../../shared/dossier/events.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { delayReasonsOf } from '../../../shared/dossier/deadlines/delay-reasons.ts'
import { displayName } from '../../../shared/dossier/display.ts'
import { attemptsBeforeLetter, suggestedMoment } from '../../../shared/dossier/intake/callback-ladder.ts'
import { hearingsMissing } from '../../../shared/dossier/contents/hearing.ts'
import { waitsOf, type Wait } from '../../../shared/dossier/waiting.ts'
import { understandDay } from '../../../shared/dossier/understanding/day.ts'
import { letterKind } from '../../../shared/letters/letter.ts'
import { usualWayOut, waysOut } from '../../../shared/letters/ways-out.ts'
import { groundOf } from '../../../shared/procedure/lookups.ts'
import { channelKind } from '../../../shared/procedure/schema.ts'
import { contactWords } from '../../words/contacts.ts'
import { contentWords } from '../../words/contents.ts'
import { writtenDate } from '../../words/dates.ts'
import { letterName, stepWords } from '../../words/steps.ts'
import { watchWords } from '../../words/watch.ts'
import { contentForms } from './content-forms.ts'
import { correctionFields, correctionOf } from './correction.ts'
import { readDay, typedDay } from './read-day.ts'
import { readTime, typedTime } from '../../components/read-time.ts'
import { choice, day, given, line, listed, text, time, type StepContext, type StepField, type StepForm, type StepValues } from './step-form-parts.ts'
import { letterOfStep, type StepId, type WriteStepId } from '../../../shared/dossier/steps/step.ts'

/** The steps that are done in a dialog; the others lead to a letter. */
export type FormStepId = Exclude<StepId, WriteStepId>

/** True for a step that is written as a letter. */
export function isLetterStep(id: StepId): id is WriteStepId {
  return letterOfStep(id) !== undefined
}

const yesOrNo = (yes: string, no: string) => [{ value: 'yes', label: yes }, { value: 'no', label: no }] as const

/** What each step asks, and the event that the answers make. */
export const stepForms: Readonly<Record<FormStepId, StepForm>> = {
  admit: {
    fields: () => [day('on')],
    happening: ({ day }) => ({ type: 'complaintAdmitted', on: day('on') }),
  },
  refuse: {
    fields: ({ procedure, view, language }, { groundId }) => {
      const ticked = Object.entries(view.state.complaint.groundsSeen).filter(([, seen]) => seen === 'applies').map(([id]) => id)
      const ground = groundOf(procedure, groundId ?? ticked[0] ?? '')
      return [
        choice('groundId', procedure.admission.grounds.map(({ id, text, readAs }) => ({ value: id, label: readAs === undefined ? text : stepWords[language].readAs(text, readAs) })), ticked.length === 1 ? ticked[0] : undefined),
        { ...text('reason', { label: 'refusalReason' }), initial: ground?.readAs ?? ground?.text ?? '' },
        { ...line('referredTo', { isOptional: true }), initial: ground?.referTo ?? '' },
        day('on'),
      ]
    },
    happening: ({ day, text, optional }) => ({
      type: 'complaintRefused', on: day('on'), groundId: text('groundId'), reason: text('reason'), ...given('referredTo', optional('referredTo')),
    }),
  },
  'assign-handler': {
    fields: () => [listed('name', ['employee'], { label: 'handler', rest: 'role' }), line('role', { isOptional: true }), line('phone', { isOptional: true }), line('email', { isOptional: true }), day('on')],
    happening: ({ day, text, optional }) => ({
      type: 'handlerAssigned',
      on: day('on'),
      handler: { name: text('name'), ...given('role', optional('role')), ...given('phone', optional('phone')), ...given('email', optional('email')) },
    }),
  },
  'call-complainant': {
    // Where somebody who wrote is promised a call, what was gone through in it belongs in the file (WIL-D2).
    fields: ({ view, procedure }) => [text('discussed', { isOptional: !(procedure.steps.callComplainant && isCallDue(view.deadlines)) }), day('on')],
    happening: ({ day, optional }) => ({ type: 'complainantCalled', on: day('on'), ...given('discussed', optional('discussed')) }),
  },
  'request-callback': {
    fields: ({ view, time: now }) => [
      text('about', { isOptional: true }),
      { ...line('reachable', { isOptional: true }), initial: view.state.complaint.complainant.reachable ?? '' },
      line('takenBy', { isOptional: true }),
      day('on'),
      { ...time('time', { isOptional: true }), initial: now === undefined ? '' : typedTime(now.toString().slice(0, 5)) },
    ],
    happening: ({ day, optional, optionalTime }) => ({
      type: 'callbackRequested', on: day('on'), ...given('time', optionalTime('time')),
      ...given('about', optional('about')), ...given('reachable', optional('reachable')), ...given('takenBy', optional('takenBy')),
    }),
  },
  'call-back': {
    fields: callBackFields,
    happening: ({ day, text, optional, optionalDay, optionalTime }) => {
      const isReached = text('reached') === 'yes'
      const nextOn = optionalDay('nextOn')
      return {
        type: 'calledBack', on: day('on'), ...given('time', optionalTime('time')), reached: isReached, ...given('discussed', optional('discussed')),
        ...(isReached || nextOn === undefined ? {} : { next: { on: nextOn, ...given('time', optionalTime('nextTime')) } }),
      }
    },
  },
  'receive-signed-text': {
    fields: () => [day('on', { label: 'receivedOn' })],
    happening: ({ day }) => ({ type: 'signedTextReceived', on: day('on') }),
  },
  'request-information': {
    fields: () => [text('what', { label: 'whatIsMissing' }), day('on')],
    happening: ({ day, text }) => ({ type: 'informationRequested', on: day('on'), what: text('what') }),
  },
  'receive-information': {
    fields: () => [text('what', { label: 'whatCame', isOptional: true }), day('on')],
    happening: ({ day, optional }) => ({ type: 'informationReceived', on: day('on'), ...given('what', optional('what')) }),
  },
  'consult-service': {
    fields: ({ view }) => [
      { ...listed('service', ['service', 'department']), initial: view.state.questions?.find(({ of }) => of === 'service')?.whom ?? '' },
      text('answer', { isOptional: true }),
      day('on'),
    ],
    happening: ({ day, text, optional }) => ({ type: 'serviceConsulted', on: day('on'), service: text('service'), ...given('answer', optional('answer')) }),
  },
  'seek-decision': {
    fields: ({ view }) => [
      { ...line('decider'), initial: view.state.questions?.find(({ of }) => of === 'political-body')?.whom ?? '' },
      day('decisionOn', { direction: 'ahead', isOptional: true }),
      text('decision', { isOptional: true }),
      day('on'),
    ],
    happening: ({ day, text, optional, optionalDay }) => ({
      type: 'decisionSought', on: day('on'), body: text('decider'), ...given('expectedOn', optionalDay('decisionOn')), ...given('decision', optional('decision')),
    }),
  },
  'tell-judgement': {
    fields: () => [text('reaction', { isOptional: true }), day('on')],
    happening: ({ day, optional }) => ({ type: 'judgementTold', on: day('on'), ...given('reaction', optional('reaction')) }),
  },
  'request-hearing': {
    fields: ({ view }) => [{ ...listed('person', ['employee'], { label: 'askedPerson' }), initial: view.state.complaint.happened.withWhom ?? '' }, day('on')],
    happening: ({ day, text }) => ({ type: 'hearingRequested', on: day('on'), person: text('person') }),
  },
  'record-hearing': {
    fields: ({ view: { state }, procedure, language }, { who }) => {
      const { parties } = stepWords[language]
      const party = who ?? hearingsMissing(state, procedure).at(-1) ?? 'person-concerned'
      const concerned = state.personsConcerned?.[0] ?? state.complaint.happened.withWhom
      return [
        choice('who', [{ value: 'person-concerned', label: parties['person-concerned'] }, { value: 'complainant', label: parties.complainant }], party),
        { ...line('person', { label: 'heardPerson' }), initial: (party === 'complainant' ? displayName(state.complaint.complainant) : concerned) ?? '' },
        text('account'),
        day('on'),
      ]
    },
    happening: ({ day, text }) => ({ type: 'heard', on: day('on'), who: partyOf(text('who')), person: text('person'), account: text('account') }),
  },
  'waive-hearing': {
    fields: ({ view, procedure, language }) => {
      const missing = hearingsMissing(view.state, procedure)
      return [choice('who', missing.map((party) => ({ value: party, label: stepWords[language].parties[party] })), missing[0]), text('reason', { label: 'waiverReason' }), day('on')]
    },
    happening: ({ day, text }) => ({ type: 'hearingWaived', on: day('on'), who: partyOf(text('who')), reason: text('reason') }),
  },
  'recognise-liability': {
    fields: () => [text('reason', { label: 'liabilityReason' }), day('on')],
    happening: ({ day, text }) => ({ type: 'liabilityRecognised', on: day('on'), reason: text('reason') }),
  },
  'notify-insurer': {
    fields: () => [day('on')],
    happening: ({ day }) => ({ type: 'insurerNotified', on: day('on') }),
  },
  'consult-insurer': {
    fields: () => [text('outcome'), day('on')],
    happening: ({ day, text }) => ({ type: 'insurerConsulted', on: day('on'), outcome: text('outcome') }),
  },
  'override-insurer': {
    fields: () => [text('reason'), day('on')],
    happening: ({ day, text }) => ({ type: 'insurerOverridden', on: day('on'), reason: text('reason') }),
  },
  'extend-term': {
    fields: ({ view, step, language }, { deadlineId }) => {
      const extendables = step.extendables ?? []
      const options = extendables.map((extendable) => {
        const label = view.deadlines.find(({ ruleId }) => ruleId === extendable.deadlineId)?.label[language] ?? extendable.deadlineId
        return { value: extendable.deadlineId, label: extendable.until === undefined ? label : `${label}: ${writtenDate(Temporal.PlainDate.from(extendable.until), language)}` }
      })
      const chosen = extendables.find((extendable) => extendable.deadlineId === (deadlineId ?? extendables[0]?.deadlineId))
      return [
        choice('deadlineId', options, options[0]?.value),
        text('reason', { label: 'extensionReason' }),
        ...(chosen?.byConsent === true ? [day('consentUntil', { direction: 'ahead' })] : []),
        day('on', { label: 'decidedOn' }),
      ]
    },
    happening: ({ day, optionalDay, text }) => ({
      type: 'termExtended', on: day('on'), deadlineId: text('deadlineId'), reason: text('reason'), ...given('consentUntil', optionalDay('consentUntil')),
    }),
  },
  'send-interim-notice': {
    fields: ({ view, procedure }) => [{ ...text('reason', { label: 'delayReason' }), initial: delayReasonsOf(view.state, procedure).join(' ') }, day('expectedOn', { direction: 'ahead', isOptional: true }), day('on', { label: 'sentOn' })],
    happening: ({ day, optionalDay, text }) => ({ type: 'interimNoticeSent', on: day('on'), reason: text('reason'), ...given('expectedOn', optionalDay('expectedOn')) }),
  },
  judge: {
    fields: ({ view, language }) => {
      const { verdict } = view.state
      return [
        choice('judgement', judgement.options.map((value) => ({ value, label: stepWords[language].judgements[value] })), verdict?.judgement),
        { ...text('findings'), initial: verdict?.findings ?? '' },
        { ...text('reasons'), initial: verdict?.reasons ?? '' },
        { ...text('conclusions', { isOptional: true }), initial: verdict?.conclusions ?? '' },
        day('on'),
      ]
    },
    happening: ({ day, text, optional }) => ({
      type: 'judged',
      on: day('on'),
      judgement: judgement.options.find((value) => value === text('judgement')) ?? 'no-finding',
      findings: text('findings'),
      reasons: text('reasons'),
      ...given('conclusions', optional('conclusions')),
    }),
  },
  'record-sent-letter': {
    fields: ({ view: { state }, step, procedure, language }) => [
      ...(step.letterId === undefined
        ? [choice('kind', letterKind.options.map((kind) => ({ value: kind, label: letterName(kind, procedure, language) })), state.refusal === undefined ? undefined : 'refusal')]
        : []),
      day('on', { label: 'sentOn', direction: 'ahead' }),
      choice('channel', waysOut(procedure).map((value) => ({ value, label: stepWords[language].channels[value] })), usualWayOut(state.letters.find(({ letterId }) => letterId === step.letterId)?.kind ?? 'answer', state, procedure)),
    ],
    happening: ({ day, text, optional }, { view, step }) => {
      const waiting = view.state.letters.find(({ letterId }) => letterId === step.letterId)
      const kind = waiting?.kind ?? letterKind.options.find((value) => value === optional('kind')) ?? 'answer'
      const channel = channelKind.options.find((value) => value === text('channel')) ?? 'letter'
      return { type: 'letterSent', on: day('on'), kind, channel, ...given('letterId', waiting?.letterId) }
    },
  },
  settle: {
    fields: () => [text('how'), day('on')],
    happening: ({ day, text }) => ({ type: 'settled', on: day('on'), how: text('how') }),
  },
  withdraw: {
    fields: () => [text('reason', { isOptional: true }), day('on')],
    happening: ({ day, optional }) => ({ type: 'withdrawn', on: day('on'), ...given('reason', optional('reason')) }),
  },
  forward: {
    fields: ({ language }) => [line('to'), choice('complainantTold', yesOrNo(stepWords[language].yes, stepWords[language].no), undefined), day('on')],
    happening: ({ day, text }) => ({ type: 'forwarded', on: day('on'), to: text('to'), complainantTold: text('complainantTold') === 'yes' }),
  },
  'end-contact': {
    fields: ({ language }) => [
      choice('contactOutcome', contactOutcome.options.map((value) => ({ value, label: contactWords[language].exits[value] })), undefined),
      text('whatWasDone', { isOptional: true }),
      line('toWhom', { isOptional: true }),
      day('on'),
    ],
    happening: ({ day, text, optional }) => ({
      type: 'contactEnded',
      on: day('on'),
      outcome: contactOutcome.options.find((value) => value === text('contactOutcome')) ?? 'question-answered',
      ...given('what', optional('whatWasDone')),
      ...given('to', optional('toWhom')),
    }),
  },
  'receive-consent': {
    fields: () => [day('on')],
    happening: ({ day }) => ({ type: 'consentSeen', on: day('on') }),
  },
  remind: {
    fields: ({ view, procedure, language }) => {
      const waits = waitsOf(view.state, procedure)
      const words = watchWords[language]
      const options = waits.map((wait) => ({ value: waitKey(wait), label: wait.whom === undefined ? words.reasons[wait.reason] : words.of(words.reasons[wait.reason], wait.whom) }))
      return [choice('reminded', options, options.length === 1 ? options[0]?.value : undefined), day('on')]
    },
    happening: ({ day, text }, { view, procedure }) => {
      const wait = waitsOf(view.state, procedure).find((each) => waitKey(each) === text('reminded'))
      return { type: 'reminded', on: day('on'), ...(wait === undefined ? {} : { about: wait.reason, ...given('whom', wait.whom) }) }
    },
  },
  'plan-follow-up': {
    fields: ({ view: { state } }) => [
      // One that is planned can be ended by leaving the day empty.
      day('followUpOn', { direction: 'ahead', isOptional: state.followUp !== undefined }),
      { ...line('followUpAbout', { isOptional: true }), initial: state.followUp?.about ?? '' },
      day('on', { label: 'decidedOn' }),
    ],
    happening: ({ day, optional, optionalDay }) => ({ type: 'followUpPlanned', on: day('on'), ...given('followUpOn', optionalDay('followUpOn')), ...given('about', optional('followUpAbout')) }),
  },
  'make-appointment': {
    fields: () => [day('talkOn', { direction: 'ahead' }), line('talkTime', { isOptional: true }), line('where', { isOptional: true }), day('on', { label: 'agreedOn' })],
    happening: ({ day, optional }) => ({
      type: 'appointmentMade', on: day('on'), talkOn: day('talkOn'), ...given('time', clockTimeIn(optional('talkTime'))), ...given('where', whereIn(optional('where'), optional('talkTime'))),
    }),
  },
  reopen: {
    fields: () => [text('reason'), day('on')],
    happening: ({ day, text }) => ({ type: 'reopened', on: day('on'), reason: text('reason') }),
  },
  'add-note': {
    fields: ({ language }) => {
      const { seen } = contentWords[language]
      return [text('text', { label: 'note' }), choice('seenBy', [{ value: 'internal', label: seen.internal }, { value: 'shared', label: seen.shared }], 'internal'), day('on')]
    },
    happening: ({ day, text }) => ({ type: 'noteAdded', on: day('on'), text: text('text'), ...(text('seenBy') === 'shared' ? { mayBeSeen: true } : {}) }),
  },
  ...contentForms,
  'correct-details': {
    fields: correctionFields,
    happening: correctionOf,
  },
  undo: {
    // A slip of today explains itself; what somebody may have built on since does not.
    fields: ({ view: { events, state }, today }) => {
      const undone = events.find(({ sequence }) => sequence === state.undoable)
      const isOfToday = undone !== undefined && Temporal.Instant.from(undone.recordedAt).toZonedDateTimeISO(undone.timeZone).toPlainDate().equals(today)
      return [text('reason', { isOptional: isOfToday })]
    },
    happening: ({ optional }, { view, today }) => ({
      // Without a step that can be taken back there is no such step at all; the register would refuse number 1, the complaint itself.
      type: 'stepUndone', on: today.toString(), undoes: view.state.undoable ?? 1, ...given('reason', optional('reason')),
    }),
  },
}

/** The promise to ring runs still. */
function isCallDue(deadlines: readonly Deadline[]): boolean {
  return deadlines.some(({ subject, state }) => subject === 'call' && state === 'running')
}

/** A question that is open, as the value of a choice. */
export function waitKey({ reason, whom = '' }: Pick<Wait, 'reason' | 'whom'>): string {
  return `${reason} ${whom}`.trim()
}

/** `14u` as a clock time. */
function clockTimeIn(typed: string | undefined): string | undefined {
  return typed === undefined ? undefined : understandDay(typed, Temporal.PlainDate.from('2000-01-01'))?.time
}

/** A time that is none, such as "na de middag", stays in words beside the place. */
function whereIn(where: string | undefined, time: string | undefined): string | undefined {
  return clockTimeIn(time) === undefined ? [where, time].filter((part) => part !== undefined).join(', ') || undefined : where
}

function partyOf(value: string): 'complainant' | 'person-concerned' {
  return value === 'complainant' ? 'complainant' : 'person-concerned'
}

/** Reached or not decides what else is asked: what was said, or when to try again, until the last call before the letter. */
function callBackFields({ view: { state, deadlines }, procedure, today, time: now, language }: StepContext, { reached = 'yes', on, time: at }: StepValues): readonly StepField[] {
  const isReached = reached === 'yes'
  const tried = state.callback?.tried ?? []
  const isLast = tried.length + 1 >= attemptsBeforeLetter(procedure)
  const rings = now ?? Temporal.PlainTime.from('12:00')
  const dueOn = deadlines.find(({ subject, state: standing }) => subject === 'callback' && standing === 'running')?.dueOn
  const called = { on: readDay(on ?? '', today)?.toString() ?? today.toString(), time: readTime(at ?? '') ?? rings.toString().slice(0, 5) }
  const next = suggestedMoment({ tried: [...tried, called], dueOn, now: today.toPlainDateTime(rings) }, procedure)
  return [
    choice('reached', yesOrNo(stepWords[language].yes, stepWords[language].no), 'yes'),
    text('discussed', isReached ? {} : { label: 'leftMessage', isOptional: true }),
    day('on'),
    { ...time('time', { isOptional: true }), initial: typedTime(rings.toString().slice(0, 5)) },
    ...(isReached || isLast ? [] : [
      { ...day('nextOn', { direction: 'ahead', isOptional: true }), initial: next === undefined ? '' : typedDay(Temporal.PlainDate.from(next.on)) },
      { ...time('nextTime', { isOptional: true }), initial: next?.time === undefined ? '' : typedTime(next.time) },
    ] satisfies readonly StepField[]),
  ]
}
