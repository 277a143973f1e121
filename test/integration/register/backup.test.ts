import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listBackups, makeBackup, makeDailyBackup, restoreBackup, undoRestore } from '../../../electron/register/backup/backup.ts'
import { sha256 } from '../../../electron/register/digest.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { listDossiers } from '../../../electron/register/lists/list.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import { closedRegister, complaintOf, copyOf, fingerprint, openWithKey, problemFrom, procedureNamed, rawDatabase, removeFolders, testEnvironment, type Closed } from '../../fixtures/register.ts'

let original: Closed
beforeAll(() => {
  original = closedRegister(30)
})
afterAll(removeFolders)

const subjects = (register: Register) => listDossiers(register, { scope: 'all', order: 'number', limit: 500 }).rows.map(({ subject }) => subject)
const save = (register: Register, subject: string) => openDossier(register, { complaint: complaintOf(subject), procedure: procedureNamed('wil') })
const databasesIn = (folder: string) => readdirSync(registerFiles(folder).backups).filter((name) => name.endsWith('.db')).toSorted()

describe('a backup', () => {
  it('holds everything that was saved before it, encrypted with the same key, while the register stays in use', () => {
    const closed = copyOf(original)
    const register = openWithKey(closed)
    save(register, 'Net nog')
    const { name } = makeBackup(register)
    save(register, 'Te laat')
    const file = join(registerFiles(closed.folder).backups, name)
    expect(readFileSync(file).includes('SQLite format')).toBe(false)
    expect(existsSync(`${file}-wal`)).toBe(false)

    const copy = copyOf(original)
    writeFileSync(registerFiles(copy.folder).database, readFileSync(file))
    const look = rawDatabase(copy)
    expect(look.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(look.prepare('SELECT subject FROM dossier_row ORDER BY serial DESC LIMIT 1').pluck().get()).toBe('Net nog')
    look.close()
    closeRegister(register)
  })

  it('is made once a day, when the register closes', () => {
    const closed = copyOf(original)
    const clock = { now: Temporal.Instant.from('2026-11-21T07:00:00Z') }
    const environment = testEnvironment(clock)
    const before = databasesIn(closed.folder)
    const first = closeRegister(openWithKey({ ...closed, environment }))
    const second = closeRegister(openWithKey({ ...closed, environment }))
    clock.now = Temporal.Instant.from('2026-11-22T07:00:00Z')
    const register = openWithKey({ ...closed, environment })
    const made = [makeDailyBackup(register), makeDailyBackup(register)]
    expect([first.backup, second.backup, ...made, closeRegister(register).backup]).toEqual(['made', 'not-due', 'made', 'not-due', 'not-due'])
    expect(databasesIn(closed.folder)).toEqual([...before, '2026-11-21T07-00-00-000Z.db', '2026-11-22T07-00-00-000Z.db'])
  })

  it('pushes out older ones by the rule of 7 days, 4 weeks and 12 months, and nothing else in the folder', () => {
    const closed = copyOf(original)
    const { backups } = registerFiles(closed.folder)
    const clock = { now: Temporal.Instant.from('2026-11-21T07:00:00Z') }
    const register = openWithKey({ ...closed, environment: testEnvironment(clock) })
    writeFileSync(join(backups, 'mijn eigen kopie.db'), 'van haarzelf')
    for (let day = 0; day < 40; day += 1) {
      clock.now = clock.now.add({ hours: 24 })
      makeBackup(register)
    }
    const dated = databasesIn(closed.folder).filter((name) => name !== 'mijn eigen kopie.db')
    expect(dated.map((name) => name.slice(0, 10))).toEqual([
      '2026-11-30', '2026-12-13', '2026-12-20', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31',
    ])
    expect(readFileSync(join(backups, 'mijn eigen kopie.db'), 'utf8')).toBe('van haarzelf')
    closeRegister(register)
  })

  it('that is damaged or no backup at all is not listed', () => {
    const closed = copyOf(original)
    const { backups } = registerFiles(closed.folder)
    const register = openWithKey(closed)
    writeFileSync(join(backups, '2026-11-19T10-00-00-000Z.db'), 'geen register')
    writeFileSync(join(backups, '2026-11-18T10-00-00-000Z.db'), '')
    expect(listBackups(register)).toEqual([{ name: '2026-11-20T10-12-00-000Z.db', madeAt: '2026-11-20T10:12:00.000Z', dossiers: 30 }])
    closeRegister(register)
  })

  it('that is not sound is called failed, the older ones stay, and closing goes on', () => {
    const closed = copyOf(original)
    const { backups } = registerFiles(closed.folder)
    const before = fingerprint(backups)
    // Every page and every chain is whole, but a row is not as the layout has it: what only a full check of a large register finds.
    const spoilt = rawDatabase(closed)
    const keep = spoilt.prepare('INSERT INTO letter_file (letter_id, stored_at, digest, bytes) VALUES (?, ?, ?, ?)')
    const bytes = Buffer.alloc(200_000, 'letter')
    for (let count = 0; count < 100; count += 1) keep.run(`letter ${count}`, 'x', sha256(bytes), bytes)
    spoilt.unsafeMode()
    spoilt.exec(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'content TEXT NOT NULL)', 'content TEXT NOT NULL CHECK (content = ''x''))') WHERE name = 'settings'`)
    spoilt.close()
    const register = openWithKey({ ...closed, environment: testEnvironment({ now: Temporal.Instant.from('2026-11-24T07:00:00Z') }) })
    expect(problemFrom(() => makeBackup(register))).toEqual({ code: 'BACKUP_FAILED', data: {} })
    expect(closeRegister(register)).toEqual({ backup: 'failed' })
    expect(fingerprint(backups)).toEqual(before)
  })
})

describe('putting a backup back', () => {
  it('brings back its state, and undoing it brings back the state before, to the last save', () => {
    const closed = copyOf(original)
    const environment = testEnvironment({ now: Temporal.Instant.from('2026-11-20T15:00:00Z') })
    const first = openWithKey({ ...closed, environment })
    const { name } = makeBackup(first)
    const atBackup = subjects(first)
    save(first, 'Na de kopie')
    const atEnd = subjects(first)
    closeRegister(first)

    const { setAside } = restoreBackup(environment, { folder: closed.folder, name })
    const restored = openWithKey({ ...closed, environment })
    expect(subjects(restored)).toEqual(atBackup)
    expect(restored.cameBackAfterCrash).toBe(false)
    closeRegister(restored)

    const undone = undoRestore(environment, { folder: closed.folder, setAside })
    const back = openWithKey({ ...closed, environment })
    expect(subjects(back)).toEqual(atEnd)
    closeRegister(back)
    // Both states are still there, each in a folder of its own.
    expect(readdirSync(registerFiles(closed.folder).damaged).toSorted()).toEqual([setAside, undone.setAside].toSorted())
  })

  it('is refused while the register is open', () => {
    const closed = copyOf(original)
    const register = openWithKey(closed)
    expect(problemFrom(() => restoreBackup(testEnvironment(), { folder: closed.folder, name: '2026-11-20T10-12-00-000Z.db' }))).toEqual({ code: 'REGISTER_BUSY', data: {} })
    closeRegister(register)
  })
})
