import { listDossiers } from '../../../electron/register/lists/list.ts'
import { readAgenda } from '../../../electron/register/lists/agenda.ts'
import { closeRegister, continueVerification } from '../../../electron/register/register.ts'
import { openWithKey } from '../../fixtures/register.ts'

// Opens a large register in a fresh process, as the program does once it has the key, and says how long and how large.
const [folder = '', key = ''] = process.argv.slice(2)
const megabytes = () => process.memoryUsage.rss() / 1e6

const start = performance.now()
const register = openWithKey({ folder, dataKey: Buffer.from(key, 'hex') })
const opened = performance.now() - start
listDossiers(register, { scope: 'open', order: 'due', limit: 50 })
const listed = performance.now() - start
readAgenda(register, Temporal.PlainDate.from('2026-11-20'), 14)
for (const search of ['modaal', 'formulier', 'm']) listDossiers(register, { scope: 'all', order: 'due', search, limit: 50 })
const memory = megabytes()

let longestPiece = 0
const startOfCheck = performance.now()
for (let more = 'more'; more === 'more'; ) {
  const piece = performance.now()
  more = continueVerification(register, 5)
  longestPiece = Math.max(longestPiece, performance.now() - piece)
}
const checked = performance.now() - startOfCheck
console.log(JSON.stringify({ opened, listed, checked, longestPiece, memory, memoryChecked: megabytes() }))
closeRegister(register)
