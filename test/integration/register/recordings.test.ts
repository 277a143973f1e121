import { readdirSync, readFileSync, statSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeBackup, restoreBackup } from '../../../electron/register/backup/backup.ts'
import { execute, readAll, transaction } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { discardDraft, listDrafts, saveDraft } from '../../../electron/register/drafts.ts'
import { appendHappening, readEvents } from '../../../electron/register/events.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { openSealedFile } from '../../../electron/register/opening/page-seals.ts'
import { applyRecordingRule, removeRecording } from '../../../electron/register/files/recording-rule.ts'
import { appendPiece, beginRecording, endInterrupted, endRecording, listRecordings, readSound } from '../../../electron/register/files/recordings.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import { startVerification } from '../../../electron/register/opening/verification.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { chances, patience, times } from '../../fixtures/endurance.ts'
import { openedLog, openedPages } from '../../fixtures/opened-pages.ts'
import { closedRegister, complaintOf, copyOf, dropWithoutClosing, openWithKey, problemFrom, procedureNamed, rawDatabase, removeFolders, testEnvironment, type Closed, type TestClock } from '../../fixtures/register.ts'

let original: Closed
let closed: Closed
let clock: TestClock
let register: Register
beforeAll(() => {
  original = closedRegister(0)
})
beforeEach(() => {
  closed = copyOf(original)
  clock = { now: Temporal.Instant.from('2026-11-20T10:12:00Z') }
  register = open()
})
afterEach(() => {
  closeRegister(register)
})
afterAll(removeFolders)

const open = () => openWithKey({ ...closed, environment: testEnvironment(clock) })
const mediaType = 'audio/webm;codecs=opus'
/** Sound that is found back if a byte of it is left anywhere. */
const sound = (number: number) => Buffer.from(`kattenluikje ${number} `.repeat(100))

function newSheet(): string {
  const id = register.environment.ids()
  saveDraft(register, emptySheet({ id, procedureId: 'wil', startedAt: '2026-11-20T10:12:00.000Z', channel: 'phone' }))
  return id
}

/** Records so many pieces of half a second; goes on until it is ended. */
function record(belongsTo: string, pieces: number): string {
  const recordingId = beginRecording(register, { belongsTo, about: 'call', consentedAt: '2026-11-20T10:12:00.000Z', mediaType })
  for (let number = 1; number <= pieces; number += 1) {
    clock.now = clock.now.add({ milliseconds: 500 })
    appendPiece(register, { recordingId, number, until: number * 500, bytes: sound(number) })
  }
  return recordingId
}

function openFromSheet(sheetId: string): void {
  openDossier(register, { complaint: complaintOf('Formulier kwijt'), procedure: procedureNamed('wil'), draftId: sheetId })
}

const historyOf = (dossierId: string) => readEvents(register, dossierId).map(({ happening }) => happening)

describe('a recording', () => {
  it('gives back byte for byte what came in, piece after piece, and says how long and how large it is', () => {
    const sheet = newSheet()
    const recordingId = record(sheet, 4)
    endRecording(register, recordingId)
    expect(Buffer.from(readSound(register, recordingId).bytes)).toEqual(Buffer.concat([1, 2, 3, 4].map(sound)))
    expect(listRecordings(register, sheet)).toEqual([
      {
        recordingId, about: 'call', startedAt: '2026-11-20T10:12:00.000Z', consentedAt: '2026-11-20T10:12:00.000Z', milliseconds: 2000, bytes: 6000,
        isGoingOn: false, wasCutOff: false, isLeftOut: false, runs: [{ at: '2026-11-20T10:12:00.000Z', from: 0, until: 2000 }],
      },
    ])
    expect(listDrafts(register)).toMatchObject([{ sheet: { id: sheet }, isSpokenOn: true }])
  })

  it('takes a piece twice without keeping it twice, because an answer can be lost on its way', () => {
    const recordingId = record(newSheet(), 2)
    appendPiece(register, { recordingId, number: 2, until: 1000, bytes: sound(2) })
    appendPiece(register, { recordingId, number: 3, until: 1500, bytes: sound(3) })
    expect(readSound(register, recordingId).bytes).toHaveLength(sound(1).length * 3)
  })

  it('of a call is refused without the moment at which the caller agreed', () => {
    expect(() => beginRecording(register, { belongsTo: newSheet(), about: 'call', mediaType })).toThrow('CHECK')
  })

  it('is refused where there is neither a sheet nor a dossier', () => {
    expect(problemFrom(() => beginRecording(register, { belongsTo: register.environment.ids(), about: 'memo', mediaType }))).toEqual({ code: 'NO_SUCH_DOSSIER', data: {} })
  })

  it('ends when another begins, because there is one microphone; what was said on both is kept', () => {
    const [one, other] = [newSheet(), newSheet()]
    const first = record(one, 2)
    const second = record(other, 1)
    expect(problemFrom(() => appendPiece(register, { recordingId: first, number: 3, until: 1500, bytes: sound(3) }))).toEqual({ code: 'RECORDING_ENDED', data: {} })
    expect([...listRecordings(register, one), ...listRecordings(register, other)].map(({ isGoingOn, wasCutOff }) => ({ isGoingOn, wasCutOff }))).toEqual([
      { isGoingOn: false, wasCutOff: true }, { isGoingOn: true, wasCutOff: false },
    ])
    expect(readSound(register, second).bytes.length).toBeGreaterThan(0)
  })

  it('on which nothing was heard leaves nothing behind', () => {
    const sheet = newSheet()
    endRecording(register, record(sheet, 0))
    expect(listRecordings(register, sheet)).toEqual([])
  })

  it('that is undone on a sheet is gone without a trace', () => {
    const sheet = newSheet()
    const recordingId = record(sheet, 3)
    endRecording(register, recordingId)
    removeRecording(register, recordingId, 'not-needed')
    expect([listRecordings(register, sheet), problemFrom(() => readSound(register, recordingId))]).toEqual([[], { code: 'NO_SUCH_RECORDING', data: {} }])
    expect(traces()).toEqual([])
  })
})

