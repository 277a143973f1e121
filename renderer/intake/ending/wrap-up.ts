import type { ContactExit } from '../../../shared/dossier/intake/contact.ts'
import { complaintOf } from '../../../shared/dossier/intake/complaint.ts'
import { exitOf, isSolvedComplaint, type ExitProblem } from '../../../shared/dossier/intake/exit.ts'
import { stillToTell } from '../../../shared/dossier/intake/informed.ts'
import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { takenOn } from '../../../shared/dossier/recognition/taken-over.ts'
import { understandAddress } from '../../../shared/dossier/understanding/address.ts'
import { understandDay } from '../../../shared/dossier/understanding/day.ts'
import { understandName } from '../../../shared/dossier/understanding/name.ts'
import { needsEmailConsent } from '../../../shared/letters/reply-channel.ts'
import { assertNever } from '../../../shared/primitives.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { isSpoken, isUnreachable, type SheetField } from '../sheet.ts'

type Need = Procedure['admission']['needs'][number]

/** Why a sheet is not complete yet, by code; `renderer/words/intake.ts` has the sentence for each. */
export type GapCode =
  | Need['what']
  | 'nothing-told' | 'not-a-date' | 'in-the-future' | 'after-receipt'
  | 'subject' | 'no-way-back' | 'no-letter-address' | 'no-reply-email' | 'no-reply-phone' | 'email-not-agreed' | 'not-read-back' | 'read-again' | 'not-confirmed' | 'not-informed'
  | ExitProblem['code'] | 'no-direct-contact'

/** One thing that is still missing when a call is wrapped up. Only what `blocks` keeps a sheet from becoming a dossier. */
export interface Gap {
  readonly code: GapCode
  readonly level: 'blocks' | 'required' | 'asked'
  /** Where to fill it in; absent for what has no field. */
  readonly field?: SheetField
}

/**
 * What is missing on a sheet, the most needed first: what keeps it from being saved, what the procedure demands, what it
 * asks for, and what the answer will need. It only names; nothing but `blocks` stops anybody.
 */
export function gapsOf(sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): readonly Gap[] {
  const blocking = blockingGaps(sheet, procedure, today)
  if (blocking.some(({ code }) => code === 'nothing-told')) return blocking
  const gaps = gapsFor[sheet.exit ?? 'complaint'](sheet, procedure, today)
  return [...blocking, ...gaps.filter(({ level }) => level === 'required'), ...gaps.filter(({ level }) => level === 'asked')]
}

function blockingGaps(sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): readonly Gap[] {
  const understood = complaintOf(sheet, procedure, today)
  const exit = exitOf(sheet, procedure, today)
  return [
    ...(understood.ok ? [] : understood.problems.map(({ code, field }): Gap => ({ code, level: 'blocks', field }))),
    ...(exit.ok ? [] : exit.problems.map(({ code, field }): Gap => ({ code, level: 'blocks', ...(field === 'exit' ? {} : { field }) }))),
  ]
}

type GapsFor = (sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate) => readonly Gap[]

/** What each exit still needs: a complaint all that its procedure demands, what was no complaint next to nothing. */
const gapsFor: Readonly<Record<ContactExit, GapsFor>> = {
  complaint: complaintGaps,
  appointment: wayBackGaps,
  forwarded: wayBackGaps,
  'solved-at-once': (sheet, procedure, today) => (isSolvedComplaint(procedure) ? wayBackGaps(sheet, procedure, today) : writtenReply(sheet, procedure, today)),
  callback: (sheet) => (filled(sheet.phone) ? [] : [{ code: 'phone', level: 'required', field: 'phone' }]),
  'question-answered': writtenReply,
  'report-passed-on': writtenReply,
  'objection-instead': writtenReply,
  referred: writtenReply,
  withdrawn: () => [],
  'line-broke': () => [],
}

/** Who wrote is written back to, also when it was no complaint. */
function writtenReply(sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): readonly Gap[] {
  return isSpoken(sheet.channel) ? [] : wayBackGaps(sheet, procedure, today)
}

/** What the letter needs that comes next. */
function wayBackGaps(sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): readonly Gap[] {
  const needed: ReadonlySet<GapCode> = new Set(['name', 'no-way-back', 'no-letter-address', 'no-reply-email', 'no-direct-contact'])
  return complaintGaps(sheet, procedure, today).filter(({ code }) => needed.has(code))
}

