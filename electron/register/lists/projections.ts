import type { NextDue } from '../../../shared/contract/views.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { deadlinesOf, nextDue } from '../../../shared/dossier/deadlines/deadlines.ts'
import { displayName } from '../../../shared/dossier/display.ts'
import { recognitionKeys } from '../../../shared/dossier/recognition/keys.ts'
import type { DossierState, OpenCallback } from '../../../shared/dossier/state.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { inPlace } from '../organisation/closed-days.ts'
import { execute, readAll, readOne, transaction, write, type Connection, type Value, type WritableDatabase } from '../connection.ts'
import { readHistory, type History, type HistoryPlace } from '../history.ts'
import { projectLinks } from './links.ts'
import type { Register } from '../open-register.ts'
import { procedureOf } from '../organisation/procedures.ts'
import { projectRecognition } from './recognition-projection.ts'
import { waitsOf, type Wait } from '../../../shared/dossier/waiting.ts'
import { searchWordsOf, type SearchWords } from './search-words.ts'
import { sortName } from './sort-name.ts'

/**
 * Which way of making the projections this is. A change of what stands in them, or of the rules they come from, adds one: the
 * next opening then makes them again.
 */
export const projectedBy = 10

/** What stands for "no due date" in sorting: after every real one. */
const noDueDate = '9999-12-31'

export interface ToProject {
  readonly serial: number
  readonly number: string
  /** What the tables tell of already, so that only what differs need be read and written; undefined when they hold nothing of this dossier yet. */
  readonly before: History | undefined
  readonly after: History
}

/** Brings the tables for lists, agenda, search and recognition up to date with one dossier; only rows that differ are written. */
export function project(connection: Connection, database: WritableDatabase, { serial, number, before, after }: ToProject): void {
  const { state } = after
  const isNew = before === undefined
  const procedure = inPlace(connection, procedureOf(connection, state.procedure.id, state.procedure.version), serial)
  const deadlines = deadlinesOf(state, procedure)
  const at: At = { database, serial, before: before?.state }
  projectRow(at, rowOf(number, { state, procedure, deadlines }))
  projectDeadlines(at, { state, deadlines })
  projectLetters(at, state)
  projectWaits(at, waitsOf(state, procedure))
  projectLinks(database, { serial, links: state.links ?? [], before: before?.state.links ?? [] })
  projectHiding(at, state)
  projectWords(database, serial, before === undefined ? undefined : searchWordsOf(number, before), searchWordsOf(number, after))
  // Worked out from the sound of names and the plans of telephone numbers, which costs more than all the rest: only when it can differ.
  if (isNew || isRecognisedOtherwise(before.state, state)) {
    projectRecognition(database, { serial, isNew, keys: recognitionKeys(state.complaint, state.isClosed, procedure.organisation.country) })
  }
}

/** Of what was not touched, folding gives the very same objects. */
function isRecognisedOtherwise(before: DossierState, after: DossierState): boolean {
  return before.isClosed !== after.isClosed || (['complainant', 'subject', 'happened'] as const).some((part) => before.complaint[part] !== after.complaint[part])
}

/** Makes all projections again from the events alone, in one transaction. Gives the number of dossiers. */
export function rebuildProjections({ connection }: Register): number {
  return transaction(connection, (database) => {
    for (const table of [...tablesOfRows, 'hidden_from']) write(database, `DELETE FROM ${table}`)
    emptySearch(database)
    const dossiers = readAll<Named>(database, 'SELECT serial, number, dossier_id AS dossierId FROM dossier ORDER BY serial')
    for (const dossier of dossiers) projectFirst(connection, database, dossier)
    for (const { serial } of readAll<{ serial: number }>(database, 'SELECT serial FROM left_out')) removeRows(database, serial)
    write(database, 'UPDATE register SET projected_by = ? WHERE only = 1', [projectedBy])
    return dossiers.length
  })
}

/** The tables of which every row belongs to one dossier, by its serial; the search table has it as its rowid. */
const tablesOfRows = ['dossier_row', 'deadline', 'letter', 'wait', 'dossier_link', 'recognition_key'] as const

/** Takes a dossier out of lists, agenda, search and recognition. What was decided about who sees it stays. */
export function removeRows(database: WritableDatabase, serial: number): void {
  for (const table of tablesOfRows) write(database, `DELETE FROM ${table} WHERE serial = ?`, [serial])
  write(database, 'DELETE FROM search WHERE rowid = ?', [serial])
}

