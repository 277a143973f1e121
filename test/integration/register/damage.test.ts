import { readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listBackups, restoreBackup, undoRestore } from '../../../electron/register/backup/backup.ts'
import { sha256 } from '../../../electron/register/digest.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { listDossiers } from '../../../electron/register/lists/list.ts'
import { closeRegister, continueVerification, unlockRegister } from '../../../electron/register/register.ts'
import { chances, patience, times } from '../../fixtures/endurance.ts'
import { closedRegister, copyOf, fingerprint, openWithKey, passphrase, problemFrom, procedures, rawDatabase, removeFolders, testEnvironment, type Closed } from '../../fixtures/register.ts'

const pageSize = 4096
let original: Closed
/** Made when it was closed. */
const backup = '2026-11-20T10-12-00-000Z.db'

beforeAll(() => {
  original = closedRegister(times(300, 2000))
}, 120_000)
afterAll(removeFolders)

/** Opens one folder again and again, each time with the database damaged in another way. */
function tryEach(count: number, seed: number, damage: (database: Buffer, chance: () => number) => Buffer): (string | undefined)[] {
  const broken = copyOf(original)
  const { database } = registerFiles(broken.folder)
  const whole = readFileSync(database)
  const chance = chances(seed)
  // The backups are looked through each time; without them the test is about the register alone.
  rmSync(registerFiles(broken.folder).backups, { recursive: true })
  return Array.from({ length: count }, () => {
    const damaged = damage(Buffer.from(whole), chance)
    writeFileSync(database, damaged)
    const problem = problemFrom(() => closeRegister(openWithKey(broken)))
    // Refused means untouched.
    return readFileSync(database).equals(damaged) ? problem?.code : 'the file was written'
  })
}

const noticed = (count: number) => Array.from({ length: count }, () => 'REGISTER_DAMAGED')

describe('damage on the disk is noticed at the next opening, whatever it hit', () => {
  const zeroed = times(30, 200)
  it(`a page full of zeros, ${zeroed} times`, { timeout: patience(zeroed, 1000) }, () => {
    const found = tryEach(zeroed, 1, (database, chance) => {
      const page = Math.floor(chance() * (database.length / pageSize))
      return database.fill(0, page * pageSize, (page + 1) * pageSize)
    })
    expect(found).toEqual(noticed(zeroed))
  })

  const changed = times(40, 300)
  it(`one byte that changed, ${changed} times`, { timeout: patience(changed, 1000) }, () => {
    const found = tryEach(changed, 2, (database, chance) => {
      const place = Math.floor(chance() * database.length)
      database.writeUInt8(database.readUInt8(place) ^ (1 + Math.floor(chance() * 255)), place)
      return database
    })
    expect(found).toEqual(noticed(changed))
  })

  const truncated = times(10, 20)
  it(`a file that lost its end, ${truncated} times`, { timeout: patience(truncated, 1000) }, () => {
    const found = tryEach(truncated, 3, (database, chance) => database.subarray(0, Math.floor(chance() * database.length)))
    expect(found).toEqual(noticed(truncated))
  })

  it('two pages that changed places, each of them whole', () => {
    const found = tryEach(1, 4, (database) => {
      const one = Buffer.from(database.subarray(10 * pageSize, 11 * pageSize))
      database.copy(database, 10 * pageSize, 20 * pageSize, 21 * pageSize)
      one.copy(database, 20 * pageSize)
      return database
    })
    expect(found).toEqual(noticed(1))
  })
})

