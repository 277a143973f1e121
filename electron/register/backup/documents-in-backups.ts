import { compact, overwriteDeleted, readAll, readOne, transaction, write, type Connection } from '../connection.ts'
import type { RegisterFiles } from '../opening/folder.ts'
import { inEachBackup } from './recordings-in-backups.ts'

/** So many backups, the newest, hold the files too; older ones are there for what is written. */
const withFiles = 3

/** Takes removed files out of every backup: what is gone must not come back with a copy. */
export function removeDocumentsFromBackups(files: RegisterFiles, dataKey: Buffer, documentIds: readonly string[]): void {
  const ids = JSON.stringify(documentIds)
  const which = 'SELECT place FROM document WHERE document_id IN (SELECT value FROM json_each(?))'
  inEachBackup(files, dataKey, (copy) => {
    if (!hasDocuments(copy) || readOne(copy, which, [ids]) === undefined) return
    overwriteDeleted(copy)
    transaction(copy, (database) => {
      write(database, `DELETE FROM document_piece WHERE document IN (${which})`, [ids])
      write(database, 'DELETE FROM document WHERE document_id IN (SELECT value FROM json_each(?))', [ids])
    })
  })
}

/**
 * Leaves only the newest few backups their files: twenty copies of every scan would fill a laptop.
 * @param newestFirst names of all backups.
 */
export function leaveDocumentsOutOfOlderBackups(files: RegisterFiles, dataKey: Buffer, newestFirst: readonly string[]): void {
  const whole = new Set(newestFirst.slice(0, withFiles))
  inEachBackup(files, dataKey, (copy, name) => {
    if (whole.has(name) || !hasDocuments(copy) || readOne(copy, 'SELECT 1 FROM document WHERE is_left_out = 0 LIMIT 1') === undefined) return
    transaction(copy, (database) => {
      write(database, 'DELETE FROM document_piece')
      write(database, 'UPDATE document SET is_left_out = 1')
    })
    compact(copy)
  })
}

function hasDocuments(copy: Connection): boolean {
  return readAll(copy, "SELECT 1 FROM sqlite_schema WHERE name = 'document'").length > 0
}
