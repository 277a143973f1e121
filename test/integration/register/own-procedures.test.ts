import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { appendHappening, readEvents } from '../../../electron/register/events.ts'
import { copyProcedure, discardProcedureDraft, publishProcedure, putInForce, readDraft, readStandings, retireProcedure, saveProcedureDraft, takeInProcedure } from '../../../electron/register/organisation/own-procedures.ts'
import { moveDossiers, takeBackMove, weighMove } from '../../../electron/register/organisation/procedure-moves.ts'
import { proceduresInForce, readProcedure } from '../../../electron/register/organisation/procedures.ts'
import { closeRegister, rebuildProjections, unlockRegister, type Register } from '../../../electron/register/register.ts'
import { saveSettings } from '../../../electron/register/organisation/settings.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { procedureFile } from '../../../shared/procedure/version.ts'
import { complaintOf, dropWithoutClosing, newRegister, passphrase, problemFrom, procedureNamed, procedures, removeFolders, type Scene } from '../../fixtures/register.ts'

let scene: Scene
let register: Register
beforeEach(() => {
  scene = newRegister()
  register = scene.register
})
afterEach(() => {
  closeRegister(register)
  removeFolders()
})

const inter = procedureNamed('inter')
const today = Temporal.PlainDate.from('2026-11-20')
/** Inter, answering within so many calendar days. */
const answering = (amount: number): Procedure => ({ ...inter, deadlines: inter.deadlines.map((rule) => (rule.id === 'INT-D3' ? { ...rule, term: { ...rule.term, amount } } : rule)) })
const publish = (procedure: Procedure) => publishProcedure(register, procedure.id, procedureFile(procedure))
const inForce = (id: string) => proceduresInForce(register).find((procedure) => procedure.id === id)
const open = (procedure: Procedure, ...since: readonly Happening[]) => openDossier(register, { complaint: complaintOf('Helling'), procedure, since }).dossierId
const stateOf = (dossierId: string) => foldDossier(dossierId, readEvents(register, dossierId))
const rows = () => readAll(register.connection, 'SELECT dossier_row.*, rule_id, due_on, state FROM dossier_row LEFT JOIN deadline USING (serial) ORDER BY serial, place')
const reopen = (shippedProcedures: readonly Procedure[]) => {
  register = unlockRegister(scene.environment, { folder: scene.folder, passphrase, shippedProcedures })
}

describe('an own version of a procedure', () => {
  it('gets the next own number, is in force at once, and leaves the shipped one and its dossiers as they are', () => {
    const before = open(inter)
    expect([publish(answering(30)), publish(answering(20))]).toEqual([1001, 1002])
    expect(inForce('inter')).toEqual({ ...answering(20), version: 1002, basedOn: { id: 'inter', version: 1 } })
    expect([readProcedure(register, 'inter', 1), readProcedure(register, 'inter', 1001).deadlines]).toEqual([inter, answering(30).deadlines])
    const after = open(inForce('inter') ?? inter)
    expect([stateOf(before).procedure.version, stateOf(after).procedure.version]).toEqual([1, 1002])
    expect(readStandings(register).find(({ id }) => id === 'inter')).toEqual({
      id: 'inter', name: 'Inter', inForce: 1002, shipped: { id: 'inter', version: 1 }, isOvertaken: false,
      versions: [1002, 1001, 1].map((version) => ({ version, storedAt: '2026-11-20T10:12:00.000Z' })),
      running: [{ version: 1, dossiers: 1 }, { version: 1002, dossiers: 1 }],
    })
  })

  it('that says the same as the one in force makes no version; one that says what the shipped one says goes back to that', () => {
    expect([publish(inter), publish(answering(30)), publish(answering(30)), publish(inter)]).toEqual([1, 1001, 1001, 1])
    expect(inForce('inter')).toEqual(inter)
    expect(readStandings(register).find(({ id }) => id === 'inter')?.versions.map(({ version }) => version)).toEqual([1001, 1])
  })

  it('goes back to the shipped one, or to an earlier own one, in one act', () => {
    publish(answering(30))
    publish(answering(20))
    expect([putInForce(register, 'inter'), putInForce(register, 'inter', 1001)]).toEqual([1, 1001])
    expect(problemFrom(() => putInForce(register, 'inter', 1003))).toEqual({ code: 'NO_SUCH_PROCEDURE', data: {} })
    expect(inForce('inter')?.version).toBe(1001)
  })

  it('stays in force when the program brings a newer one, which is pointed out, has a number of its own, and holds once she goes back', () => {
    publish(answering(30))
    closeRegister(register)
    reopen([...procedures, { ...answering(60), version: 2 }])
    expect(inForce('inter')?.version).toBe(1001)
    expect(readStandings(register).find(({ id }) => id === 'inter')).toMatchObject({ inForce: 1001, shipped: { id: 'inter', version: 2 }, isOvertaken: true })
    expect(putInForce(register, 'inter')).toBe(2)
    expect(publish(answering(15))).toBe(1002)
  })

  it('is refused whole when something in it is wrong, with every place', () => {
    const wrong = { ...answering(30), tone: 'jij', postalWorkingDays: -1 }
    saveProcedureDraft(register, 'inter', JSON.stringify(wrong))
    const refused = problemFrom(() => publishProcedure(register, 'inter', JSON.stringify(wrong)))
    expect(refused).toMatchObject({ code: 'PROCEDURE_FAULTY', data: { problems: [{ path: 'tone', code: 'not-allowed' }, { path: 'postalWorkingDays', code: 'too-small' }] } })
    expect([inForce('inter'), readDraft(register, 'inter').text]).toEqual([inter, JSON.stringify(wrong)])
  })
})

