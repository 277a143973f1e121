import { complaintForm, complaintProceedings, type Complainant, type Complaint } from '../../../shared/dossier/complaint.ts'
import { definitionOf, mustReadAgain } from '../../../shared/dossier/intake/definition.ts'
import { displayName } from '../../../shared/dossier/display.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { understandAddress } from '../../../shared/dossier/understanding/address.ts'
import { stillUnconfirmed } from '../../../shared/dossier/recognition/taken-over.ts'
import { understandName } from '../../../shared/dossier/understanding/name.ts'
import { needsEmailConsent, replyChannelOf } from '../../../shared/letters/reply-channel.ts'
import { channelKind, type Procedure } from '../../../shared/procedure/schema.ts'
import { dossierWords } from '../../words/dossier.ts'
import { stepWords } from '../../words/steps.ts'
import { typedDay } from './read-day.ts'
import { choice, day, given, line, text, type StepAnswers, type StepContext, type StepField, type StepValues } from './step-form-parts.ts'

/** The details of a complaint that can be corrected, as they stand now. */
export function correctionFields({ view: { state: { complaint } }, procedure, language }: StepContext, { summary }: StepValues): readonly StepField[] {
  const words = stepWords[language]
  const yesOrNo = [{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }]
  const { complainant, happened } = complaint
  const optional = { isOptional: true }
  return [
    { ...line('name', optional), initial: nameIn(complainant) },
    { ...line('organisation', optional), initial: complainant.organisation ?? '' },
    { ...text('address', optional), initial: addressIn(complainant) },
    { ...line('phone', optional), initial: complainant.phone ?? '' },
    { ...line('email', optional), initial: complainant.email ?? '' },
    { ...line('reachable', optional), initial: complainant.reachable ?? '' },
    { ...line('onBehalfOf', optional), initial: complainant.onBehalfOf?.name ?? '' },
    { ...line('interpreter', optional), initial: complainant.interpreter ?? '' },
    { ...line('needs', optional), initial: complainant.needs ?? '' },
    choice('replyBy', [{ value: 'letter', label: words.channels.letter }, { value: 'email', label: words.channels.email }, { value: 'phone', label: words.channels.phone }], complaint.replyBy ?? replyChannelOf(complaint, procedure)),
    ...(needsEmailConsent(procedure) ? [choice('emailAgreed', yesOrNo, complainant.emailAgreed === true ? 'yes' : 'no')] : []),
    ...(procedure.steps.mayHideNameFromService ? [choice('hideName', yesOrNo, complaint.hideNameFromService === true ? 'yes' : 'no')] : []),
    { ...line('subject'), initial: complaint.subject },
    // What was once told can be told better, not untold: the event replaces it and keeps the old words in the history.
    { ...text('summary', { isOptional: complaint.summary === undefined }), initial: complaint.summary ?? '' },
    ...(isReadAgainAsked(complaint, summary) ? [choice('readAgain', yesOrNo, undefined)] : []),
    { ...line('withWhom', optional), initial: happened.withWhom ?? '' },
    { ...line('where', optional), initial: happened.where ?? '' },
    { ...line('effect', optional), initial: happened.effect ?? '' },
    { ...line('wish', optional), initial: happened.wish ?? '' },
    choice('proceedings', complaintProceedings.map((value) => ({ value, label: dossierWords[language].complaint.proceedings[value] })), complaint.proceedings ?? 'unknown'),
    choice('channel', channelKind.options.map((value) => ({ value, label: words.channels[value] })), complaint.channel),
    choice('form', complaintForm.options.map((value) => ({ value, label: words.forms[value] })), complaint.form),
    { ...day('receivedOn'), initial: dayIn(complaint.receivedOn) },
    { ...day('submittedOn', { isOptional: complaint.submittedOn === undefined }), initial: dayIn(complaint.submittedOn) },
    text('reason', { label: 'correctionReason', isOptional: true }),
  ]
}

/** Only what differs from what stood there; a corrected complainant is the whole complainant. */
export function correctionOf(answers: StepAnswers, context: StepContext): Happening | 'nothing-changed' {
  const { view: { state: { complaint } }, procedure } = context
  const proposed: Partial<Complaint> = {
    complainant: complainantFrom(answers, complaint.complainant, procedure),
    subject: answers.text('subject'),
    ...given('summary', answers.optional('summary')),
    ...(answers.optional('readAgain') === 'yes' ? { summaryConfirmedAt: nowOf(context) } : {}),
    ...replyFrom(answers, complaint, procedure),
    happened: happenedFrom(answers, complaint.happened),
    channel: channelKind.options.find((value) => value === answers.text('channel')) ?? complaint.channel,
    form: complaintForm.options.find((value) => value === answers.text('form')) ?? complaint.form,
    receivedOn: answers.day('receivedOn'),
    ...given('submittedOn', answers.optionalDay('submittedOn')),
  }
  const changed = Object.entries(proposed).filter(([key, value]) => !isSame(value, complaint[key as keyof Complaint]))
  if (changed.length === 0) return 'nothing-changed'
  return { type: 'detailsCorrected', changes: Object.fromEntries(changed), ...given('reason', answers.optional('reason')) }
}

