import { localDateOf } from '../../calendar/index.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { Complainant, Complaint, NoteLine } from '../complaint.ts'
import { toldTo } from './informed.ts'
import { isSpoken, type IntakeSheet } from './sheet.ts'
import { earliestReceipt } from '../reached.ts'
import { shorten } from '../shorten.ts'
import { unconfirmedOf } from '../recognition/taken-over.ts'
import { understandAddress } from '../understanding/address.ts'
import { exactDay, understandDay } from '../understanding/day.ts'
import { understandName } from '../understanding/name.ts'
import { understandPhone } from '../understanding/phone.ts'

/**
 * What keeps a sheet from becoming a complaint. `nothing-told`: neither subject nor story; `not-a-date`: no day can be
 * read in it, or none that can be meant; `in-the-future`: received after today; `after-receipt`: sent after it arrived.
 */
export type SheetProblem =
  | { readonly field: 'notes'; readonly code: 'nothing-told' }
  | { readonly field: 'receivedOn'; readonly code: 'not-a-date' | 'in-the-future' }
  | { readonly field: 'submittedOn'; readonly code: 'not-a-date' | 'after-receipt' }

export type UnderstoodSheet =
  | { readonly ok: true; readonly complaint: Complaint }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] }

/** Longest subject that is made from a story, in characters: one row of the list. */
const subjectLength = 60

/**
 * The complaint that a call sheet tells of. Only a subject or a story is needed; everything else may come later. No typed
 * word is lost: what cannot be taken apart stays in words (`nameAsTold`, `addressAsTold`, `happened.when`). The sheet
 * itself is kept until the complaint is saved, so a problem costs nothing.
 * @param today in the organisation's time zone, for a sheet that was started on an earlier day.
 */
export function complaintOf(sheet: IntakeSheet, procedure: Procedure, today?: Temporal.PlainDate): UnderstoodSheet {
  const startedOn = localDateOf(Temporal.Instant.from(sheet.startedAt), procedure.timeZone)
  const latest = today === undefined || Temporal.PlainDate.compare(today, startedOn) < 0 ? startedOn : today
  const { receivedOn, submittedOn, problems } = datesOf(sheet, startedOn, latest)
  const notes = notesOf(sheet)
  const subject = subjectOf(sheet, notes)
  if (subject === undefined) problems.unshift({ field: 'notes', code: 'nothing-told' })
  if (subject === undefined || receivedOn === undefined || problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    complaint: {
      channel: sheet.channel,
      form: sheet.form,
      ...(sheet.exit === 'callback' && isSpoken(sheet.channel) ? { awaitsCall: true } : {}),
      receivedOn: receivedOn.toString(),
      ...(submittedOn === undefined || submittedOn.equals(receivedOn) ? {} : { submittedOn: submittedOn.toString() }),
      ...(sheet.channel === 'phone' ? { callStartedAt: sheet.startedAt, ...(sheet.callEndedAt === undefined ? {} : { callEndedAt: sheet.callEndedAt }) } : {}),
      ...(sheet.sameCallAs === undefined ? {} : { sameCallAs: sheet.sameCallAs }),
      complainant: complainantOf(sheet, procedure),
      notes,
      subject,
      ...text('summary', sheet.summary),
      ...(sheet.summaryConfirmedAt === undefined || sheet.summary.trim() === '' ? {} : { summaryConfirmedAt: sheet.summaryConfirmedAt }),
      ...(sheet.readBack === undefined || sheet.readBack.length === 0 ? {} : { readBack: sheet.readBack }),
      ...(sheet.summaryChangedAt === undefined ? {} : { summaryChangedAt: sheet.summaryChangedAt }),
      ...toldTo(sheet, procedure.script),
      happened: happenedOf(sheet, startedOn),
      ...text('type', sheet.complaintType),
      ...(sheet.discussedBefore === '' ? {} : { discussedBefore: sheet.discussedBefore }),
      ...(sheet.proceedings === '' ? {} : { proceedings: sheet.proceedings }),
      groundsSeen: acceptedGrounds(sheet),
      ...(sheet.replyBy === '' ? {} : { replyBy: sheet.replyBy }),
      ...(sheet.hideNameFromService ? { hideNameFromService: true } : {}),
    },
  }
}

