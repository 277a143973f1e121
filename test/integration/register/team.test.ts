import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { readAgenda } from '../../../electron/register/lists/agenda.ts'
import { readDays, readHandlers, readLines } from '../../../electron/register/lists/calendar.ts'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier, readNumber } from '../../../electron/register/dossiers.ts'
import { appendHappening, readEvents } from '../../../electron/register/events.ts'
import { readLetterFile, saveLetterFile } from '../../../electron/register/files/letter-files.ts'
import { listDossiers, type DossierQuery } from '../../../electron/register/lists/list.ts'
import { hideFrom, membersOf, removeMember, roleOf, setRole } from '../../../electron/register/organisation/members.ts'
import { RegisterProblem } from '../../../electron/register/problem.ts'
import { recogniseCallers } from '../../../electron/register/lists/recognition.ts'
import { appendPiece, beginRecording, listRecordings } from '../../../electron/register/files/recordings.ts'
import { addPassphrase, closeRegister, listKeySlots, rebuildProjections, transaction, unlockRegister, unlockWithRecoveryKey, type Register } from '../../../electron/register/register.ts'
import { readWatch } from '../../../electron/register/lists/watch.ts'
import { complaintOf, emptyFolder, newRegister, passphrase, procedureNamed, procedures, removeFolders, type Scene } from '../../fixtures/register.ts'

afterAll(removeFolders)

const wil = procedureNamed('wil')
const today = Temporal.PlainDate.from('2026-11-20')
const colleague = 'acht blauwe boten op het droge'
const letterId = '019aa0c0-0000-7000-8000-00000000000b'
const query: DossierQuery = { scope: 'all', order: 'due', limit: 50 }

let scene: Scene
let register: Register
let secret: string
let other: string
let recordingId: string
let member: string

/** Two dossiers: one about the balie, and one about colleague R.H., with a final letter, a recording and a running term. */
beforeEach(() => {
  scene = newRegister()
  register = scene.register
  member = addPassphrase(register, { label: 'R.H.', passphrase: colleague })
  setRole(register, { id: member, role: 'handler' })
  other = openDossier(register, { complaint: complaintOf('Lange wachttijd'), procedure: wil }).dossierId
  secret = openDossier(register, { complaint: complaintOf('Onheus bejegend door R.H.'), procedure: wil }).dossierId
  appendHappening(register, { dossierId: secret, expects: 1, happening: { type: 'handlerAssigned', on: '2026-11-20', handler: { name: 'S.B.' } } })
  transaction(register, () => {
    saveLetterFile(register, letterId, Buffer.from('brief'))
    appendHappening(register, { dossierId: secret, expects: 2, happening: { type: 'letterFinalised', on: '2026-11-20', letterId, kind: 'acknowledgement', sections: [], digest: 'a'.repeat(64) } })
  })
  recordingId = beginRecording(register, { belongsTo: secret, about: 'memo', mediaType: 'audio/webm' })
  appendPiece(register, { recordingId, number: 1, until: 500, bytes: Buffer.from('geluid') })
})

const openAs = (typed: string): Register => {
  closeRegister(register)
  register = unlockRegister(scene.environment, { folder: scene.folder, passphrase: typed, shippedProcedures: procedures })
  return register
}
const hide = () => hideFrom(register, { dossierId: secret, expects: readEvents(register, secret).length, members: [member], on: '2026-11-20' })
const problemFrom = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return error instanceof RegisterProblem ? error.code : String(error)
  }
  return 'none'
}

