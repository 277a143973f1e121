import type { Complaint } from '../../shared/dossier/complaint.ts'
import type { DossierEvent, Happening } from '../../shared/dossier/events.ts'
import { assertNever } from '../../shared/primitives.ts'
import { deadlineRule, groundOf } from '../../shared/procedure/lookups.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { isContent } from '../../shared/dossier/contents/contents.ts'
import { contactWords } from './contacts.ts'
import { contentInWords } from './content-events.ts'
import { contentWords } from './contents.ts'
import { eventSentences } from './event-sentences.ts'
import { momentInWords } from './callback.ts'
import { writtenDate, writtenTime } from './dates.ts'
import type { Language } from './language.tsx'
import { clockLength } from './recording.ts'
import { versionInWords } from './procedure-version.ts'
import { letterName, stepWords } from './steps.ts'
import { watchWords } from './watch.ts'

/** One line of the history: what happened, what belongs to it, and what somebody said or wrote about it. */
export interface EventWords {
  readonly what: string
  /** The program's own words: a name, a channel, until when. */
  readonly more?: string
  /** People's words, for the serif voice. */
  readonly quote?: string
}

/** A happening in words; the law's own text of a ground stays Dutch. */
export function eventInWords(happening: Happening, procedure: Procedure, language: Language): EventWords {
  const words = eventSentences[language]
  const steps = stepWords[language]
  const date = (text: string) => writtenDate(Temporal.PlainDate.from(text), language)
  const timeOf = ({ time }: { readonly time?: string | undefined }) => {
    if (time === undefined) return undefined
    const written = writtenTime(Temporal.PlainTime.from(time), language)
    return language === 'nl' ? `${written} uur` : written
  }
  const letter = (kind: Parameters<typeof letterName>[0]) => letterName(kind, procedure, language)
  if (isContent(happening)) return contentInWords(happening, language)
  switch (happening.type) {
    case 'complaintReceived': {
      const { complaint } = happening
      return { what: words.complaintReceived(steps.channels[complaint.channel]), ...about(complaint.form === 'signed' ? words.signed : undefined), ...quoted(informedIn(complaint.informed, procedure.timeZone, language)) }
    }
    case 'detailsCorrected':
      return { what: words.detailsCorrected, ...about(changedIn(happening.changes, language)), ...quoted(happening.reason) }
    case 'noteAdded':
      return { what: happening.mayBeSeen === true ? contentWords[language].events.noteToSee : words.noteAdded, quote: happening.text }
    case 'complainantCalled':
      return { what: words.complainantCalled, ...about(lengthOf(happening.call, words)), ...quoted(happening.discussed) }
    case 'callbackRequested':
      return { what: words.callbackRequested, ...about(joined([timeOf(happening), happening.reachable, happening.takenBy])), ...quoted(happening.about) }
    case 'calledBack':
      return {
        what: happening.reached ? words.calledBack : words.calledInVain,
        ...about(joined([timeOf(happening), lengthOf(happening.call, words), happening.next === undefined ? undefined : words.triedAgain(momentInWords(happening.next, language))])),
        ...quoted(happening.discussed),
      }
    case 'complaintAdmitted':
      return { what: words.complaintAdmitted }
    case 'complaintRefused':
      return { what: words.complaintRefused, ...about(refusalOf(happening, procedure, language)), quote: happening.reason }
    case 'handlerAssigned':
      return { what: words.handlerAssigned(happening.handler.name), ...about(happening.handler.role) }
    case 'signedTextReceived':
      return { what: words.signedTextReceived }
    case 'informationRequested':
      return { what: words.informationRequested, quote: happening.what }
    case 'informationReceived':
      return { what: words.informationReceived, ...quoted(happening.what) }
    case 'serviceConsulted':
      return { what: words.serviceConsulted(happening.service), ...quoted(happening.answer) }
    case 'decisionSought':
      if (happening.decision !== undefined) return { what: words.decisionTaken(happening.body), quote: happening.decision }
      return { what: words.decisionSought(happening.body), ...about(happening.expectedOn === undefined ? undefined : words.expected(date(happening.expectedOn))) }
    case 'judgementTold':
      return { what: words.judgementTold, ...quoted(happening.reaction) }
    case 'hearingRequested':
      return { what: words.hearingRequested(happening.person) }
    case 'heard':
      return { what: words.heard(happening.person), more: words.party[happening.who], quote: happening.account }
    case 'hearingWaived':
      return { what: words.hearingWaived(steps.parties[happening.who]), quote: happening.reason }
    case 'liabilityRecognised':
      return { what: words.liabilityRecognised, more: words.allWaits, quote: happening.reason }
    case 'insurerNotified':
      return { what: words.insurerNotified }
    case 'insurerConsulted':
      return { what: words.insurerConsulted, quote: happening.outcome }
    case 'insurerOverridden':
      return { what: words.insurerOverridden, quote: happening.reason }
    case 'termExtended': {
      const label = deadlineRule(procedure, happening.deadlineId)?.label[language]
      if (happening.consentUntil === undefined) return { what: words.extensionDecided(label), more: words.withLetter, quote: happening.reason }
      return { what: label === undefined ? words.termExtended : words.termExtendedFor(label), more: words.withConsent(date(happening.consentUntil)), quote: happening.reason }
    }
    case 'interimNoticeSent':
      return { what: words.interimNoticeSent, ...about(happening.expectedOn === undefined ? undefined : words.expected(date(happening.expectedOn))), quote: happening.reason }
    case 'judged':
      return { what: words.judged(steps.judgements[happening.judgement]), quote: happening.reasons }
    case 'letterFinalised':
      return {
        what: words.letterFinalised(letter(happening.kind)),
        ...about(happening.incompleteBecause === undefined ? undefined : words.incomplete),
        ...quoted(happening.incompleteBecause),
      }
    case 'letterSent':
      return { what: words.letterSent(letter(happening.kind)), more: words.by[happening.channel] }
    case 'settled':
      return { what: words.settled, more: words.withLetter, quote: happening.how }
    case 'withdrawn':
      return { what: words.withdrawn, ...quoted(happening.reason) }
    case 'forwarded':
      return { what: words.forwarded(happening.to), more: happening.complainantTold ? words.told : words.notTold }
    case 'contactEnded':
      return { what: words.contactEnded(contactWords[language].exits[happening.outcome]), ...about(happening.to), ...quoted(happening.what) }
    case 'procedureChanged':
      return { what: words.procedureChanged(versionInWords(happening.procedure.version, language)), ...quoted(happening.reason) }
    case 'reminded':
      return { what: words.reminded, ...about(happening.about === undefined ? undefined : joined([watchWords[language].reasons[happening.about], happening.whom])) }
    case 'consentSeen':
      return { what: words.consentSeen }
    case 'appointmentMade':
      return { what: words.appointmentMade(date(happening.talkOn)), ...about([happening.time?.replace(':', '.'), happening.where].filter((part) => part !== undefined).join(', ') || undefined) }
    case 'followUpPlanned':
      return { what: happening.followUpOn === undefined ? words.followUpEnded : words.followUpPlanned(date(happening.followUpOn)), ...about(happening.about) }
    case 'reopened':
      return { what: words.reopened, quote: happening.reason }
    case 'recordingAdded':
      return { what: words.recordingAdded[happening.about], more: clockLength(happening.milliseconds) }
    case 'recordingRemoved':
      return { what: words.recordingRemoved, more: words.removedBecause[happening.because] }
    case 'sentVersionKept':
      return { what: words.sentVersionKept, more: happening.isChanged ? words.otherWords : words.sameWords }
    case 'hiddenFrom':
      return { what: happening.members.length === 0 ? words.hiddenFromNobody : words.hiddenFrom(happening.members.map(({ name }) => name).join(', ')) }
    case 'stepUndone':
      return { what: words.stepUndone, ...quoted(happening.reason) }
    default:
      return assertNever(happening)
  }
}

