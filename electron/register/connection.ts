import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { damaged, problemOf, telling } from './opening/damage.ts'
import { RegisterProblem } from './problem.ts'

// The only file that knows the database library. Everything else gets one of the three things below, which differ only
// in what may be done with them; the brands exist for the compiler alone.

declare const readable: unique symbol
declare const writable: unique symbol
declare const connected: unique symbol

/** May be asked, not changed: `readAll` and `readOne` refuse a statement that writes. */
export interface ReadableDatabase {
  readonly [readable]: true
}

/** May be changed; exists only within `transaction`. */
export interface WritableDatabase extends ReadableDatabase {
  readonly [writable]: true
}

/** An open database file: may be asked, may begin a transaction, must be closed. */
export interface Connection extends ReadableDatabase {
  readonly [connected]: true
}

/** What SQLite can hold. */
export type Value = string | number | null | Uint8Array
/** The values of a statement: in order for `?`, by name for `@name`. */
export type Values = readonly Value[] | Readonly<Record<string, Value>>

interface Inside {
  readonly database: Database.Database
  readonly statements: Map<string, Database.Statement>
  readonly writer: WritableDatabase
}

const insides = new WeakMap<ReadableDatabase, Inside>()

/** "Gehoor" to SQLite: tells our database from any other, and an emptied file from a register. */
const applicationId = 0x4765686f

export interface Opening {
  readonly file: string
  /** 32 bytes. */
  readonly dataKey: Buffer
}

/**
 * Opens an existing database and reads its first page, holding it for this process alone. Changes nothing on the disk.
 * Throws a `RegisterProblem`: REGISTER_BUSY, REGISTER_DAMAGED, REGISTER_READ_ONLY.
 */
export function openConnection(opening: Opening): Connection {
  const connection = unlocked(opening)
  try {
    if (numberOf(connection, 'application_id') !== applicationId) throw damaged('header')
    return connection
  } catch (error) {
    closeConnection(connection)
    throw problemOf(error)
  }
}

/** Makes a new, empty database, readable for its owner only. Fails when the file exists. */
export function createConnection(opening: Opening): Connection {
  closeSync(telling(() => openSync(opening.file, 'wx', 0o600)))
  const connection = unlocked(opening)
  try {
    insideOf(connection).database.pragma(`application_id = ${applicationId}`)
    return connection
  } catch (error) {
    closeConnection(connection)
    throw problemOf(error)
  }
}

function unlocked({ file, dataKey }: Opening): Connection {
  const database = telling(() => new Database(file, { fileMustExist: true, timeout: 0 }))
  // The three pragmas of the cipher, in this order, before anything is read; the key is used as it is, not derived again.
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  database.pragma(`key = "x'${dataKey.toString('hex')}'"`)
  // Before the first access, so that the write-ahead log needs no shared memory file.
  database.pragma('locking_mode = EXCLUSIVE')
  // Sorting and temporary tables would otherwise spill to the disk unencrypted.
  database.pragma('temp_store = MEMORY')
  const connection = Object.freeze({}) as Connection
  const inside = { database, statements: new Map(), writer: Object.freeze({}) as WritableDatabase }
  insides.set(connection, inside)
  insides.set(inside.writer, inside)
  return connection
}

/** Makes a connection ready for use, after it was found to be sound: durable, strict about references, forgetting what is deleted. */
export function prepareForUse(connection: Connection): void {
  const { database } = insideOf(connection)
  telling(() => {
    database.pragma('journal_mode = WAL')
    // Not the default: in WAL mode the library quietly falls back to NORMAL, which loses saves when the power fails.
    database.pragma('synchronous = FULL')
    // On macOS fsync leaves data in the drive's own cache; these two ask for the real thing and do nothing elsewhere.
    database.pragma('fullfsync = ON')
    database.pragma('checkpoint_fullfsync = ON')
    database.pragma('foreign_keys = ON')
    overwriteDeleted(connection)
    database.pragma('cell_size_check = ON')
    database.pragma('trusted_schema = OFF')
    // Without this REPLACE would remove rows without asking the triggers that forbid it.
    database.pragma('recursive_triggers = ON')
  })
}

/** From now on what is deleted is overwritten with zeros instead of only being let go. */
export function overwriteDeleted(connection: Connection): void {
  insideOf(connection).database.pragma('secure_delete = ON')
}

/** Writes the database anew without the room that deleted rows left. */
export function compact(connection: Connection): void {
  telling(() => insideOf(connection).database.exec('VACUUM'))
}

/** Throws when saves are not written through to the disk; asked after the first write, because only then the setting holds. */
export function requireDurable(connection: Connection): void {
  if (numberOf(connection, 'synchronous') !== 2) throw new Error('The database does not write through to the disk')
}

/** Closes a connection; harmless when it was closed before. From then on everything asked of it gives REGISTER_LOCKED. */
export function closeConnection(connection: Connection): void {
  if (!isOpen(connection)) return
  const { statements, database } = insideOf(connection)
  statements.clear()
  database.close()
}

export function isOpen(connection: Connection): boolean {
  return insides.get(connection)?.database.open === true
}

/** Tidies up and puts everything from the write-ahead log into the database, so that the next opening knows that all was well. */
export function settle(connection: Connection): void {
  telling(() => {
    insideOf(connection).database.pragma('optimize')
    checkpoint(connection)
  })
}

