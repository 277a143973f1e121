import type { ProcedureDraft, ProcedureStanding } from '../../../shared/contract/procedure-views.ts'
import { readProcedureText } from '../../../shared/procedure/read.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { contentOf, firstOwnVersion, idFor, isOwnVersion } from '../../../shared/procedure/version.ts'
import { canonicalJson } from '../canonical-json.ts'
import { readAll, readOne, transaction, write, type ReadableDatabase, type WritableDatabase } from '../connection.ts'
import { writtenMoment, type Register } from '../open-register.ts'
import { procedureOf, proceduresInForce, storeProcedures } from './procedures.ts'
import { RegisterProblem } from '../problem.ts'
import { readSettings } from './settings.ts'

/** Where each procedure stands, in the order of their ids. */
export function readStandings(register: Register): readonly ProcedureStanding[] {
  const { connection } = register
  const stored = Map.groupBy(
    readAll<{ id: string; version: number; storedAt: string }>(connection, 'SELECT procedure_id AS id, version, stored_at AS storedAt FROM procedure ORDER BY stored_at DESC, version DESC'),
    ({ id }) => id,
  )
  const drafts = new Map(readAll<{ id: string; savedAt: string }>(connection, 'SELECT procedure_id AS id, saved_at AS savedAt FROM procedure_draft').map(({ id, savedAt }) => [id, savedAt]))
  const running = Map.groupBy(
    readAll<{ id: string; version: number; dossiers: number }>(
      connection,
      'SELECT procedure_id AS id, procedure_version AS version, count(*) AS dossiers FROM dossier_row WHERE is_closed = 0 GROUP BY procedure_id, procedure_version ORDER BY procedure_version',
    ),
    ({ id }) => id,
  )
  return proceduresInForce(register).map(({ id, name, version, basedOn }): ProcedureStanding => {
    const shipped = newestShipped(connection, id) ?? newestShipped(connection, basedOn?.id ?? '')
    const draftSavedAt = drafts.get(id)
    return {
      id,
      name,
      inForce: version,
      ...(shipped === undefined ? {} : { shipped }),
      isOvertaken: shipped !== undefined && isOwnVersion(version) && basedOn !== undefined && basedOn.id === shipped.id && basedOn.version < shipped.version,
      versions: (stored.get(id) ?? []).map((each) => ({ version: each.version, storedAt: each.storedAt })),
      ...(draftSavedAt === undefined ? {} : { draftSavedAt }),
      running: (running.get(id) ?? []).map((each) => ({ version: each.version, dossiers: each.dossiers })),
    }
  })
}

/** The version of a procedure that is being written; empty when there is none. */
export function readDraft({ connection }: Register, id: string): ProcedureDraft {
  return readOne<{ text: string; savedAt: string }>(connection, 'SELECT content AS text, saved_at AS savedAt FROM procedure_draft WHERE procedure_id = ?', [id]) ?? {}
}

/** Keeps a version while it is being written; answers when it is on the disk, with the moment in UTC. Throws NO_SUCH_PROCEDURE. */
export function saveProcedureDraft({ connection, environment }: Register, id: string, text: string): string {
  const savedAt = writtenMoment(environment.now())
  transaction(connection, (database) => {
    requireKnown(database, id)
    write(
      database,
      'INSERT INTO procedure_draft (procedure_id, saved_at, content) VALUES (@id, @savedAt, @text) ON CONFLICT (procedure_id) DO UPDATE SET saved_at = @savedAt, content = @text',
      { id, savedAt, text },
    )
  })
  return savedAt
}

/** Throws a draft away; nothing happens when there is none. */
export function discardProcedureDraft({ connection }: Register, id: string): void {
  transaction(connection, (database) => removeDraft(database, id))
}

/**
 * Puts what somebody wrote in force as the next own version, and removes the draft; gives the version that is then in force. What
 * says the same as the version in force, or as the newest shipped one, makes no new version. Throws NO_SUCH_PROCEDURE, or
 * PROCEDURE_FAULTY with everything that is wrong; nothing is then kept of it.
 */
export function publishProcedure(register: Register, id: string, text: string): number {
  const written = requireProcedure(text)
  return transaction(register.connection, (database) => {
    const inForce = requireInForce(register, id)
    const shipped = newestShipped(database, id)
    removeDraft(database, id)
    const same = [inForce, ...(shipped === undefined ? [] : [procedureOf(register.connection, id, shipped.version)])].find((known) => saysTheSame(known, written))
    if (same === inForce) return inForce.version
    if (same !== undefined) return choose(register, database, id, null)
    const version = nextOwnVersion(database, id)
    const source = shipped ?? inForce.basedOn
    store(register, database, { ...written, id, version, ...(source === undefined ? {} : { basedOn: source }) })
    return choose(register, database, id, version)
  })
}

/** Puts a version that is there in force, or without one the newest that comes with the program. Gives it. Throws NO_SUCH_PROCEDURE. */
export function putInForce(register: Register, id: string, version?: number): number {
  return transaction(register.connection, (database) => {
    if (version === undefined) return choose(register, database, id, null)
    procedureOf(register.connection, id, version)
    return choose(register, database, id, version)
  })
}

/**
 * A procedure of its own that says what another one says, under another name. Gives its id. Throws NO_SUCH_PROCEDURE, or
 * PROCEDURE_EXISTS when there is one of that name.
 */