describe('somebody with the key who changes history', () => {
  const meddle = (sql: string) => {
    const changed = copyOf(original)
    const database = rawDatabase(changed)
    database.exec('DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed; DROP TRIGGER event_follows_the_last; DROP TRIGGER dossier_keeps_its_number')
    database.exec(sql)
    database.close()
    return problemFrom(() => closeRegister(openWithKey(changed)))
  }

  it.each([
    ['what happened', `UPDATE event SET happening = replace(happening, 'erslag', 'ersie') WHERE position = 50`],
    ['when it was recorded', `UPDATE event SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE position = 50`],
    ['who recorded it', `UPDATE event SET recorded_by = 'iemand anders' WHERE position = 50`],
    ['its number', `UPDATE event SET id = '01a1fb71-0fcb-709e-bf70-742c93761de5' WHERE position = 50`],
    ['its place, by leaving out the last', 'DELETE FROM event WHERE serial = 2026000007 AND sequence = 3'],
    ['its place, by leaving out one in the middle', 'DELETE FROM event WHERE serial = 2026000007 AND sequence = 2'],
    ['the dossier it belongs to', 'UPDATE event SET serial = 2026000008, sequence = 4 WHERE serial = 2026000007 AND sequence = 3'],
    ['the dossier, by leaving it out whole', 'PRAGMA foreign_keys = OFF; DELETE FROM event WHERE serial = 2026000007'],
    ['the document of a letter', `INSERT INTO letter_file (letter_id, stored_at, digest, bytes) VALUES ('x', 'x', '${'0'.repeat(64)}', x'00')`],
  ])('is found out: %s', (_, sql) => {
    expect(meddle(sql)).toMatchObject({ code: 'REGISTER_DAMAGED', data: { damage: 'digest' } })
  })

  it('the untouched register, opened the same way, is sound', () => {
    expect(meddle('SELECT 1')).toBeUndefined()
  })
})

describe('a damaged register', () => {
  const breakIt = (change: (file: string) => void) => {
    const broken = copyOf(original)
    change(registerFiles(broken.folder).database)
    return broken
  }
  const overwrite = (place: number) => (file: string) => {
    const bytes = readFileSync(file)
    bytes.fill(0xff, place, place + 100)
    writeFileSync(file, bytes)
  }

  it.each([
    ['its beginning', 'header', overwrite(0)],
    ['its first page', 'header', overwrite(2000)],
    ['a later page', 'page', overwrite(30 * pageSize)],
    ['everything', 'header', (file: string) => truncateSync(file)],
    ['the file itself', 'header', (file: string) => rmSync(file)],
  ])('is told by the right passphrase: %s is gone, and which backups can take its place', (_, damage, change) => {
    const broken = breakIt(change)
    const before = fingerprint(broken.folder)
    const unlock = () => unlockRegister(testEnvironment(), { folder: broken.folder, passphrase, shippedProcedures: procedures })
    const madeAt = '2026-11-20T10:12:00.000Z'
    expect(problemFrom(unlock)).toEqual({ code: 'REGISTER_DAMAGED', data: { damage, backups: [{ name: backup, madeAt, dossiers: times(300, 2000) }] } })
    expect(fingerprint(broken.folder)).toEqual(before)
  })

  it('is never replaced by an empty one, also without a backup', () => {
    const broken = breakIt(overwrite(0))
    const { backups } = registerFiles(broken.folder)
    for (const name of readdirSync(backups).filter((file) => file.endsWith('.db'))) rmSync(join(backups, name))
    const before = fingerprint(broken.folder)
    expect(problemFrom(() => openWithKey(broken))).toEqual({ code: 'REGISTER_DAMAGED', data: { damage: 'header', backups: [] } })
    expect(fingerprint(broken.folder)).toEqual(before)
  })

  it('does not offer a backup in which history was changed', () => {
    const broken = breakIt(overwrite(0))
    const { backups, database } = registerFiles(broken.folder)
    // The backup is opened as a register, so that it can be meddled with.
    const whole = readFileSync(database)
    writeFileSync(database, readFileSync(join(backups, backup)))
    const meddled = rawDatabase(broken)
    meddled.exec(`DROP TRIGGER event_is_never_changed; UPDATE event SET recorded_by = 'iemand anders' WHERE position = 5`)
    meddled.close()
    writeFileSync(join(backups, backup), readFileSync(database))
    writeFileSync(database, whole)
    expect(problemFrom(() => openWithKey(broken))).toEqual({ code: 'REGISTER_DAMAGED', data: { damage: 'header', backups: [] } })
  })

  it('does not offer a backup that is damaged too', () => {
    const broken = breakIt(overwrite(0))
    overwrite(25 * pageSize)(join(registerFiles(broken.folder).backups, backup))
    expect(problemFrom(() => openWithKey(broken))).toEqual({ code: 'REGISTER_DAMAGED', data: { damage: 'header', backups: [] } })
  })

  it('gives way to a backup and is kept byte for byte with its log; the exchange can be undone', () => {
    const broken = breakIt(overwrite(30 * pageSize))
    const files = registerFiles(broken.folder)
    writeFileSync(files.log, 'what was left of a log')
    const damaged = readFileSync(files.database)
    const environment = testEnvironment()

    const { setAside } = restoreBackup(environment, { folder: broken.folder, name: backup })
    expect(readFileSync(join(files.damaged, setAside, 'register.db')).equals(damaged)).toBe(true)
    expect(readFileSync(join(files.damaged, setAside, 'register.db-wal'), 'utf8')).toBe('what was left of a log')
    const register = openWithKey(broken)
    expect(listDossiers(register, { scope: 'all', order: 'number', limit: 1 }).total).toBe(times(300, 2000))
    expect(listBackups(register).map(({ name }) => name)).toEqual([backup])
    closeRegister(register)

    undoRestore(environment, { folder: broken.folder, setAside })
    expect(readFileSync(files.database).equals(damaged)).toBe(true)
    expect(readFileSync(files.log, 'utf8')).toBe('what was left of a log')
  })

  it('keeps standing when the backup that is asked for does not exist, or is a path', () => {
    const broken = breakIt(overwrite(0))
    const before = fingerprint(broken.folder)
    for (const name of ['2020-01-01T00-00-00-000Z.db', '../register.db', join('..', '..', 'etc', 'passwd'), '', 'register.keys.json']) {
      expect(problemFrom(() => restoreBackup(testEnvironment(), { folder: broken.folder, name }))).toEqual({ code: 'NO_SUCH_FILE', data: {} })
    }
    expect(fingerprint(broken.folder)).toEqual(before)
  })
})

