import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { readAll, requireSound } from '../../../electron/register/connection.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { closeRegister } from '../../../electron/register/register.ts'
import { chances, patience, times } from '../../fixtures/endurance.ts'
import { closedRegister, copyOf, fingerprint, openWithKey, rawDatabase, removeFolders, type Closed } from '../../fixtures/register.ts'
import { nextLayout, nextVersion, faultyLayout } from './next-layout.ts'

afterAll(removeFolders)

/** Runs a program on a register and kills it so many milliseconds after it said its first word; gives what it said and how long it went on. */
async function killed(program: string, { folder, dataKey }: Closed, milliseconds: number): Promise<{ said: string; lasted: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'programs', program), folder, dataKey.toString('hex'), '100000'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  const start = performance.now()
  await Promise.race([wait(milliseconds), ended])
  child.kill('SIGKILL')
  await ended
  return { said, lasted: performance.now() - start }
}

describe('the program is killed', () => {
  const kills = times(15, 1000)
  it(`while it saves, ${kills} times: what was said to be saved is there, and nothing is half there`, { timeout: patience(kills, 2000) }, async () => {
    const closed = closedRegister(0)
    const chance = chances(5)
    const said: string[] = []
    for (let kill = 1; kill <= kills; kill += 1) {
      const lines = (await killed('save.ts', closed, chance() * 30)).said.split('\n')
      // The last line may be cut short; what was cut short was not said.
      said.push(...lines.slice(0, -1))

      const register = openWithKey(closed)
      if (kill % 20 === 0) requireSound(register.connection, 'full')
      const dossiers = readAll<{ number: string; length: number; events: number; rows: number; words: number }>(
        register.connection,
        `SELECT number, length, (SELECT count(*) FROM event WHERE event.serial = dossier.serial) AS events,
          (SELECT count(*) FROM dossier_row WHERE dossier_row.serial = dossier.serial) AS rows,
          (SELECT count(*) FROM search WHERE search.rowid = dossier.serial) AS words
        FROM dossier ORDER BY serial`,
      )
      closeRegister(register)
      const kept = new Set(dossiers.map(({ number }) => number))
      expect(said.filter((number) => !kept.has(number))).toEqual([])
      expect(dossiers.filter(({ length, events, rows, words }) => length !== 3 || events !== 3 || rows !== 1 || words !== 1)).toEqual([])
      expect(new Set(said).size).toBe(said.length)
    }
    expect(said.length).toBeGreaterThan(kills)
  })

  const upgrades = times(10, 200)
  it(`while it brings the register to a next layout, ${upgrades} times: it is the old or the new one, and the next opening finishes`, { timeout: patience(upgrades, 3000) }, async () => {
    const original = closedRegister(times(400, 5000))
    const dossiers = times(400, 5000)
    const chance = chances(6)
    // How long the whole opening takes here and now, so that the kills are spread over all of it.
    const { lasted } = await killed('migrate.ts', copyOf(original), 60_000)
    const versions: number[] = []
    for (let kill = 1; kill <= upgrades; kill += 1) {
      const upgraded = copyOf(original)
      // The first dies at once and the last is left alone, so that both ends are seen on a machine that is suddenly slower.
      const after = kill === 1 ? 0 : kill === upgrades ? 60_000 : ((kill - 1 + chance()) / upgrades) * lasted * 1.3
      await killed('migrate.ts', upgraded, after)

      const look = rawDatabase(copyOf(upgraded))
      const version = Number(look.pragma('user_version', { simple: true }))
      const later = look.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'later_row'`).pluck().get()
      const marked = look.prepare(`SELECT count(*) FROM dossier_row WHERE subject LIKE '%, later'`).pluck().get()
      look.close()
      expect({ version, later, marked }).toEqual(version === nextVersion ? { version, later: 1, marked: dossiers } : { version: nextVersion - 1, later: 0, marked: 0 })
      versions.push(version)

      const register = openWithKey({ ...upgraded, migrations: nextLayout })
      requireSound(register.connection, 'full')
      expect(readAll(register.connection, `SELECT count(*) AS count FROM dossier_row WHERE subject LIKE '%, later'`)).toEqual([{ count: dossiers }])
      expect(readAll(register.connection, 'SELECT sum(length) AS events FROM dossier')).toEqual([{ events: dossiers * 3 }])
      closeRegister(register)
    }
    expect(new Set(versions)).toEqual(new Set([nextVersion - 1, nextVersion]))
  })
})

describe('a next layout', () => {
  it('is reached after a backup of the old one, which was opened and checked', () => {
    const upgraded = copyOf(closedRegister(20))
    const { backups } = registerFiles(upgraded.folder)
    const before = readdirSync(backups)
    closeRegister(openWithKey({ ...upgraded, migrations: nextLayout }))
    const made = readdirSync(backups).filter((name) => !before.includes(name))
    expect(made).toHaveLength(1)
    const backup = rawDatabase({ ...upgraded, folder: asRegister(join(backups, made[0] ?? ''), upgraded) })
    expect(backup.pragma('user_version', { simple: true })).toBe(nextVersion - 1)
    expect(backup.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(backup.prepare('SELECT count(*) FROM dossier').pluck().get()).toBe(20)
    backup.close()
  })

  it('that cannot be reached leaves the register as it was, and thirty tries leave the one backup from before', () => {
    const stuck = copyOf(closedRegister(20))
    const { backups } = registerFiles(stuck.folder)
    const tryIt = () => {
      expect(() => openWithKey({ ...stuck, migrations: faultyLayout })).toThrow('a fault in the migration')
      const { [`before-${nextVersion}.db`]: backup, ...others } = fingerprint(backups)
      const look = rawDatabase(copyOf(stuck))
      const state = { version: look.pragma('user_version', { simple: true }), half: look.prepare(`SELECT count(*) FROM dossier_row WHERE subject = 'half done'`).pluck().get() }
      look.close()
      return { backup, others: Object.keys(others), state }
    }
    const first = tryIt()
    expect(first).toEqual({ backup: expect.stringMatching(/^[0-9a-f]{64}$/), others: expect.anything(), state: { version: nextVersion - 1, half: 0 } })
    for (let retry = 2; retry <= 30; retry += 1) expect(tryIt()).toEqual(first)

    // Once a mended program got through, the backup is one among the dated ones, and the next upgrade makes its own.
    closeRegister(openWithKey({ ...stuck, migrations: nextLayout }))
    expect(Object.keys(fingerprint(backups)).filter((name) => name.startsWith('before-'))).toEqual([])
    expect(Object.values(fingerprint(backups))).toContain(first.backup)
  })
})

/** A folder in which this database file is the register. */
function asRegister(file: string, closed: Closed): string {
  const copy = copyOf(closed)
  cpSync(file, registerFiles(copy.folder).database)
  return copy.folder
}
