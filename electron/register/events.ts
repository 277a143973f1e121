import { happening as happeningShape, type DossierEvent, type Happening } from '../../shared/dossier/events.ts'
import { canonicalJson } from './canonical-json.ts'
import { readOne, transaction, write, type ReadableDatabase, type WritableDatabase } from './connection.ts'
import { chained } from './digest.ts'
import { currentHistory, historyFrom, keepCurrent, type History } from './history.ts'
import { writtenMoment, type Register } from './open-register.ts'
import { procedureOf } from './organisation/procedures.ts'
import { RegisterProblem } from './problem.ts'
import { project } from './lists/projections.ts'
import { canonicalStored, type StoredEvent } from './stored-event.ts'

/** A dossier as the register knows it: its number, and the end of its chain. */
export interface DossierHead {
  readonly serial: number
  readonly dossierId: string
  readonly number: string
  readonly length: number
  readonly head: string
}

/** Throws NO_SUCH_DOSSIER, also for a dossier that is hidden from whoever opened the register. */
export function dossierHead(database: ReadableDatabase, dossierId: string): DossierHead {
  const head = readOne<DossierHead>(
    database,
    'SELECT serial, dossier_id AS dossierId, number, length, head FROM dossier WHERE dossier_id = ? AND serial NOT IN (SELECT serial FROM left_out)',
    [dossierId],
  )
  if (head === undefined) throw new RegisterProblem('NO_SUCH_DOSSIER', {})
  return head
}

/** The whole history of a dossier and what it adds up to. Throws NO_SUCH_DOSSIER. */
export function readDossierHistory({ connection }: Register, dossierId: string): History {
  return currentHistory(connection, dossierHead(connection, dossierId))
}

/** The whole history of a dossier, oldest first. Throws NO_SUCH_DOSSIER. */
export function readEvents(register: Register, dossierId: string): readonly DossierEvent[] {
  return readDossierHistory(register, dossierId).events
}

export interface Appending {
  readonly dossierId: string
  /** How many events the caller has seen: what happened since may change what she wants to record. */
  readonly expects: number
  readonly happening: Happening | readonly Happening[]
}

/**
 * Adds what happened to a dossier's history, and brings lists, agenda and search up to date, all in one transaction; answers
 * when it is on the disk. Gives the new events. Throws NO_SUCH_DOSSIER or CHANGED_MEANWHILE (with the true length). What
 * cannot stand in this history makes it throw, and nothing is kept of it.
 */
export function appendHappening(register: Register, { dossierId, expects, happening }: Appending): readonly DossierEvent[] {
  return transaction(register.connection, (database) => {
    const dossier = dossierHead(database, dossierId)
    if (dossier.length !== expects) throw new RegisterProblem('CHANGED_MEANWHILE', { length: dossier.length })
    return appendTo(register, database, dossier, isOne(happening) ? [happening] : happening)
  })
}

/** Adds events to the end of a dossier's chain, its first ones when its length is 0; the writer's transaction decides whether they stay. */
export function appendTo(register: Register, database: WritableDatabase, dossier: DossierHead, happenings: readonly Happening[]): readonly DossierEvent[] {
  const { serial, dossierId, number } = dossier
  const isNew = dossier.length === 0
  const before = isNew ? undefined : currentHistory(register.connection, dossier)
  const timeZone = timeZoneOf(register, before?.events[0]?.happening ?? happenings[0])
  const { added, rows, length, head } = chain(register, { dossier, timeZone, happenings })

  if (isNew) write(database, 'INSERT INTO dossier (serial, dossier_id, number, length, head) VALUES (?, ?, ?, ?, ?)', [serial, dossierId, number, length, head])
  else write(database, 'UPDATE dossier SET length = ?, head = ? WHERE serial = ?', [length, head, serial])
  for (const row of rows) {
    write(
      database,
      `INSERT INTO event (serial, sequence, id, recorded_at, time_zone, recorded_by, happening, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [serial, row.sequence, row.id, row.recordedAt, row.timeZone, row.recordedBy, row.happening, row.digest],
    )
  }
  const after = historyFrom(dossierId, [...(before?.events ?? []), ...added])
  project(register.connection, database, { serial, number, before, after })
  keepCurrent(register.connection, head, after)
  return added
}

interface Chaining {
  readonly dossier: DossierHead
  readonly timeZone: string
  readonly happenings: readonly Happening[]
}

/** The events that these happenings become, and the links they make at the end of the chain. */
function chain({ environment, slot }: Register, { dossier, timeZone, happenings }: Chaining) {
  const recordedAt = writtenMoment(environment.now())
  const added: DossierEvent[] = []
  const rows: StoredEvent[] = []
  let { length, head } = dossier
  for (const happened of happenings) {
    length += 1
    // Checked here, because what is kept is kept for ever.
    const happening = happeningShape.parse(happened)
    const event = { id: environment.ids(), dossierId: dossier.dossierId, sequence: length, recordedAt, timeZone, recordedBy: slot.label, happening }
    const row = { ...event, happening: canonicalJson(happening) }
    head = chained(head, canonicalStored(row))
    added.push(event)
    rows.push({ ...row, digest: head })
  }
  return { added, rows, length, head }
}

/** Local dates of a dossier are decided in the zone of the procedure it was opened under. */
function timeZoneOf({ connection }: Register, first: Happening | undefined): string {
  if (first?.type !== 'complaintReceived') throw new Error('A dossier begins with a complaint')
  return procedureOf(connection, first.procedure.id, first.procedure.version).timeZone
}

function isOne(happening: Happening | readonly Happening[]): happening is Happening {
  return !Array.isArray(happening)
}
