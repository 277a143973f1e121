import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readOne } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { closeRegister } from '../../../electron/register/register.ts'
import { closedRegister, complaintOf, emptyFolder, openWithKey, procedureNamed, removeFolders } from '../../fixtures/register.ts'
import { skip } from '../../fixtures/endurance.ts'

afterAll(removeFolders)

/** How often a program asked the system to write through to the disk, or why that cannot be counted here. */
function countSyncs(program: string, ...given: readonly string[]): number | { reason: string } {
  if (process.platform !== 'linux') return { reason: 'strace counts only on Linux' }
  const report = join(emptyFolder(), 'syncs')
  try {
    execFileSync('strace', ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', report, process.execPath, join(import.meta.dirname, 'programs', program), ...given], { stdio: 'pipe' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { reason: 'strace is not installed' }
    throw error
  }
  return readFileSync(report, 'utf8').split('\n').filter((line) => /\bf(?:data)?sync\(/.test(line)).length
}

describe('saved means on the disk', () => {
  it('each of a hundred saves is written through', { timeout: 120_000 }, (context) => {
    const { folder, dataKey } = closedRegister(0)
    const none = countSyncs('save.ts', folder, dataKey.toString('hex'), '0')
    const hundred = countSyncs('save.ts', folder, dataKey.toString('hex'), '100')
    if (typeof none !== 'number' || typeof hundred !== 'number') skip(context, typeof none === 'number' ? '' : none.reason)
    expect(hundred - none).toBeGreaterThanOrEqual(100)
  })

  it('and the count would show it if they were not: a program that says nothing gets a handful', { timeout: 60_000 }, (context) => {
    const careless = countSyncs('save-carelessly.ts', join(emptyFolder(), 'careless.db'), '100')
    if (typeof careless !== 'number') skip(context, careless.reason)
    expect(careless).toBeLessThan(20)
  })

  it('the setting still holds after the first write, where the library would have let go of it', () => {
    const register = openWithKey(closedRegister(0))
    const synchronous = () => readOne(register.connection, 'PRAGMA synchronous')
    const before = synchronous()
    openDossier(register, { complaint: complaintOf('Formulier kwijt'), procedure: procedureNamed('wil') })
    expect([before, synchronous()]).toEqual([{ synchronous: 2 }, { synchronous: 2 }])
    closeRegister(register)
  })
})
