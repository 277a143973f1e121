import { isOlderThan, localDateOf } from '../../calendar/index.ts'
import { assertNever } from '../../primitives.ts'
import type { ChannelKind, Ground, Procedure, Signal } from '../../procedure/schema.ts'
import type { Complaint } from '../complaint.ts'
import type { IntakeSheet } from './sheet.ts'
import { closedAboutTheSame, type EarlierDossierLine } from '../recognition/same-matter.ts'
import { signalWords } from '../understanding/signal-words.ts'
import { daysTold, type ToldDay } from '../understanding/told-day.ts'
import { understandDay } from '../understanding/day.ts'
import { understandName } from '../understanding/name.ts'
import { readWords, wordFound, type ReadText } from '../understanding/words-found.ts'

/** `applies`: known; `likely`: something points to it; `ask`: nothing known yet; `ruled-out`: known not to be so. */
export type GroundStanding = 'applies' | 'likely' | 'ask' | 'ruled-out'

/** What a standing rests on; dates are local dates. */
export type GroundReason =
  /** The coordinator ticked it or ruled it out, which goes before everything else. */
  | { readonly code: 'decided' }
  /** The day of the facts against the last day on which they are not older than a year before filing. */
  | { readonly code: 'facts-date'; readonly factsOn: string; readonly inTimeUntil: string }
  /** A sentence of the notes tells of a day or period that is older; nobody filled in the day of the facts itself. */
  | { readonly code: 'facts-told'; readonly sentence: string; readonly inTimeUntil: string }
  /** An earlier complaint of the same caller, about the same by its words, was closed. */
  | { readonly code: 'closed-before'; readonly number: string; readonly closedOn: string }
  /** The facts seem to lie after today. */
  | { readonly code: 'facts-in-future'; readonly factsOn: string }
  /** A word that was typed, in the form in which it stands there. */
  | { readonly code: 'word'; readonly word: string }
  | { readonly code: 'name-known' }
  | { readonly code: 'name-unknown' }
  | { readonly code: 'discussed-before' }
  | { readonly code: 'not-discussed-before' }
  | { readonly code: 'proceedings'; readonly running: 'objection' | 'court' }
  | { readonly code: 'channel'; readonly channel: ChannelKind }
  | { readonly code: 'not-known' }

export interface GroundSignal {
  readonly ground: Ground
  /** The one of the ground's signals on which the standing rests. */
  readonly signal: Signal
  readonly standing: GroundStanding
  readonly reason: GroundReason
}

/**
 * What is known about each ground for not treating a complaint, what needs attention first; within one standing in the
 * order of the procedure. It decides nothing: every ground is a possibility of the organisation and never a duty
 * (facts.md §2.3, §2.5 nr. 6), and what the coordinator ticked or ruled out stands.
 * @param told a sheet as it is being typed, or a complaint.
 * @param today in the organisation's time zone.
 * @param earlier dossiers of a caller who was recognised, where that was looked up.
 */
export function signalsOf(
  told: Complaint | IntakeSheet, procedure: Procedure, today: Temporal.PlainDate, earlier: readonly EarlierDossierLine[] = [],
): readonly GroundSignal[] {
  const known = { ...('startedAt' in told ? fromSheet(told, procedure) : fromComplaint(told)), earlier }
  return procedure.admission.grounds
    .map((ground) => judge(ground, known, today))
    .toSorted((one, other) => order[one.standing] - order[other.standing])
}

const order = { applies: 0, likely: 1, ask: 2, 'ruled-out': 3 } as const satisfies Record<GroundStanding, number>

/** What was told, whether it was saved yet or not. */
interface Known {
  readonly texts: readonly ReadText[]
  /** Days and periods told in the notes. */
  readonly daysTold: readonly ToldDay[]
  readonly earlier: readonly EarlierDossierLine[]
  readonly hasName: boolean
  /** True while the call goes on, when what is absent may still come. */
  readonly isOpen: boolean
  readonly channel: ChannelKind
  readonly discussedBefore: 'yes' | 'no' | undefined
  readonly proceedings: Complaint['proceedings']
  readonly groundsSeen: Complaint['groundsSeen']
  readonly filedOn: Temporal.PlainDate
  /** First and last day on which it can have happened. */
  readonly facts: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate; readonly isExact: boolean } | undefined
}

