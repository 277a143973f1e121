import { writeSync } from 'node:fs'
import { closeRegister } from '../../../../electron/register/register.ts'
import { openWithKey } from '../../../fixtures/register.ts'
import { nextLayout } from '../next-layout.ts'

// Opens a register with a later program, which brings it to the next layout.
const [folder = '', key = ''] = process.argv.slice(2)
writeSync(1, 'begin\n')
closeRegister(openWithKey({ folder, dataKey: Buffer.from(key, 'hex'), migrations: nextLayout }))
