import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { closeConnection, compact, openConnection, overwriteDeleted, readAll, readOne, transaction, write, type Connection } from '../connection.ts'
import { isMissing } from '../files/durable-file.ts'
import type { RegisterFiles } from '../opening/folder.ts'
import { RegisterProblem } from '../problem.ts'

/**
 * Takes removed recordings out of every backup: what the rule says is gone must not come back with a copy. A copy that does
 * not open is left as it is; it is not offered either.
 */
export function removeFromBackups(files: RegisterFiles, dataKey: Buffer, recordingIds: readonly string[]): void {
  const ids = JSON.stringify(recordingIds)
  const which = 'SELECT place FROM recording WHERE recording_id IN (SELECT value FROM json_each(?))'
  inEachBackup(files, dataKey, (copy) => {
    if (readOne(copy, which, [ids]) === undefined) return
    overwriteDeleted(copy)
    transaction(copy, (database) => {
      write(database, `DELETE FROM recording_piece WHERE recording IN (${which})`, [ids])
      write(database, 'DELETE FROM recording WHERE recording_id IN (SELECT value FROM json_each(?))', [ids])
    })
  })
}

/**
 * Leaves only the newest backup its sound: older ones are there for what is written, and would otherwise each be as large as
 * all recordings together.
 */
export function leaveOutOfOlderBackups(files: RegisterFiles, dataKey: Buffer, newest: string): void {
  inEachBackup(files, dataKey, (copy, name) => {
    if (name === newest || readOne(copy, 'SELECT 1 FROM recording WHERE is_left_out = 0 LIMIT 1') === undefined) return
    transaction(copy, (database) => {
      write(database, 'DELETE FROM recording_piece')
      write(database, 'UPDATE recording SET is_left_out = 1')
    })
    compact(copy)
  })
}

/** Does something with each backup that has recordings in its layout; one that does not open is passed over. */
export function inEachBackup(files: RegisterFiles, dataKey: Buffer, work: (copy: Connection, name: string) => void): void {
  for (const name of backupNames(files)) {
    let copy: Connection | undefined
    try {
      copy = openConnection({ file: join(files.backups, name), dataKey })
      if (readAll(copy, "SELECT 1 FROM sqlite_schema WHERE name = 'recording'").length > 0) work(copy, name)
    } catch (error) {
      if (!(error instanceof RegisterProblem)) throw error
    } finally {
      if (copy !== undefined) closeConnection(copy)
    }
  }
}

function backupNames({ backups }: RegisterFiles): readonly string[] {
  try {
    return readdirSync(backups).filter((name) => name.endsWith('.db'))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
