import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOne, transaction } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { listDossiers } from '../../../electron/register/lists/list.ts'
import { supportedVersion } from '../../../electron/register/migrations/index.ts'
import { closeRegister, createRegister, registerStanding, unlockRegister } from '../../../electron/register/register.ts'
import {
  closedRegister, complaintOf, copyOf, dropWithoutClosing, emptyFolder, fingerprint, openWithKey, passphrase, problemFrom, procedureNamed,
  procedures, rawDatabase, removeFolders, settings, testEnvironment, type Closed,
} from '../../fixtures/register.ts'
import { skip } from '../../fixtures/endurance.ts'

let original: Closed
beforeAll(() => {
  original = closedRegister(20)
})
afterAll(removeFolders)

const unlock = ({ folder }: Closed) => unlockRegister(testEnvironment(), { folder, passphrase, shippedProcedures: procedures })
const numbersIn = (closed: Closed) => {
  const register = openWithKey(closed)
  try {
    return listDossiers(register, { scope: 'all', order: 'number', limit: 500 }).rows.map(({ number }) => number)
  } finally {
    closeRegister(register)
  }
}

describe('a register of a later program', () => {
  it('is refused by its version, and not one byte in its folder changes', () => {
    const later = copyOf(original)
    const database = rawDatabase(later)
    database.pragma(`user_version = ${supportedVersion() + 1}`)
    database.close()
    const before = fingerprint(later.folder)
    expect(problemFrom(() => unlock(later))).toEqual({ code: 'REGISTER_NEWER', data: { version: supportedVersion() + 1, supported: supportedVersion() } })
    expect(fingerprint(later.folder)).toEqual(before)
  })

  it('is refused the same way when that program did not end well, and its log stays where it was', () => {
    const later = copyOf(original)
    const files = registerFiles(later.folder)
    const database = rawDatabase(later)
    database.pragma('journal_mode = WAL')
    database.pragma(`user_version = ${supportedVersion() + 1}`)
    const log = readFileSync(files.log)
    const untouched = readFileSync(files.database)
    database.close()
    writeFileSync(files.log, log)
    writeFileSync(files.database, untouched)
    rmSync(`${files.database}-shm`, { force: true })
    const before = fingerprint(later.folder)
    expect(problemFrom(() => openWithKey(later))).toEqual({ code: 'REGISTER_NEWER', data: { version: supportedVersion() + 1, supported: supportedVersion() } })
    expect(fingerprint(later.folder)).toEqual(before)
  })
})

