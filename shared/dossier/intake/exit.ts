import { groundsOf } from '../../procedure/lookups.ts'
import { isOutsideTelephoneHours } from '../../procedure/opening.ts'
import type { Ground, Procedure, Signal } from '../../procedure/schema.ts'
import { awayOn } from '../deadlines/absence.ts'
import { signalsOf } from './admissibility.ts'
import { isContactOutcome, type ContactExit } from './contact.ts'
import { understandDayAhead } from '../understanding/day-ahead.ts'
import type { Happening } from '../events.ts'
import { isSpoken, type IntakeSheet } from './sheet.ts'

/** What keeps a sheet from ending the way that was chosen. */
export type ExitProblem =
  /** The procedure, or this way in, does not know it. */
  | { readonly field: 'exit'; readonly code: 'exit-not-offered' }
  | { readonly field: 'exitTo'; readonly code: 'nobody-named' }
  | { readonly field: 'exitOn'; readonly code: 'no-day-named' | 'talk-in-the-past' | 'talk-while-away' }

export type UnderstoodExit =
  /** What is recorded beside the complaint itself; empty for a complaint. */
  | { readonly ok: true; readonly since: readonly Happening[] }
  | { readonly ok: false; readonly problems: readonly ExitProblem[] }

/** The exits that make sense here: what a procedure does not know, or a letter cannot do, is not offered. */
export function exitsFor({ channel, callsBack }: Pick<IntakeSheet, 'channel' | 'callsBack'>, procedure: Procedure): readonly ContactExit[] {
  const { steps } = procedure
  const has = (...signals: readonly Signal[]) => signals.some((signal) => groundsOf(procedure, signal).length > 0)
  const offered: Readonly<Record<ContactExit, boolean>> = {
    complaint: true,
    'solved-at-once': true,
    'question-answered': true,
    'report-passed-on': true,
    'objection-instead': has('objection-possible', 'appeal-possible'),
    referred: true,
    forwarded: steps.forwarding,
    // Somebody who is called back and asks to be called later, or whose line broke, was asked in the dossier: its ladder goes on.
    callback: steps.callbackRequests && callsBack === undefined,
    appointment: true,
    withdrawn: true,
    'line-broke': channel === 'phone' && callsBack === undefined,
  }
  return (Object.entries(offered) as [ContactExit, boolean][]).filter(([, isOffered]) => isOffered).map(([exit]) => exit)
}

/** What a ground that is no reason to refuse, but another road, makes of a contact. */
const exitOfSignal: Readonly<Partial<Record<Signal, ContactExit>>> = {
  information: 'question-answered',
  report: 'report-passed-on',
  suggestion: 'report-passed-on',
  'solved-at-once': 'solved-at-once',
  'objection-possible': 'objection-instead',
  'appeal-possible': 'objection-instead',
  policy: 'referred',
  'other-body': 'referred',
  'service-not-contacted': 'forwarded',
}

/**
 * The exit that the sheet suggests: what the coordinator accepted as no complaint goes that other way, everything else is a
 * complaint. Words that were only heard suggest nothing, because a complaint that is taken for a question is lost.
 * @param today in the organisation's time zone.
 */
export function suggestedExit(sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): ContactExit {
  const offered = exitsFor(sheet, procedure)
  const isAfterHours = sheet.channel === 'phone' && offered.includes('callback') && !isToldInFull(sheet) && isOutsideTelephoneHours(procedure, startOf(sheet, procedure))
  const otherwise = isAfterHours ? 'callback' : 'complaint'
  if (acceptedGround(sheet.groundsSeen, procedure) === undefined) return otherwise
  const undecided = signalsOf({ ...sheet, groundsSeen: {} }, procedure, today)
  for (const { ground, signal } of undecided) {
    if (sheet.groundsSeen[ground.id] !== 'applies' || !isOtherRoad(ground)) continue
    const exit = exitOfSignal[signal]
    if (exit === undefined) continue
    if (offered.includes(exit)) return exit
    // Where nothing is sent on, the caller is told where to go.
    if (exit === 'forwarded' || exit === 'objection-instead') return 'referred'
  }
  return otherwise
}

/** True once more was written down than a request to be called back needs: then it is a complaint that was taken after hours. */
function isToldInFull({ when, where, withWhom, effect, wish, summary }: IntakeSheet): boolean {
  return [when, where, withWhom, effect, wish, summary].some((text) => text.trim() !== '')
}

function startOf({ startedAt }: IntakeSheet, { timeZone }: Procedure): Temporal.ZonedDateTime {
  return Temporal.Instant.from(startedAt).toZonedDateTimeISO(timeZone)
}

