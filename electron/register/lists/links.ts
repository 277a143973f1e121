import type { LinkedDossier } from '../../../shared/contract/views.ts'
import type { DossierState } from '../../../shared/dossier/state.ts'
import { readAll, write, type WritableDatabase } from '../connection.ts'
import type { Register } from '../open-register.ts'

interface ToProject {
  readonly serial: number
  readonly links: NonNullable<DossierState['links']>
  /** The links that the table has already. */
  readonly before: NonNullable<DossierState['links']>
}

/** Brings the links that were made in one dossier up to date; only what differs is written. */
export function projectLinks(database: WritableDatabase, { serial, links, before }: ToProject): void {
  const known = new Map(before.map(({ to, why = null }) => [to, why]))
  for (const { to, why = null } of links) {
    if (known.get(to) !== why) write(database, 'INSERT INTO dossier_link (serial, to_id, why) VALUES (@serial, @to, @why) ON CONFLICT DO UPDATE SET why = @why', { serial, to, why })
    known.delete(to)
  }
  for (const to of known.keys()) write(database, 'DELETE FROM dossier_link WHERE serial = ? AND to_id = ?', [serial, to])
}

/** The dossiers that have to do with one, from whichever side they were linked, by number; linked from both, it is its own link that is given. */
export function readLinks({ connection }: Register, dossierId: string): readonly LinkedDossier[] {
  const rows = readAll<{ dossierId: string; number: string; subject: string; complainant: string | null; why: string | null; isFromOther: number }>(
    connection,
    `SELECT row.dossier_id AS dossierId, row.number, row.subject, row.complainant, why, 0 AS isFromOther
    FROM dossier JOIN dossier_link USING (serial) JOIN dossier_row AS row ON row.dossier_id = to_id WHERE dossier.dossier_id = @dossierId
    UNION ALL
    SELECT row.dossier_id, row.number, row.subject, row.complainant, why, 1
    FROM dossier_link JOIN dossier_row AS row USING (serial) WHERE to_id = @dossierId
    ORDER BY number, isFromOther`,
    { dossierId },
  )
  return rows
    .filter(({ dossierId: other }, place) => rows.findIndex((each) => each.dossierId === other) === place)
    .map(({ complainant, why, isFromOther, ...link }) => ({
      ...link, ...(complainant === null ? {} : { complainant }), ...(why === null ? {} : { why }), isFromOther: isFromOther === 1,
    }))
}