/** Puts a dossier that was taken out in its place again. */
export function projectAnew(connection: Connection, database: WritableDatabase, serial: number): void {
  const dossier = readOne<Named>(database, 'SELECT serial, number, dossier_id AS dossierId FROM dossier WHERE serial = ?', [serial])
  if (dossier !== undefined) projectFirst(connection, database, dossier)
}

interface Named extends HistoryPlace {
  readonly number: string
}

function projectFirst(connection: Connection, database: WritableDatabase, { number, ...place }: Named): void {
  project(connection, database, { serial: place.serial, number, before: undefined, after: readHistory(database, place) })
}

/** Makes the search table anew, as its layout is now: removing its rows one by one takes a hundred times as long. */
function emptySearch(database: WritableDatabase): void {
  const layout = readOne<{ sql: string }>(database, `SELECT sql FROM sqlite_schema WHERE name = 'search'`)?.sql ?? ''
  execute(database, `DROP TABLE search; ${layout}; INSERT INTO search (search, rank) VALUES ('secure-delete', 1);`)
}

/** The next thing due, as lists and agenda show it. */
export function dueOf({ ruleId, subject, label, detail, kind, dueOn, sendBy, holidaysKnownUntil }: Deadline, callback?: OpenCallback): NextDue {
  return {
    ruleId, subject, label, ...(detail === undefined ? {} : { detail }), kind, dueOn,
    ...(sendBy === undefined ? {} : { sendBy }),
    ...(holidaysKnownUntil === undefined ? {} : { holidaysKnownUntil }),
    ...(subject !== 'callback' || callback === undefined ? {} : { callback }),
  }
}

type Row = Readonly<Record<string, Value>>

interface At {
  readonly database: WritableDatabase
  readonly serial: number
  readonly before: DossierState | undefined
}

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
    procedure_version: state.procedure.version,
    complainant: displayName(complaint.complainant) ?? null,
    sort_name: sortName(complaint.complainant, procedure.organisation.country),
    phone: complaint.complainant.phone ?? null,
    subject: complaint.subject,
    status: state.status,
    is_closed: shelfOf(state),
    closed_on: closedOn ?? null,
    handler: handler?.name ?? null,
    received_on: complaint.receivedOn,
    channel: complaint.channel,
    same_call_as: complaint.sameCallAs ?? null,
    next_due: next === undefined ? null : JSON.stringify(dueOf(next)),
    next_due_on: next?.dueOn ?? noDueDate,
  }
}

/** Where a dossier stands in the lists: open, closed, or closed as no complaint, apart from the complaints. */
export function shelfOf({ isClosed, contact }: Pick<DossierState, 'isClosed' | 'contact'>): 0 | 1 | 2 {
  if (!isClosed) return 0
  return contact === undefined ? 1 : 2
}

const rowColumns = [
  'dossier_id', 'number', 'procedure_id', 'procedure_version', 'complainant', 'sort_name', 'phone', 'subject', 'status', 'is_closed', 'closed_on',
  'handler', 'received_on', 'channel', 'same_call_as', 'next_due', 'next_due_on',
] as const

const readRow = `SELECT ${rowColumns.join(', ')} FROM dossier_row WHERE serial = ?`

function projectRow({ database, serial, before }: At, row: Row): void {
  const known = before === undefined ? undefined : readOne<Row>(database, readRow, [serial])
  keep(database, { table: 'dossier_row', key: { serial }, before: known, after: row })
}

function projectDeadlines({ database, serial, before }: At, { state, deadlines }: Pick<Worked, 'state' | 'deadlines'>): void {
  const known = before === undefined ? [] : readAll<Row>(database, 'SELECT rule_id, state, kind, procedure_id, handler, due_on, met_on, act_on, due FROM deadline WHERE serial = ? ORDER BY place', [serial])
  for (const [place, deadline] of deadlines.entries()) {
    const row: Row = {
      rule_id: deadline.ruleId,
      state: deadline.state,
      kind: deadline.kind,
      procedure_id: state.procedure.id,
      handler: deadline.owner ?? state.handler?.name ?? '',
      due_on: deadline.dueOn,
      met_on: deadline.metOn ?? null,
      act_on: deadline.state === 'running' ? (deadline.sendBy ?? deadline.dueOn) : null,
      due: JSON.stringify(dueOf(deadline, deadline.state === 'running' ? state.callback : undefined)),
    }
    keep(database, { table: 'deadline', key: { serial, place }, before: known[place], after: row })
  }
  if (known.length > deadlines.length) write(database, 'DELETE FROM deadline WHERE serial = ? AND place >= ?', [serial, deadlines.length])
}