describe('a second program', () => {
  it('is told that the register is in use within two seconds, writes nothing, and gets in once the first is killed', { timeout: 30_000 }, async () => {
    const held = copyOf(original)
    const holder = spawn(process.execPath, [join(import.meta.dirname, 'programs/hold.ts'), held.folder, held.dataKey.toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      await new Promise((resolve) => holder.stdout.once('data', resolve))
      const before = fingerprint(held.folder)
      const start = performance.now()
      expect(problemFrom(() => unlock(held))).toEqual({ code: 'REGISTER_BUSY', data: {} })
      expect(performance.now() - start).toBeLessThan(2000)
      expect(fingerprint(held.folder)).toEqual(before)
    } finally {
      holder.kill('SIGKILL')
      await new Promise((resolve) => holder.once('exit', resolve))
    }
    expect(numbersIn(held)).toHaveLength(20)
  })

  it('of another kind, that knows nothing of our lock, finds the database itself locked', () => {
    const held = copyOf(original)
    const register = openWithKey(held)
    try {
      expect(() => rawDatabase(held).prepare('SELECT 1 FROM event').get()).toThrow('database is locked')
    } finally {
      closeRegister(register)
    }
  })

  it('in the same process is refused too', () => {
    const held = copyOf(original)
    const register = openWithKey(held)
    expect(problemFrom(() => openWithKey(held))).toEqual({ code: 'REGISTER_BUSY', data: {} })
    closeRegister(register)
  })
})

describe('a folder that cannot be written', () => {
  /** Makes a folder read-only for this process, whoever it runs as; gives back how to undo it, or why it cannot be done. */
  function makeReadOnly(folder: string): { undo: () => void } | { reason: string } {
    if (process.platform === 'win32') return { reason: 'Windows has no read-only folders' }
    if (process.getuid?.() !== 0) {
      chmodSync(folder, 0o500)
      return { undo: () => chmodSync(folder, 0o700) }
    }
    try {
      execFileSync('mount', ['--bind', folder, folder], { stdio: 'pipe' })
      execFileSync('mount', ['-o', 'remount,bind,ro', folder], { stdio: 'pipe' })
      return { undo: () => execFileSync('umount', [folder]) }
    } catch {
      return { reason: 'root may write everywhere, and this machine does not let it mount a folder read-only' }
    }
  }

  it('is told apart, for an existing register and for a new one, and nothing is written', (context) => {
    const locked = copyOf(original)
    const empty = emptyFolder()
    const undo: (() => void)[] = []
    try {
      for (const folder of [locked.folder, empty]) {
        const made = makeReadOnly(folder)
        if ('reason' in made) skip(context, made.reason)
        undo.push(made.undo)
      }
      const before = fingerprint(locked.folder)
      expect(problemFrom(() => unlock(locked))).toEqual({ code: 'REGISTER_READ_ONLY', data: {} })
      expect(problemFrom(() => createRegister(testEnvironment(), { folder: empty, passphrase, label: 'K.D.', settings, procedures }))).toEqual({ code: 'REGISTER_READ_ONLY', data: {} })
      expect([fingerprint(locked.folder), fingerprint(empty)]).toEqual([before, {}])
    } finally {
      for (const back of undo) back()
    }
  })

  it('even when only the database in it is read-only', (context) => {
    if (process.platform === 'win32') skip(context, 'Windows decides by other rights')
    const locked = copyOf(original)
    const { database } = registerFiles(locked.folder)
    if (process.getuid?.() === 0) {
      try {
        execFileSync('chattr', ['+i', database], { stdio: 'pipe' })
      } catch {
        skip(context, 'root may write everything, and this disk knows no immutable files')
      }
    } else {
      chmodSync(database, 0o400)
    }
    try {
      expect(problemFrom(() => unlock(locked))).toEqual({ code: 'REGISTER_READ_ONLY', data: {} })
    } finally {
      if (process.getuid?.() === 0) execFileSync('chattr', ['-i', database])
    }
  })
})

describe('after a crash', () => {
  it('everything that was saved is there, and the program says that it came back', () => {
    const crashed = copyOf(original)
    const register = openWithKey(crashed)
    openDossier(register, { complaint: complaintOf('Net voor de klap'), procedure: procedureNamed('wil') })
    dropWithoutClosing(register)
    expect(readFileSync(registerFiles(crashed.folder).log).length).toBeGreaterThan(0)

    const back = openWithKey(crashed)
    expect(back.cameBackAfterCrash).toBe(true)
    expect(listDossiers(back, { scope: 'all', order: 'number', descending: true, limit: 1 }).rows[0]?.subject).toBe('Net voor de klap')
    closeRegister(back)
    expect(existsSync(registerFiles(crashed.folder).trial)).toBe(false)
    const again = openWithKey(crashed)
    expect(again.cameBackAfterCrash).toBe(false)
    closeRegister(again)
  })

  it('a log that belongs to another state of the register is put aside, not replayed over it', () => {
    const restored = copyOf(original)
    const files = registerFiles(restored.folder)
    const older = readFileSync(files.database)
    const register = openWithKey(restored)
    // Enough to rewrite and move many pages, and then the file from before is put back by hand beside the log.
    transaction(register.connection, () => {
      for (let count = 0; count < 200; count += 1) openDossier(register, { complaint: complaintOf(`Later ${count}`), procedure: procedureNamed('zoersel') })
    })
    closeRegister(register)
    const later = openWithKey(restored)
    openDossier(later, { complaint: complaintOf('Nog later'), procedure: procedureNamed('wil') })
    dropWithoutClosing(later)
    const staleLog = readFileSync(files.log)
    writeFileSync(files.database, older)

    const back = openWithKey(restored)
    expect(back.setAside).toBeDefined()
    expect(readFileSync(join(files.damaged, back.setAside ?? '', 'register.db-wal'))).toEqual(staleLog)
    expect(readFileSync(join(files.damaged, back.setAside ?? '', 'register.db'))).toEqual(older)
    expect(listDossiers(back, { scope: 'all', order: 'number', limit: 500 }).total).toBe(20)
    closeRegister(back)
  })

  it('in the middle of putting a backup back, the next opening finishes what was begun', () => {
    const interrupted = copyOf(original)
    const files = registerFiles(interrupted.folder)
    // The old database is out of the way, its log still there, the new one complete beside it.
    const aside = join(files.damaged, '2026-11-20T10-12-00-000Z')
    mkdirSync(aside, { recursive: true })
    copyFileSync(files.database, join(files.folder, 'coming.db'))
    renameSync(files.database, join(aside, 'register.db'))
    writeFileSync(files.log, 'what was left of the old log')
    expect(numbersIn(interrupted)).toHaveLength(20)
    expect(readFileSync(join(aside, 'register.db-wal'), 'utf8')).toBe('what was left of the old log')
    expect(existsSync(join(files.folder, 'coming.db'))).toBe(false)
  })

  it('before the old database was out of the way, nothing has happened', () => {
    const interrupted = copyOf(original)
    const files = registerFiles(interrupted.folder)
    writeFileSync(join(files.folder, 'coming.db'), 'half a copy')
    expect(numbersIn(interrupted)).toHaveLength(20)
    expect(existsSync(join(files.folder, 'coming.db'))).toBe(false)
  })

  it('in the middle of making a register, there is none yet, and making one again keeps what was there', () => {
    const folder = emptyFolder()
    writeFileSync(registerFiles(folder).database, 'half a register')
    expect(registerStanding(folder)).toBe('absent')
    const { register } = createRegister(testEnvironment(), { folder, passphrase, label: 'K.D.', settings, procedures })
    closeRegister(register)
    expect(readFileSync(join(folder, 'damaged/2026-11-20T10-12-00-000Z/register.db'), 'utf8')).toBe('half a register')
  })
})

describe('an opened register', () => {
  it('runs on a SQLite without the log reset fault of 3.51.2 and before', () => {
    const register = openWithKey(copyOf(original))
    const version = readOne<{ version: string }>(register.connection, 'SELECT sqlite_version() AS version')?.version ?? ''
    closeRegister(register)
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
    expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_051_003)
  })

  it('is out of reach once it is closed, and its key is wiped', () => {
    const register = openWithKey(copyOf(original))
    closeRegister(register)
    expect(problemFrom(() => listDossiers(register, { scope: 'all', order: 'number', limit: 1 }))).toEqual({ code: 'REGISTER_LOCKED', data: {} })
    expect(problemFrom(() => transaction(register.connection, () => 1))?.code ?? 'nothing').toBe('REGISTER_LOCKED')
    expect(register.dataKey.equals(Buffer.alloc(32))).toBe(true)
  })
})
