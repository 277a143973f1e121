import type { Watch, WatchedDossier, WaitingEntry } from '../../../shared/contract/watch-views.ts'
import type { Wait } from '../../../shared/dossier/waiting.ts'
import { absenceToPlan } from '../organisation/absences.ts'
import { readAll, readOne, type ReadableDatabase } from '../connection.ts'
import type { Register } from '../open-register.ts'

/** Of a list that nobody reads to its end. */
const most = 50

/** Who has to answer, first due first, the open dossiers that nothing will bring up again by itself, and the absence that is still to be planned. */
export function readWatch(register: Register, today: Temporal.PlainDate): Watch {
  const { connection } = register
  const absence = absenceToPlan(register, today)
  return { waiting: waitingIn(connection), withoutDate: withoutDateIn(connection), count: countWithoutDate(connection), ...(absence === undefined ? {} : { absence }) }
}

interface Row {
  readonly dossierId: string
  readonly number: string
  readonly complainant: string | null
  readonly subject: string
  readonly handler: string | null
}

const columns = 'dossier_id AS dossierId, number, complainant, subject, handler'

function shown({ complainant, handler, ...row }: Row): WatchedDossier {
  return { ...row, ...(complainant === null ? {} : { complainant }), ...(handler === null ? {} : { handler }) }
}

function waitingIn(database: ReadableDatabase): readonly WaitingEntry[] {
  return readAll<Row & { readonly content: string }>(
    database,
    `SELECT ${columns}, content FROM wait INDEXED BY wait_by_day CROSS JOIN dossier_row USING (serial) ORDER BY follow_up_on, serial, place LIMIT ?`,
    [most],
  ).map(({ content, ...row }) => ({ ...shown(row), wait: JSON.parse(content) as Wait }))
}

/** As the projections write it where nothing is due. */
const nothingDue = "is_closed = 0 AND next_due_on = '9999-12-31' AND NOT EXISTS (SELECT 1 FROM wait WHERE wait.serial = dossier_row.serial)"

function withoutDateIn(database: ReadableDatabase): readonly WatchedDossier[] {
  return readAll<Row>(database, `SELECT ${columns} FROM dossier_row INDEXED BY dossier_row_by_due WHERE ${nothingDue} ORDER BY serial LIMIT ?`, [most]).map(shown)
}

function countWithoutDate(database: ReadableDatabase): number {
  return readOne<{ count: number }>(database, `SELECT count(*) AS count FROM dossier_row INDEXED BY dossier_row_by_due WHERE ${nothingDue}`)?.count ?? 0
}