function fromSheet(sheet: IntakeSheet, { timeZone }: Procedure): Omit<Known, 'earlier'> {
  const startedOn = localDateOf(Temporal.Instant.from(sheet.startedAt), timeZone)
  const dates = [sheet.receivedOn, sheet.submittedOn].map((text) => understandDay(text, startedOn)?.on).filter((date) => date !== undefined)
  const { notes, name, subject, summary, when, where, withWhom, effect, wish, discussedBefore } = sheet
  return {
    texts: [...notes.map(({ text }) => text), name, subject, summary, when, where, withWhom, effect, wish].map(readWords),
    daysTold: daysTold(notes, startedOn),
    hasName: understandName(name) !== undefined || sheet.organisation.trim() !== '',
    isOpen: true,
    channel: sheet.channel,
    discussedBefore: discussedBefore === 'yes' || discussedBefore === 'no' ? discussedBefore : undefined,
    proceedings: sheet.proceedings === '' ? undefined : sheet.proceedings,
    groundsSeen: sheet.groundsSeen,
    filedOn: dates.toSorted((one, other) => Temporal.PlainDate.compare(one, other))[0] ?? startedOn,
    facts: factsIn(when, startedOn),
  }
}

function fromComplaint(complaint: Complaint): Omit<Known, 'earlier'> {
  const { complainant, happened, notes, subject, summary = '', receivedOn, submittedOn, discussedBefore } = complaint
  const { when = '', where = '', withWhom = '', effect = '', wish = '' } = happened
  const filed = submittedOn !== undefined && submittedOn < receivedOn ? submittedOn : receivedOn
  const exact = happened.on === undefined ? undefined : Temporal.PlainDate.from(happened.on)
  const received = Temporal.PlainDate.from(receivedOn)
  return {
    texts: [...notes.map(({ text }) => text), complainant.nameAsTold ?? '', subject, summary, when, where, withWhom, effect, wish].map(readWords),
    daysTold: daysTold(notes, received),
    hasName: complainant.name !== undefined || complainant.organisation !== undefined,
    isOpen: false,
    channel: complaint.channel,
    discussedBefore: discussedBefore === 'yes' || discussedBefore === 'no' ? discussedBefore : undefined,
    proceedings: complaint.proceedings,
    groundsSeen: complaint.groundsSeen,
    filedOn: Temporal.PlainDate.from(filed),
    facts: exact === undefined ? factsIn(when, received) : { from: exact, until: exact, isExact: true },
  }
}

function factsIn(when: string, heardOn: Temporal.PlainDate): Known['facts'] {
  const understood = understandDay(when, heardOn)
  if (understood?.within !== undefined) return { ...understood.within, isExact: false }
  return understood?.on === undefined ? undefined : { from: understood.on, until: understood.on, isExact: understood.approximate !== true }
}

function judge(ground: Ground, known: Known, today: Temporal.PlainDate): GroundSignal {
  const seen = known.groundsSeen[ground.id]
  if (seen !== undefined) {
    return { ground, signal: ground.signal, standing: seen === 'applies' ? 'applies' : 'ruled-out', reason: { code: 'decided' } }
  }
  // A ground with several signals is ruled out only when all of them are.
  const [strongest] = [ground.signal, ...(ground.alsoSignals ?? [])]
    .map((signal) => ({ ground, signal, ...judgeSignal(signal, known, today) }))
    .toSorted((one, other) => order[one.standing] - order[other.standing])
  return strongest ?? { ground, signal: ground.signal, ...unknown }
}

type Judgement = Pick<GroundSignal, 'standing' | 'reason'>

const unknown: Judgement = { standing: 'ask', reason: { code: 'not-known' } }

