import type { DraftView } from '../../shared/contract/views.ts'
import type { IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { readAll, readOne, transaction, write, type WritableDatabase } from './connection.ts'
import { writtenMoment, type Register } from './open-register.ts'
import { removeOrphans } from './files/recording-rule.ts'

/**
 * Keeps a call sheet as it is typed; answers when it is on the disk, with the moment in UTC. The sheet that was saved last has the
 * latest moment, also when the clock of the laptop was set back, because that is the one she comes back to. A sheet that became a
 * dossier in the meantime stays gone: the last save of a busy screen may arrive after it.
 */
export function saveDraft(register: Register, sheet: IntakeSheet): string {
  const now = register.environment.now()
  return transaction(register.connection, (database) => {
    const { latest } = readOne<{ latest: string | null }>(database, 'SELECT max(saved_at) AS latest FROM call_sheet WHERE sheet_id <> ?', [sheet.id]) ?? { latest: null }
    const savedAt = latest === null ? writtenMoment(now) : momentAfter(now, latest)
    write(
      database,
      `INSERT INTO call_sheet (sheet_id, saved_at, content)
      SELECT @id, @savedAt, @content WHERE NOT EXISTS (SELECT 1 FROM dossier WHERE dossier_id = @id)
      ON CONFLICT (sheet_id) DO UPDATE SET saved_at = @savedAt, content = @content`,
      { id: sheet.id, savedAt, content: JSON.stringify(sheet) },
    )
    return savedAt
  })
}

/** The moment it is, or one millisecond after `latest` when that was not reached yet. */
function momentAfter(now: Temporal.Instant, latest: string): string {
  const next = Temporal.Instant.from(latest).add({ milliseconds: 1 })
  return writtenMoment(Temporal.Instant.compare(now, next) < 0 ? next : now)
}

/** The call sheets that did not become a dossier yet, the last one saved first. */
export function listDrafts({ connection }: Register): readonly DraftView[] {
  return readAll<{ savedAt: string; content: string; isSpokenOn: number }>(
    connection,
    `SELECT saved_at AS savedAt, content, EXISTS (SELECT 1 FROM recording WHERE belongs_to = sheet_id) AS isSpokenOn
    FROM call_sheet ORDER BY saved_at DESC, sheet_id DESC`,
  ).map(({ savedAt, content, isSpokenOn }) => ({ sheet: JSON.parse(content) as IntakeSheet, savedAt, ...(isSpokenOn === 1 ? { isSpokenOn: true } : {}) }))
}

/**
 * Throws a call sheet away; nothing happens when it was gone already. What was spoken on it waits, because the sheet can be
 * brought back, until the next one is thrown away or the register closes.
 */
export function discardDraft(register: Register, id: string): void {
  removeOrphans(register)
  transaction(register.connection, (database) => removeDraft(database, id))
}

export function removeDraft(database: WritableDatabase, id: string): void {
  write(database, 'DELETE FROM call_sheet WHERE sheet_id = ?', [id])
}
