import { execFileSync } from 'node:child_process'
import { cpSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from '../../../electron/register/backup/backup.ts'
import { execute, readAll, requireSound, transaction } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { saveDraft, listDrafts } from '../../../electron/register/drafts.ts'
import { readEvents } from '../../../electron/register/events.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { closeRegister, createRegister, type Register } from '../../../electron/register/register.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { closedRegister, complaintOf, copyOf, emptyFolder, fingerprint, openWithKey, passphrase, problemFrom, procedureNamed, procedures, removeFolders, settings, testEnvironment, type Closed } from '../../fixtures/register.ts'
import { skip } from '../../fixtures/endurance.ts'

let original: Closed
beforeAll(() => {
  original = closedRegister(20)
})
afterAll(removeFolders)

const long = 'De klager vertelt rustig verder. '.repeat(400)
const save = (register: Register) =>
  openDossier(register, { complaint: complaintOf('Formulier kwijt', { summary: long }), procedure: procedureNamed('wil') }).dossierId

/** Saves until the disk is full, gives what was acknowledged, and sees to it that all of that is there and nothing more. */
function saveUntilFull(register: Register): string[] {
  const acknowledged: string[] = []
  const problem = problemFrom(() => {
    while (acknowledged.length < 2000) acknowledged.push(save(register))
  })
  expect(problem).toEqual({ code: 'DISK_FULL', data: {} })
  expect(acknowledged.length).toBeGreaterThan(0)
  for (const dossierId of acknowledged) expect(readEvents(register, dossierId)).toHaveLength(1)
  for (const table of ['dossier', 'event', 'dossier_row', 'search']) {
    const events = table === 'event' ? 20 * 3 + acknowledged.length : 20 + acknowledged.length
    expect(readAll(register.connection, `SELECT '${table}' AS name, count(*) AS count FROM ${table}`)).toEqual([{ name: table, count: events }])
  }
  return acknowledged
}

describe('a database that may not grow any more', () => {
  it('refuses one save whole, keeps every save before it, and goes on when there is room again', () => {
    const register = openWithKey(copyOf(original))
    const pages = (count: number) => transaction(register.connection, (database) => execute(database, `PRAGMA max_page_count = ${count}`))
    pages(statSync(registerFiles(register.folder).database).size / 4096 + 100)
    saveUntilFull(register)
    pages(100_000)
    expect(readEvents(register, save(register))).toHaveLength(1)
    requireSound(register.connection, 'full')
    closeRegister(register)
  })
})

/** A disk of so many megabytes, or why there is none. */
function smallDisk(megabytes: number): { folder: string; remove: () => void } | { reason: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { reason: 'only root can make a small disk' }
  const folder = emptyFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
    return { folder, remove: () => execFileSync('umount', ['-l', folder]) }
  } catch {
    return { reason: 'this machine does not let root mount a small disk' }
  }
}

describe('a full disk', () => {
  it('refuses one save whole, keeps every save before it, also over the next opening', (context) => {
    const disk = smallDisk(12)
    if ('reason' in disk) skip(context, disk.reason)
    try {
      const folder = join(disk.folder, 'register')
      cpSync(original.folder, folder, { recursive: true })
      const closed = { ...original, folder }
      const ballast = join(disk.folder, 'ballast')
      writeFileSync(ballast, Buffer.alloc(5_000_000))
      const register = openWithKey(closed)
      const acknowledged = saveUntilFull(register)
      const sheet = emptySheet({ id: register.environment.ids(), procedureId: 'wil', startedAt: '2026-11-20T10:00:00.000Z', channel: 'phone' })
      const typed = { ...sheet, summary: long.repeat(10) }
      expect(problemFrom(() => saveDraft(register, typed))).toEqual({ code: 'DISK_FULL', data: {} })
      expect(problemFrom(() => makeBackup(register))).toEqual({ code: 'DISK_FULL', data: {} })

      // She clears something away; what is still on her screen is saved with the next try.
      writeFileSync(ballast, '')
      saveDraft(register, typed)
      expect(listDrafts(register).map((draft) => draft.sheet)).toEqual([typed])
      closeRegister(register)
      const again = openWithKey(closed)
      for (const dossierId of acknowledged) expect(readEvents(again, dossierId)).toHaveLength(1)
      closeRegister(again)
    } finally {
      disk.remove()
    }
  })

  it('is told at the opening, and nothing is written', (context) => {
    const disk = smallDisk(4)
    if ('reason' in disk) skip(context, disk.reason)
    try {
      const folder = join(disk.folder, 'register')
      cpSync(original.folder, folder, { recursive: true })
      fill(disk.folder)
      const before = fingerprint(folder)
      expect(problemFrom(() => openWithKey({ ...original, folder }))).toEqual({ code: 'DISK_FULL', data: {} })
      expect(fingerprint(folder)).toEqual(before)
    } finally {
      disk.remove()
    }
  })

  it('leaves no half register behind when one is made on it', (context) => {
    const disk = smallDisk(1)
    if ('reason' in disk) skip(context, disk.reason)
    try {
      fill(disk.folder)
      const folder = join(disk.folder, 'register')
      expect(problemFrom(() => createRegister(testEnvironment(), { folder, passphrase, label: 'K.D.', settings, procedures }))).toEqual({ code: 'DISK_FULL', data: {} })
      expect(Object.keys(fingerprint(folder)).filter((name) => name !== 'register.lock')).toEqual([])
    } finally {
      disk.remove()
    }
  })
})

function fill(folder: string): void {
  for (let size = 4_000_000; size >= 4096; size = Math.floor(size / 2)) {
    for (let count = 0; ; count += 1) {
      try {
        writeFileSync(join(folder, `ballast-${size}-${count}`), Buffer.alloc(size))
      } catch {
        break
      }
    }
  }
}