/** Everything by which somebody could come to know of a dossier. */
function seen(of: Register) {
  const filter = { standing: 'all' } as const
  const span = { from: '2026-11-01', until: '2027-12-31' }
  return {
    list: listDossiers(of, query).rows.map(({ subject }) => subject),
    total: listDossiers(of, query).total,
    open: listDossiers(of, { ...query, scope: 'open' }).total,
    found: listDossiers(of, { ...query, search: 'onheus' }).total,
    byNumber: listDossiers(of, { ...query, search: '2026-0002' }).total,
    withoutHandler: listDossiers(of, { ...query, whose: 'nobody' }).total,
    agenda: new Set(readAgenda(of, today, 400).entries.map(({ subject }) => subject)),
    counts: readAgenda(of, today, 400).counts,
    toPost: readAgenda(of, today, 400).toPost.length,
    days: readDays(of, { ...span, filter, perDay: 100, today: today.toString() }).flatMap(({ lines }) => lines).some((line) => JSON.stringify(line).includes(secret)),
    lines: JSON.stringify(readLines(of, { from: '2026-11-01', filter, limit: 500, today: today.toString() })).includes(secret),
    handlers: readHandlers(of),
    watch: JSON.stringify(readWatch(of, today)).includes(secret),
    recognised: recogniseCallers(of, { name: 'mevrouw A. Modaal', organisation: '', phone: '', address: '', email: '', onBehalfOf: '', mentioned: ['2026-0002'] }, 'NL').map((caller) => caller.row.subject),
    itself: problemFrom(() => readNumber(of, secret)),
    history: problemFrom(() => readEvents(of, secret)),
    step: problemFrom(() => appendHappening(of, { dossierId: secret, expects: 3, happening: { type: 'noteAdded', on: '2026-11-20', text: 'x' } })),
    letter: readLetterFile(of, letterId) === undefined,
    recordings: listRecordings(of, secret).length,
  }
}

describe('a dossier that is hidden from the colleague it is about (peers.md §4 nr. 9)', () => {
  it('is nowhere for her, and is where it was for everybody else', () => {
    hide()
    const before = seen(register)
    expect(before).toMatchObject({ total: 2, found: 1, byNumber: 1, itself: 'none', letter: false, recordings: 1, handlers: ['S.B.'] })

    expect(seen(openAs(colleague))).toEqual({
      list: ['Lange wachttijd'], total: 1, open: 1, found: 0, byNumber: 0, withoutHandler: 1, agenda: new Set(['Lange wachttijd']), counts: expect.objectContaining({ open: 1, all: 1, toPost: 0 }),
      toPost: 0, days: false, lines: false, handlers: [], watch: false, recognised: ['Lange wachttijd'], itself: 'NO_SUCH_DOSSIER', history: 'NO_SUCH_DOSSIER', step: 'NO_SUCH_DOSSIER',
      letter: true, recordings: 0,
    })

    expect(seen(openAs(passphrase))).toEqual({ ...before, step: expect.any(String) })
    expect(register.slot.label).toBe('K.D.')
    closeRegister(register)
  })

  it('stays out when the lists are made again in her session, and comes back whole', () => {
    hide()
    const tables = ['dossier_row', 'deadline', 'letter', 'wait', 'search', 'recognition_key', 'hidden_from'] as const
    const contents = () => tables.map((table) => readAll(register.connection, `SELECT ${table === 'search' ? 'rowid, *' : '*'} FROM ${table} ORDER BY 1, 2`))
    const before = contents()
    openAs(colleague)
    rebuildProjections(register)
    expect(listDossiers(register, query).total).toBe(1)
    openAs(colleague)
    expect(listDossiers(register, query).total).toBe(1)
    openAs(passphrase)
    expect(contents()).toEqual(before)
    closeRegister(register)
  })

  it('is seen by whoever has the recovery key, and by her again once that was decided', () => {
    hide()
    openAs(colleague)
    closeRegister(register)
    register = unlockWithRecoveryKey(scene.environment, { folder: scene.folder, recoveryKey: scene.recoveryKey, shippedProcedures: procedures })
    expect(listDossiers(register, query).total).toBe(2)
    hideFrom(register, { dossierId: secret, expects: readEvents(register, secret).length, members: [], on: '2026-11-20' })
    expect(listDossiers(openAs(colleague), query).total).toBe(2)
    closeRegister(register)
  })

  it('is hidden too after a power cut in the middle of a recording in it', () => {
    hide()
    const folder = join(emptyFolder(), 'after the cut')
    cpSync(scene.folder, folder, { recursive: true })
    closeRegister(register)
    const opened = (typed: string) => unlockRegister(scene.environment, { folder, passphrase: typed, shippedProcedures: procedures })
    const hers = opened(colleague)
    expect([hers.cameBackAfterCrash, listDossiers(hers, query).total, listRecordings(hers, secret)]).toEqual([true, 1, []])
    closeRegister(hers)
    const ours = opened(passphrase)
    expect([listDossiers(ours, query).total, listRecordings(ours, secret).map((each) => [each.recordingId, each.isGoingOn])]).toEqual([2, [[recordingId, false]]])
    closeRegister(ours)
  })

  it('cannot be hidden from oneself, from who is no member, or by who saw less than there is', () => {
    const hiding = (members: readonly string[], expects = readEvents(register, secret).length) => problemFrom(() => hideFrom(register, { dossierId: secret, expects, members, on: '2026-11-20' }))
    expect([hiding([register.slot.id]), hiding([letterId]), hiding([member], 1)]).toEqual(['HIDDEN_FROM_SELF', 'NO_SUCH_MEMBER', 'CHANGED_MEANWHILE'])
    expect(readAll(register.connection, 'SELECT * FROM hidden_from')).toEqual([])
    closeRegister(register)
  })
})