describe('killed in the middle of a recording', () => {
  const kills = times(10, 300)
  it(`${kills} times: every piece that was said to be saved is there, in its order, and the recording plays to there`, { timeout: patience(kills, 2000) }, async () => {
    closeRegister(register)
    const chance = chances(8)
    for (let kill = 1; kill <= kills; kill += 1) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'programs', 'record.ts'), closed.folder, closed.dataKey.toString('hex'), '100000'], { stdio: ['ignore', 'pipe', 'inherit'] })
      let said = ''
      child.stdout.on('data', (text: Buffer) => (said += text.toString()))
      const ended = once(child, 'close')
      await Promise.race([once(child.stdout, 'data'), ended])
      await wait(chance() * 40)
      child.kill('SIGKILL')
      await ended
      // The last line may be cut short; what was cut short was not said.
      const [belongsTo = '', recordingId = '', last = ''] = said.split('\n').at(-2)?.split(' ') ?? []

      register = open()
      endInterrupted(register)
      expect(register.cameBackAfterCrash).toBe(true)
      const [recording] = listRecordings(register, belongsTo)
      const pieces = (recording?.milliseconds ?? 0) / 500
      expect(recording).toMatchObject({ recordingId, isGoingOn: false, wasCutOff: true })
      expect(pieces).toBeGreaterThanOrEqual(Number(last))
      expect(Buffer.from(readSound(register, recordingId).bytes)).toEqual(Buffer.concat(Array.from({ length: pieces }, (_, index) => Buffer.alloc(1_600, (index + 1) % 251))))
      discardDraft(register, belongsTo)
      closeRegister(register)
    }
    register = open()
  })
})