export function copyProcedure(register: Register, { id, version, name }: { readonly id: string; readonly version: number; readonly name: string }): string {
  return transaction(register.connection, (database) => {
    const source = procedureOf(register.connection, id, version)
    if (proceduresInForce(register).some((known) => known.name.toLowerCase() === name.toLowerCase())) throw new RegisterProblem('PROCEDURE_EXISTS', {})
    const shipped = newestShipped(database, id) ?? source.basedOn
    const organisation = { ...source.organisation, name, sender: name }
    return storeNew(register, database, { ...source, name, organisation, basedOn: shipped ?? { id, version } })
  })
}

/**
 * Takes a procedure out of a file: as the draft of the one whose id it bears, or as a new one. Throws PROCEDURE_FAULTY with
 * everything that is wrong and where; nothing is then kept of it.
 */
export function takeInProcedure(register: Register, text: string): { readonly id: string; readonly became: 'draft' | 'new' } {
  const read = requireProcedure(text)
  return transaction(register.connection, (database) => {
    const known = proceduresInForce(register)
    if (known.some(({ id }) => id === read.id)) {
      saveProcedureDraft(register, read.id, JSON.stringify(read))
      return { id: read.id, became: 'draft' }
    }
    if (known.some(({ name }) => name.toLowerCase() === read.name.toLowerCase())) throw new RegisterProblem('PROCEDURE_EXISTS', {})
    return { id: storeNew(register, database, read), became: 'new' }
  })
}

/**
 * Takes a procedure that did not come with the program out of every list; its versions stay, as all do. Throws NO_SUCH_PROCEDURE,
 * or PROCEDURE_IN_USE while a dossier goes by it, or new complaints would get it.
 */
export function retireProcedure(register: Register, id: string): void {
  transaction(register.connection, (database) => {
    requireInForce(register, id)
    const isUsed = readOne(database, `SELECT 1 FROM event WHERE sequence = 1 AND happening ->> '$.procedure.id' = ? LIMIT 1`, [id]) !== undefined || readOne(database, `SELECT 1 FROM call_sheet WHERE content ->> 'procedureId' = ? LIMIT 1`, [id]) !== undefined
    if (newestShipped(database, id) !== undefined || isUsed || readSettings(register).activeProcedureId === id) throw new RegisterProblem('PROCEDURE_IN_USE', {})
    removeDraft(database, id)
    addChoice(register, database, id, null)
  })
}

function storeNew(register: Register, database: WritableDatabase, procedure: Procedure): string {
  const id = idFor(procedure.name, readAll<{ id: string }>(database, 'SELECT DISTINCT procedure_id AS id FROM procedure').map((known) => known.id))
  store(register, database, { ...procedure, id, version: firstOwnVersion })
  choose(register, database, id, firstOwnVersion)
  return id
}

function requireProcedure(text: string): Procedure {
  const reading = readProcedureText(text)
  if (!reading.ok) throw new RegisterProblem('PROCEDURE_FAULTY', { problems: reading.problems.map((each) => ({ ...each })) })
  return reading.procedure
}

function requireKnown(database: ReadableDatabase, id: string): void {
  if (readOne(database, 'SELECT 1 FROM procedure WHERE procedure_id = ? LIMIT 1', [id]) === undefined) throw new RegisterProblem('NO_SUCH_PROCEDURE', {})
}

function requireInForce(register: Register, id: string): Procedure {
  const inForce = proceduresInForce(register).find((known) => known.id === id)
  if (inForce === undefined) throw new RegisterProblem('NO_SUCH_PROCEDURE', {})
  return inForce
}

function store({ environment }: Register, database: WritableDatabase, procedure: Procedure): void {
  storeProcedures(database, [procedure], writtenMoment(environment.now()))
}

function choose(register: Register, database: WritableDatabase, id: string, version: number | null): number {
  requireKnown(database, id)
  addChoice(register, database, id, version)
  return requireInForce(register, id).version
}

function addChoice({ environment }: Register, database: WritableDatabase, id: string, version: number | null): void {
  write(
    database,
    'INSERT INTO procedure_choice (procedure_id, choice, chosen_at, version) VALUES (@id, (SELECT coalesce(max(choice), 0) + 1 FROM procedure_choice WHERE procedure_id = @id), @chosenAt, @version)',
    { id, chosenAt: writtenMoment(environment.now()), version },
  )
}

function newestShipped(database: ReadableDatabase, id: string): { readonly id: string; readonly version: number } | undefined {
  const { version } = readOne<{ version: number | null }>(database, 'SELECT max(version) AS version FROM procedure WHERE procedure_id = ? AND version < ?', [id, firstOwnVersion]) ?? { version: null }
  return version === null ? undefined : { id, version }
}

function nextOwnVersion(database: ReadableDatabase, id: string): number {
  const { version } = readOne<{ version: number | null }>(database, 'SELECT max(version) AS version FROM procedure WHERE procedure_id = ?', [id]) ?? { version: null }
  return Math.max(firstOwnVersion, (version ?? 0) + 1)
}

function removeDraft(database: WritableDatabase, id: string): void {
  write(database, 'DELETE FROM procedure_draft WHERE procedure_id = ?', [id])
}

function saysTheSame(one: Procedure, other: Procedure): boolean {
  return canonicalJson(contentOf(one)) === canonicalJson(contentOf(other))
}
