import type { Settings } from '../../shared/contract/views.ts'
import type { Deadline } from '../../shared/dossier/deadlines/deadline.ts'
import { definitionOf } from '../../shared/dossier/intake/definition.ts'
import { promisedDay } from '../../shared/dossier/intake/promised-day.ts'
import type { DossierState } from '../../shared/dossier/state.ts'
import { displayAddress, nameInSentence } from '../../shared/dossier/display.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import { replyChannelOf } from '../../shared/letters/reply-channel.ts'
import { writtenDate, writtenDay } from '../../shared/letters/written-date.ts'
import { writtenHours } from '../../shared/letters/written-hours.ts'
import { writtenPhone } from '../../shared/letters/written-phone.ts'
import { writtenTerm } from '../../shared/letters/written-term.ts'
import { channelOf, deadlineRule, onwardOf } from '../../shared/procedure/lookups.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { decisionData } from './decision-data.ts'
import { verdictData } from './verdict-data.ts'
import type { OwnTexts } from './standard-text.ts'

/** Everything a letter is made of. `today` is the date of the letter, in the organisation's time zone. */
export interface LetterInput {
  readonly kind: LetterKind
  readonly state: DossierState
  readonly deadlines: readonly Deadline[]
  readonly procedure: Procedure
  readonly settings: Settings
  /** Dossier number, `2026-0042`: our reference. */
  readonly number: string
  readonly today: Temporal.PlainDate
  /** Folder with `letters/<procedure id>/<kind>.md`. */
  readonly resources: string
  /** The coordinator's own standard texts, by id. */
  readonly ownTexts?: OwnTexts
}

/**
 * What a standard text can fill in, by name. Every name is always there and `null` where nothing is known, so that a
 * misspelt placeholder can be told from an unknown fact. Dates and terms are in words already.
 */
export type LetterData = ReturnType<typeof letterData>

/** The facts of one dossier as its letters name them. */
export function letterData(input: LetterInput) {
  const { state, procedure, number, today } = input
  const { organisation } = procedure
  return {
    tone: procedure.tone,
    language: procedure.language,
    letter: { number, date: writtenDate(today) },
    organisation: {
      name: organisation.name,
      sender: organisation.sender,
      portal: channelOf(procedure, 'portal')?.value ?? null,
      postal: postalOf(input),
      isDutchBody: procedure.legalFrame === 'dutch-public-body',
    },
    coordinator: { name: input.settings.coordinator.name, role: organisation.coordinatorTitle },
    handler: { name: state.handler?.name ?? null, role: state.handler?.role ?? organisation.handlerTitle },
    contact: contactOf(input),
    complaint: complaintData(input),
    reply: { channel: replyChannelOf(state.complaint, procedure), isWish: state.complaint.replyBy !== undefined },
    answer: answerData(input),
    reasonedView: { due: dueDay(input, 'reasoned-view') },
    call: { due: dueDay(input, 'call'), isDone: state.milestones.complainantCalled !== undefined || state.complaint.channel === 'phone' },
    heard: {
      complainant: dateOrNull(state.milestones.complainantHeard),
      personConcerned: dateOrNull(state.milestones.personConcernedHeard),
      service: dateOrNull(state.milestones.serviceConsulted),
    },
    verdict: { ...verdictData(state, procedure), toldOn: dateOrNull(state.milestones.judgementTold) },
    onward: onwardData(input),
    complainant: { name: nameInSentence(state.complaint.complainant) ?? null, address: displayAddress(state.complaint.complainant) ?? null },
    ...decisionData(input),
  }
}

function complaintData({ state: { complaint, milestones }, today }: LetterInput) {
  const received = Temporal.PlainDate.from(complaint.receivedOn)
  const sentOn = complaint.submittedOn === complaint.receivedOn ? undefined : complaint.submittedOn
  return {
    channel: complaint.channel,
    // What was put on paper and signed is a complaint in writing from then on: the person concerned gets a copy (Awb 9:9).
    isOral: complaint.form === 'oral' && milestones.signedTextReceived === undefined,
    isUnsigned: milestones.signedTextReceived === undefined,
    receivedDay: writtenDay(received),
    sentOn: dateOrNull(sentOn === undefined || sentOn > today.toString() ? undefined : sentOn),
    subject: asClause(complaint.subject),
    summary: definitionOf(complaint) ?? null,
    wish: complaint.happened.wish === undefined ? null : asClause(complaint.happened.wish),
    hidesName: complaint.hideNameFromService === true,
    onBehalfOf: complaint.complainant.onBehalfOf?.name ?? null,
    when: whenOf(complaint),
    withWhom: complaint.happened.withWhom ?? null,
  }
}

