import { writeSync } from 'node:fs'
import { openWithKey } from '../../../fixtures/register.ts'

// Opens a register, says so, and keeps it until it is killed.
const [folder = '', key = ''] = process.argv.slice(2)
openWithKey({ folder, dataKey: Buffer.from(key, 'hex') })
writeSync(1, 'open\n')
setInterval(() => {}, 1000)