function complaintGaps(sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): readonly Gap[] {
  const demanded = procedure.admission.needs
    .filter((need) => (need.for === 'any' || sheet.form !== 'oral') && !isMet(need, sheet, procedure, today))
    .map((need): Gap => ({ code: need.what, level: need.level, ...fieldOf(need.what) }))
  const known = new Set(demanded.map(({ code }) => code))
  const own = ownGaps(sheet, procedure).filter(({ code }) => !known.has(code === 'no-letter-address' ? 'address' : code))
  return [...demanded, ...own]
}

function isMet({ what }: Need, sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): boolean {
  switch (what) {
    case 'name':
      return understandName(sheet.name) !== undefined || filled(sheet.organisation)
    case 'address':
      return hasAddress(sheet, procedure)
    case 'phone':
      return filled(sheet.phone)
    case 'email':
      return filled(sheet.email)
    case 'facts':
      return filled(sheet.subject) || filled(sheet.summary) || sheet.notes.some(({ text }) => filled(text))
    case 'happened-on':
      return understandDay(sheet.when, today) !== undefined
    case 'person-concerned':
      return filled(sheet.withWhom)
    case 'service':
      return filled(sheet.withWhom) || filled(sheet.where)
    case 'sent-on':
      return filled(sheet.submittedOn)
    case 'signature':
      return sheet.form === 'signed'
    case 'consent':
      // Only somebody who speaks for another needs consent.
      return !filled(sheet.onBehalfOf) || sheet.consent === 'seen'
    case 'documents':
      return false
    default:
      return assertNever(what)
  }
}

function fieldOf(what: Need['what']): { readonly field?: SheetField } {
  switch (what) {
    case 'name':
    case 'address':
    case 'phone':
    case 'email':
      return { field: what }
    case 'facts':
      return { field: 'subject' }
    case 'happened-on':
      return { field: 'when' }
    case 'person-concerned':
    case 'service':
      return { field: 'withWhom' }
    case 'sent-on':
      return { field: 'submittedOn' }
    case 'consent':
      return { field: 'onBehalfOf' }
    case 'signature':
    case 'documents':
      return {}
    default:
      return assertNever(what)
  }
}

/** What no procedure names but every answer needs. */
function ownGaps(sheet: IntakeSheet, procedure: Procedure): Gap[] {
  const gaps: Gap[] = []
  const canWrite = hasAddress(sheet, procedure) || filled(sheet.email)
  if (!canWrite && !filled(sheet.phone)) gaps.push({ code: 'no-way-back', level: 'required', field: 'address' })
  else if (!hasAddress(sheet, procedure) && (sheet.replyBy === 'letter' || (sheet.replyBy === '' && !canWrite))) {
    gaps.push({ code: 'no-letter-address', level: 'required', field: 'address' })
  }
  // What was only posted in public is answered in person (Vlaamse Ombudsdienst, facts.md §1.4 VO-G4).
  if (sheet.channel === 'social' && isUnreachable(sheet)) gaps.push({ code: 'no-direct-contact', level: 'required', field: 'phone' })
  if (sheet.replyBy === 'email' && !filled(sheet.email)) gaps.push({ code: 'no-reply-email', level: 'required', field: 'email' })
  if (sheet.replyBy === 'email' && filled(sheet.email) && needsEmailConsent(procedure) && !sheet.emailAgreed) gaps.push({ code: 'email-not-agreed', level: 'required', field: 'email' })
  if (sheet.replyBy === 'phone' && !filled(sheet.phone)) gaps.push({ code: 'no-reply-phone', level: 'required', field: 'phone' })
  if (!filled(sheet.subject)) gaps.push({ code: 'subject', level: 'asked', field: 'subject' })
  if (filled(sheet.onBehalfOf) && sheet.consent !== 'seen') gaps.push({ code: 'consent', level: 'asked', field: 'onBehalfOf' })
  if (sheet.readBack !== undefined && sheet.readBack.length > 0 && sheet.summaryConfirmedAt === undefined) gaps.push({ code: 'read-again', level: 'asked', field: 'summary' })
  else if (isSpoken(sheet.channel) && sheet.summaryConfirmedAt === undefined) gaps.push({ code: 'not-read-back', level: 'asked', field: 'summary' })
  // What must be told is told when the complaint was read back; a call that broke off before that had no moment for it.
  if (isSpoken(sheet.channel) && sheet.summaryConfirmedAt !== undefined && stillToTell(sheet, procedure.script).length > 0) gaps.push({ code: 'not-informed', level: 'asked' })
  gaps.push(...takenOn(sheet).map(({ field }): Gap => ({ code: 'not-confirmed', level: 'asked', field })))
  return gaps
}

function hasAddress(sheet: IntakeSheet, procedure: Procedure): boolean {
  return understandAddress(sheet.address, procedure.organisation.country) !== undefined
}

function filled(text: string): boolean {
  return text.trim() !== ''
}
