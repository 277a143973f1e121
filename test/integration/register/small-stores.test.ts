import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { discardDraft, listDrafts, saveDraft } from '../../../electron/register/drafts.ts'
import { addToDirectory, readDirectory, saveDirectory } from '../../../electron/register/organisation/directory.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { forgetLetterSections, readLetterSections, saveLetterSections } from '../../../electron/register/letter-drafts.ts'
import { readLetterFile, saveLetterFile } from '../../../electron/register/files/letter-files.ts'
import { proceduresInForce, readProcedure } from '../../../electron/register/organisation/procedures.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import { readSettings, saveSettings } from '../../../electron/register/organisation/settings.ts'
import { openChecked } from '../../../electron/register/opening/opening.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { closeConnection } from '../../../electron/register/connection.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { closedRegister, complaintOf, copyOf, dropWithoutClosing, openWithKey, problemFrom, procedureNamed, procedures, removeFolders, settings, testEnvironment, type Closed, type TestClock } from '../../fixtures/register.ts'

const empty = closedRegister(0)
let closed: Closed
let clock: TestClock
let register: Register
const reopen = () => {
  closeRegister(register)
  register = openWithKey({ ...closed, environment: testEnvironment(clock) })
}

beforeEach(() => {
  clock = { now: Temporal.Instant.from('2026-11-20T10:12:00Z') }
  closed = copyOf(empty)
  register = openWithKey({ ...closed, environment: testEnvironment(clock) })
})
afterEach(() => {
  closeRegister(register)
})
afterAll(removeFolders)

const sheet = (summary: string) => ({
  ...emptySheet({ id: register.environment.ids(), procedureId: 'wil', startedAt: '2026-11-20T10:00:00.000Z', channel: 'phone' }),
  summary,
  notes: [{ at: '2026-11-20T10:00:01.000Z', text: '“Ik wacht al weken” 👋' }],
  cursor: { field: 'notes', offset: 3, line: 0 },
})

describe('a call sheet', () => {
  it('comes back as it was typed, cursor and all, the last one saved first, also after a crash', () => {
    const first = sheet('eerste')
    const second = sheet('tweede')
    expect(saveDraft(register, first)).toBe('2026-11-20T10:12:00.000Z')
    clock.now = clock.now.add({ seconds: 1 })
    saveDraft(register, second)
    clock.now = clock.now.add({ seconds: 1 })
    saveDraft(register, { ...first, summary: 'eerste, verder' })
    dropWithoutClosing(register)
    register = openWithKey({ ...closed, environment: testEnvironment(clock) })
    expect(listDrafts(register)).toEqual([
      { sheet: { ...first, summary: 'eerste, verder' }, savedAt: '2026-11-20T10:12:02.000Z' },
      { sheet: second, savedAt: '2026-11-20T10:12:01.000Z' },
    ])
  })

  it('that was saved last is the first to come back, also when the clock was set back in between', () => {
    saveDraft(register, sheet('eerste'))
    clock.now = clock.now.subtract({ hours: 1 })
    const second = sheet('tweede')
    expect(saveDraft(register, second)).toBe('2026-11-20T10:12:00.001Z')
    expect(saveDraft(register, second)).toBe('2026-11-20T10:12:00.001Z')
    expect(listDrafts(register).map(({ sheet: { summary } }) => summary)).toEqual(['tweede', 'eerste'])
  })

  it('that became a dossier does not come back with a save that was late', () => {
    const one = sheet('klaar')
    saveDraft(register, one)
    openDossier(register, { complaint: complaintOf('X'), procedure: procedureNamed('wil'), draftId: one.id })
    saveDraft(register, { ...one, summary: 'te laat' })
    expect(listDrafts(register)).toEqual([])
  })

  it('that is thrown away is gone, and throwing it away twice does no harm', () => {
    const one = sheet('weg')
    saveDraft(register, one)
    discardDraft(register, one.id)
    discardDraft(register, one.id)
    expect(listDrafts(register)).toEqual([])
  })
})

describe('her own text of a letter', () => {
  const sections = [{ id: 'opening', heading: 'Uw klacht', text: 'Wij ontvingen **uw** klacht.', covers: ['receipt'] }]

  it('stands until she starts over, for each kind of letter apart', () => {
    const { dossierId } = openDossier(register, { complaint: complaintOf('X'), procedure: procedureNamed('wil') })
    saveLetterSections(register, { dossierId, kind: 'answer', sections: [] })
    clock.now = clock.now.add({ minutes: 1 })
    saveLetterSections(register, { dossierId, kind: 'answer', sections })
    reopen()
    expect(readLetterSections(register, dossierId, 'answer')).toEqual({ sections, savedAt: '2026-11-20T10:13:00.000Z' })
    expect(readLetterSections(register, dossierId, 'acknowledgement')).toBeUndefined()
    forgetLetterSections(register, dossierId, 'answer')
    expect(readLetterSections(register, dossierId, 'answer')).toBeUndefined()
  })

  it('cannot belong to a dossier that is not there', () => {
    expect(() => saveLetterSections(register, { dossierId: register.environment.ids(), kind: 'answer', sections })).toThrow('FOREIGN KEY')
  })
})

