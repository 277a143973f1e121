import type { SeenDossiers, WeighedDossier } from '../../../shared/contract/procedure-views.ts'
import { displayName } from '../../../shared/dossier/display.ts'
import { deadlinesUnderBoth, lostInProcedure } from '../../../shared/dossier/deadlines/procedure-move.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { inPlace } from './closed-days.ts'
import { readAll, transaction } from '../connection.ts'
import { appendHappening, readDossierHistory } from '../events.ts'
import { readHistory } from '../history.ts'
import type { Register } from '../open-register.ts'
import { procedureOf } from './procedures.ts'
import { RegisterProblem } from '../problem.ts'

/** A version of a procedure. */
export interface VersionOf {
  readonly id: string
  readonly version: number
}

/** What moving each open dossier of this procedure to this version would change, by number. Writes nothing. Throws NO_SUCH_PROCEDURE. */
export function weighMove({ connection }: Register, { id, version }: VersionOf): readonly WeighedDossier[] {
  const then = procedureOf(connection, id, version)
  const rows = readAll<{ serial: number; dossierId: string; number: string }>(
    connection,
    'SELECT serial, dossier_id AS dossierId, number FROM dossier_row WHERE is_closed = 0 AND procedure_id = ? AND procedure_version <> ? ORDER BY serial',
    [id, version],
  )
  return rows.map(({ serial, dossierId, number }): WeighedDossier => {
    const { state } = readHistory(connection, { serial, dossierId })
    const now = procedureOf(connection, id, state.procedure.version)
    const complainant = displayName(state.complaint.complainant)
    const [before, after] = [now, then].map((procedure) => inPlace(connection, procedure, serial)) as [Procedure, Procedure]
    return {
      dossierId, number, ...(complainant === undefined ? {} : { complainant }),
      version: state.procedure.version, expects: state.length, changes: deadlinesUnderBoth(state, before, after), lost: lostInProcedure(state, then),
    }
  })
}

export interface Moving extends VersionOf {
  readonly dossiers: SeenDossiers
  readonly reason?: string | undefined
  /** Local date on which it is decided. */
  readonly today: Temporal.PlainDate
}

/**
 * Moves dossiers to another version of their procedure, each with an event of its own; gives them with their new number of events.
 * All or none. Throws NO_SUCH_PROCEDURE, NO_SUCH_DOSSIER, CHANGED_MEANWHILE when something happened since it was weighed, or
 * DOSSIER_STAYS when one is closed, of another procedure, or has what the version does not know.
 */
export function moveDossiers(register: Register, { id, version, dossiers, reason, today }: Moving): SeenDossiers {
  const { connection } = register
  const then = procedureOf(connection, id, version)
  return transaction(connection, () =>
    dossiers.map(({ dossierId, expects }) => {
      const { state } = readDossierHistory(register, dossierId)
      if (state.isClosed || state.procedure.id !== id || lostInProcedure(state, then).length > 0) throw new RegisterProblem('DOSSIER_STAYS', {})
      appendHappening(register, { dossierId, expects, happening: { type: 'procedureChanged', on: today.toString(), procedure: { id, version }, ...(reason === undefined ? {} : { reason }) } })
      return { dossierId, expects: expects + 1 }
    }),
  )
}

/** Undoes a move while it is still the last step of each dossier. All or none. Throws NO_SUCH_DOSSIER or CHANGED_MEANWHILE. */
export function takeBackMove(register: Register, dossiers: SeenDossiers, today: Temporal.PlainDate): void {
  const { connection } = register
  transaction(connection, () => {
    for (const { dossierId, expects } of dossiers) {
      const { events, state: { undoable } } = readDossierHistory(register, dossierId)
      if (undoable === undefined || events[undoable - 1]?.happening.type !== 'procedureChanged') throw new RegisterProblem('CHANGED_MEANWHILE', { length: events.length })
      appendHappening(register, { dossierId, expects, happening: { type: 'stepUndone', on: today.toString(), undoes: undoable } })
    }
  })
}