function projectWaits({ database, serial, before }: At, waits: readonly Wait[]): void {
  const known = before === undefined ? [] : readAll<Row>(database, 'SELECT follow_up_on, content FROM wait WHERE serial = ? ORDER BY place', [serial])
  for (const [place, wait] of waits.entries()) {
    keep(database, { table: 'wait', key: { serial, place }, before: known[place], after: { follow_up_on: wait.followUpOn, content: JSON.stringify(wait) } })
  }
  if (known.length > waits.length) write(database, 'DELETE FROM wait WHERE serial = ? AND place >= ?', [serial, waits.length])
}

function projectLetters({ database, serial, before }: At, { letters, isClosed }: DossierState): void {
  const rows = hasNone(before?.letters) ? [] : readAll<Row>(database, 'SELECT letter_id, serial, kind, finalised_on, sent_on, is_to_post FROM letter WHERE serial = ?', [serial])
  const known = new Map(rows.map((row) => [row['letter_id'], row]))
  for (const letter of letters) {
    // A letter that was made again takes the place of the one before; a closed dossier waits for nothing.
    const isLastOfKind = letters.findLast(({ kind }) => kind === letter.kind) === letter
    const row: Row = {
      serial,
      kind: letter.kind,
      finalised_on: letter.finalisedOn,
      sent_on: letter.sentOn ?? null,
      is_to_post: isLastOfKind && !isClosed && letter.sentOn === undefined && letter.isOvertaken === undefined ? 1 : 0,
    }
    keep(database, { table: 'letter', key: { letter_id: letter.letterId }, before: known.get(letter.letterId), after: row })
    known.delete(letter.letterId)
  }
  for (const row of known.values()) write(database, 'DELETE FROM letter WHERE letter_id = ?', [row['letter_id'] ?? null])
}

/** Hardly any dossier is hidden from anybody, so that there is mostly nothing to read and nothing to write. */
function projectHiding({ database, serial, before }: At, { hiddenFrom = [] }: DossierState): void {
  if (hasNone(before?.hiddenFrom) && hiddenFrom.length === 0) return
  const known = readAll<{ id: string }>(database, 'SELECT member_id AS id FROM hidden_from WHERE serial = ?', [serial])
  for (const { id } of hiddenFrom) if (!known.some((row) => row.id === id)) write(database, 'INSERT INTO hidden_from (member_id, serial) VALUES (?, ?)', [id, serial])
  for (const { id } of known) if (!hiddenFrom.some((member) => member.id === id)) write(database, 'DELETE FROM hidden_from WHERE member_id = ? AND serial = ?', [id, serial])
}

function hasNone(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0
}

/** The words that stood there are worked out, not read: reading a row of the search table costs more. */
function projectWords(database: WritableDatabase, serial: number, before: SearchWords | undefined, after: SearchWords): void {
  keep(database, { table: 'search', key: { rowid: serial }, before: before === undefined ? undefined : { ...before }, after: { ...after } })
}

interface Keeping {
  readonly table: 'dossier_row' | 'deadline' | 'letter' | 'wait' | 'search'
  readonly key: Row
  /** The row as it stands, with the same columns; undefined when there is none. */
  readonly before: Row | undefined
  readonly after: Row
}

/** Writes what differs and nothing else: each column that is written brings the pages of its indexes with it. */
function keep(database: WritableDatabase, { table, key, before, after }: Keeping): void {
  if (before === undefined) {
    write(database, insertInto(table, key, after), [...Object.values(key), ...Object.values(after)])
    return
  }
  const changed = Object.keys(after).filter((name) => before[name] !== after[name])
  if (changed.length === 0) return
  const where = Object.keys(key).map((name) => `${name} = @${name}`).join(' AND ')
  write(database, `UPDATE ${table} SET ${changed.map((name) => `${name} = @${name}`).join(', ')} WHERE ${where}`, { ...key, ...after })
}

/** The statement that adds a row; the rows of one table always have the same columns, in the same order. */
function insertInto(table: Keeping['table'], key: Row, row: Row): string {
  const known = inserts.get(table)
  if (known !== undefined) return known
  const columns = [...Object.keys(key), ...Object.keys(row)]
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  inserts.set(table, sql)
  return sql
}

const inserts = new Map<Keeping['table'], string>()
