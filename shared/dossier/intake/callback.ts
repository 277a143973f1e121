import type { Procedure } from '../../procedure/schema.ts'
import type { Complainant, Complaint } from '../complaint.ts'
import type { DossierEvent, Happening } from '../events.ts'
import { complaintOf, type SheetProblem } from './complaint.ts'
import { exitOf, type ExitProblem } from './exit.ts'
import { emptySheet, type IntakeSheet } from './sheet.ts'
import type { DossierState } from '../state.ts'
import { detailsConfirmedOn, takeOver } from '../recognition/taken-over.ts'

/** The dossier of somebody who is called back. */
export interface ToCallBack {
  readonly number: string
  readonly state: Pick<DossierState, 'dossierId' | 'procedure' | 'complaint' | 'callback' | 'undone'>
  readonly events: readonly DossierEvent[]
}

/**
 * A sheet on which the call back is written: who it is and about what stands on it already. Name, number, address and e-mail
 * are marked until they are confirmed in this call, because whoever took the request may have heard them wrong.
 */
export function callBackSheet(start: { readonly id: string; readonly startedAt: string }, { number, state, events }: ToCallBack): IntakeSheet {
  const { complaint, callback } = state
  const { complainant } = complaint
  const blank = emptySheet({ ...start, procedureId: state.procedure.id, channel: 'phone' })
  const confirmedOn = detailsConfirmedOn(events, state.undone, complaint.receivedOn)
  return {
    ...blank,
    ...told(complainant),
    ...takeOver(blank, { number, complainant, confirmedOn }),
    callsBack: { dossierId: state.dossierId, number },
    subject: callback?.about ?? complaint.subject,
    reachable: callback?.reachable ?? complainant.reachable ?? '',
    // What was received before goes on counting from its own day.
    ...(complaint.awaitsCall === true ? {} : { receivedOn: complaint.receivedOn, form: complaint.form }),
  }
}

/** What has no mark: it was said in words, or is a need and no address. */
function told({ nameAsTold, addressAsTold, emailAgreed, interpreter, needs, onBehalfOf }: Complainant): Partial<IntakeSheet> {
  return {
    name: nameAsTold ?? '',
    address: addressAsTold ?? '',
    emailAgreed: emailAgreed === true,
    interpreter: interpreter ?? '',
    needs: needs ?? '',
    onBehalfOf: onBehalfOf?.name ?? '',
    consent: onBehalfOf?.consentSeen === true ? 'seen' : '',
  }
}

export type UnderstoodCallBack =
  | { readonly ok: true; readonly happenings: readonly Happening[] }
  | { readonly ok: false; readonly problems: readonly (SheetProblem | ExitProblem)[] }

/**
 * What a call back adds to the dossier it was asked in: that the caller was spoken to, what was told, and how it ended. A request
 * that was answered in the meantime is a talk like any other.
 * @param today in the organisation's time zone.
 */
export function toldWhenCalledBack(sheet: IntakeSheet, state: DossierState, procedure: Procedure, today: Temporal.PlainDate): UnderstoodCallBack {
  const understood = complaintOf(sheet, procedure, today)
  const exit = exitOf(sheet, procedure, today)
  if (!understood.ok || !exit.ok) return { ok: false, problems: [...(understood.ok ? [] : understood.problems), ...(exit.ok ? [] : exit.problems)] }
  const changes = changesTo(state.complaint, understood.complaint, sheet)
  return {
    ok: true,
    happenings: [
      spokenTo(sheet, state, procedure),
      ...(Object.keys(changes).length === 0 ? [] : [{ type: 'detailsCorrected', changes } as const]),
      ...exit.since,
    ],
  }
}

function spokenTo(sheet: IntakeSheet, { callback }: DossierState, { timeZone }: Procedure): Happening {
  const begun = Temporal.Instant.from(sheet.startedAt).toZonedDateTimeISO(timeZone)
  const on = begun.toPlainDate().toString()
  const call = { sheetId: sheet.id, startedAt: sheet.startedAt, ...(sheet.callEndedAt === undefined ? {} : { endedAt: sheet.callEndedAt }) }
  if (callback === undefined) return { type: 'complainantCalled', on, call }
  return { type: 'calledBack', on, time: begun.toPlainTime().toString({ smallestUnit: 'minute' }), reached: true, call }
}

/** What of a complaint differs after the call; what was not spoken of stays as it was. */
function changesTo(before: Complaint, after: Complaint, { callsBack }: IntakeSheet): Partial<Complaint> {
  const { on: _day, ...happened } = before.happened
  const { summary, summaryConfirmedAt, readBack, summaryChangedAt } = after
  const changed: Partial<Complaint> = {
    complainant: withoutOwnMarks(after.complainant, callsBack?.number),
    notes: [...before.notes, ...after.notes],
    subject: after.subject,
    happened: after.happened.when === undefined ? { ...before.happened, ...after.happened } : { ...happened, ...after.happened },
    groundsSeen: { ...before.groundsSeen, ...after.groundsSeen },
    ...(after.informed === undefined ? {} : { informed: [...(before.informed ?? []), ...after.informed] }),
    ...(summary === undefined ? {} : given({ summary, summaryConfirmedAt, readBack, summaryChangedAt })),
    ...given({ type: after.type, discussedBefore: after.discussedBefore, proceedings: after.proceedings, replyBy: after.replyBy, hideNameFromService: after.hideNameFromService }),
    // What was only a wish to be called is told in this call.
    ...(before.awaitsCall === true ? given({ callStartedAt: after.callStartedAt, callEndedAt: after.callEndedAt }) : {}),
  }
  const differs = (key: keyof Complaint) => JSON.stringify(inOrder(changed[key])) !== JSON.stringify(inOrder(before[key]))
  return Object.fromEntries(Object.entries(changed).filter(([key]) => differs(key as keyof Complaint)))
}

/** A detail of this very dossier that nobody corrected stands in it as it was given. */
function withoutOwnMarks({ unconfirmed, ...complainant }: Complainant, number: string | undefined): Complainant {
  const marks = (unconfirmed ?? []).filter((mark) => mark.number !== number)
  return marks.length === 0 ? complainant : { ...complainant, unconfirmed: marks }
}

function given<Part extends object>(part: Part): { readonly [Key in keyof Part]?: NonNullable<Part[Key]> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as { readonly [Key in keyof Part]?: NonNullable<Part[Key]> }
}

/** The same details compare alike in whatever order they were written. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)])
}
