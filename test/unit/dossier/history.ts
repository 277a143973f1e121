import type { Complaint } from '../../../shared/dossier/complaint.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { DossierEvent, Happening } from '../../../shared/dossier/events.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import type { DossierState } from '../../../shared/dossier/state.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { shipped, type ProcedureId } from '../procedure/shipped.ts'

export const dossierId = '019aa0c0-0000-7000-8000-000000000042'

const known = new Map<ProcedureId, Procedure>()

/** A shipped procedure, read and checked once: walks ask for it thousands of times. */
export function procedureOf(id: ProcedureId): Procedure {
  const procedure = known.get(id) ?? shipped(id)
  known.set(id, procedure)
  return procedure
}

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** A complaint by telephone about which little is known yet. */
export function complaint(receivedOn: string, more: Partial<Complaint> = {}): Complaint {
  return {
    channel: 'phone',
    form: 'oral',
    receivedOn,
    complainant: { name: { title: 'mevrouw', given: 'A.', surname: 'Modaal' } },
    notes: [],
    subject: 'Drie keer doorverbonden',
    happened: {},
    groundsSeen: {},
    ...more,
  }
}

/** What happened in one dossier, as the register would give it back. */
export function eventsOf(procedure: Procedure, received: Complaint, ...happenings: readonly Happening[]): DossierEvent[] {
  const first: Happening = { type: 'complaintReceived', procedure: { id: procedure.id, version: procedure.version }, complaint: received }
  return [first, ...happenings].map((happening, index) => ({
    id: `019aa0c0-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    dossierId,
    sequence: index + 1,
    recordedAt: '2026-11-20T10:00:00Z',
    timeZone: procedure.timeZone,
    recordedBy: 'K.D.',
    happening,
  }))
}

export interface Dossier {
  readonly procedure: Procedure
  readonly events: readonly DossierEvent[]
  readonly state: DossierState
  readonly deadlines: readonly Deadline[]
}

/** A dossier of one of the five organisations after everything that happened in it. */
export function dossier(id: ProcedureId, received: Complaint, ...happenings: readonly Happening[]): Dossier {
  const procedure = procedureOf(id)
  const events = eventsOf(procedure, received, ...happenings)
  const state = foldDossier(dossierId, events)
  return { procedure, events, state, deadlines: deadlinesOf(state, procedure) }
}

/** One deadline in one line, for comparing a whole list. */
export function told({ ruleId, dueOn, sendBy, state, metOn, lapsedOn, extendableTo, isExtended }: Deadline): string {
  const how = state === 'running' ? (sendBy === undefined ? '' : `, op de post ${sendBy}`) : ` ${metOn ?? lapsedOn}`
  const further = extendableTo === undefined || state !== 'running' ? '' : `, te verlengen tot ${extendableTo}`
  return `${ruleId} ${dueOn} ${state}${how}${isExtended ? ', verlengd' : ''}${further}`
}

export const digest = 'a'.repeat(64)
export const letterId = '019aa0c0-0000-7000-8000-00000000aaaa'
export const otherLetterId = '019aa0c0-0000-7000-8000-00000000bbbb'

/** An extension with its letter, which gives it its effect. */
export function extended(deadlineId: string, on: string, reason = 'nader onderzoek'): readonly Happening[] {
  return [{ type: 'termExtended', on, deadlineId, reason }, { type: 'letterSent', on, kind: 'extension', channel: 'letter' }]
}

/** A solution, confirmed by letter. */
export function settled(on: string, how = 'excuses'): readonly Happening[] {
  return [{ type: 'settled', on, how }, { type: 'letterSent', on, kind: 'settlement', channel: 'letter' }]
}

/** Sent on to another body, and the complainant told by letter. */
export function forwarded(on: string, to = 'gemeente'): readonly Happening[] {
  return [{ type: 'forwarded', on, to, complainantTold: true }, { type: 'letterSent', on, kind: 'forwarding', channel: 'letter' }]
}
