import { writeSync } from 'node:fs'
import { saveDraft } from '../../../../electron/register/drafts.ts'
import { appendPiece, beginRecording } from '../../../../electron/register/files/recordings.ts'
import { emptySheet } from '../../../../shared/dossier/intake/sheet.ts'
import { openWithKey } from '../../../fixtures/register.ts'

// Records on a new sheet, a piece of half a second at a time, and says the number of each piece once it is saved.
const [folder = '', key = '', count = ''] = process.argv.slice(2)
const register = openWithKey({ folder, dataKey: Buffer.from(key, 'hex') })
const belongsTo = register.environment.ids()
saveDraft(register, emptySheet({ id: belongsTo, procedureId: 'wil', startedAt: '2026-11-20T10:12:00.000Z', channel: 'phone' }))
const recordingId = beginRecording(register, { belongsTo, about: 'memo', mediaType: 'audio/webm;codecs=opus' })
for (let number = 1; number <= Number(count); number += 1) {
  appendPiece(register, { recordingId, number, until: number * 500, bytes: Buffer.alloc(1_600, number % 251) })
  writeSync(1, `${belongsTo} ${recordingId} ${number}\n`)
}
