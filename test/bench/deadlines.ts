import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deadlinesOf } from '../../shared/dossier/deadlines/deadlines.ts'
import type { DossierEvent, Happening } from '../../shared/dossier/events.ts'
import { foldDossier } from '../../shared/dossier/fold.ts'
import type { DossierState } from '../../shared/dossier/state.ts'
import { stepsOf } from '../../shared/dossier/steps/steps.ts'
import { readProcedureText } from '../../shared/procedure/read.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import type { Measurement } from './measurement.ts'

const dossiers = 20_000
const today = Temporal.PlainDate.from('2026-11-20')
const root = join(import.meta.dirname, '../..')

/** How long a register of twenty thousand dossiers takes to be worked out anew, all five organisations mixed. */
export async function bench(): Promise<Measurement[]> {
  const procedures = ['inter', 'interforce', 'vlaamse-ombudsdienst', 'wil', 'zoersel'].map(shipped)
  const histories = Array.from({ length: dossiers }, (_, place) => history(place, procedures[place % procedures.length] ?? shipped('wil')))
  const events = histories.reduce((count, { events }) => count + events.length, 0)

  const folding = best(() => histories.map(({ events }) => foldDossier(idOf(events), events)))
  const states = histories.map(({ events, procedure }) => ({ state: foldDossier(idOf(events), events), procedure }))
  const counting = best(() => states.map(({ state, procedure }) => deadlinesOf(state, procedure)))
  const counted = states.map(({ state, procedure }) => ({ state, procedure, deadlines: deadlinesOf(state, procedure) }))
  const deadlines = counted.reduce((count, { deadlines }) => count + deadlines.length, 0)
  const stepping = best(() => counted.map(({ state, procedure, deadlines }) => stepsOf(state, deadlines, procedure, today)))
  return [
    { name: 'histories folded', measured: perSecond(events, folding), unit: 'events/s', reference: `${dossiers.toLocaleString('en')} dossiers in ${Math.round(folding)} ms` },
    { name: 'deadlines of whole dossiers', measured: perSecond(deadlines, counting), unit: 'deadlines/s', reference: `${dossiers.toLocaleString('en')} dossiers in ${Math.round(counting)} ms` },
    { name: 'next steps worked out', measured: perSecond(dossiers, stepping), unit: 'dossiers/s' },
  ]
}

interface History {
  readonly events: readonly DossierEvent[]
  readonly procedure: Procedure
}

/** A dossier somewhere between the call and the answer, different for every place. */
function history(place: number, procedure: Procedure): History {
  const receivedOn = today.subtract({ days: place % 400 })
  const on = (days: number) => receivedOn.add({ days }).toString()
  const story: readonly Happening[] = [
    {
      type: 'complaintReceived',
      procedure: { id: procedure.id, version: procedure.version },
      complaint: {
        channel: 'phone', form: (['oral', 'written', 'signed'] as const)[place % 3] ?? 'oral', receivedOn: on(0), complainant: {}, notes: [], subject: 'Niet teruggebeld',
        happened: {}, groundsSeen: {},
      },
    },
    { type: 'letterSent', on: on(4), kind: 'acknowledgement', channel: 'letter' },
    { type: 'complaintAdmitted', on: on(5) },
    { type: 'handlerAssigned', on: on(6), handler: { name: 'S.B.' } },
    { type: 'heard', on: on(14), who: 'person-concerned', person: 'R.H.', account: 'Het was druk.' },
    { type: 'judged', on: on(25), findings: 'f', judgement: 'founded', reasons: 'r' },
    { type: 'letterSent', on: on(30), kind: 'answer', channel: 'letter' },
  ]
  const dossierId = `019aa0c0-0000-7000-8000-${String(place).padStart(12, '0')}`
  const events = story.slice(0, 1 + (place % story.length)).map((happening, index) => ({
    id: dossierId, dossierId, sequence: index + 1, recordedAt: '2026-11-20T10:00:00Z', timeZone: procedure.timeZone, recordedBy: 'K.D.', happening,
  }))
  return { events, procedure }
}

function idOf(events: readonly DossierEvent[]): string {
  return events[0]?.dossierId ?? ''
}

function shipped(id: string): Procedure {
  const reading = readProcedureText(readFileSync(join(root, 'resources/procedures', `${id}.json`), 'utf8'))
  if (!reading.ok) throw new Error(`The procedure ${id} cannot be read`)
  return reading.procedure
}

/** Milliseconds of the best of three runs, after one to warm up: what else the machine does can only make a run slower. */
function best(work: () => readonly (DossierState | object)[]): number {
  work()
  return Math.min(...Array.from({ length: 3 }, () => millisecondsOf(work)))
}

function millisecondsOf(work: () => readonly object[]): number {
  const began = performance.now()
  if (work().length !== dossiers) throw new Error('Not every dossier was worked out')
  return performance.now() - began
}

function perSecond(count: number, milliseconds: number): number {
  return Math.round((count / milliseconds) * 1000)
}
