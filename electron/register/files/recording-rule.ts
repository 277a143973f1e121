import { recordingsRemovedOn } from '../../../shared/dossier/contents/recording.ts'
import { checkpoint, readAll } from '../connection.ts'
import { readDossierHistory } from '../events.ts'
import { registerFiles } from '../opening/folder.ts'
import type { Register } from '../open-register.ts'
import { procedureOf } from '../organisation/procedures.ts'
import { takeOut, takeOutOrphans } from './recordings.ts'
import { removeFromBackups } from '../backup/recordings-in-backups.ts'
import type { RemovalReason } from '../../../shared/dossier/contents/recording.ts'

/**
 * Removes the recordings of closed dossiers whose time has come by their own procedure's rule, each with its proof line; gives
 * the dossiers that changed. Nothing of an open dossier is removed.
 */
export function applyRecordingRule(register: Register): readonly string[] {
  const { connection, environment } = register
  const kept = readAll<{ dossierId: string; recordingId: string }>(
    connection,
    `SELECT belongs_to AS dossierId, recording_id AS recordingId FROM recording JOIN dossier_row ON dossier_id = belongs_to
    WHERE is_closed = 1 ORDER BY place`,
  )
  const due = kept.filter(({ dossierId }) => {
    const { closedOn, procedure: { id, version } } = readDossierHistory(register, dossierId).state
    if (closedOn === undefined) return false
    const procedure = procedureOf(connection, id, version)
    const today = environment.now().toZonedDateTimeISO(procedure.timeZone).toPlainDate()
    return Temporal.PlainDate.compare(recordingsRemovedOn(procedure, Temporal.PlainDate.from(closedOn)), today) <= 0
  })
  for (const { recordingId } of due) takeOut(register, recordingId, 'retention')
  forgetSound(register, due.map(({ recordingId }) => recordingId))
  return [...new Set(due.map(({ dossierId }) => dossierId))]
}

/** Removes one recording for good: from the register, its log and its backups. Throws NO_SUCH_RECORDING. */
export function removeRecording(register: Register, recordingId: string, because: RemovalReason): void {
  takeOut(register, recordingId, because)
  forgetSound(register, [recordingId])
}

/** Removes for good what belongs to nothing any more. */
export function removeOrphans(register: Register): void {
  forgetSound(register, takeOutOrphans(register))
}

/** What was deleted is overwritten in the database; the log and the copies still have it until this. */
function forgetSound(register: Register, recordingIds: readonly string[]): void {
  if (recordingIds.length === 0) return
  checkpoint(register.connection)
  removeFromBackups(registerFiles(register.folder), register.dataKey, recordingIds)
}
