import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAll, transaction as inTransaction, write } from '../../../electron/register/connection.ts'
import { openDossier, readNumber } from '../../../electron/register/dossiers.ts'
import { listDrafts, saveDraft } from '../../../electron/register/drafts.ts'
import { appendHappening, dossierHead, readDossierHistory } from '../../../electron/register/events.ts'
import { readHistory } from '../../../electron/register/history.ts'
import { readLetterFile, saveLetterFile } from '../../../electron/register/files/letter-files.ts'
import { listDossiers } from '../../../electron/register/lists/list.ts'
import { closeRegister, transaction, type Register } from '../../../electron/register/register.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { closedRegister, complaintOf, copyOf, openWithKey, problemFrom, procedureNamed, removeFolders, testEnvironment, type TestClock } from '../../fixtures/register.ts'

const wil = procedureNamed('wil')
const empty = closedRegister(0)
let clock: TestClock
let register: Register

beforeEach(() => {
  clock = { now: Temporal.Instant.from('2026-11-20T10:12:00Z') }
  register = openWithKey({ ...copyOf(empty), environment: testEnvironment(clock) })
})
afterEach(() => {
  closeRegister(register)
})
afterAll(removeFolders)

const open = (subject = 'Formulier kwijt') => openDossier(register, { complaint: complaintOf(subject), procedure: wil })
const note = (text: string): Happening => ({ type: 'noteAdded', on: '2026-11-20', text })

/** From the tables, not from what the program has at hand. */
const readEvents = ({ connection }: Register, dossierId: string) => readHistory(connection, dossierHead(connection, dossierId)).events

describe('a dossier', () => {
  it('begins with its complaint, numbered, dated and signed', () => {
    const { dossierId, number } = open()
    const events = readEvents(register, dossierId)
    expect(number).toBe('2026-0001')
    expect(readNumber(register, dossierId)).toBe('2026-0001')
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/),
        dossierId,
        sequence: 1,
        recordedAt: '2026-11-20T10:12:00.000Z',
        timeZone: 'Europe/Amsterdam',
        recordedBy: 'K.D.',
        happening: { type: 'complaintReceived', procedure: { id: 'wil', version: wil.version }, complaint: complaintOf('Formulier kwijt') },
      },
    ])
  })

  it('takes the call sheet it was made of with it, or both stay as they were', () => {
    const sheet = emptySheet({ id: register.environment.ids(), procedureId: 'wil', startedAt: '2026-11-20T10:00:00.000Z', channel: 'phone' })
    saveDraft(register, sheet)
    expect(problemFrom(() => openDossier(register, { complaint: complaintOf('X'), procedure: { id: 'wil', version: 999 }, draftId: sheet.id }))).toEqual({ code: 'NO_SUCH_PROCEDURE', data: {} })
    expect(listDrafts(register)).toHaveLength(1)
    openDossier(register, { complaint: complaintOf('X'), procedure: wil, draftId: sheet.id })
    expect(listDrafts(register)).toEqual([])
  })

  it('a call sheet whose answer got lost, and that is finished again, stays one dossier', () => {
    const sheetId = register.environment.ids()
    const once = openDossier(register, { complaint: complaintOf('Formulier kwijt'), procedure: wil, draftId: sheetId })
    const again = openDossier(register, { complaint: complaintOf('Formulier kwijt'), procedure: wil, draftId: sheetId })
    expect(again).toEqual(once)
    expect(readEvents(register, once.dossierId)).toHaveLength(1)
  })

  it('is not there: that is said', () => {
    const nowhere = '01a1fb71-0fcb-709e-bf70-742c93761de5'
    expect(problemFrom(() => readEvents(register, nowhere))).toEqual({ code: 'NO_SUCH_DOSSIER', data: {} })
    expect(problemFrom(() => readNumber(register, nowhere))).toEqual({ code: 'NO_SUCH_DOSSIER', data: {} })
    expect(problemFrom(() => appendHappening(register, { dossierId: nowhere, expects: 0, happening: note('x') }))).toEqual({ code: 'NO_SUCH_DOSSIER', data: {} })
  })
})

