import { randomBytes } from 'node:crypto'
import { sealSheet } from '../../../../electron/register/register.ts'
import { emptySheet } from '../../../../shared/dossier/intake/sheet.ts'

/** Seals a sheet over and over, one letter longer each time, and says the length once it was answered; goes on until it is killed. */
const [, , folder = '', id = ''] = process.argv
const environment = { now: () => Temporal.Now.instant(), ids: () => id, random: (size: number) => randomBytes(size) }
for (let length = 1; length < 100_000; length += 1) {
  const blank = emptySheet({ id, procedureId: '', startedAt: '2026-11-20T10:00:00.000Z', channel: 'phone' })
  sealSheet({ folder, environment }, { ...blank, notes: [{ at: blank.startedAt, text: 'x'.repeat(length) }] })
  process.stdout.write(`${length}\n`)
}
