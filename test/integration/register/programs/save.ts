import { writeSync } from 'node:fs'
import { openDossier } from '../../../../electron/register/dossiers.ts'
import { appendHappening } from '../../../../electron/register/events.ts'
import { closeRegister, transaction } from '../../../../electron/register/register.ts'
import { complaintOf, openWithKey, procedureNamed } from '../../../fixtures/register.ts'

// Saves so many complaints, each with two more events in one transaction, and says the number of each once it is saved.
const [folder = '', key = '', count = ''] = process.argv.slice(2)
const register = openWithKey({ folder, dataKey: Buffer.from(key, 'hex') })
const procedure = procedureNamed('wil')
for (let saved = 0; saved < Number(count); saved += 1) {
  const number = transaction(register, () => {
    const opened = openDossier(register, { complaint: complaintOf('Formulier kwijt'), procedure })
    appendHappening(register, { dossierId: opened.dossierId, expects: 1, happening: { type: 'noteAdded', on: '2026-11-20', text: 'Belde nog eens.' } })
    appendHappening(register, { dossierId: opened.dossierId, expects: 2, happening: { type: 'complaintAdmitted', on: '2026-11-20' } })
    return opened.number
  })
  writeSync(1, `${number}\n`)
}
closeRegister(register)
