import { countTerm } from '../../shared/calendar/index.ts'
import { delayReasonsOf } from '../../shared/dossier/deadlines/delay-reasons.ts'
import { promisedDay } from '../../shared/dossier/intake/promised-day.ts'
import { replacedLetter } from '../../shared/dossier/steps/replaces-letter.ts'
import { concernedOf, partyOf } from '../../shared/letters/recipient.ts'
import { writtenDate, writtenDay } from '../../shared/letters/written-date.ts'
import { writtenPhone } from '../../shared/letters/written-phone.ts'
import { deadlineRule, groundOf } from '../../shared/procedure/lookups.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import type { LetterInput } from './letter-data.ts'

/** What a letter says of a decision, a request or a hearing; every name is there, `null` where nothing is known. */
export function decisionData(input: LetterInput) {
  const { state, procedure } = input
  const { settlement, interim, liability } = state
  return {
    recipient: { party: partyOf(input.kind, state) },
    refusal: refusalData(input),
    referral: referralData(input),
    forwarding: { to: state.forwarding?.to ?? null, wasTold: state.forwarding?.complainantTold === true },
    ended: endedData(input),
    settlement: { how: settlement?.how ?? null, on: dayOrNull(settlement?.on) },
    extension: extensionData(input),
    interim: { reason: interim?.reason ?? (delayReasonsOf(state, procedure).join('\n\n') || null), expected: dayOrNull(interim?.expectedOn) },
    information: { what: state.informationAsked ?? null },
    hearing: hearingData(input),
    concerned: { name: concernedOf(state) ?? null, isService: procedure.steps.hearing === 'none' },
    callback: callbackData(input),
    liability: { isKnown: liability !== undefined, reason: liability?.reason ?? null },
    response: { by: writtenDay(responseBy(input)) },
    correction: { of: correctionOf(input) },
  }
}

function refusalData({ state: { refusal }, procedure }: LetterInput) {
  const ground = refusal === undefined ? undefined : groundOf(procedure, refusal.groundId)
  const isSaidAlready = ground !== undefined && refusal?.reason.includes(ground.text) === true
  return {
    reason: refusal?.reason ?? null,
    law: ground?.law?.startsWith('Awb ') === true ? `artikel ${ground.law.slice('Awb '.length)}, van de Algemene wet bestuursrecht` : null,
    rule: ground === undefined || isSaidAlready || ground.isParaphrase === true ? null : ground.text.replace(/[.;]$/, ''),
  }
}

/** How a contact ended that was no complaint, and the organisation's own words for why it is none. */
function endedData({ state: { contact }, procedure }: LetterInput) {
  const ground = contact?.groundId === undefined ? undefined : groundOf(procedure, contact.groundId)
  return {
    outcome: contact?.outcome ?? null,
    what: contact?.what ?? null,
    to: contact?.to?.replace(/[.;,]$/, '') ?? null,
    rule: ground === undefined || ground.isParaphrase === true ? null : ground.text.replace(/[.;]$/, ''),
  }
}

/** Where somebody goes whose complaint is not treated here, with how to reach it where the procedure knows that. */
function referralData({ state: { refusal, forwarding, contact: ended }, procedure }: LetterInput) {
  const to = refusal?.referredTo ?? forwarding?.to ?? ended?.to
  const contact = to === undefined ? undefined : contactOf(to, procedure)
  return {
    to: refusal?.referredTo?.replace(/[.;,]$/, '') ?? null,
    address: contact?.address ?? null,
    phone: contact?.phone === undefined ? null : writtenPhone(contact.phone),
    email: contact?.email ?? null,
    website: contact?.website ?? null,
  }
}

function contactOf(to: string, { referrals = [], onward }: Procedure) {
  const isMeant = ({ body }: { readonly body: string }) => to.toLowerCase().includes(body.toLowerCase())
  return (referrals.find(isMeant) ?? onward.find(isMeant))?.contact
}

/** Before the letter went out the term still runs to its old day, and the new one is where it can be extended to. */
function extensionData({ state: { pendingExtension, extensions }, deadlines, procedure }: LetterInput) {
  const extension = pendingExtension ?? extensions.at(-1)
  const deadline = deadlines.find(({ ruleId }) => ruleId === extension?.deadlineId)
  const rule = extension === undefined ? undefined : deadlineRule(procedure, extension.deadlineId)
  const isPending = pendingExtension !== undefined
  const until = isPending ? deadline?.extendableTo : deadline?.dueOn
  const before = rule === undefined || deadline === undefined ? undefined : countTerm(Temporal.PlainDate.from(deadline.startsOn), rule.term).due
  return {
    reason: extension?.reason ?? null,
    was: isPending ? dayOrNull(deadline?.dueOn) : before === undefined ? null : writtenDay(before),
    until: dayOrNull(until === undefined || deadline === undefined ? undefined : promisedDay({ ...deadline, dueOn: until }, procedure)),
    tellsConcerned: rule?.extension?.notify.includes('person-concerned') === true,
  }
}

function hearingData({ state: { hearings }, procedure }: LetterInput) {
  const last = hearings.at(-1)
  return { on: dayOrNull(last?.on), account: last?.account ?? null, isWritten: procedure.steps.hearing !== 'none' }
}

function callbackData({ state: { callback } }: LetterInput) {
  const moments = (callback?.tried ?? []).map(({ on, time }) => {
    const day = writtenDay(Temporal.PlainDate.from(on))
    return time === undefined ? day : `${day} om ${time.replace(/^0/, '').replace(':', '.')} uur`
  })
  return { requestedOn: dayOrNull(callback?.requestedOn), isTried: moments.length > 0, moments }
}

/** Two weeks to answer a question of ours, not ending in a weekend or on a holiday: an own choice, no rule asks for it. */
function responseBy({ today, procedure }: LetterInput): Temporal.PlainDate {
  return countTerm(today, { amount: 2, unit: 'weeks', calendar: procedure.calendars.office, roll: 'next' }).due
}

/** When the letter of this kind went out that this one takes the place of. */
function correctionOf({ kind, state }: LetterInput): string | null {
  const replaced = replacedLetter(state, kind)
  return replaced === undefined ? null : writtenDate(Temporal.PlainDate.from(replaced.sentOn))
}

function dayOrNull(date: string | undefined): string | null {
  return date === undefined ? null : writtenDay(Temporal.PlainDate.from(date))
}