/** Where post for the organisation goes, on one line. */
function postalOf({ procedure: { organisation }, settings: { senderAddress } }: LetterInput): string | null {
  const lines = organisation.addressLines.length > 0 ? organisation.addressLines : senderAddress
  return lines.length === 0 ? null : [organisation.writtenTo ?? organisation.sender, ...lines].join(', ')
}

function whenOf({ happened: { on, when } }: LetterInput['state']['complaint']): string | null {
  return on === undefined ? (when ?? null) : writtenDate(Temporal.PlainDate.from(on))
}

/** The one to ask: the handler when it is known how to reach her, otherwise the coordinator (facts.md §4.5 nr. 8). */
function contactOf({ state: { handler }, settings: { coordinator }, procedure }: LetterInput) {
  const { organisation } = procedure
  const isDirect = handler?.phone !== undefined || handler?.email !== undefined
  const person = handler !== undefined && (isDirect || procedure.steps.replyBySameChannel) ? handler : undefined
  const phone = isDirect ? handler?.phone : (coordinator.phone ?? organisation.phone)
  const email = isDirect ? handler?.email : (coordinator.email ?? organisation.email)
  const isOfOrganisation = phone !== undefined && organisation.phone !== undefined && digitsOf(phone) === digitsOf(organisation.phone)
  return {
    name: person?.name ?? coordinator.name,
    role: person === undefined ? organisation.coordinatorTitle : (person.role ?? organisation.handlerTitle),
    phone: phone === undefined ? null : writtenPhone(phone),
    email: email ?? null,
    hours: isOfOrganisation ? (writtenHours(procedure, 'telephone') ?? null) : null,
  }
}

function answerData({ deadlines, procedure, today }: LetterInput) {
  const deadline = promisedAnswer(deadlines)
  const extension = deadline === undefined ? undefined : deadlineRule(procedure, deadline.ruleId)?.extension
  return {
    due: deadline === undefined ? null : toldDay(deadline, procedure),
    term: deadline === undefined ? null : writtenTerm(deadline.amount, deadline.unit),
    isExtended: deadline?.isExtended === true,
    extension: deadline?.extendableTo === undefined || extension === undefined ? null : writtenTerm(extension.amount, deadline.unit),
    isLate: deadline !== undefined && today.toString() > deadline.dueOn,
  }
}

/** What the complainant may count on: the law's term before a promise, and of two promises the one that was told last. */
function promisedAnswer(deadlines: readonly Deadline[]): Deadline | undefined {
  const answers = deadlines
    .filter(({ subject, state }) => subject === 'answer' && state !== 'lapsed')
    .toSorted((one, other) => (one.dueOn < other.dueOn ? 1 : -1))
  return answers.find(({ kind }) => kind === 'statutory') ?? answers.find(({ kind }) => kind === 'promised')
}

function dueDay({ deadlines, procedure }: LetterInput, subject: Deadline['subject']): string | null {
  const running = deadlines.find((deadline) => deadline.subject === subject && deadline.state === 'running')
  return running === undefined ? null : toldDay(running, procedure)
}

/** The day of a term as the complainant reads it: what is promised never falls on a day without post. */
function toldDay(deadline: Deadline, procedure: Procedure): string {
  return writtenDay(Temporal.PlainDate.from(promisedDay(deadline, procedure)))
}

function onwardData({ procedure, settings }: LetterInput) {
  const onward = onwardOf(procedure, settings.isAffiliatedWithOmbudsman)[0]
  const { contact } = onward ?? {}
  return {
    body: onward?.body ?? null,
    term: onward?.term === undefined ? null : writtenTerm(onward.term.amount, onward.term.unit),
    address: contact?.address ?? null,
    phone: contact?.phone === undefined ? null : writtenPhone(contact.phone),
    email: contact?.email ?? null,
    website: contact?.website ?? null,
  }
}

function dateOrNull(date: string | undefined): string | null {
  return date === undefined ? null : writtenDate(Temporal.PlainDate.from(date))
}

/** What was typed as a piece of a sentence: on one line and without its full stop. */
function asClause(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replace(/[.;,]+$/, '')
}

function digitsOf(phone: string): string {
  return phone.replaceAll(/\D/g, '')
}