describe('a register too large to be checked before the first screen', () => {
  /** A register of more than 16 MB, most of it in documents, the last of which is not what it was when it was made final. */
  const large = (lastDigest: (digest: string) => string) => {
    const grown = copyOf(original)
    const database = rawDatabase(grown)
    const keep = database.prepare('INSERT INTO letter_file (letter_id, stored_at, digest, bytes) VALUES (?, ?, ?, ?)')
    const bytes = Buffer.alloc(200_000, 'letter')
    for (let count = 1; count <= 120; count += 1) keep.run(`letter ${count}`, 'x', count < 120 ? sha256(bytes) : lastDigest(sha256(bytes)), bytes)
    database.close()
    return grown
  }
  const checkOn = (closed: Closed) => {
    // Every look at the clock costs a second, so that the opening and each piece do the least they may, on any machine.
    let seconds = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (seconds += 1000))
    const register = openWithKey({ ...closed, environment: testEnvironment({ now: Temporal.Instant.from('2026-11-21T10:12:00Z') }) })
    let pieces = 0
    const problem = problemFrom(() => {
      while (continueVerification(register, 2) === 'more') pieces += 1
    })
    clock.mockRestore()
    return { problem, pieces, backup: closeRegister(register).backup }
  }

  it('is checked in short pieces afterwards, to the last document', () => {
    const { problem, pieces, backup: made } = checkOn(large((digest) => digest))
    expect({ problem, made }).toEqual({ problem: undefined, made: 'made' })
    expect(pieces).toBeGreaterThan(5)
  })

  it('and damage that the opening did not come to is then found; no backup is made of it when it closes', () => {
    const { problem, backup: made } = checkOn(large(() => '0'.repeat(64)))
    expect({ problem, made }).toEqual({ problem: { code: 'REGISTER_DAMAGED', data: { damage: 'digest', backups: [] } }, made: 'failed' })
  })
})
