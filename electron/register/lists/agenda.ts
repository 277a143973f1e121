import type { Agenda, AgendaEntry, LetterToPost, NextDue } from '../../../shared/contract/views.ts'
import { endsTerms, meetsBySending } from '../../../shared/dossier/steps/letter-meets.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { decidedBefore, planned, readPlans } from '../organisation/absences.ts'
import { readAll, readOne, type ReadableDatabase } from '../connection.ts'
import type { Register } from '../open-register.ts'
import { proceduresInForce } from '../organisation/procedures.ts'

/**
 * What is due, in closed dossiers the measures that are still to come: every running deadline that is late, or falls due or must be posted up to `days` days after `today`, first due
 * first; the letters that are final and wait for the post, oldest first; and how many there are of everything.
 */
export function readAgenda(register: Register, today: Temporal.PlainDate, days: number): Agenda {
  const { connection } = register
  const toPost = lettersToPost(connection, proceduresInForce(register))
  return {
    today: today.toString(),
    entries: entriesUntil(register, today.add({ days }).toString()),
    toPost,
    counts: { ...dossierCounts(connection), late: countLate(connection, today.toString()), toPost: toPost.length },
  }
}

interface EntryRow {
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  readonly complainant: string | null
  readonly subject: string
  readonly phone: string | null
  readonly handler: string | null
  readonly due: string
}

const entryColumns = 'dossier_id AS dossierId, number, dossier_row.procedure_id AS procedureId, complainant, subject, phone, dossier_row.handler AS handler, due'

/** Also what is due later, when it was decided to do it before an absence that comes first. */
function entriesUntil(register: Register, until: string): readonly AgendaEntry[] {
  const { connection } = register
  const plans = readPlans(register)
  const entryOf = ({ complainant, phone, handler, due: written, ...row }: EntryRow): AgendaEntry => {
    const due = JSON.parse(written) as NextDue
    return { ...row, ...(complainant === null ? {} : { complainant }), ...(phone === null ? {} : { phone }), ...(handler === null ? {} : { handler }), due, ...planned(plans(row.dossierId, due)) }
  }
  const entries = readAll<EntryRow>(connection, `SELECT ${entryColumns} FROM deadline JOIN dossier_row USING (serial) WHERE act_on <= ? ORDER BY due_on, act_on, serial, place`, [until]).map(entryOf)
  const early = readAll<EntryRow>(connection, `SELECT ${entryColumns} FROM ${decidedBefore} JOIN dossier_row ON dossier_row.serial = deadline.serial WHERE choice = 'before' AND act_on > ? ORDER BY due_on, act_on, deadline.serial, place`, [until])
    .map(entryOf)
    .filter(({ plan }) => plan?.choice === 'before' && plan.doBy <= until)
  return early.length === 0 ? entries : [...entries, ...early].toSorted((one, other) => (one.due.dueOn < other.due.dueOn ? -1 : one.due.dueOn > other.due.dueOn ? 1 : 0))
}

type LetterRow = Omit<LetterToPost, 'complainant' | 'handler' | 'due'> & { readonly serial: number; readonly complainant: string | null; readonly handler: string | null }

function lettersToPost(database: ReadableDatabase, procedures: readonly Procedure[]): LetterToPost[] {
  const rows = readAll<LetterRow>(
    database,
    `SELECT serial, letter_id AS letterId, dossier_id AS dossierId, number, procedure_id AS procedureId, complainant, handler, kind, finalised_on AS finalisedOn
    FROM letter JOIN dossier_row USING (serial) WHERE is_to_post = 1 ORDER BY finalised_on, serial, letter_id`,
  )
  return rows.map(({ serial, complainant, handler, ...letter }) => {
    const due = dueBySending(database, { serial, letter, procedure: procedures.find(({ id }) => id === letter.procedureId) })
    return { ...letter, ...(complainant === null ? {} : { complainant }), ...(handler === null ? {} : { handler }), ...(due === undefined ? {} : { due }) }
  })
}

interface Sending {
  readonly serial: number
  readonly letter: Pick<LetterToPost, 'kind'>
  readonly procedure: Procedure | undefined
}

function dueBySending(database: ReadableDatabase, { serial, letter: { kind }, procedure }: Sending): NextDue | undefined {
  if (procedure === undefined) return undefined
  const running = readAll<{ due: string }>(database, 'SELECT due FROM deadline WHERE serial = ? AND act_on IS NOT NULL ORDER BY place', [serial]).map(({ due }) => JSON.parse(due) as NextDue)
  return running.find(({ ruleId }) => endsTerms.has(kind) || meetsBySending(kind, ruleId, procedure))
}

function countLate(database: ReadableDatabase, today: string): number {
  // A last posting day never falls after the due date, so what is late is among what had to be acted on before today.
  const row = readOne<{ count: number }>(
    database,
    'SELECT count(*) AS count FROM deadline JOIN dossier_row USING (serial) WHERE act_on < @today AND due_on < @today',
    { today },
  )
  return row?.count ?? 0
}

function dossierCounts(database: ReadableDatabase): { open: number; all: number } {
  const rows = readAll<{ isClosed: number; count: number }>(
    database,
    'SELECT is_closed AS isClosed, count(*) AS count FROM dossier_row INDEXED BY dossier_row_by_number WHERE is_closed IN (0, 1) GROUP BY is_closed',
  )
  return {
    open: rows.find(({ isClosed }) => isClosed === 0)?.count ?? 0,
    all: rows.reduce((all, { count }) => all + count, 0),
  }
}