function judgeSignal(signal: Signal, known: Known, today: Temporal.PlainDate): Judgement {
  switch (signal) {
    case 'anonymous':
      if (known.hasName) return wordJudgement(signal, known) ?? { standing: 'ruled-out', reason: { code: 'name-known' } }
      return wordJudgement(signal, known) ?? (known.isOpen ? unknown : { standing: 'likely', reason: { code: 'name-unknown' } })
    case 'older-than-a-year':
      return judgeAge(known, today) ?? wordJudgement(signal, known) ?? unknown
    case 'service-not-contacted':
      if (known.discussedBefore === 'no') return { standing: 'applies', reason: { code: 'not-discussed-before' } }
      if (known.discussedBefore === 'yes') return { standing: 'ruled-out', reason: { code: 'discussed-before' } }
      return wordJudgement(signal, known) ?? unknown
    case 'social-media':
      if (known.channel === 'social') return { standing: 'applies', reason: { code: 'channel', channel: known.channel } }
      return { standing: 'ruled-out', reason: { code: 'channel', channel: known.channel } }
    case 'handled-before':
      return judgeEarlier(known) ?? wordJudgement(signal, known) ?? unknown
    case 'appeal-pending':
      if (known.proceedings === 'objection') return { standing: 'applies', reason: { code: 'proceedings', running: known.proceedings } }
      return wordJudgement(signal, known) ?? unknown
    case 'court':
      if (known.proceedings === 'court') return { standing: 'applies', reason: { code: 'proceedings', running: known.proceedings } }
      return wordJudgement(signal, known) ?? unknown
    case 'information':
    case 'report':
    case 'suggestion':
    case 'policy':
    case 'appeal-possible':
    case 'objection-possible':
    case 'prosecution':
    case 'manifestly-unfounded':
    case 'no-interest':
    case 'unreasonable':
    case 'solved-at-once':
    case 'other-body':
    case 'several-recipients':
    case 'no-trust':
      return wordJudgement(signal, known) ?? unknown
    default:
      return assertNever(signal)
  }
}

/** Exactly a year is still in time; a period that holds both older and younger days leaves the question open. */
function judgeAge({ facts, daysTold, filedOn }: Known, today: Temporal.PlainDate): Judgement | undefined {
  if (facts === undefined) return judgeToldAge(daysTold, filedOn)
  if (![facts.from, facts.until, filedOn].every(isCountable)) return undefined
  const factsOn = facts.until.toString()
  if (Temporal.PlainDate.compare(facts.from, today) > 0) return { standing: 'ask', reason: { code: 'facts-in-future', factsOn } }
  const reason = { code: 'facts-date', factsOn, inTimeUntil: facts.until.add({ years: 1 }).toString() } as const
  if (isOlderThan(1, facts.until, filedOn)) return { standing: facts.isExact ? 'applies' : 'likely', reason }
  return isOlderThan(1, facts.from, filedOn) ? { standing: 'ask', reason } : { standing: 'ruled-out', reason }
}

/** A sentence can be about anything, so that it only ever points to the ground: it never rules it out. */
function judgeToldAge(told: readonly ToldDay[], filedOn: Temporal.PlainDate): Judgement | undefined {
  const older = told.find(({ from, until }) => [from, until, filedOn].every(isCountable) && isOlderThan(1, until, filedOn))
  if (older === undefined) return undefined
  return { standing: 'likely', reason: { code: 'facts-told', sentence: older.sentence, inTimeUntil: older.until.add({ years: 1 }).toString() } }
}

function judgeEarlier({ texts, earlier }: Known): Judgement | undefined {
  const [last] = closedAboutTheSame(texts.map(({ typed }) => typed.join(' ')), earlier).toSorted((one, other) => (other.closedOn ?? '').localeCompare(one.closedOn ?? ''))
  if (last?.closedOn === undefined) return undefined
  return { standing: 'likely', reason: { code: 'closed-before', number: last.number, closedOn: last.closedOn } }
}

/** The years in which `isOlderThan` counts; an older or later year is a slip of the pen. */
function isCountable({ year }: Temporal.PlainDate): boolean {
  return year >= 1900 && year < 2199
}

function wordJudgement(signal: Signal, { texts }: Known): Judgement | undefined {
  for (const text of texts) {
    const word = wordFound(text, signalWords[signal])
    if (word !== undefined) return { standing: 'likely', reason: { code: 'word', word } }
  }
  return undefined
}
