import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync } from 'node:fs'
import Database from 'better-sqlite3'
import { v7 as uuidOfNow } from 'uuid'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { saveDraft } from '../../../electron/register/drafts.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { recogniseCallers } from '../../../electron/register/lists/recognition.ts'
import { saveLetterFile } from '../../../electron/register/files/letter-files.ts'
import { closeRegister, createRegister, transaction, type Register } from '../../../electron/register/register.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { complaintOf, openWithKey, passphrase, procedureNamed, procedures, settings, testEnvironment } from '../../fixtures/register.ts'
import { median, millisecondsFor, type Measurement } from '../measurement.ts'

/** Every table that a save writes, with what names its rows. */
const tables = {
  call_sheet: ['sheet_id'],
  number_counter: ['year'],
  dossier: ['serial'],
  event: ['position'],
  dossier_row: ['serial'],
  deadline: ['serial', 'place'],
  wait: ['serial', 'place'],
  letter: ['letter_id'],
  letter_file: ['letter_id'],
  search: ['rowid'],
  recognition_key: ['serial', 'kind', 'key'],
} as const
type Table = keyof typeof tables
type Row = Record<string, string | number | null | Uint8Array>

const rounds = 400

/**
 * What the program adds to a save: its own save, with everything worked out, against a bare transaction that writes the very same
 * rows into the very same tables with statements prepared beforehand. Both databases have the same cipher, log, locking and
 * `synchronous = FULL`; the bare one has no triggers. A rehearsal tells which rows each save writes; then the two take turns, so
 * that what else the machine does hits both.
 */
export function durableSaves(folder: string): Measurement[] {
  const { register: made } = createRegister(testEnvironment(), { folder, passphrase, label: 'K.D.', settings, procedures })
  const dataKey = Buffer.from(made.dataKey)
  closeRegister(made)
  const rehearsed = { folder: `${folder}-rehearsal`, dataKey }
  cpSync(folder, rehearsed.folder, { recursive: true })
  const bare = openBare(registerFiles(folder).database, `${folder}-bare.db`, dataKey)

  const rehearsal = openWithKey(rehearsed)
  const lives = rehearse(rehearsal, bare)
  closeRegister(rehearsal)

  const register = openWithKey({ folder, dataKey })
  try {
    const turns = takeTurns(register, bare, lives)
    return [
      ratio('durable saves of a dossier, times bare transactions of the same rows', together(turns)),
      ...kinds.map(({ name }, kind) => ratio(`  of which: ${name}`, turns[kind] ?? { own: [], bare: [] })),
    ]
  } finally {
    closeRegister(register)
    bare.close()
  }
}

type Save = (register: Register, round: number) => unknown

const text = 'Stuurde het formulier al twee keer op en kreeg nog geen antwoord. '
const notes = Array.from({ length: 5 }, (_, line) => ({ at: '2026-11-20T09:12:00.000Z', text: `${line} ${text}` }))
/** A caller of whom nothing was typed yet. */
const nobody = { name: '', organisation: '', phone: '', address: '', email: '', onBehalfOf: '', mentioned: [] }
/** Every caller has a number of her own. */
const phoneOf = (round: number) => `06 ${String(10_000_000 + round * 7919).match(/../g)?.join(' ') ?? ''}`
const complaints = Array.from({ length: rounds }, (_, round) => complaintOf('Formulier kwijt', { notes, summary: text.repeat(4), complainant: { name: { title: 'mevrouw', given: 'A.', surname: 'Modaal' }, phone: phoneOf(round) } }))
const wil = procedureNamed('wil')
const sections = [{ id: 'answer', text: text.repeat(20), covers: [] }]
/** A letter of the usual size; packed, so that nothing in it repeats. */
const document = randomBytes(14_000)
const digest = 'a'.repeat(64)

/** The ids of each round, the same in rehearsal and performance, so that both write the same rows. */
const ids = Array.from({ length: rounds }, () => ({ dossierId: uuidOfNow(), letterId: uuidOfNow() }))
const idsOf = (round: number) => ids[round] ?? { dossierId: '', letterId: '' }
const sheets = ids.map(({ dossierId }) => ({ ...emptySheet({ id: dossierId, procedureId: 'wil', startedAt: '2026-11-20T09:12:00.000Z', channel: 'phone' }), notes, summary: text.repeat(4) }))

/** One dossier's life, in the order in which it goes. */
const kinds: readonly { readonly name: string; readonly save: Save; readonly before?: Save }[] = [
  {
    name: 'call sheet',
    save: (register, round) => {
      const sheet = sheets[round]
      if (sheet !== undefined) saveDraft(register, sheet)
    },
  },
  {
    name: 'new complaint',
    // Who is calling was asked while her number was typed.
    before: (register, round) => recogniseCallers(register, { ...nobody, phone: phoneOf(round) }, 'NL'),
    save: (register, round) => {
      const complaint = complaints[round]
      if (complaint !== undefined) openDossier(register, { complaint, procedure: wil, draftId: idsOf(round).dossierId })
    },
  },
  { name: 'step', save: (register, round) => appendHappening(register, { dossierId: idsOf(round).dossierId, expects: 1, happening: { type: 'complaintAdmitted', on: '2026-11-20' } }) },
  { name: 'note', save: (register, round) => appendHappening(register, { dossierId: idsOf(round).dossierId, expects: 2, happening: { type: 'noteAdded', on: '2026-11-20', text: text.repeat(2) } }) },
  {
    name: 'final letter',
    save: (register, round) => {
      const { dossierId, letterId } = idsOf(round)
      transaction(register, () => {
        saveLetterFile(register, letterId, document)
        appendHappening(register, { dossierId, expects: 3, happening: { type: 'letterFinalised', on: '2026-11-20', letterId, kind: 'acknowledgement', sections, digest } })
      })
    },
  },
]

