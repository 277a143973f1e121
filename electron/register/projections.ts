import type { NextDue } from '../../shared/contract/views.ts'
import type { Deadline } from '../../shared/dossier/deadline.ts'
import { deadlinesOf, nextDue } from '../../shared/dossier/deadlines.ts'
import { displayName } from '../../shared/dossier/display.ts'
import type { DossierEvent } from '../../shared/dossier/events.ts'
import { foldDossier } from '../../shared/dossier/fold.ts'
import type { DossierState } from '../../shared/dossier/state.ts'
import { writtenKinds } from '../../shared/letters/letter.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { execute, readAll, readOne, transaction, write, type Connection, type Value, type WritableDatabase } from './connection.ts'
import type { Register } from './open-register.ts'
import { procedureOf } from './procedures.ts'
import { searchWordsOf } from './search-words.ts'
import { sortName } from './sort-name.ts'
import { eventOf, type StoredEvent } from './stored-event.ts'

/**
 * Which way of making the projections this is. A change of what stands in them, or of the rules they come from, adds one: the
 * next opening then makes them again.
 */
export const projectedBy = 1

/** What stands for "no due date" in sorting: after every real one. */
const noDueDate = '9999-12-31'

export interface ToProject {
  readonly serial: number
  readonly number: string
  readonly dossierId: string
  /** All events of the dossier. */
  readonly events: readonly DossierEvent[]
}

/** Brings the tables for lists, agenda and search up to date with one dossier; only rows that differ are written. */
export function project(connection: Connection, database: WritableDatabase, { serial, number, dossierId, events }: ToProject): void {
  const state = foldDossier(dossierId, events)
  const procedure = procedureOf(connection, state.procedure.id, state.procedure.version)
  const deadlines = deadlinesOf(state, procedure)
  projectRow(database, serial, rowOf(number, { state, procedure, deadlines }))
  projectDeadlines(database, serial, deadlines)
  projectLetters(database, serial, state)
  projectWords(database, serial, { ...searchWordsOf(number, state, events) })
}

/** Makes all projections again from the events alone, in one transaction. Gives the number of dossiers. */
export function rebuildProjections({ connection }: Register): number {
  return transaction(connection, (database) => {
    for (const table of ['dossier_row', 'deadline', 'letter']) write(database, `DELETE FROM ${table}`)
    emptySearch(database)
    const dossiers = readAll<Omit<ToProject, 'events'>>(database, 'SELECT serial, number, dossier_id AS dossierId FROM dossier ORDER BY serial')
    for (const dossier of dossiers) {
      project(connection, database, { ...dossier, events: storedEvents(database, dossier).map(eventOf) })
    }
    write(database, 'UPDATE register SET projected_by = ? WHERE only = 1', [projectedBy])
    return dossiers.length
  })
}

/** Makes the search table anew, as its layout is now: removing its rows one by one takes a hundred times as long. */
function emptySearch(database: WritableDatabase): void {
  const layout = readOne<{ sql: string }>(database, `SELECT sql FROM sqlite_schema WHERE name = 'search'`)?.sql ?? ''
  execute(database, `DROP TABLE search; ${layout}; INSERT INTO search (search, rank) VALUES ('secure-delete', 1);`)
}

/** The events of one dossier as rows, in their order. */
export function storedEvents(database: WritableDatabase | Connection, { serial, dossierId }: { readonly serial: number; readonly dossierId: string }): StoredEvent[] {
  return readAll<Omit<StoredEvent, 'dossierId'>>(
    database,
    `SELECT id, sequence, recorded_at AS recordedAt, time_zone AS timeZone, recorded_by AS recordedBy, happening, digest
    FROM event WHERE serial = ? ORDER BY sequence`,
    [serial],
  ).map((row) => ({ ...row, dossierId }))
}

/** The next thing due, as lists and agenda show it. */
export function dueOf({ ruleId, subject, label, kind, dueOn, sendBy }: Deadline): NextDue {
  return { ruleId, subject, label, kind, dueOn, ...(sendBy === undefined ? {} : { sendBy }) }
}

type Row = Readonly<Record<string, Value>>

interface Worked {
  readonly state: DossierState
  readonly procedure: Procedure
  readonly deadlines: readonly Deadline[]
}

function rowOf(number: string, { state, procedure, deadlines }: Worked): Row {
  const { complaint, closedOn, handler } = state
  const next = nextDue(deadlines)
  return {
    dossier_id: state.dossierId,
    number,
    procedure_id: state.procedure.id,
    complainant: displayName(complaint.complainant) ?? null,
    sort_name: sortName(complaint.complainant, procedure.organisation.country),
    phone: complaint.complainant.phone ?? null,
    subject: complaint.subject,
    status: state.status,
    is_closed: state.isClosed ? 1 : 0,
    closed_on: closedOn ?? null,
    handler: handler?.name ?? null,
    received_on: complaint.receivedOn,
    channel: complaint.channel,
    next_due: next === undefined ? null : JSON.stringify(dueOf(next)),
    next_due_on: next?.dueOn ?? noDueDate,
  }
}