/** The local date on which it happened; for the complaint itself the day of receipt, for a correction the day it was made. */
export function dayOf({ happening, recordedAt, timeZone }: DossierEvent): Temporal.PlainDate {
  if (happening.type === 'complaintReceived') return Temporal.PlainDate.from(happening.complaint.receivedOn)
  if ('on' in happening) return Temporal.PlainDate.from(happening.on)
  return Temporal.Instant.from(recordedAt).toZonedDateTimeISO(timeZone).toPlainDate()
}

function about(more: string | undefined): Pick<EventWords, 'more'> {
  return more === undefined ? {} : { more }
}

/** How long a talk took that was written on a sheet. */
function lengthOf(call: Extract<Happening, { type: 'calledBack' }>['call'], { lasted }: Pick<(typeof eventSentences)['nl'], 'lasted'>): string | undefined {
  return call?.endedAt === undefined ? undefined : lasted(Math.round((Date.parse(call.endedAt) - Date.parse(call.startedAt)) / 60_000))
}

/** What was told by duty, a line each, with its time on the clock. */
function informedIn(informed: Complaint['informed'], timeZone: string, language: Language): string | undefined {
  return informed?.map(({ say, at }) => `${writtenTime(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime(), language)} “${say}”`).join('\n')
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const there = parts.filter((part) => part !== undefined)
  return there.length === 0 ? undefined : there.join(' · ')
}

function quoted(quote: string | undefined): Pick<EventWords, 'quote'> {
  return quote === undefined ? {} : { quote }
}

function refusalOf({ groundId, referredTo }: Extract<Happening, { type: 'complaintRefused' }>, procedure: Procedure, language: Language): string | undefined {
  const law = groundOf(procedure, groundId)?.law
  const parts = [law, referredTo === undefined ? undefined : eventSentences[language].referredTo(referredTo)].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' · ')
}

/** Which details changed: `onderwerp, adres`. */
function changedIn(changes: Extract<Happening, { type: 'detailsCorrected' }>['changes'], language: Language): string | undefined {
  const { details } = eventSentences[language]
  const names = Object.keys(changes).flatMap((key) => (Object.hasOwn(details, key) ? [details[key as keyof typeof details]] : []))
  return names.length === 0 ? undefined : names.join(', ')
}