function datesOf(sheet: IntakeSheet, startedOn: Temporal.PlainDate, latest: Temporal.PlainDate) {
  const problems: SheetProblem[] = []
  const receivedOn = sheet.receivedOn.trim() === '' ? startedOn : understandDay(sheet.receivedOn, startedOn)?.on
  if (receivedOn === undefined || receivedOn.toString() < earliestReceipt) problems.push({ field: 'receivedOn', code: 'not-a-date' })
  else if (Temporal.PlainDate.compare(receivedOn, latest) > 0) problems.push({ field: 'receivedOn', code: 'in-the-future' })
  const submittedOn = understandDay(sheet.submittedOn, startedOn)?.on
  if (submittedOn === undefined) {
    if (sheet.submittedOn.trim() !== '') problems.push({ field: 'submittedOn', code: 'not-a-date' })
  } else if (receivedOn !== undefined && Temporal.PlainDate.compare(submittedOn, receivedOn) > 0) {
    problems.push({ field: 'submittedOn', code: 'after-receipt' })
  }
  return { receivedOn, submittedOn, problems }
}

/** Only what she accepted: a ground that she waved away in the call leaves no trace (peers.md §4 nr. 7). */
function acceptedGrounds({ groundsSeen }: IntakeSheet): Complaint['groundsSeen'] {
  return Object.fromEntries(Object.entries(groundsSeen).filter(([, seen]) => seen === 'applies'))
}

function notesOf({ notes }: IntakeSheet): NoteLine[] {
  return notes
    .map(({ at, text, verbatim, abusive }) => ({
      at, text: text.trim(), ...(verbatim === true ? { verbatim } : {}), ...(abusive === true ? { abusive } : {}),
    }))
    .filter(({ text }) => text !== '')
}

/** Given, or the beginning of the story; undefined when there is no story. */
function subjectOf(sheet: IntakeSheet, notes: readonly NoteLine[]): string | undefined {
  const given = sheet.subject.trim()
  if (given !== '') return given
  const told = [...notes.map(({ text }) => text), sheet.summary, sheet.effect, sheet.wish, sheet.withWhom, sheet.where, sheet.when, sheet.exitWhat]
  const story = told.find((text) => /\S/.test(text))
  return story === undefined ? undefined : shorten(story, subjectLength)
}

function complainantOf(sheet: IntakeSheet, { organisation }: Procedure): Complainant {
  const name = understandName(sheet.name)
  const address = understandAddress(sheet.address, organisation.country)
  const phone = understandPhone(sheet.phone, organisation.country)
  const onBehalfOf = sheet.onBehalfOf.trim()
  return {
    ...(name === undefined ? text('nameAsTold', sheet.name) : { name }),
    ...text('organisation', sheet.organisation),
    ...(address === undefined ? text('addressAsTold', sheet.address) : { address }),
    ...text('phone', phone?.kind === 'complete' ? phone.groups : sheet.phone),
    ...text('email', sheet.email),
    ...text('reachable', sheet.reachable),
    ...(sheet.emailAgreed ? { emailAgreed: true } : {}),
    ...text('interpreter', sheet.interpreter),
    ...text('needs', sheet.needs),
    ...(onBehalfOf === '' ? {} : { onBehalfOf: { name: onBehalfOf, consentSeen: sheet.consent === 'seen' } }),
    ...unconfirmedOf(sheet),
  }
}

function happenedOf(sheet: IntakeSheet, startedOn: Temporal.PlainDate): Complaint['happened'] {
  // A letter states this day as a fact, so only a day that was named exactly is one.
  const day = exactDay(sheet.when, startedOn)
  return {
    ...text('when', sheet.when),
    ...(day === undefined ? {} : { on: day.toString() }),
    ...text('where', sheet.where),
    ...text('withWhom', sheet.withWhom),
    ...text('effect', sheet.effect),
    ...text('wish', sheet.wish),
  }
}

/** A property with the trimmed text, or no property for an empty field. */
function text<Key extends string>(key: Key, typed: string): { [Name in Key]?: string } {
  const trimmed = typed.trim()
  return trimmed === '' ? {} : ({ [key]: trimmed } as { [Name in Key]: string })
}