/** Who, when, about what: the day and time are those of the call, whenever it is saved. */
function callbackAsked(sheet: IntakeSheet, procedure: Procedure): Happening {
  const start = startOf(sheet, procedure)
  const what = sheet.exitWhat.trim()
  return {
    type: 'callbackRequested',
    on: start.toPlainDate().toString(),
    time: start.toPlainTime().toString({ smallestUnit: 'minute' }),
    ...given('about', what === '' ? sheet.subject.trim() : what),
    ...given('reachable', sheet.reachable.trim()),
    ...given('takenBy', sheet.takenBy.trim()),
  }
}

/** To whom it goes on by the ground that was accepted; undefined when no ground says. */
export function suggestedReferral({ groundsSeen }: Pick<IntakeSheet, 'groundsSeen'>, procedure: Procedure): string | undefined {
  return acceptedGround(groundsSeen, procedure)?.referTo
}

/** Whether the complainant knows that it went on; who is spoken to hears it, who wrote must still be told. */
export function isTold({ exitTold, channel }: Pick<IntakeSheet, 'exitTold' | 'channel'>): boolean {
  return exitTold === '' ? isSpoken(channel) : exitTold === 'yes'
}

/** False where the organisation says that what is solved at once is no complaint (Zoersel, facts.md §1.3 ZOE-04). */
export function isSolvedComplaint(procedure: Procedure): boolean {
  return groundsOf(procedure, 'solved-at-once').every(({ effect }) => effect !== 'not-a-complaint')
}

/**
 * What is recorded when a sheet ends the way that was chosen on it, beside the complaint itself. Only what cannot be
 * recorded without is asked for.
 * @param today in the organisation's time zone: the day of entering, whatever the day of receipt.
 */
export function exitOf(sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): UnderstoodExit {
  const { exit = 'complaint' } = sheet
  const on = today.toString()
  const to = sheet.exitTo.trim()
  const what = sheet.exitWhat.trim()
  if (!exitsFor(sheet, procedure).includes(exit)) return { ok: false, problems: [{ field: 'exit', code: 'exit-not-offered' }] }
  switch (exit) {
    case 'complaint':
      return recorded()
    case 'solved-at-once':
      if (isSolvedComplaint(procedure)) return recorded({ type: 'settled', on, how: what === '' ? 'Meteen opgelost.' : what })
      return ended(sheet, procedure, on)
    case 'question-answered':
    case 'report-passed-on':
    case 'objection-instead':
    case 'referred':
    case 'line-broke':
      return ended(sheet, procedure, on)
    case 'forwarded':
      if (to === '') return { ok: false, problems: [{ field: 'exitTo', code: 'nobody-named' }] }
      return recorded({ type: 'forwarded', on, to, complainantTold: isTold(sheet) })
    case 'callback':
      return recorded(callbackAsked(sheet, procedure))
    case 'appointment':
      return appointed(sheet, procedure, today)
    case 'withdrawn':
      return recorded({ type: 'withdrawn', on, ...given('reason', what) })
    default:
      return exit satisfies never
  }
}

function recorded(...since: readonly Happening[]): UnderstoodExit {
  return { ok: true, since }
}

function ended({ exit, exitTo, exitWhat, groundsSeen }: IntakeSheet, procedure: Procedure, on: string): UnderstoodExit {
  if (exit === undefined || !isContactOutcome(exit)) return recorded()
  return recorded({
    type: 'contactEnded', on, outcome: exit,
    ...given('what', exitWhat.trim()),
    ...given('to', exitTo.trim()),
    ...given('groundId', acceptedGround(groundsSeen, procedure)?.id ?? ''),
  })
}

function appointed({ exitOn, exitTo }: IntakeSheet, { absences }: Procedure, today: Temporal.PlainDate): UnderstoodExit {
  const understood = understandDayAhead(exitOn, today)
  if (understood?.on === undefined || understood.approximate === true) return { ok: false, problems: [{ field: 'exitOn', code: 'no-day-named' }] }
  if (Temporal.PlainDate.compare(understood.on, today) < 0) return { ok: false, problems: [{ field: 'exitOn', code: 'talk-in-the-past' }] }
  if (awayOn(understood.on.toString(), absences) !== undefined) return { ok: false, problems: [{ field: 'exitOn', code: 'talk-while-away' }] }
  return recorded({
    type: 'appointmentMade', on: today.toString(), talkOn: understood.on.toString(), ...given('time', understood.time ?? ''), ...given('where', exitTo.trim()),
  })
}

/** The accepted ground by which it is no complaint; of several the first in the organisation's order. */
function acceptedGround(groundsSeen: IntakeSheet['groundsSeen'], procedure: Procedure) {
  return procedure.admission.grounds.find((ground) => groundsSeen[ground.id] === 'applies' && isOtherRoad(ground))
}

/** True for a ground that sends a contact another way; the others are reasons to refuse, which is decided in the dossier. */
function isOtherRoad({ effect }: Ground): boolean {
  return effect === 'not-a-complaint' || effect === 'first-elsewhere'
}

/** A property with the text, or no property for an empty one. */
function given<Key extends string>(key: Key, text: string): { [Name in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [Name in Key]: string })
}