interface Turns {
  readonly own: number[]
  readonly bare: number[]
}

function ratio(name: string, { own, bare }: Turns): Measurement {
  return { name, measured: median(own) / median(bare), unit: '×', target: '≤ 1.3', reference: `${median(own).toFixed(2)} against ${median(bare).toFixed(2)} ms, ${own.length} turns` }
}

/** All saves of one dossier's life together, turn by turn. */
function together(turns: readonly Turns[]): Turns {
  const sum = (of: keyof Turns) => (turns[0]?.[of] ?? []).map((_, round) => turns.reduce((total, kind) => total + (kind[of][round] ?? 0), 0))
  return { own: sum('own'), bare: sum('bare') }
}

type Write = { readonly statement: Database.Statement; readonly row: Row }

/** The rows of one save, and of all saves of one dossier's life. */
type Writes = readonly Write[]
type Life = readonly Writes[]

/** Dossier after dossier, each through its whole life, as she works: a step follows on the one before it. */
function takeTurns(register: Register, bare: Database.Database, lives: readonly Life[]): readonly Turns[] {
  const turns = kinds.map((): Turns => ({ own: [], bare: [] }))
  for (const [round, life] of lives.entries()) {
    for (const [kind, rows] of life.entries()) {
      const own = () => kinds[kind]?.save(register, round)
      const plain = () => {
        bare.exec('BEGIN IMMEDIATE')
        for (const { statement, row } of rows) statement.run(row)
        bare.exec('COMMIT')
      }
      kinds[kind]?.before?.(register, round)
      // Who goes first changes: writing through also waits for what the disk was given just before.
      const first = millisecondsFor(round % 2 === 0 ? own : plain)
      const second = millisecondsFor(round % 2 === 0 ? plain : own)
      // The first tenth warms both up.
      if (round < rounds / 10) continue
      turns[kind]?.own.push(round % 2 === 0 ? first : second)
      turns[kind]?.bare.push(round % 2 === 0 ? second : first)
    }
  }
  return turns
}

/** Lives every life on a register of its own and gives the rows that each of its saves wrote. */
function rehearse(register: Register, bare: Database.Database): readonly Life[] {
  let before = snapshot(register)
  return Array.from({ length: rounds }, (_, round) =>
    kinds.map(({ save }) => {
      save(register, round)
      const after = snapshot(register)
      const writes = writesBetween(bare, before, after)
      before = after
      return writes
    }),
  )
}

type Snapshot = Readonly<Record<Table, ReadonlyMap<string, Row>>>

/** All rows of all tables that a save writes. */
function snapshot(register: Register): Snapshot {
  return Object.fromEntries(
    Object.entries(tables).map(([table, key]) => {
      const rows = readAll<Row>(register.connection, `SELECT ${table === 'search' ? 'rowid, *' : '*'} FROM ${table}`)
      return [table, new Map(rows.map((row) => [key.map((column) => row[column]).join(' '), row]))]
    }),
  ) as unknown as Snapshot
}

function writesBetween(bare: Database.Database, before: Snapshot, after: Snapshot): Write[] {
  return (Object.keys(tables) as Table[]).flatMap((table) => [
    ...[...before[table]].filter(([name]) => !after[table].has(name)).map(([, row]) => ({ statement: deleteFrom(bare, table), row })),
    ...[...after[table]].flatMap(([name, row]) => {
      const old = before[table].get(name)
      if (old === undefined) return [{ statement: insertInto(bare, table, row), row }]
      const changed = Object.keys(row).filter((column) => row[column] !== old[column] && !(row[column] instanceof Uint8Array))
      return changed.length === 0 ? [] : [{ statement: updateOf(bare, table, changed), row }]
    }),
  ])
}

const prepared = new Map<string, Database.Statement>()

function insertInto(bare: Database.Database, table: Table, row: Row): Database.Statement {
  const columns = Object.keys(row)
  return statementFor(bare, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`)
}

function updateOf(bare: Database.Database, table: Table, columns: readonly string[]): Database.Statement {
  return statementFor(bare, `UPDATE ${table} SET ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE ${keyOf(table)}`)
}

function deleteFrom(bare: Database.Database, table: Table): Database.Statement {
  return statementFor(bare, `DELETE FROM ${table} WHERE ${keyOf(table)}`)
}

function keyOf(table: Table): string {
  return tables[table].map((column) => `${column} = @${column}`).join(' AND ')
}

function statementFor(bare: Database.Database, sql: string): Database.Statement {
  const known = prepared.get(sql) ?? bare.prepare(sql)
  prepared.set(sql, known)
  return known
}

/** The same tables and indexes in a database of its own, without the triggers. */
function openBare(source: string, file: string, dataKey: Buffer): Database.Database {
  copyFileSync(source, file)
  const bare = new Database(file)
  for (const pragma of ["cipher = 'sqlcipher'", 'legacy = 4', `key = "x'${dataKey.toString('hex')}'"`, 'locking_mode = EXCLUSIVE', 'temp_store = MEMORY', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON']) {
    bare.pragma(pragma)
  }
  const triggers = bare.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[]
  for (const trigger of triggers) bare.exec(`DROP TRIGGER ${trigger}`)
  return bare
}
