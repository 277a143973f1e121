import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeBackup } from '../../../electron/register/backup/backup.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { saveDraft } from '../../../electron/register/drafts.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { listDossiers } from '../../../electron/register/lists/list.ts'
import { closeRegister } from '../../../electron/register/register.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { closedRegister, complaintOf, emptyFolder, newRegister, openWithKey, procedureNamed, removeFolders, rawDatabase } from '../../fixtures/register.ts'
import { skip } from '../../fixtures/endurance.ts'
import { openedPages } from '../../fixtures/opened-pages.ts'

afterAll(removeFolders)

const secrets = ['Lelievaart', 'Bedenksel', 'Kattenluikje', 'SQLite format', 'CREATE TABLE']

/** Every file of a folder in which one of these words stands, as text or as UTF-16. */
function filesSaying(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name))
      return words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))).map((word) => `${name}: ${word}`)
    })
}

describe('what is private', () => {
  it('stands nowhere on the disk to be read: not in the register, its log, its backups or its keys', () => {
    const { register, folder } = newRegister()
    saveDraft(register, { ...emptySheet({ id: register.environment.ids(), procedureId: 'wil', startedAt: '2026-11-20T10:00:00.000Z', channel: 'phone' }), notes: [{ at: '2026-11-20T10:00:00.000Z', text: 'Het Kattenluikje klemt.' }] })
    for (let count = 0; count < 50; count += 1) {
      openDossier(register, {
        complaint: complaintOf('Kattenluikje', { complainant: { name: { title: 'heer', given: 'R.', surname: 'Bedenksel' }, address: { street: 'Lelievaart 3', town: 'Gent' } } }),
        procedure: procedureNamed('zoersel'),
      })
    }
    // A question that sorts and searches, so that temporary tables are made.
    expect(listDossiers(register, { scope: 'all', order: 'complainant', search: 'kattenluikje', limit: 500 }).total).toBe(50)
    makeBackup(register)
    expect(statSync(registerFiles(folder).log).size).toBeGreaterThan(100_000)
    expect(filesSaying(folder, secrets)).toEqual([])
    closeRegister(register)
    expect(filesSaying(folder, secrets)).toEqual([])
    // The search itself can find what is there.
    writeFileSync(join(folder, 'control'), 'Bedenksel')
    expect(filesSaying(folder, secrets)).toEqual(['control: Bedenksel'])
  })

  it('cannot be read by other users of the machine', (context) => {
    if (process.platform === 'win32') skip(context, 'Windows keeps rights in another way')
    const { register, folder } = newRegister()
    makeBackup(register)
    const open = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => ({ name, mode: statSync(join(folder, name)).mode & 0o077, isEmpty: statSync(join(folder, name)).size === 0 }))
      .filter(({ mode, isEmpty }) => mode !== 0 && !isEmpty)
    closeRegister(register)
    expect(open).toEqual([])
  })
})

describe('the register is encrypted as it says', () => {
  it('twenty lines of other code check every seal and open every page, and SQLite itself finds the content sound', (context) => {
    const closed = closedRegister(60)
    const { plain, wrongSeals } = openedPages(registerFiles(closed.folder).database, closed.dataKey)
    expect(wrongSeals).toBe(0)
    const file = join(emptyFolder(), 'plain.db')
    writeFileSync(file, plain)
    const database = rawDatabase(closed)
    const events = database.prepare('SELECT count(*) FROM event').pluck().get()
    database.close()
    try {
      // The machine's own SQLite, which knows nothing of ciphers.
      expect(execFileSync('sqlite3', [file, 'PRAGMA integrity_check; SELECT count(*) FROM event; SELECT count(*) FROM dossier;'], { encoding: 'utf8' })).toBe(`ok\n${String(events)}\n60\n`)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') skip(context, 'the pages are checked; sqlite3 is not installed to read them')
      throw error
    }
  })

  it('and with another key not one page opens', () => {
    const closed = closedRegister(5)
    const pages = statSync(registerFiles(closed.folder).database).size / 4096
    const wrong = { folder: closed.folder, dataKey: Buffer.from(closed.dataKey).fill(1, 0, 1) }
    expect(openedPages(registerFiles(wrong.folder).database, wrong.dataKey).wrongSeals).toBe(pages)
    expect(() => openWithKey(wrong)).toThrow('REGISTER_DAMAGED')
  })
})