function complainantFrom(answers: StepAnswers, before: Complainant, { organisation }: Procedure): Complainant {
  const after: Complainant = {
    ...representedFrom(answers.optional('onBehalfOf'), before),
    ...nameFrom(answers.optional('name'), before),
    ...given('organisation', answers.optional('organisation')),
    ...addressFrom(answers.optional('address'), before, organisation.country),
    ...given('phone', answers.optional('phone')),
    ...given('email', answers.optional('email')),
    ...given('reachable', answers.optional('reachable')),
    ...(answers.optional('emailAgreed') === 'yes' ? { emailAgreed: true } : {}),
    ...given('interpreter', answers.optional('interpreter')),
    ...given('needs', answers.optional('needs')),
  }
  // What was typed anew was looked at; what was left alone still waits for a yes.
  return { ...after, ...stillUnconfirmed(before, after) }
}

/** Another person represented is another consent: it has to be seen anew. */
function representedFrom(name: string | undefined, { onBehalfOf }: Complainant): Pick<Complainant, 'onBehalfOf'> {
  if (name === undefined) return {}
  return { onBehalfOf: name === onBehalfOf?.name ? onBehalfOf : { name, consentSeen: false } }
}

/** What was never said stays unsaid, also when the form shows what follows from it. */
function replyFrom(answers: StepAnswers, before: Complaint, procedure: Procedure): Partial<Complaint> {
  const replyBy = (['letter', 'email', 'phone'] as const).find((value) => value === answers.optional('replyBy'))
  const proceedings = complaintProceedings.find((value) => value === answers.optional('proceedings'))
  const hides = answers.optional('hideName') === 'yes'
  return {
    ...(replyBy === undefined || (before.replyBy === undefined && replyBy === replyChannelOf(before, procedure)) ? {} : { replyBy }),
    ...(proceedings === undefined || (before.proceedings === undefined && proceedings === 'unknown') ? {} : { proceedings }),
    ...(hides === (before.hideNameFromService === true) ? {} : { hideNameFromService: hides }),
  }
}

/** Another wording than the one that was read back asks whether this one was read back too. */
function isReadAgainAsked(complaint: Complaint, typed: string | undefined): boolean {
  const isChanged = typed !== undefined && typed.trim() !== (complaint.summary ?? '')
  return isChanged ? definitionOf(complaint) !== undefined && (complaint.summaryConfirmedAt !== undefined || mustReadAgain(complaint)) : mustReadAgain(complaint)
}

/** The instant at which the form is filled in. */
function nowOf({ today, time, procedure }: StepContext): string {
  return today.toZonedDateTime({ timeZone: procedure.timeZone, plainTime: time ?? Temporal.PlainTime.from('12:00') }).toInstant().toString({ smallestUnit: 'second' })
}

/** What was not touched stays as it was understood, also when it would be understood otherwise today. */
function nameFrom(typed: string | undefined, before: Complainant): Pick<Complainant, 'name' | 'nameAsTold'> {
  if (typed === nameIn(before)) return pickName(before)
  if (typed === undefined) return {}
  const name = understandName(typed)
  return name === undefined ? { nameAsTold: typed } : { name }
}

function addressFrom(typed: string | undefined, before: Complainant, country: Procedure['organisation']['country']): Pick<Complainant, 'address' | 'addressAsTold'> {
  if (typed === addressIn(before)) return pickAddress(before)
  if (typed === undefined) return {}
  const address = understandAddress(typed, country)
  return address === undefined ? { addressAsTold: typed } : { address }
}

function happenedFrom(answers: StepAnswers, before: Complaint['happened']): Complaint['happened'] {
  const untouched = { ...given('when', before.when), ...given('on', before.on) }
  return { ...untouched, ...given('withWhom', answers.optional('withWhom')), ...given('where', answers.optional('where')), ...given('effect', answers.optional('effect')), ...given('wish', answers.optional('wish')) }
}

function nameIn(complainant: Complainant): string {
  return (complainant.name === undefined ? undefined : displayName({ name: complainant.name })) ?? complainant.nameAsTold ?? ''
}

function addressIn({ address, addressAsTold }: Complainant): string {
  if (address === undefined) return addressAsTold ?? ''
  return [address.street, [address.postcode, address.town].filter((part) => part !== undefined).join(' '), address.country].filter((part) => part !== undefined).join('\n')
}

function pickName({ name, nameAsTold }: Complainant): Pick<Complainant, 'name' | 'nameAsTold'> {
  return { ...(name === undefined ? {} : { name }), ...given('nameAsTold', nameAsTold) }
}

function pickAddress({ address, addressAsTold }: Complainant): Pick<Complainant, 'address' | 'addressAsTold'> {
  return { ...(address === undefined ? {} : { address }), ...given('addressAsTold', addressAsTold) }
}

function dayIn(date: string | undefined): string {
  return date === undefined ? '' : typedDay(Temporal.PlainDate.from(date))
}

/** Compared as the register would keep it, whatever the order of the properties. */
function isSame(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other)
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}
