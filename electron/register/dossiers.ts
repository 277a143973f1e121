import type { Complaint } from '../../shared/dossier/complaint.ts'
import type { Happening } from '../../shared/dossier/events.ts'
import { readAll, readOne, transaction, writeAndRead, type WritableDatabase } from './connection.ts'
import { chainStart } from './digest.ts'
import { removeDraft } from './drafts.ts'
import { appendHappening, appendTo, dossierHead, readEvents } from './events.ts'
import type { Register } from './open-register.ts'
import { RegisterProblem } from './problem.ts'
import { procedureOf } from './organisation/procedures.ts'
import { giveRecordings, recordingsAsHappenings } from './files/recordings.ts'

export interface DossierToOpen {
  readonly complaint: Complaint
  /** Version of the procedure it is opened under, and stays under. */
  readonly procedure: { readonly id: string; readonly version: number }
  /** The call sheet it was made of, which then goes. The dossier takes over its id, so that one sheet never makes two dossiers. */
  readonly draftId?: string
  /** What has happened since, for a dossier that was kept elsewhere until now. */
  readonly since?: readonly Happening[]
}

/** Room for this many dossiers in a year. */
const mostInYear = 1_000_000

/**
 * Opens a dossier with its first event, gives it the next number of the year (in the procedure's time zone), and removes the
 * call sheet it was made of, taking over what was spoken on it, in one transaction. A sheet that became a dossier already gives that dossier again: an answer
 * that was lost on its way to the page may be asked for twice. Throws NO_SUCH_PROCEDURE.
 */
export function openDossier(register: Register, { complaint, procedure, draftId, since = [] }: DossierToOpen): { readonly dossierId: string; readonly number: string } {
  const { connection, environment } = register
  const { id, version } = procedure
  const { timeZone } = procedureOf(connection, id, version)
  const { year } = environment.now().toZonedDateTimeISO(timeZone)
  return transaction(connection, (database) => {
    if (draftId !== undefined) {
      removeDraft(database, draftId)
      const known = readOne<{ number: string }>(database, 'SELECT number FROM dossier WHERE dossier_id = ?', [draftId])
      if (known !== undefined) return { dossierId: draftId, number: known.number }
    }
    const dossierId = draftId ?? environment.ids()
    const spoken = draftId === undefined ? [] : recordingsAsHappenings(register, draftId, timeZone)
    const { serial, number } = nextNumber(database, year)
    const start = { serial, number, dossierId, length: 0, head: chainStart(dossierId) }
    appendTo(register, database, start, [{ type: 'complaintReceived', procedure: { id, version }, complaint }, ...spoken, ...since])
    return { dossierId, number }
  })
}

export interface CallBackToKeep {
  readonly dossierId: string
  /** How many events of it the caller has seen. */
  readonly expects: number
  /** The call sheet on which it was written, which then goes. */
  readonly sheetId: string
  readonly happenings: readonly Happening[]
}

/**
 * Adds what was written on the sheet of a call back to the dossier it was asked in, with what was spoken on it, and removes the
 * sheet, in one transaction. Throws NO_SUCH_DOSSIER or CHANGED_MEANWHILE.
 */
export function keepCallBack(register: Register, { dossierId, expects, sheetId, happenings }: CallBackToKeep): void {
  transaction(register.connection, (database) => {
    const [first] = readEvents(register, dossierId)
    if (first === undefined) throw new RegisterProblem('NO_SUCH_DOSSIER', {})
    removeDraft(database, sheetId)
    appendHappening(register, { dossierId, expects, happening: [...happenings, ...giveRecordings(register, sheetId, dossierId, first.timeZone)] })
  })
}

/** The number of a dossier, `2026-0042`. Throws NO_SUCH_DOSSIER. */
export function readNumber({ connection }: Register, dossierId: string): string {
  return dossierHead(connection, dossierId).number
}

/** A complaint that came up in one call with another. */
export interface FromSameCall {
  readonly dossierId: string
  readonly number: string
  readonly subject: string
}

/** The other complaints of the call in which a complaint came up, oldest first; empty for nearly every call. */
export function readSameCall({ connection }: Register, dossierId: string, { sameCallAs = dossierId }: Pick<Complaint, 'sameCallAs'>): readonly FromSameCall[] {
  return readAll<FromSameCall>(
    connection,
    `SELECT dossier_row.dossier_id AS dossierId, dossier_row.number, subject FROM dossier_row
    WHERE serial IN (
      SELECT serial FROM dossier WHERE dossier_id = @first UNION SELECT serial FROM dossier_row WHERE same_call_as = @first
    ) AND dossier_row.dossier_id <> @dossierId ORDER BY serial`,
    { first: sameCallAs, dossierId },
  )
}

/** Takes the next number of a year. A number that was taken is never given again, whatever becomes of its dossier. */
function nextNumber(database: WritableDatabase, year: number): { serial: number; number: string } {
  const next = writeAndRead<{ last: number }>(
    database,
    'INSERT INTO number_counter (year, last) VALUES (?, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last',
    [year],
  ).last
  return { serial: year * mostInYear + next, number: `${year}-${String(next).padStart(4, '0')}` }
}
