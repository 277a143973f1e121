import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeBackup, restoreBackup } from '../../../electron/register/backup/backup.ts'
import { readAll } from '../../../electron/register/connection.ts'
import { appendDocumentPiece, beginDocument, keepDocument, readableDocuments, readDocumentBytes, removeDocument, removeUnfinishedDocuments, takeInDocument } from '../../../electron/register/files/documents.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { appendHappening, readEvents } from '../../../electron/register/events.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import { mostBytes, pieceBytes, type DocumentInState } from '../../../shared/dossier/contents/document.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { chances, patience, times } from '../../fixtures/endurance.ts'
import { openedLog, openedPages } from '../../fixtures/opened-pages.ts'
import { closedRegister, complaintOf, copyOf, dropWithoutClosing, openWithKey, problemFrom, procedureNamed, rawDatabase, removeFolders, testEnvironment, type Closed, type TestClock } from '../../fixtures/register.ts'

let original: Closed
let closed: Closed
let clock: TestClock
let register: Register
let dossierId: string
beforeAll(() => {
  original = closedRegister(0)
})
beforeEach(() => {
  closed = copyOf(original)
  clock = { now: Temporal.Instant.from('2026-11-20T10:12:00Z') }
  register = open()
  ;({ dossierId } = openDossier(register, { complaint: complaintOf('Formulier kwijt'), procedure: procedureNamed('wil') }))
})
afterEach(() => closeRegister(register))
afterAll(removeFolders)

const open = () => openWithKey({ ...closed, environment: testEnvironment(clock) })
/** A file that is found back if a piece of it is left anywhere; longer than one piece. */
const scan = Buffer.from('kattenluikje 42 '.repeat(60_000))
const letter = { name: 'C:\\scans\\brief van 3 november.pdf', from: 'complainant', isInternal: false } as const
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const documents = (): readonly DocumentInState[] => foldDossier(dossierId, readEvents(register, dossierId)).documents ?? []
const rows = (table: string) => readAll<{ count: number }>(register.connection, `SELECT count(*) AS count FROM ${table}`)[0]?.count

function only(): DocumentInState {
  const [document] = documents()
  if (document === undefined) throw new Error('There is no document')
  return document
}

describe('a file in a dossier', () => {
  it('comes back byte for byte, is called by its name alone, and stands in the history with the SHA-256 that anybody can work out', () => {
    takeInDocument(register, dossierId, scan, { ...letter, about: 'met de klacht meegestuurd' })
    expect(only()).toEqual({
      documentId: expect.any(String) as string, name: 'brief van 3 november.pdf', mediaType: 'application/pdf', bytes: scan.length, digest: digestOf(scan), addedOn: '2026-11-20',
      from: 'complainant', isInternal: false, about: 'met de klacht meegestuurd',
    })
    expect(Buffer.from(readDocumentBytes(register, only())).equals(scan)).toBe(true)
    expect(rows('document_piece')).toBe(2)
    closeRegister(register)
    register = open()
    expect(digestOf(readDocumentBytes(register, only()))).toBe(digestOf(scan))
  })

  it('takes each piece once, in its order', () => {
    const documentId = beginDocument(register, { dossierId, bytes: 6 })
    appendDocumentPiece(register, { documentId, number: 1, bytes: Buffer.from('een') })
    appendDocumentPiece(register, { documentId, number: 1, bytes: Buffer.from('een') })
    expect(() => appendDocumentPiece(register, { documentId, number: 3, bytes: Buffer.from('drie') })).toThrow('a piece follows the last one')
    appendDocumentPiece(register, { documentId, number: 2, bytes: Buffer.from('twee') })
    keepDocument(register, documentId, letter)
    keepDocument(register, documentId, letter)
    expect(documents()).toHaveLength(1)
    expect(Buffer.from(readDocumentBytes(register, only())).toString()).toBe('eentwee')
  })

  it('is refused when it is empty, too large or there already, and nothing of it is kept', () => {
    expect(problemFrom(() => beginDocument(register, { dossierId, bytes: 0 }))).toMatchObject({ code: 'DOCUMENT_EMPTY' })
    expect(problemFrom(() => beginDocument(register, { dossierId, bytes: mostBytes + 1 }))).toMatchObject({ code: 'DOCUMENT_TOO_LARGE', data: { most: mostBytes } })
    takeInDocument(register, dossierId, scan, letter)
    expect(problemFrom(() => takeInDocument(register, dossierId, scan, { ...letter, name: 'kopie.pdf' }))).toMatchObject({ code: 'DOCUMENT_KNOWN' })
    expect([documents().length, rows('document'), rows('document_piece')]).toEqual([1, 1, 2])
    const { dossierId: other } = openDossier(register, { complaint: complaintOf('Ander'), procedure: procedureNamed('wil') })
    takeInDocument(register, other, scan, letter)
    expect(rows('document')).toBe(2)
  })

  it('that said to be small and goes on and on is stopped', () => {
    const documentId = beginDocument(register, { dossierId, bytes: 1 })
    const piece = Buffer.alloc(pieceBytes)
    const pieces = mostBytes / pieceBytes
    for (let number = 1; number <= pieces; number += 1) appendDocumentPiece(register, { documentId, number, bytes: piece })
    expect(problemFrom(() => appendDocumentPiece(register, { documentId, number: pieces + 1, bytes: Buffer.from('x') }))).toMatchObject({ code: 'DOCUMENT_TOO_LARGE' })
  }, 60_000)

  it('stays when the steps around it are taken back', () => {
    appendHappening(register, { dossierId, expects: 1, happening: { type: 'complaintAdmitted', on: '2026-11-20' } })
    takeInDocument(register, dossierId, scan, letter)
    appendHappening(register, { dossierId, expects: 3, happening: { type: 'stepUndone', on: '2026-11-20', undoes: 2 } })
    expect(digestOf(readDocumentBytes(register, only()))).toBe(digestOf(scan))
  })
})