describe('a draft', () => {
  it('is on the disk when answered: it survives a power cut, and goes when it is put in force or thrown away', () => {
    expect(saveProcedureDraft(register, 'inter', '{"tone":""}')).toBe('2026-11-20T10:12:00.000Z')
    dropWithoutClosing(register)
    reopen(procedures)
    expect(readDraft(register, 'inter')).toEqual({ text: '{"tone":""}', savedAt: '2026-11-20T10:12:00.000Z' })
    publish(answering(30))
    expect(readDraft(register, 'inter')).toEqual({})
    saveProcedureDraft(register, 'inter', '{}')
    discardProcedureDraft(register, 'inter')
    expect(readDraft(register, 'inter')).toEqual({})
    expect(problemFrom(() => saveProcedureDraft(register, 'nobody', '{}'))).toEqual({ code: 'NO_SUCH_PROCEDURE', data: {} })
  })
})

describe('a procedure of her own', () => {
  it('begins as a copy under another name, and its letters as those of the one it was copied from', () => {
    const id = copyProcedure(register, { id: 'zoersel', version: 1, name: 'Gemeente Éénhoven' })
    expect(inForce(id)).toEqual({
      ...procedureNamed('zoersel'), id: 'gemeente-eenhoven', version: 1001, name: 'Gemeente Éénhoven', basedOn: { id: 'zoersel', version: 1 },
      organisation: { ...procedureNamed('zoersel').organisation, name: 'Gemeente Éénhoven', sender: 'Gemeente Éénhoven' },
    })
    expect(problemFrom(() => copyProcedure(register, { id: 'wil', version: 1, name: 'gemeente éénhoven' }))).toEqual({ code: 'PROCEDURE_EXISTS', data: {} })
    expect(readStandings(register).find((standing) => standing.id === id)).toMatchObject({ inForce: 1001, shipped: { id: 'zoersel', version: 1 }, isOvertaken: false })
  })

  it('goes out of the lists while nothing stands on it, and not while something does', () => {
    const id = copyProcedure(register, { id: 'wil', version: 1, name: 'Ons Huis' })
    saveSettings(register, { activeProcedureId: id })
    expect(problemFrom(() => retireProcedure(register, id))).toEqual({ code: 'PROCEDURE_IN_USE', data: {} })
    saveSettings(register, { activeProcedureId: 'wil' })
    retireProcedure(register, id)
    expect(proceduresInForce(register)).toEqual(procedures)
    putInForce(register, id, 1001)
    open(inForce(id) ?? inter)
    for (const used of [id, 'wil']) expect(problemFrom(() => retireProcedure(register, used))).toEqual({ code: 'PROCEDURE_IN_USE', data: {} })
  })

  it('comes out of a file: a draft where there is one of that name, and otherwise a new one', () => {
    expect(takeInProcedure(register, procedureFile(answering(30)))).toEqual({ id: 'inter', became: 'draft' })
    expect([readDraft(register, 'inter').text, inForce('inter')]).toEqual([JSON.stringify(answering(30)), inter])
    expect(takeInProcedure(register, procedureFile({ ...inter, id: 'elders', version: 7, name: 'Elders' }))).toEqual({ id: 'elders', became: 'new' })
    expect(inForce('elders')).toEqual({ ...inter, id: 'elders', version: 1001, name: 'Elders' })
    expect(problemFrom(() => takeInProcedure(register, procedureFile({ ...inter, id: 'inter-twee' })))).toEqual({ code: 'PROCEDURE_EXISTS', data: {} })
  })
})

