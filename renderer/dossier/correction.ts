import { complaintForm, type Complainant, type Complaint } from '../../shared/dossier/complaint.ts'
import { displayName } from '../../shared/dossier/display.ts'
import type { Happening } from '../../shared/dossier/events.ts'
import { understandAddress } from '../../shared/dossier/understand-address.ts'
import { stillUnconfirmed } from '../../shared/dossier/taken-over.ts'
import { understandName } from '../../shared/dossier/understand-name.ts'
import { channelKind, type Procedure } from '../../shared/procedure/schema.ts'
import { stepWords } from '../words/steps.ts'
import { typedDay } from './read-day.ts'
import { choice, day, given, line, text, type StepAnswers, type StepContext, type StepField } from './step-form-parts.ts'

/** The details of a complaint that can be corrected, as they stand now. */
export function correctionFields({ view: { state: { complaint } }, language }: StepContext): readonly StepField[] {
  const words = stepWords[language]
  const { complainant, happened } = complaint
  const optional = { isOptional: true }
  return [
    { ...line('name', optional), initial: nameIn(complainant) },
    { ...line('organisation', optional), initial: complainant.organisation ?? '' },
    { ...text('address', optional), initial: addressIn(complainant) },
    { ...line('phone', optional), initial: complainant.phone ?? '' },
    { ...line('email', optional), initial: complainant.email ?? '' },
    { ...line('reachable', optional), initial: complainant.reachable ?? '' },
    { ...line('subject'), initial: complaint.subject },
    // What was once told can be told better, not untold: the event replaces it and keeps the old words in the history.
    { ...text('summary', { isOptional: complaint.summary === undefined }), initial: complaint.summary ?? '' },
    { ...line('withWhom', optional), initial: happened.withWhom ?? '' },
    { ...line('where', optional), initial: happened.where ?? '' },
    { ...line('wish', optional), initial: happened.wish ?? '' },
    choice('channel', channelKind.options.map((value) => ({ value, label: words.channels[value] })), complaint.channel),
    choice('form', complaintForm.options.map((value) => ({ value, label: words.forms[value] })), complaint.form),
    { ...day('receivedOn'), initial: dayIn(complaint.receivedOn) },
    { ...day('submittedOn', { isOptional: complaint.submittedOn === undefined }), initial: dayIn(complaint.submittedOn) },
    text('reason', { label: 'correctionReason', isOptional: true }),
  ]
}

/** Only what differs from what stood there; a corrected complainant is the whole complainant. */
export function correctionOf(answers: StepAnswers, { view: { state: { complaint } }, procedure }: StepContext): Happening | 'nothing-changed' {
  const proposed: Partial<Complaint> = {
    complainant: complainantFrom(answers, complaint.complainant, procedure),
    subject: answers.text('subject'),
    ...given('summary', answers.optional('summary')),
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
    ...(before.onBehalfOf === undefined ? {} : { onBehalfOf: before.onBehalfOf }),
    ...nameFrom(answers.optional('name'), before),
    ...given('organisation', answers.optional('organisation')),
    ...addressFrom(answers.optional('address'), before, organisation.country),
    ...given('phone', answers.optional('phone')),
    ...given('email', answers.optional('email')),
    ...given('reachable', answers.optional('reachable')),
  }
  // What was typed anew was looked at; what was left alone still waits for a yes.
  return { ...after, ...stillUnconfirmed(before, after) }
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
  const untouched = { ...given('when', before.when), ...given('on', before.on), ...given('effect', before.effect) }
  return { ...untouched, ...given('withWhom', answers.optional('withWhom')), ...given('where', answers.optional('where')), ...given('wish', answers.optional('wish')) }
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
