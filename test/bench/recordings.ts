import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBackup } from '../../electron/register/backup/backup.ts'
import { saveDraft } from '../../electron/register/drafts.ts'
import { checkpoint } from '../../electron/register/connection.ts'
import { registerFiles } from '../../electron/register/opening/folder.ts'
import { listDossiers } from '../../electron/register/lists/list.ts'
import { appendPiece, beginRecording, endRecording, readSound } from '../../electron/register/files/recordings.ts'
import { closeRegister, transaction, type Register } from '../../electron/register/register.ts'
import { openSealedFile } from '../../electron/register/opening/page-seals.ts'
import { verifyWhole } from '../../electron/register/opening/verification.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { openWithKey, testEnvironment } from '../fixtures/register.ts'
import { median, millisecondsFor, type Measurement } from './measurement.ts'
import { fillLarge } from './register/fill-large.ts'

const dossiers = Number(process.env['GEHOOR_BENCH_DOSSIERS'] ?? 2_000)
const hours = Number(process.env['GEHOOR_BENCH_HOURS'] ?? 10)
/** Half a second of Opus at 24 kbit/s. */
const pieceBytes = 1_600
const piecesInHour = 7_200

/** What hours of sound cost: one piece, and what the lists, the backup and the check of a register with and without it take. */
export async function bench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
  try {
    const closed = fillLarge(folder, dossiers, Temporal.PlainDate.from('2026-11-20'))
    const register = openWithKey({ ...closed, environment: testEnvironment() })
    const silent = costs(register)
    const { piece, recordingId } = fill(register)
    const spoken = costs(register)
    const played = millisecondsFor(() => readSound(register, recordingId))
    const hour = `${hours} hours of sound, ${Math.round(statSync(registerFiles(folder).database).size / 1e6)} MB`
    closeRegister(register)
    return [
      { name: 'one piece of half a second, durable', measured: piece, unit: 'ms', target: '≤ 5' },
      { name: `list, ${dossiers} dossiers, ${hour}`, measured: spoken.list, unit: 'ms', reference: `${silent.list.toPrecision(3)} without` },
      { name: 'backup, copied and checked', measured: spoken.backup, unit: 'ms', reference: `${Math.round(silent.backup)} without` },
      { name: 'the whole check', measured: spoken.check, unit: 'ms', reference: `${Math.round(silent.check)} without` },
      { name: 'an hour of sound, read and checked to be played', measured: played, unit: 'ms' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Records so many hours; gives the last hour, and the milliseconds of a piece that is saved by itself, the middle of two hundred. */
function fill(register: Register): { readonly piece: number; readonly recordingId: string } {
  const belongsTo = register.environment.ids()
  saveDraft(register, emptySheet({ id: belongsTo, procedureId: 'wil', startedAt: '2026-11-20T10:00:00.000Z', channel: 'phone' }))
  const bytes = register.environment.random(pieceBytes)
  let recordingId = ''
  for (let hour = 0; hour < hours; hour += 1) {
    recordingId = beginRecording(register, { belongsTo, about: 'memo', mediaType: 'audio/webm' })
    transaction(register, () => {
      for (let number = 1; number <= piecesInHour; number += 1) appendPiece(register, { recordingId, number, until: number * 500, bytes })
    })
    endRecording(register, recordingId)
  }
  const another = beginRecording(register, { belongsTo, about: 'memo', mediaType: 'audio/webm' })
  const each = Array.from({ length: 200 }, (_, index) => millisecondsFor(() => appendPiece(register, { recordingId: another, number: index + 1, until: (index + 1) * 500, bytes })))
  endRecording(register, another)
  return { piece: median(each), recordingId }
}

function costs(register: Register) {
  const list = median(Array.from({ length: 20 }, () => millisecondsFor(() => listDossiers(register, { scope: 'open', order: 'due', limit: 50 }))))
  const backup = millisecondsFor(() => makeBackup(register))
  checkpoint(register.connection)
  const sealed = openSealedFile(registerFiles(register.folder).database, register.dataKey)
  const check = millisecondsFor(() => verifyWhole(register.connection, sealed))
  sealed.close()
  return { list, backup, check }
}