describe('numbers', () => {
  it('count up within the year of the organisation, and begin again in the next', () => {
    const numbers = [open().number, open().number]
    // Half an hour before midnight in Greenwich it is the new year in Utrecht.
    clock.now = Temporal.Instant.from('2026-12-31T23:30:00Z')
    numbers.push(open().number, open().number)
    clock.now = Temporal.Instant.from('2026-06-01T08:00:00Z')
    numbers.push(open().number)
    expect(numbers).toEqual(['2026-0001', '2026-0002', '2027-0001', '2027-0002', '2026-0003'])
  })

  it('of more than four digits stay in order', () => {
    inTransaction(register.connection, (database) => write(database, 'INSERT INTO number_counter (year, last) VALUES (2026, 9998)'))
    expect([open().number, open().number, open().number]).toEqual(['2026-9999', '2026-10000', '2026-10001'])
    expect(listDossiers(register, { scope: 'all', order: 'number', limit: 10 }).rows.map(({ number }) => number)).toEqual(['2026-9999', '2026-10000', '2026-10001'])
  })

  it('cannot be given again, not even on purpose', () => {
    open()
    inTransaction(register.connection, (database) => {
      expect(() => write(database, 'UPDATE number_counter SET last = 0')).toThrow('a number is never given again')
      expect(() => write(database, 'DELETE FROM number_counter')).toThrow('a number is never given again')
      expect(() => write(database, 'REPLACE INTO number_counter (year, last) VALUES (2026, 0)')).toThrow('a number is never given again')
    })
    expect(open().number).toBe('2026-0002')
  })
})

describe('history', () => {
  it('grows at its end only, by whoever has seen all of it', () => {
    const { dossierId } = open()
    const added = appendHappening(register, { dossierId, expects: 1, happening: [note('een'), note('twee')] })
    expect(added.map(({ sequence, happening }) => [sequence, happening])).toEqual([[2, note('een')], [3, note('twee')]])
    expect(problemFrom(() => appendHappening(register, { dossierId, expects: 1, happening: note('te laat') }))).toEqual({ code: 'CHANGED_MEANWHILE', data: { length: 3 } })
    expect(problemFrom(() => appendHappening(register, { dossierId, expects: 4, happening: note('te vroeg') }))).toEqual({ code: 'CHANGED_MEANWHILE', data: { length: 3 } })
    expect(readEvents(register, dossierId).slice(1)).toEqual(added)
  })

  it('keeps its order when the clock is set back', () => {
    const { dossierId } = open()
    clock.now = Temporal.Instant.from('2025-11-20T10:12:00Z')
    appendHappening(register, { dossierId, expects: 1, happening: note('een jaar eerder') })
    expect(readEvents(register, dossierId).map(({ sequence, recordedAt }) => [sequence, recordedAt.slice(0, 4)])).toEqual([[1, '2026'], [2, '2025']])
  })

  it.each([
    ['changed', `UPDATE event SET happening = '{}'`, 'an event is never changed'],
    ['removed', 'DELETE FROM event', 'an event is never removed'],
    ['replaced', `REPLACE INTO event (position, serial, sequence, id, recorded_at, time_zone, recorded_by, happening, digest)
      SELECT position, serial, 2, 'other', recorded_at, time_zone, recorded_by, '{}', digest FROM event`, 'an event is never removed'],
    ['added out of turn', `INSERT INTO event (serial, sequence, id, recorded_at, time_zone, recorded_by, happening, digest)
      SELECT serial, 7, 'other', recorded_at, time_zone, recorded_by, happening, digest FROM event`, 'an event follows the last one of its dossier'],
  ])('cannot be %s', (_, sql, refusal) => {
    const { dossierId } = open()
    const before = readEvents(register, dossierId)
    inTransaction(register.connection, (database) => expect(() => write(database, sql)).toThrow(refusal))
    expect(readEvents(register, dossierId)).toEqual(before)
  })

  it.each([
    ['a dossier lose its number', `UPDATE dossier SET number = '2026-0099'`],
    ['a dossier lose its events', 'UPDATE dossier SET length = 0'],
    ['a dossier go', 'DELETE FROM dossier'],
    ['a document change', `UPDATE letter_file SET bytes = x'00'`],
    ['a document go', 'DELETE FROM letter_file'],
    ['a kept procedure change', `UPDATE procedure SET content = '{}'`],
    ['a kept procedure go', 'DELETE FROM procedure'],
  ])('does not let %s', (_, sql) => {
    open()
    saveLetterFile(register, register.environment.ids(), Buffer.from('een brief'))
    inTransaction(register.connection, (database) => expect(() => write(database, sql)).toThrow(/never|keeps/))
  })

  it('takes in nothing that is not an event, nothing that cannot follow, and nothing of what came with it', () => {
    const { dossierId } = open()
    const before = { events: readEvents(register, dossierId), rows: readAll(register.connection, 'SELECT * FROM dossier_row') }
    const impossible: unknown[] = [
      { type: 'noteAdded', on: '2026-02-30', text: 'een dag die er niet is' },
      { type: 'noteAdded', on: '2026-11-20', text: '   ' },
      { type: 'madeUp', on: '2026-11-20' },
      { type: 'noteAdded', on: '2026-11-20', text: 'x', extra: 1 },
      { type: 'stepUndone', on: '2026-11-20', undoes: 9 },
      { type: 'letterSent', on: '2026-11-20', kind: 'answer', channel: 'letter', letterId: '01a1fb71-0fcb-709e-bf70-742c93761de5' },
    ]
    for (const happening of impossible) {
      expect(() => appendHappening(register, { dossierId, expects: 1, happening: [note('gaat mee terug'), happening as Happening] })).toThrow(/invalid|unknown-undo|unknown-letter/i)
    }
    expect({ events: readEvents(register, dossierId), rows: readAll(register.connection, 'SELECT * FROM dossier_row') }).toEqual(before)
  })

  it('keeps texts to the letter: long ones, emoji, quotes, ends of lines, and what a computer would take for an order', () => {
    const { dossierId } = open()
    const texts = ['x'.repeat(200_000), '👩‍👩‍👧 “gewoon” \'zo\' "maar"', 'regel een\r\nregel twee\u2028drie', `'); DROP TABLE event; --`, 'a\u0000b', '\u202Eomgekeerd', '{{naam}} $& \\u0000']
    appendHappening(register, { dossierId, expects: 1, happening: texts.map(note) })
    expect(readEvents(register, dossierId).slice(1).map(({ happening }) => happening.type === 'noteAdded' && happening.text)).toEqual(texts)
  })
})

