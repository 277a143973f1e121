import { writeSync } from 'node:fs'
import { readAll } from '../../../../electron/register/connection.ts'
import { takeInDocument } from '../../../../electron/register/files/documents.ts'
import { openWithKey } from '../../../fixtures/register.ts'

// Takes files of three pieces into the first dossier, one after the other, and says the number of each once it is kept.
const [folder = '', key = '', count = ''] = process.argv.slice(2)
const register = openWithKey({ folder, dataKey: Buffer.from(key, 'hex') })
const dossierId = readAll<{ id: string }>(register.connection, 'SELECT dossier_id AS id FROM dossier LIMIT 1')[0]?.id ?? ''
for (let number = 1; number <= Number(count); number += 1) {
  takeInDocument(register, dossierId, Buffer.alloc(1_200_000, `scan ${number} `), { name: `scan ${number}.pdf`, from: 'complainant', isInternal: false })
  writeSync(1, `${number}\n`)
}