/** Moves everything from the write-ahead log into the database. */
export function checkpoint(connection: Connection): void {
  telling(() => insideOf(connection).database.pragma('wal_checkpoint(TRUNCATE)'))
}

/** All rows of a question. */
export function readAll<Row>(database: ReadableDatabase, sql: string, values: Values = []): Row[] {
  return telling(() => asking(database, sql).all(values) as Row[])
}

/** The first row of a question, or undefined when there is none. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- The caller names the columns it asked for, as with `readAll`.
export function readOne<Row>(database: ReadableDatabase, sql: string, values: Values = []): Row | undefined {
  return telling(() => asking(database, sql).get(values) as Row | undefined)
}

/** Changes rows; gives how many. */
export function write(database: WritableDatabase, sql: string, values: Values = []): number {
  const inside = insideOf(database)
  if (!inside.database.inTransaction) throw new Error('The transaction of this writer has ended')
  return telling(() => prepared(inside, sql).run(values).changes)
}

/** Changes one row and gives what the statement says about it (`RETURNING`). */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- The caller names the columns it asked for, as with `readAll`.
export function writeAndRead<Row>(database: WritableDatabase, sql: string, values: Values = []): Row {
  const row = telling(() => prepared(insideOf(database), sql).get(values) as Row | undefined)
  if (row === undefined) throw new Error('Nothing was written')
  return row
}

/** Runs one or more statements without values, for the shape of the tables. */
export function execute(database: WritableDatabase, sql: string): void {
  telling(() => insideOf(database).database.exec(sql))
}

/**
 * Does all of `work` or nothing of it, and answers only when it is on the disk. Called within another transaction it becomes
 * part of that one.
 */
export function transaction<Result>(connection: Connection, work: (database: WritableDatabase) => Result): Result {
  const inside = insideOf(connection)
  const { database, writer } = inside
  if (database.inTransaction) return work(writer)
  return telling(() => {
    prepared(inside, 'BEGIN IMMEDIATE').run()
    try {
      const result = work(writer)
      prepared(inside, 'COMMIT').run()
      return result
    } catch (error) {
      // A full disk may have ended the transaction already.
      if (database.inTransaction) database.exec('ROLLBACK')
      throw error
    }
  })
}

/** Version of the table layout; 0 in a new file. */
export function readVersion(database: ReadableDatabase): number {
  return numberOf(database, 'user_version')
}

/** Sets the version of the table layout, in the transaction that made it true. */
export function writeVersion(database: WritableDatabase, version: number): void {
  telling(() => insideOf(database).database.pragma(`user_version = ${Math.trunc(version)}`))
}

/** Number of 4096-byte pages of the database. */
export function pageCount(database: ReadableDatabase): number {
  return numberOf(database, 'page_count')
}

/**
 * Throws REGISTER_DAMAGED unless SQLite finds every table sound; `quick` skips comparing indexes with their tables. The search
 * table's own comparison of words is left out: it takes as long as all the rest, and the table can be made again at any time.
 */
export function requireSound(database: ReadableDatabase, depth: 'quick' | 'full'): void {
  const tables = readAll<{ name: string }>(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
  for (const name of ['sqlite_schema', ...tables.map((table) => table.name)]) {
    const question = `${depth === 'quick' ? 'quick_check' : 'integrity_check'}('${name}')`
    if (telling(() => insideOf(database).database.pragma(question, { simple: true })) !== 'ok') throw damaged('page')
  }
}

/** Writes a complete, compact copy under the same key, to the disk, readable for its owner only. The file must not exist. */
export function copyInto(connection: Connection, file: string): void {
  closeSync(telling(() => openSync(file, 'wx', 0o600)))
  // Not the library's own backup, which refuses encrypted databases.
  telling(() => insideOf(connection).database.prepare('VACUUM INTO ?').run(file))
}

/** A hold on something that ends with the process. */
export interface Lock {
  readonly release: () => void
}

/** Holds `file`, which is made when it is absent and stays empty; REGISTER_BUSY when another process holds it. */
export function openLock(file: string): Lock {
  const database = telling(() => new Database(file, { timeout: 0 }))
  try {
    // In memory: a journal beside the lock would be one more file to write.
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    throw problemOf(error)
  }
  return { release: () => database.close() }
}

function insideOf(database: ReadableDatabase): Inside {
  const inside = insides.get(database)
  if (inside === undefined) throw new Error('Not a database of this room')
  if (!inside.database.open) throw new RegisterProblem('REGISTER_LOCKED', {})
  return inside
}

function asking(database: ReadableDatabase, sql: string): Database.Statement {
  const statement = prepared(insideOf(database), sql)
  if (!statement.readonly) throw new Error('A question may not change the register')
  return statement
}

function prepared(inside: Inside, sql: string): Database.Statement {
  const known = inside.statements.get(sql)
  if (known !== undefined) return known
  const statement = inside.database.prepare(sql)
  inside.statements.set(sql, statement)
  return statement
}

function numberOf(database: ReadableDatabase, pragma: string): number {
  const inside = insideOf(database)
  const value: unknown = telling(() => inside.database.pragma(pragma, { simple: true }))
  if (typeof value !== 'number') throw new Error(`The database gives no number for ${pragma}`)
  return value
}