describe('roles', () => {
  it('a first passphrase and the recovery key decide everything; a colleague does what was decided for her', () => {
    expect(membersOf(register).map((each) => [each.label, roleOf(register, each)])).toEqual([['K.D.', 'coordinator'], ['R.H.', 'handler']])
    setRole(register, { id: member, role: 'reader' })
    expect(roleOf(register, { id: member, kind: 'passphrase' })).toBe('reader')
    expect(roleOf(register, { id: member, kind: 'recovery-key' })).toBe('coordinator')
    closeRegister(register)
  })

  it('there is always a coordinator with a passphrase', () => {
    const own = register.slot.id
    expect(problemFrom(() => setRole(register, { id: own, role: 'handler' }))).toBe('LAST_COORDINATOR')
    setRole(register, { id: member, role: 'coordinator' })
    setRole(register, { id: own, role: 'handler' })
    expect(problemFrom(() => setRole(register, { id: letterId, role: 'handler' }))).toBe('NO_SUCH_MEMBER')
    closeRegister(register)
  })
})

describe('taking a key away', () => {
  it('leaves at least one with which something can be decided, be it only the recovery key', () => {
    const own = register.slot.id
    const recovery = listKeySlots(register).find(({ kind }) => kind === 'recovery-key')?.id ?? ''
    removeMember(register, recovery)
    expect(problemFrom(() => removeMember(register, own))).toBe('LAST_COORDINATOR')
    expect(listKeySlots(register).map(({ label }) => label)).toEqual(['K.D.', 'R.H.'])
    removeMember(register, member)
    expect(problemFrom(() => removeMember(register, own))).toBe('LAST_KEY')
    closeRegister(register)
  })
})

describe('whose work it is', () => {
  it('lists what she handles by her name in the history, what nobody handles, and counts only those', () => {
    appendHappening(register, { dossierId: other, expects: 1, happening: { type: 'handlerAssigned', on: '2026-11-20', handler: { name: 'K.D.' } } })
    const third = openDossier(register, { complaint: complaintOf('Brief kwijt'), procedure: wil }).dossierId
    const listed = (more: Partial<DossierQuery>) => {
      const page = listDossiers(register, { ...query, ...more })
      return [page.total, ...page.rows.map(({ subject }) => subject)]
    }
    expect([listed({ whose: 'mine' }), listed({ whose: 'nobody' }), listed({ whose: 'mine', search: 'brief' }), listed({ whose: 'nobody', search: 'brief' }), listed({ whose: 'mine', order: 'complainant', scope: 'open' })]).toEqual([
      [1, 'Lange wachttijd'], [1, 'Brief kwijt'], [0], [1, 'Brief kwijt'], [1, 'Lange wachttijd'],
    ])
    expect(readNumber(register, third)).toBe('2026-0003')
    closeRegister(register)
  })
})