const rowColumns = [
  'dossier_id', 'number', 'procedure_id', 'complainant', 'sort_name', 'phone', 'subject', 'status', 'is_closed', 'closed_on',
  'handler', 'received_on', 'channel', 'next_due', 'next_due_on',
] as const

function projectRow(database: WritableDatabase, serial: number, row: Row): void {
  const before = readOne<Row>(database, `SELECT ${rowColumns.join(', ')} FROM dossier_row WHERE serial = ?`, [serial])
  if (before !== undefined && isSame(before, row)) return
  write(
    database,
    `INSERT INTO dossier_row (serial, ${rowColumns.join(', ')}) VALUES (@serial, ${rowColumns.map((name) => `@${name}`).join(', ')})
    ON CONFLICT (serial) DO UPDATE SET ${rowColumns.map((name) => `${name} = @${name}`).join(', ')}`,
    { serial, ...row },
  )
}

function projectDeadlines(database: WritableDatabase, serial: number, deadlines: readonly Deadline[]): void {
  const before = readAll<Row>(database, 'SELECT place, rule_id, state, due_on, met_on, act_on, due FROM deadline WHERE serial = ? ORDER BY place', [serial])
  for (const [place, deadline] of deadlines.entries()) {
    const row: Row = {
      place,
      rule_id: deadline.ruleId,
      state: deadline.state,
      due_on: deadline.dueOn,
      met_on: deadline.metOn ?? null,
      act_on: deadline.state === 'running' ? (deadline.sendBy ?? deadline.dueOn) : null,
      due: JSON.stringify(dueOf(deadline)),
    }
    const known = before[place]
    if (known !== undefined && isSame(known, row)) continue
    write(
      database,
      `INSERT INTO deadline (serial, place, rule_id, state, due_on, met_on, act_on, due)
      VALUES (@serial, @place, @rule_id, @state, @due_on, @met_on, @act_on, @due)
      ON CONFLICT (serial, place) DO UPDATE
      SET rule_id = @rule_id, state = @state, due_on = @due_on, met_on = @met_on, act_on = @act_on, due = @due`,
      { serial, ...row },
    )
  }
  if (before.length > deadlines.length) write(database, 'DELETE FROM deadline WHERE serial = ? AND place >= ?', [serial, deadlines.length])
}

function projectLetters(database: WritableDatabase, serial: number, { letters, isClosed }: DossierState): void {
  const before = readAll<Row>(database, 'SELECT letter_id, kind, finalised_on, sent_on, is_to_post FROM letter WHERE serial = ?', [serial])
  const known = new Map(before.map((row) => [row['letter_id'], row]))
  for (const letter of letters) {
    // A letter that was made again takes the place of the one before; a closed dossier waits for nothing.
    const isLastOfKind = letters.findLast(({ kind }) => kind === letter.kind) === letter
    const isOurs = writtenKinds.some((kind) => kind === letter.kind)
    const row: Row = {
      letter_id: letter.letterId,
      kind: letter.kind,
      finalised_on: letter.finalisedOn,
      sent_on: letter.sentOn ?? null,
      is_to_post: isOurs && isLastOfKind && !isClosed && letter.sentOn === undefined ? 1 : 0,
    }
    const old = known.get(letter.letterId)
    known.delete(letter.letterId)
    if (old !== undefined && isSame(old, row)) continue
    write(
      database,
      `INSERT INTO letter (letter_id, serial, kind, finalised_on, sent_on, is_to_post)
      VALUES (@letter_id, @serial, @kind, @finalised_on, @sent_on, @is_to_post)
      ON CONFLICT (letter_id) DO UPDATE
      SET serial = @serial, kind = @kind, finalised_on = @finalised_on, sent_on = @sent_on, is_to_post = @is_to_post`,
      { serial, ...row },
    )
  }
  for (const row of known.values()) write(database, 'DELETE FROM letter WHERE letter_id = ?', [row['letter_id'] ?? null])
}

const wordColumns = ['number', 'complainant', 'subject', 'service', 'notes', 'facets'] as const

function projectWords(database: WritableDatabase, serial: number, words: Row): void {
  const before = readOne<Row>(database, `SELECT ${wordColumns.join(', ')} FROM search WHERE rowid = ?`, [serial])
  if (before === undefined) {
    const values = wordColumns.map((name) => `@${name}`).join(', ')
    write(database, `INSERT INTO search (rowid, ${wordColumns.join(', ')}) VALUES (@serial, ${values})`, { serial, ...words })
  } else if (!isSame(before, words)) {
    const changes = wordColumns.map((name) => `${name} = @${name}`).join(', ')
    write(database, `UPDATE search SET ${changes} WHERE rowid = @serial`, { serial, ...words })
  }
}

function isSame(one: Row, other: Row): boolean {
  return Object.entries(other).every(([name, value]) => one[name] === value)
}