describe('the document of a final letter', () => {
  it('comes back byte for byte, with its dossier', () => {
    const { dossierId } = openDossier(register, { complaint: complaintOf('X'), procedure: procedureNamed('wil') })
    const letterId = register.environment.ids()
    const bytes = register.environment.random(30_000)
    saveLetterFile(register, letterId, bytes)
    expect(readLetterFile(register, letterId)).toBeUndefined()
    appendHappening(register, { dossierId, expects: 1, happening: { type: 'letterFinalised', on: '2026-11-20', letterId, kind: 'answer', sections: [], digest: 'a'.repeat(64) } })
    reopen()
    expect(readLetterFile(register, letterId)).toEqual({ dossierId, bytes })
    expect(() => saveLetterFile(register, letterId, bytes)).toThrow('UNIQUE')
  })
})

describe('settings', () => {
  it('change one by one and stay', () => {
    expect(readSettings(register)).toEqual(settings)
    expect(saveSettings(register, { colours: 'dark', autoLockMinutes: 0, language: undefined })).toEqual({ ...settings, colours: 'dark', autoLockMinutes: 0 })
    saveSettings(register, { logo: 'iVBORw0KGgo=', coordinator: { name: 'S.B.', phone: '030 000 00 01' } })
    reopen()
    expect(readSettings(register)).toEqual({ ...settings, colours: 'dark', autoLockMinutes: 0, logo: 'iVBORw0KGgo=', coordinator: { name: 'S.B.', phone: '030 000 00 01' } })
    const now = { ...settings, colours: 'dark', autoLockMinutes: 0, coordinator: { name: 'S.B.', phone: '030 000 00 01' } }
    expect(saveSettings(register, { logo: '' })).toEqual(now)
    const style = { signature: 'iVBORw0KGgo=', houseColour: '#1a4f8b', footer: ['KvK 00000000'], copyTo: { names: ['S.B.'], kinds: ['answer' as const] } }
    saveSettings(register, style)
    reopen()
    expect(readSettings(register)).toEqual({ ...now, ...style })
    expect(saveSettings(register, { signature: '', houseColour: '', footer: [], copyTo: { names: [], kinds: [] } })).toEqual({ ...now, footer: [], copyTo: { names: [], kinds: [] } })
  })
})

describe('the own list of services, departments and employees', () => {
  it('grows by a name at a time, each once, and is replaced kind by kind', () => {
    addToDirectory(register, { kind: 'service', name: '  dienst  Wegen ' })
    addToDirectory(register, { kind: 'service', name: 'Dienst wegen' })
    addToDirectory(register, { kind: 'employee', name: 'Écht Iemand, balie' })
    saveDirectory(register, 'department', ['Zorg', '', 'Burgerzaken', 'Zorg'])
    reopen()
    expect(readDirectory(register)).toEqual([
      { kind: 'department', name: 'Burgerzaken' }, { kind: 'service', name: 'dienst Wegen' }, { kind: 'employee', name: 'Écht Iemand, balie' }, { kind: 'department', name: 'Zorg' },
    ])
    saveDirectory(register, 'service', [])
    expect(readDirectory(register).map(({ kind }) => kind)).toEqual(['department', 'employee', 'department'])
  })
})

describe('procedures in the register', () => {
  it('are those that came with the program, whole', () => {
    expect(proceduresInForce(register)).toEqual(procedures)
  })

  it('keep every version a dossier may stand on; a later program adds its own and changes none', () => {
    const wil = procedureNamed('wil')
    const { dossierId } = openDossier(register, { complaint: complaintOf('X'), procedure: wil })
    closeRegister(register)
    const later: Procedure = { ...wil, version: wil.version + 1, name: 'WIL, later' }
    const meddled: Procedure = { ...wil, name: 'WIL, stilletjes veranderd' }
    const files = registerFiles(closed.folder)
    const opened = openChecked({ files, dataKey: closed.dataKey, moment: clock.now, shippedProcedures: [later, meddled] })
    closeConnection(opened.connection)
    opened.sealed.close()

    register = openWithKey({ ...closed, environment: testEnvironment(clock) })
    expect(proceduresInForce(register).find(({ id }) => id === 'wil')).toEqual(later)
    expect(readProcedure(register, 'wil', wil.version)).toEqual(wil)
    expect(problemFrom(() => readProcedure(register, 'wil', 99))).toEqual({ code: 'NO_SUCH_PROCEDURE', data: {} })
    expect(readAll(register.connection, 'SELECT dossier_id AS dossierId FROM dossier_row')).toEqual([{ dossierId }])
  })
})