describe('a sheet with a recording', () => {
  it('that becomes a dossier brings it along in the same transaction, as the first thing that happened', () => {
    const sheet = newSheet()
    const recordingId = record(sheet, 3)
    openFromSheet(sheet)
    expect(historyOf(sheet)).toMatchObject([
      { type: 'complaintReceived' },
      { type: 'recordingAdded', on: '2026-11-20', recordingId, about: 'call', consentedAt: '2026-11-20T10:12:00.000Z', milliseconds: 1500, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect(listRecordings(register, sheet)).toMatchObject([{ recordingId, isGoingOn: false, wasCutOff: false }])
  })

  it('that becomes a dossier before anything was heard brings nothing along', () => {
    const sheet = newSheet()
    record(sheet, 0)
    openFromSheet(sheet)
    expect(historyOf(sheet).map(({ type }) => type)).toEqual(['complaintReceived'])
    expect(listRecordings(register, sheet)).toEqual([])
  })

  it('that does not become one after all keeps it', () => {
    const sheet = newSheet()
    const recordingId = record(sheet, 3)
    expect(() => transaction(register.connection, () => {
      openFromSheet(sheet)
      throw new Error('something else went wrong')
    })).toThrow('something else')
    expect(listDrafts(register)).toMatchObject([{ isSpokenOn: true }])
    expect(listRecordings(register, sheet)).toMatchObject([{ recordingId, isGoingOn: true }])
  })

  it('that is thrown away can be brought back with its recording until the next one goes', () => {
    const [sheet, other] = [newSheet(), newSheet()]
    const written = listDrafts(register).find((draft) => draft.sheet.id === sheet)?.sheet
    record(sheet, 2)
    discardDraft(register, sheet)
    if (written === undefined) throw new Error('There is no such sheet')
    saveDraft(register, written)
    expect(listDrafts(register).find((draft) => draft.sheet.id === sheet)).toMatchObject({ isSpokenOn: true })

    discardDraft(register, sheet)
    makeBackup(register)
    expect(traces()).toEqual([expect.stringMatching(/^backups/), 'register.db-wal'])
    discardDraft(register, other)
    expect(traces()).toEqual([])
  })

  it('that is thrown away leaves no sound when the register closes and opens again', () => {
    const sheet = newSheet()
    record(sheet, 2)
    discardDraft(register, sheet)
    closeRegister(register)
    register = open()
    expect(traces()).toEqual([])
  })
})

describe('a memo in a dossier', () => {
  let dossierId: string
  beforeEach(() => {
    ;({ dossierId } = openDossier(register, { complaint: complaintOf('Formulier kwijt'), procedure: procedureNamed('wil') }))
  })
  const dictate = () => beginRecording(register, { belongsTo: dossierId, about: 'memo', mediaType })

  it('stands in its history once it is ended, and stays there when the steps around it are taken back', () => {
    appendHappening(register, { dossierId, expects: 1, happening: { type: 'complaintAdmitted', on: '2026-11-20' } })
    const recordingId = dictate()
    appendPiece(register, { recordingId, number: 1, until: 500, bytes: sound(1) })
    expect(historyOf(dossierId)).toHaveLength(2)
    endRecording(register, recordingId)
    endRecording(register, recordingId)
    const before = foldDossier(dossierId, readEvents(register, dossierId))
    expect(before).toMatchObject({ undoable: 2, recordings: [{ recordingId, about: 'memo', milliseconds: 500 }] })
    appendHappening(register, { dossierId, expects: 3, happening: { type: 'stepUndone', on: '2026-11-20', undoes: 2 } })
    const after = foldDossier(dossierId, readEvents(register, dossierId))
    expect([after.undone, after.milestones.admitted, after.recordings, 'undoable' in after]).toEqual([[2], undefined, before.recordings, false])
  })

  it('that nobody ended stands there after the next opening', () => {
    const recordingId = dictate()
    appendPiece(register, { recordingId, number: 1, until: 500, bytes: sound(1) })
    dropWithoutClosing(register)
    register = open()
    endInterrupted(register)
    expect(historyOf(dossierId).at(-1)).toMatchObject({ type: 'recordingAdded', recordingId, milliseconds: 500 })
  })

  it('that is erased by hand leaves the line that says so, and nothing of what was said', () => {
    const recordingId = dictate()
    appendPiece(register, { recordingId, number: 1, until: 500, bytes: sound(1) })
    endRecording(register, recordingId)
    removeRecording(register, recordingId, 'not-needed')
    expect(historyOf(dossierId).at(-1)).toEqual({ type: 'recordingRemoved', on: '2026-11-20', recordingId, because: 'not-needed' })
    expect(traces()).toEqual([])
  })
})

describe('the rule of how long recordings are kept', () => {
  it('removes them six weeks after the dossier was closed, not a day sooner, from every file, and proves it', () => {
    const [sheet, other] = [newSheet(), newSheet()]
    const recordingId = record(sheet, 40)
    endRecording(register, recordingId)
    const stays = record(other, 1)
    openFromSheet(sheet)
    openFromSheet(other)
    appendHappening(register, { dossierId: sheet, expects: 2, happening: { type: 'withdrawn', on: '2026-11-23' } })
    clock.now = Temporal.Instant.from('2027-01-03T22:59:00Z')
    makeBackup(register)
    expect(applyRecordingRule(register)).toEqual([])
    expect(traces().length).toBeGreaterThan(1)

    // 23 November and 42 days: it is 4 January in Amsterdam.
    clock.now = Temporal.Instant.from('2027-01-03T23:01:00Z')
    expect(applyRecordingRule(register)).toEqual([sheet])
    expect(historyOf(sheet).at(-1)).toEqual({ type: 'recordingRemoved', on: '2027-01-04', recordingId, because: 'retention' })
    expect(foldDossier(sheet, readEvents(register, sheet)).recordings).toMatchObject([{ recordingId, removed: { on: '2027-01-04', because: 'retention' } }])
    // Of the other recording, whose dossier is open, the one piece is all that is left anywhere.
    expect(traces(2)).toEqual([])
    expect(readSound(register, stays).bytes).toHaveLength(sound(1).length)
    expect(applyRecordingRule(register)).toEqual([])
  })
})

describe('damage to a recording', () => {
  const damages: readonly (readonly [string, string])[] = [
    ['a byte that changed', "UPDATE recording_piece SET bytes = CAST(replace(CAST(bytes AS TEXT), 'luikje 2', 'luikje 7') AS BLOB) WHERE number = 2"],
    ['a piece that is gone from the middle', 'DELETE FROM recording_piece WHERE number = 2'],
    ['an end that is gone', 'DELETE FROM recording_piece WHERE number = 3'],
    ['pieces that changed places', 'UPDATE recording_piece SET number = CASE number WHEN 1 THEN 12 WHEN 2 THEN 11 ELSE 3 END; UPDATE recording_piece SET number = number - 10 WHERE number > 10'],
    ['a length that changed', 'UPDATE recording_piece SET until = 90000 WHERE number = 3'],
  ]
  it.each(damages)('is noticed at the opening: %s', (_what, sql) => {
    const recordingId = record(newSheet(), 3)
    endRecording(register, recordingId)
    closeRegister(register)
    const raw = rawDatabase(closed)
    raw.exec(`DROP TRIGGER recording_piece_is_never_changed; ${sql}`)
    raw.close()
    expect(problemFrom(open)).toMatchObject({ code: 'REGISTER_DAMAGED', data: { damage: 'digest' } })
    closed = copyOf(original)
    register = open()
  })

  it.each(['goes on', 'is erased'])('is no damage when a recording %s while the register is checked', (what) => {
    const recordingId = record(newSheet(), 250)
    const sealed = openSealedFile(registerFiles(closed.folder).database, closed.dataKey)
    let steps = 1
    for (const whole = startVerification(register.connection, sealed); whole.advance(0) === 'more'; ) steps += 1
    // Its last three steps are the pieces of the recording, a hundred at a time.
    const verification = startVerification(register.connection, sealed)
    for (let step = 0; step < steps - 2; step += 1) verification.advance(0)
    if (what === 'goes on') appendPiece(register, { recordingId, number: 251, until: 125_500, bytes: sound(251) })
    else removeRecording(register, recordingId, 'not-needed')
    expect(verification.advance(0)).toBe('more')
    expect(verification.advance(Number.POSITIVE_INFINITY)).toBe('done')
    sealed.close()
  })
})

describe('backups', () => {
  it('hold the sound in the newest, what is written in all; one without sound says so when it is put back', () => {
    const sheet = newSheet()
    const recordingId = record(sheet, 2000)
    openFromSheet(sheet)
    const { name: older } = makeBackup(register)
    clock.now = clock.now.add({ hours: 24 })
    const { name: newest } = makeBackup(register)
    const { backups } = registerFiles(closed.folder)
    const size = (name: string) => statSync(join(backups, name)).size
    expect(size(newest)).toBeGreaterThan(3_000_000)
    expect(size(older)).toBeLessThan(1_000_000)

    closeRegister(register)
    restoreBackup(testEnvironment(clock), { folder: closed.folder, name: newest })
    register = open()
    expect(readSound(register, recordingId).bytes.length).toBeGreaterThan(3_000_000)
    closeRegister(register)
    restoreBackup(testEnvironment(clock), { folder: closed.folder, name: older })
    register = open()
    expect(listRecordings(register, sheet)).toMatchObject([{ recordingId, isLeftOut: true, milliseconds: 1_000_000 }])
    expect(problemFrom(() => readSound(register, recordingId))).toEqual({ code: 'NO_SUCH_RECORDING', data: {} })
    expect(historyOf(sheet)).toHaveLength(2)
  })
})

describe('a full disk', () => {
  it('refuses one piece whole, keeps every piece before it, and takes it when there is room again', () => {
    const recordingId = record(newSheet(), 1)
    const pages = (count: number) => transaction(register.connection, (database) => execute(database, `PRAGMA max_page_count = ${count}`))
    pages(statSync(registerFiles(closed.folder).database).size / 4096 + 60)
    let number = 2
    const problem = problemFrom(() => {
      for (; number < 1000; number += 1) appendPiece(register, { recordingId, number, until: number * 500, bytes: sound(number) })
    })
    expect(problem).toEqual({ code: 'DISK_FULL', data: {} })
    expect(readSound(register, recordingId).bytes).toHaveLength(Array.from({ length: number - 1 }, (_, index) => sound(index + 1).length).reduce((one, other) => one + other))
    pages(100_000)
    appendPiece(register, { recordingId, number, until: number * 500, bytes: sound(number) })
    expect(readAll(register.connection, 'SELECT pieces FROM recording')).toEqual([{ pieces: number }])
  })
})

/** Every file in which a piece of sound from this number on can be read by whoever has the key: the database, its log, every backup. */
function traces(from = 1): readonly string[] {
  const { folder, dataKey } = closed
  const words = Array.from({ length: 5 }, (_, index) => `kattenluikje ${from + index} `)
  const plain = (path: string) =>
    path.endsWith('.db') ? openedPages(path, dataKey).plain : path.endsWith('-wal') ? openedLog(path, dataKey) : readFileSync(path)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile() && statSync(join(folder, name)).size > 0)
    .filter((name) => words.some((word) => plain(join(folder, name)).includes(word)))
    .toSorted()
}