describe('several saves as one', () => {
  const letterId = '01a1fb71-0fcb-709e-bf70-742c93761de5'
  const final: Happening = { type: 'letterFinalised', on: '2026-11-20', letterId, kind: 'acknowledgement', sections: [], digest: 'a'.repeat(64) }

  it('are all there', () => {
    const { dossierId } = open()
    transaction(register, () => {
      saveLetterFile(register, letterId, Buffer.from('een brief'))
      appendHappening(register, { dossierId, expects: 1, happening: final })
    })
    expect(readLetterFile(register, letterId)).toEqual({ dossierId, bytes: Buffer.from('een brief') })
  })

  it('or none of them is', () => {
    const { dossierId } = open()
    const attempt = () =>
      transaction(register, () => {
        saveLetterFile(register, letterId, Buffer.from('een brief'))
        appendHappening(register, { dossierId, expects: 1, happening: final })
        appendHappening(register, { dossierId, expects: 1, happening: note('te laat') })
      })
    expect(problemFrom(attempt)).toEqual({ code: 'CHANGED_MEANWHILE', data: { length: 2 } })
    expect(readLetterFile(register, letterId)).toBeUndefined()
    expect(readAll(register.connection, 'SELECT letter_id FROM letter_file')).toEqual([])
    expect(readEvents(register, dossierId)).toHaveLength(1)
    // What the program has at hand of the dossier is what stands, not what came to nothing.
    expect(readDossierHistory(register, dossierId).events).toEqual(readEvents(register, dossierId))
    appendHappening(register, { dossierId, expects: 1, happening: note('nu wel') })
    expect(readDossierHistory(register, dossierId)).toEqual(readHistory(register.connection, dossierHead(register.connection, dossierId)))
  })
})