describe('a file that never came in whole', () => {
  it('is gone after the next opening, and its dossier knows nothing of it', () => {
    const documentId = beginDocument(register, { dossierId, bytes: 10 })
    appendDocumentPiece(register, { documentId, number: 1, bytes: Buffer.from('kattenluik') })
    dropWithoutClosing(register)
    register = open()
    removeUnfinishedDocuments(register)
    expect([rows('document'), rows('document_piece'), documents()]).toEqual([0, 0, []])
  })

  const kills = times(4, 50)
  it(`because the program was killed, ${kills} times: what was said to be kept is whole, the rest is not there`, { timeout: patience(kills, 8000) }, async () => {
    closeRegister(register)
    const chance = chances(20261127)
    for (let kill = 0; kill < kills; kill += 1) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'programs', 'take-in.ts'), closed.folder, closed.dataKey.toString('hex'), '1000'], { stdio: ['ignore', 'pipe', 'inherit'] })
      let said = ''
      child.stdout.on('data', (data: Buffer) => (said += data.toString()))
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
      await wait(chance() * 120)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      register = open()
      removeUnfinishedDocuments(register)
      const kept = documents()
      const told = said.split('\n').filter((line) => line !== '').length
      expect([kept.length >= told, told > 0]).toEqual([true, true])
      for (const document of kept) expect(digestOf(readDocumentBytes(register, document))).toBe(document.digest)
      expect(rows('document')).toBe(kept.length)
      closeRegister(register)
      // The next one begins with an empty dossier, because the same file is not taken twice.
      closed = copyOf(original)
      register = open()
      ;({ dossierId } = openDossier(register, { complaint: complaintOf('Formulier kwijt'), procedure: procedureNamed('wil') }))
      closeRegister(register)
    }
    register = open()
  })
})

describe('a file that is removed', () => {
  it('leaves the line that says so, with why, and no byte in any page, log or backup', () => {
    takeInDocument(register, dossierId, scan, letter)
    makeBackup(register)
    expect(traces().length).toBeGreaterThan(1)
    const { documentId } = only()
    removeDocument(register, documentId, 'Zat in het verkeerde dossier')
    expect(readEvents(register, dossierId).at(-1)?.happening).toEqual({ type: 'documentRemoved', on: '2026-11-20', documentId, reason: 'Zat in het verkeerde dossier' })
    expect(only().removed).toEqual({ on: '2026-11-20', reason: 'Zat in het verkeerde dossier' })
    expect(problemFrom(() => readDocumentBytes(register, only()))).toMatchObject({ code: 'NO_SUCH_DOCUMENT' })
    expect(traces()).toEqual([])
  })
})

describe('damage and backups', () => {
  it('a byte that changed in a file is noticed at the opening', () => {
    takeInDocument(register, dossierId, scan, letter)
    closeRegister(register)
    const raw = rawDatabase(closed)
    raw.exec("DROP TRIGGER document_piece_is_never_changed; UPDATE document_piece SET bytes = zeroblob(10) WHERE number = 2")
    raw.close()
    expect(problemFrom(open)).toMatchObject({ code: 'REGISTER_DAMAGED', data: { damage: 'digest' } })
    closed = copyOf(original)
    register = open()
  })

  it('the newest three backups hold the files; a register put back from an older one says which are missing', () => {
    takeInDocument(register, dossierId, scan, letter)
    const names = Array.from({ length: 4 }, () => {
      clock.now = clock.now.add({ hours: 24 })
      return makeBackup(register).name
    })
    closeRegister(register)
    const back = (name: string) => {
      restoreBackup(testEnvironment(clock), { folder: closed.folder, name })
      register = open()
      const readable = readableDocuments(register, dossierId).size
      closeRegister(register)
      return readable
    }
    expect(names.map(back)).toEqual([0, 1, 1, 1])
    register = open()
  })
})

/** Every file in which the scan can be read by whoever has the key: the database, its log, every backup. */
function traces(): readonly string[] {
  const { folder, dataKey } = closed
  const plain = (path: string) => (path.endsWith('.db') ? openedPages(path, dataKey).plain : path.endsWith('-wal') ? openedLog(path, dataKey) : readFileSync(path))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile() && statSync(join(folder, name)).size > 0)
    .filter((name) => plain(join(folder, name)).includes('kattenluikje'))
    .toSorted()
}