describe('a running dossier moved to another version', () => {
  it('shows before it moves which dates change and in which letter the old one was told', () => {
    const dossierId = open(inter, {
      type: 'letterFinalised', on: '2026-11-20', letterId: scene.environment.ids(), kind: 'acknowledgement', digest: 'a'.repeat(64), sections: [{ id: 'terms', text: 'U krijgt antwoord uiterlijk op 4 januari 2027.', covers: [] }],
    })
    publish(answering(30))
    const before = rows()
    expect(weighMove(register, { id: 'inter', version: 1001 })).toEqual([
      {
        dossierId, number: '2026-0001', complainant: 'Mevrouw A. Modaal', version: 1, expects: 2, lost: [],
        changes: [
          {
            ruleId: 'INT-D3', label: { nl: 'Schriftelijk antwoord', en: 'Written answer' }, kind: 'statutory', toldIn: ['acknowledgement'],
            before: { dueOn: '2027-01-04', sendBy: '2026-12-29', state: 'running' }, after: { dueOn: '2026-12-20', sendBy: '2026-12-15', state: 'running' },
          },
        ],
      },
    ])
    expect([rows(), stateOf(dossierId).length]).toEqual([before, 2])
  })

  it('keeps the move as an event, is counted by the other version, and is as before once that is undone; made again from the events all is equal', () => {
    const [moved, stays] = [open(inter), open(inter)]
    publish(answering(30))
    const before = rows()
    const after = moveDossiers(register, { id: 'inter', version: 1001, dossiers: [{ dossierId: moved, expects: 1 }], reason: 'Zo beloofd', today })
    expect(after).toEqual([{ dossierId: moved, expects: 2 }])
    expect(readEvents(register, moved).at(-1)?.happening).toEqual({ type: 'procedureChanged', on: '2026-11-20', procedure: { id: 'inter', version: 1001 }, reason: 'Zo beloofd' })
    expect([stateOf(moved).procedure.version, stateOf(stays).procedure.version]).toEqual([1001, 1])
    const due = readAll<{ due: string }>(register.connection, `SELECT due_on AS due FROM deadline WHERE rule_id = 'INT-D3' ORDER BY serial`).map((row) => row.due)
    expect(due).toEqual(['2026-12-20', '2027-01-04'])
    const kept = rows()
    rebuildProjections(register)
    expect(rows()).toEqual(kept)
    takeBackMove(register, after, today)
    expect([stateOf(moved).procedure.version, rows()]).toEqual([1, before])
  })

  it('moves all or none: not when one changed since it was weighed, is closed, or was refused on a ground that is gone', () => {
    const [first, second] = [open(inter), open(inter)]
    const refused = open(inter, { type: 'complaintRefused', on: '2026-11-20', groundId: 'INT-07', reason: 'Te lang geleden' })
    const withdrawn = open(inter, { type: 'withdrawn', on: '2026-11-20' })
    publish({ ...answering(30), admission: { ...inter.admission, grounds: inter.admission.grounds.filter(({ id }) => id !== 'INT-07') }, remarks: inter.remarks.filter(({ about }) => about?.includes('INT-07') !== true) })
    appendHappening(register, { dossierId: second, expects: 1, happening: { type: 'noteAdded', on: '2026-11-20', text: 'Belde opnieuw' } })
    const before = rows()
    const moving = (...dossiers: readonly { readonly dossierId: string; readonly expects: number }[]) =>
      problemFrom(() => moveDossiers(register, { id: 'inter', version: 1001, dossiers: [...dossiers], today }))
    const good = { dossierId: first, expects: 1 }
    expect(moving(good, { dossierId: second, expects: 1 })).toEqual({ code: 'CHANGED_MEANWHILE', data: { length: 2 } })
    expect(moving(good, { dossierId: refused, expects: 2 })).toEqual({ code: 'DOSSIER_STAYS', data: {} })
    expect(moving(good, { dossierId: withdrawn, expects: 2 })).toEqual({ code: 'DOSSIER_STAYS', data: {} })
    expect([rows(), stateOf(first).length]).toEqual([before, 1])
    expect(weighMove(register, { id: 'inter', version: 1001 }).map(({ dossierId, lost }) => [dossierId, lost])).toEqual([[first, []], [second, []], [refused, [{ what: 'ground', id: 'INT-07' }]]])
  })

  it('can only be taken back in one act while it is the last thing that happened', () => {
    const dossierId = open(inter)
    publish(answering(30))
    const [after] = moveDossiers(register, { id: 'inter', version: 1001, dossiers: [{ dossierId, expects: 1 }], today })
    appendHappening(register, { dossierId, expects: 2, happening: { type: 'noteAdded', on: '2026-11-20', text: 'Belde' } })
    expect(problemFrom(() => takeBackMove(register, [{ dossierId, expects: after?.expects ?? 0 }], today))).toEqual({ code: 'CHANGED_MEANWHILE', data: { length: 3 } })
    expect(stateOf(dossierId)).toMatchObject({ length: 3, procedure: { version: 1001 } })
  })
})
