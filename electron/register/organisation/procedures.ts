import type { Procedure } from '../../../shared/procedure/schema.ts'
import { firstOwnVersion } from '../../../shared/procedure/version.ts'
import { readAll, readOne, write, type Connection, type ReadableDatabase, type WritableDatabase } from '../connection.ts'
import type { Register } from '../open-register.ts'
import { RegisterProblem } from '../problem.ts'

/** Stored versions never change, so that each is read and parsed once. */
const parsed = new WeakMap<Connection, Map<string, Procedure>>()

/** The version of each procedure under which new complaints open: the one she chose, or the newest that came with the program; by id. One of her own that she retired is not among them. */
export function proceduresInForce({ connection }: Register): readonly Procedure[] {
  const inForce = readAll<{ procedureId: string; version: number | null }>(
    connection,
    `SELECT procedure_id AS procedureId, coalesce(
      (SELECT version FROM procedure_choice WHERE procedure_choice.procedure_id = procedure.procedure_id ORDER BY choice DESC LIMIT 1),
      max(version) FILTER (WHERE version < ?)
    ) AS version FROM procedure GROUP BY procedure_id ORDER BY procedure_id`,
    [firstOwnVersion],
  )
  return inForce.flatMap(({ procedureId, version }) => (version === null ? [] : [procedureOf(connection, procedureId, version)]))
}

/** One version of a procedure, as dossiers go by it. Throws NO_SUCH_PROCEDURE. */
export function readProcedure({ connection }: Register, id: string, version: number): Procedure {
  return procedureOf(connection, id, version)
}

/** As `readProcedure`, for the inside of the register; asked several times in every save. */
export function procedureOf(connection: Connection, id: string, version: number): Procedure {
  const known = parsed.get(connection) ?? startKnowing(connection)
  const name = `${id} ${version}`
  const procedure = known.get(name)
  if (procedure !== undefined) return procedure
  const stored = storedProcedure(connection, id, version)
  known.set(name, stored)
  return stored
}

function startKnowing(connection: Connection): Map<string, Procedure> {
  const known = new Map<string, Procedure>()
  parsed.set(connection, known)
  return known
}

/** Keeps the versions that are not kept yet; a version that is there is never replaced, because dossiers stand on it. */
export function storeProcedures(database: WritableDatabase, procedures: readonly Procedure[], storedAt: string): void {
  for (const procedure of procedures) {
    write(
      database,
      `INSERT INTO procedure (procedure_id, version, stored_at, content) VALUES (@id, @version, @storedAt, @content)
      ON CONFLICT DO NOTHING`,
      { id: procedure.id, version: procedure.version, storedAt, content: JSON.stringify(procedure) },
    )
  }
}

function storedProcedure(database: ReadableDatabase, id: string, version: number): Procedure {
  const row = readOne<{ content: string }>(database, 'SELECT content FROM procedure WHERE procedure_id = ? AND version = ?', [id, version])
  if (row === undefined) throw new RegisterProblem('NO_SUCH_PROCEDURE', {})
  return JSON.parse(row.content) as Procedure
}
