import type { Agenda, AgendaEntry, LetterToPost, NextDue } from '../../shared/contract/views.ts'
import { readAll, readOne, type ReadableDatabase } from './connection.ts'
import type { Register } from './open-register.ts'

/**
 * What is due: every running deadline that is late, or falls due or must be posted up to `days` days after `today`, first due
 * first; the letters that are final and wait for the post, oldest first; and how many there are of everything.
 */
export function readAgenda({ connection }: Register, today: Temporal.PlainDate, days: number): Agenda {
  const toPost = lettersToPost(connection)
  return {
    today: today.toString(),
    entries: entriesUntil(connection, today.add({ days }).toString()),
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
  readonly due: string
}

function entriesUntil(database: ReadableDatabase, until: string): AgendaEntry[] {
  const rows = readAll<EntryRow>(
    database,
    `SELECT dossier_id AS dossierId, number, dossier_row.procedure_id AS procedureId, complainant, subject, phone, due
    FROM deadline JOIN dossier_row USING (serial)
    WHERE act_on <= ? AND is_closed = 0 ORDER BY due_on, act_on, serial, place`,
    [until],
  )
  return rows.map(({ dossierId, number, procedureId, complainant, subject, phone, due }) => ({
    dossierId,
    number,
    procedureId,
    ...(complainant === null ? {} : { complainant }),
    subject,
    ...(phone === null ? {} : { phone }),
    due: JSON.parse(due) as NextDue,
  }))
}

function lettersToPost(database: ReadableDatabase): LetterToPost[] {
  const rows = readAll<Omit<LetterToPost, 'complainant'> & { readonly complainant: string | null }>(
    database,
    `SELECT letter_id AS letterId, dossier_id AS dossierId, number, procedure_id AS procedureId, complainant, kind, finalised_on AS finalisedOn
    FROM letter JOIN dossier_row USING (serial) WHERE is_to_post = 1 ORDER BY finalised_on, serial, letter_id`,
  )
  return rows.map(({ complainant, ...letter }) => ({ ...letter, ...(complainant === null ? {} : { complainant }) }))
}

function countLate(database: ReadableDatabase, today: string): number {
  // A last posting day never falls after the due date, so what is late is among what had to be acted on before today.
  const row = readOne<{ count: number }>(
    database,
    'SELECT count(*) AS count FROM deadline JOIN dossier_row USING (serial) WHERE act_on < @today AND due_on < @today AND is_closed = 0',
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
