import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { registerFiles } from '../../../electron/register/folder.ts'
import { closeRegister, createRegister, type Register } from '../../../electron/register/register.ts'
import { complaintOf, passphrase, procedureNamed, procedures, settings, testEnvironment } from '../../fixtures/register.ts'
import { openWithKey } from '../../fixtures/register.ts'
import { median, type Measurement } from '../measurement.ts'

/** Every table that a save writes, with what names its rows. */
const tables = {
  number_counter: ['year'],
  dossier: ['serial'],
  event: ['position'],
  dossier_row: ['serial'],
  deadline: ['serial', 'place'],
  letter: ['letter_id'],
  search: ['rowid'],
} as const
type Table = keyof typeof tables
type Row = Record<string, string | number | null>

const rounds = 400

/**
 * What the program adds to a save: its own save, with everything worked out, against a bare transaction that writes the very same
 * rows into the very same tables with statements prepared beforehand. Both databases have the same cipher, log, locking and
 * `synchronous = FULL`; the bare one has no triggers. The two take turns, so that what else the machine does hits both.
 */
export function durableSaves(folder: string): Measurement[] {
  const { register: made } = createRegister(testEnvironment(), { folder, passphrase, label: 'K.D.', settings, procedures })
  const dataKey = Buffer.from(made.dataKey)
  closeRegister(made)
  const bare = openBare(registerFiles(folder).database, `${folder}/bare.db`, dataKey)
  const register = openWithKey({ folder, dataKey })
  const wil = procedureNamed('wil')
  const notes = Array.from({ length: 5 }, (_, line) => ({ at: '2026-11-20T09:12:00.000Z', text: `Regel ${line}: stuurde het formulier al twee keer op en kreeg nog geen antwoord.` }))
  const opened: string[] = []
  try {
    const opening = takeTurns(register, bare, () => {
      opened.push(openDossier(register, { complaint: complaintOf('Formulier kwijt', { notes }), procedure: wil }).dossierId)
    })
    const admitting = takeTurns(register, bare, (round) => {
      appendHappening(register, { dossierId: opened[round] ?? '', expects: 1, happening: { type: 'complaintAdmitted', on: '2026-11-20' } })
    })
    const noting = takeTurns(register, bare, (round) => {
      appendHappening(register, { dossierId: opened[round] ?? '', expects: 2, happening: { type: 'noteAdded', on: '2026-11-20', text: 'De dienst zoekt de stukken op en belt maandag terug.' } })
    })
    return [ratio('durable save of a new complaint', opening), ratio('durable save of a step', admitting), ratio('durable save of a note', noting)]
  } finally {
    closeRegister(register)
    bare.close()
  }
}

interface Turns {
  readonly own: number[]
  readonly bare: number[]
}

function ratio(name: string, { own, bare }: Turns): Measurement {
  return {
    name: `${name}, times a bare transaction`,
    measured: median(own) / median(bare),
    unit: '×',
    target: '≤ 1.3',
    reference: `${median(own).toFixed(2)} against ${median(bare).toFixed(2)} ms, ${own.length} turns`,
  }
}

function takeTurns(register: Register, bare: Database.Database, save: (round: number) => void): Turns {
  const own: number[] = []
  const theirs: number[] = []
  let before = snapshot(register)
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    save(round)
    const took = performance.now() - start
    const after = snapshot(register)
    const writes = writesBetween(bare, before, after)
    const bareStart = performance.now()
    bare.exec('BEGIN IMMEDIATE')
    for (const { statement, row } of writes) statement.run(row)
    bare.exec('COMMIT')
    const bareTook = performance.now() - bareStart
    // The first tenth warms both up.
    if (round >= rounds / 10) {
      own.push(took)
      theirs.push(bareTook)
    }
    before = after
  }
  return { own, bare: theirs }
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

function writesBetween(bare: Database.Database, before: Snapshot, after: Snapshot): { statement: Database.Statement; row: Row }[] {
  return (Object.keys(tables) as Table[]).flatMap((table) =>
    [...after[table]].flatMap(([name, row]) => {
      const old = before[table].get(name)
      if (old === undefined) return [{ statement: insertInto(bare, table, row), row }]
      const changed = Object.keys(row).filter((column) => row[column] !== old[column])
      return changed.length === 0 ? [] : [{ statement: updateOf(bare, table, changed), row }]
    }),
  )
}

const prepared = new Map<string, Database.Statement>()

function insertInto(bare: Database.Database, table: Table, row: Row): Database.Statement {
  const columns = Object.keys(row)
  return statementFor(bare, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`)
}

function updateOf(bare: Database.Database, table: Table, columns: readonly string[]): Database.Statement {
  const key = tables[table].map((column) => `${column} = @${column}`).join(' AND ')
  return statementFor(bare, `UPDATE ${table} SET ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE ${key}`)
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
