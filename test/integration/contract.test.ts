import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isContractProcedure } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import type { Closures } from '../../shared/contract/closure-views.ts'
import type { Announcement, DossierPage, DossierView, DraftView, FileTicket, KeySlotView, LetterView, PostBatch, RecordingView } from '../../shared/contract/views.ts'
import type { ProcedureStanding, SeenDossiers, WeighedDossier } from '../../shared/contract/procedure-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { procedureFile } from '../../shared/procedure/version.ts'
import { callBackSheet } from '../../shared/dossier/intake/callback.ts'
import type { TemplateView } from '../../shared/contract/template-views.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { p, wordFile } from '../fixtures/templates/word-file.ts'
import { directWay, loopbackWay, portWay, type Reply, type Way } from '../fixtures/ways.ts'

/** Every question by its path, read from the contract itself. */
const questions = (function pathsIn(branch: object, path: readonly string[]): readonly (readonly string[])[] {
  return Object.entries(branch).flatMap(([name, inner]) => (isContractProcedure(inner) ? [[...path, name]] : pathsIn(inner as object, [...path, name])))
})(contract, [])
const isStream = (path: readonly string[]) => path.join('.') === 'application.announcements'

let ways: readonly Way[]
const succeeded = new Set<string>()
beforeAll(async () => {
  ways = await Promise.all([directWay(), portWay(), loopbackWay()])
})
afterAll(async () => {
  await Promise.all(ways.map(({ close }) => close()))
})

/** Asks all three the same and gives the one reply that they must share; nothing in it may be more than JSON can say. */
async function ask<Value>(question: string, input?: unknown): Promise<Value> {
  const reply = await replyTo(question, input)
  if (!reply.ok) throw new Error(`${question} was refused: ${JSON.stringify(reply)}`)
  succeeded.add(question)
  return reply.value as Value
}

async function replyTo(question: string, input: unknown): Promise<Reply> {
  const replies = await Promise.all(ways.map(async ({ ask: askThis, application }) => inOneFolder(await askThis(question.split('.'), input), application.folder)))
  const [direct, overPort, overLoopback] = replies
  if (direct === undefined) throw new Error('There is no way to ask')
  expect({ question, reply: overPort }).toEqual({ question, reply: direct })
  expect({ question, reply: overLoopback }).toEqual({ question, reply: direct })
  expect({ question, reply: JSON.parse(JSON.stringify(direct)) as unknown }).toStrictEqual({ question, reply: direct })
  return direct
}

/** Each way has a folder of its own; nothing else may differ. */
function inOneFolder(reply: Reply, folder: string): Reply {
  if (reply.ok && typeof reply.value === 'object' && reply.value !== null && 'folder' in reply.value) {
    expect(reply.value.folder).toBe(folder)
    return { ok: true, value: { ...reply.value, folder: '…' } }
  }
  // A refusal by the schema: where and what, without the machinery that found it.
  return reply
}

const passphrase = 'zeven rode fietsen in de regen'
const story = 'Ik heb drie keer gebeld 😤 en niemand belt terug.\nIk sta er alleen voor — écht.'
const sheet = {
  ...emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'wil', startedAt: '2026-11-20T08:30:00.000Z', channel: 'phone' }),
  notes: [{ at: '2026-11-20T08:30:00.000Z', text: story }],
  name: 'mevrouw A. Modaal',
  address: 'Voorbeeldstraat 1, 1234 AA Voorbeeldstad',
  subject: 'Niet teruggebeld',
  summary: 'x'.repeat(190_000),
}
const unknownId = '01936f00-0000-7000-8000-ffffffffffff'

describe('before there is a register', () => {
  it('every question that needs one is refused in the same way', async () => {
    for (const path of questions.filter((path) => !isStream(path))) {
      const reply = await replyTo(path.join('.'), {})
      expect([path.join('.'), reply.ok ? 'answered' : reply.code]).toEqual([path.join('.'), expect.stringMatching(/^(?:answered|REGISTER_LOCKED|REGISTER_ABSENT|BAD_REQUEST)$/)])
    }
  })
})

describe('a coordinator who does everything once', () => {
  let dossier: DossierView
  let dossierId: string

  it('makes a register, gets its settings and procedures', async () => {
    expect(await ask('application.status')).toEqual({
      shell: 'browser', version: '0.1.0', isDemo: false, register: 'absent', now: '2026-11-20T08:30:00.000Z', folder: '…', sealed: { canSeal: false, waiting: 0 }, cameBackAfterCrash: false,
    })
    expect(await replyTo('register.create', { procedureId: 'nobody', coordinatorName: 'K.D.', passphrase, language: 'nl' })).toMatchObject({ code: 'NO_SUCH_PROCEDURE', status: 404, defined: true })
    await ask('register.create', { procedureId: 'wil', coordinatorName: 'K.D. 🙂', passphrase, language: 'nl' })
    expect(await replyTo('register.create', { procedureId: 'wil', coordinatorName: 'K.D.', passphrase, language: 'nl' })).toMatchObject({ code: 'REGISTER_EXISTS' })
    expect(await ask('settings.get')).toMatchObject({ language: 'nl', activeProcedureId: 'wil' })
    expect(await ask('settings.showWorkOf', { whose: 'mine' })).toMatchObject({ language: 'nl', workInToday: { [(await ask<{ member: { id: string } }>('application.status')).member.id]: 'mine' } })
    await ask('settings.showWorkOf', { whose: 'all' })
    await ask('settings.save', { senderAddress: ['Postbus 1', 'Ĳsselstraat 😀'], autoLockMinutes: 0 })
    expect(await ask<readonly unknown[]>('procedures.list')).toHaveLength(5)
    await ask('procedures.get', { id: 'wil', version: 1 })
    expect(await replyTo('procedures.get', { id: 'wil', version: 99 })).toMatchObject({ code: 'NO_SUCH_PROCEDURE' })
  })

  it('takes a call', async () => {
    await ask('drafts.save', sheet)
    expect((await ask<readonly DraftView[]>('drafts.list')).map(({ sheet: kept }) => kept)).toEqual([sheet])
    await ask('drafts.discard', { id: sheet.id })
    expect(await replyTo('dossiers.open', { ...sheet, notes: [], subject: '', summary: '' })).toMatchObject({ code: 'SHEET_INCOMPLETE', data: { problems: [{ field: 'notes', code: 'nothing-told' }] } })
    ;({ dossierId } = await ask<{ dossierId: string }>('dossiers.open', sheet))
  })

  it('looks, records, and is warned when somebody else was first', async () => {
    dossier = await ask('dossiers.get', { dossierId })
    await ask('dossiers.list', { scope: 'open', order: 'due', limit: 50 })
    expect(await ask('dossiers.list', { scope: 'all', order: 'number', limit: 1, search: 'modaal', descending: true, procedureId: 'wil' })).toMatchObject({ total: 1 })
    await ask('agenda.get', { days: 42 })
    await ask('directory.add', { kind: 'service', name: 'Balie Werk' })
    await ask('directory.save', { kind: 'employee', names: ['S.B., balie', 'J.W.', 'J.W.'] })
    await ask('directory.add', { kind: 'word', name: 'Voorbeeldstad' })
    expect(await ask('directory.list')).toEqual([{ kind: 'service', name: 'Balie Werk' }, { kind: 'employee', name: 'J.W.' }, { kind: 'employee', name: 'S.B., balie' }, { kind: 'word', name: 'Voorbeeldstad' }])
    const caller = { procedureId: 'wil', name: 'modaal', organisation: '', phone: '', address: '', email: '', onBehalfOf: '', mentioned: [] }
    expect(await ask('recognition.callers', caller)).toMatchObject([{ row: { dossierId }, certainty: 'perhaps', reasons: ['name'] }])
    expect(await replyTo('recognition.callers', { ...caller, procedureId: 'nobody' })).toMatchObject({ code: 'NO_SUCH_PROCEDURE' })
    expect(await ask('recognition.complaints', { procedureId: 'wil', subject: 'nooit teruggebeld', where: '', withWhom: '' })).toEqual([])
    const running = { standing: 'running' }
    expect(await ask('agenda.days', { span: { from: '2026-11-16', until: '2027-01-10' }, filter: running, perDay: 3 })).toMatchObject({ today: '2026-11-20' })
    expect(await replyTo('agenda.days', { span: { from: '2026-11-16', until: '2028-01-10' }, filter: running, perDay: 3 })).toMatchObject({ code: 'BAD_REQUEST' })
    await ask('agenda.lines', { from: '2026-11-16', filter: { ...running, procedureId: 'wil', handler: '', kind: 'promised' }, limit: 20 })
    await ask('agenda.handlers')
    expect(await ask('agenda.watch')).toEqual({ waiting: [], withoutDate: [], count: 0 })
    expect(await ask('reminders.take')).toMatchObject({ counts: { statutory: 0 }, summary: { day: '2026-11-20' } })
    expect(await ask('reminders.take')).toEqual({ counts: { statutory: 0, promised: 0, target: 0, callback: 0 }, first: [] })
    const { ruleId, sendBy, dueOn } = dossier.deadlines[0] ?? { ruleId: '', dueOn: '' }
    const of = { dossierId, ruleId, actOn: sendBy ?? dueOn }
    expect(await ask('reminders.snooze', { of, until: '2026-11-20T10:00:00Z', because: 'Eerst het spreekuur ☎️' })).toMatchObject({ snoozes: [{ ...of, because: 'Eerst het spreekuur ☎️', isOver: false }] })
    expect(await replyTo('reminders.snooze', { of, until: '2036-11-20T10:00:00Z', because: 'Later' })).toMatchObject({ code: 'SNOOZE_TOO_LONG' })
    expect(await replyTo('reminders.snooze', { of: { ...of, ruleId: 'none' }, until: '2026-11-20T10:00:00Z', because: 'Later' })).toMatchObject({ code: 'NO_SUCH_DEADLINE' })
    expect(await ask('reminders.takeSnoozeBack', { of })).toMatchObject({ snoozes: [{ isOver: true }] })
    expect(await ask('reminders.see', { seen: [of] })).toEqual(await ask('reminders.list'))
    const change = { add: [{ day: '2026-11-23', name: 'brugdag' }], remove: [] }
    expect((await ask<readonly unknown[]>('closures.weigh', change)).length).toBeGreaterThan(0)
    expect(await ask('closures.change', { change, staying: [dossierId] })).toEqual({ closingDays: change.add, absences: [] })
    expect(await replyTo('closures.weigh', { add: [{ day: '2026-11-19', name: '' }], remove: [] })).toMatchObject({ code: 'DAY_PASSED' })
    await ask('closures.addAbsence', { from: '2026-12-21', until: '2027-01-04', deputy: 'J.W.' })
    expect(await replyTo('closures.addAbsence', { from: '2026-12-21', until: '2026-12-20', deputy: '' })).toMatchObject({ code: 'BAD_REQUEST' })
    const { absences } = await ask<Closures>('closures.get')
    expect(absences).toMatchObject([{ deputy: 'J.W.' }])
    const { absenceId } = absences[0]!
    expect(await ask('closures.within', { absenceId })).toMatchObject([{ due: { ruleId: 'WIL-D4-oral' } }])
    expect(await ask('closures.decide', { absenceId, decisions: [{ dossierId, ruleId: 'WIL-D4-oral', choice: 'deputy' }] })).toMatchObject([{ choice: 'deputy' }])
    expect(await ask('closures.decide', { absenceId, decisions: [{ dossierId, ruleId: 'WIL-D4-oral' }] })).not.toMatchObject([{ choice: 'deputy' }])
    expect(await replyTo('closures.within', { absenceId: unknownId })).toMatchObject({ code: 'NO_SUCH_ABSENCE' })
    await ask('closures.removeAbsence', { absenceId })
    const again = await ask<Closures>('closures.addAbsence', { from: '2026-12-21', until: '2027-01-04', deputy: 'J.W.', decisions: [{ dossierId, ruleId: 'WIL-D4-oral', choice: 'stands' }] })
    expect(await ask('closures.within', { absenceId: again.absences[0]!.absenceId })).toMatchObject([{ choice: 'stands' }])
    await ask('closures.removeAbsence', { absenceId: again.absences[0]!.absenceId })
    expect(await ask<FileTicket>('calendarFile.make', { filter: running, withNames: true })).toMatchObject({ name: 'gehoor-termijnen.ics', mediaType: 'text/calendar' })
    expect([await ask('calendarFile.kept'), await ask('calendarFile.write')]).toEqual([{ kept: 'off' }, { kept: 'off' }])
    const note = { type: 'noteAdded', on: '2026-11-20', text: 'Gebeld ☎️' }
    dossier = await ask('dossiers.record', { dossierId, expects: dossier.events.length, happening: note })
    expect(await replyTo('dossiers.record', { dossierId, expects: 0, happening: note })).toMatchObject({ code: 'CHANGED_MEANWHILE', data: { length: dossier.events.length } })
    expect(await replyTo('dossiers.get', { dossierId: unknownId })).toMatchObject({ code: 'NO_SUCH_DOSSIER' })
  })

  it('says a standard text in her own words', async () => {
    const text = { procedureId: 'wil', textId: 'wil/answer' }
    expect((await ask<readonly unknown[]>('texts.list', { procedureId: 'wil' }))[0]).toEqual({ textId: 'wil/acknowledgement', kind: 'acknowledgement', isOwn: false })
    const { shipped } = await ask<{ shipped: string }>('texts.get', text)
    await ask('texts.try', { ...text, content: shipped })
    await ask('texts.save', { ...text, content: `${shipped} 😀` })
    expect(await ask('texts.reset', text)).toMatchObject({ shipped, versions: [{ version: 2 }, { version: 1, content: `${shipped} 😀` }] })
    expect(await replyTo('texts.get', { procedureId: 'wil', textId: 'wil/nothing' })).toMatchObject({ code: 'NO_SUCH_FILE' })
  })

  it('adapts a procedure, moves a dossier to it, and goes back', async () => {
    const inter = await ask<Procedure>('procedures.get', { id: 'inter', version: 1 })
    expect(await ask('procedures.draft', { id: 'inter' })).toEqual({})
    expect(await ask('procedures.saveDraft', { id: 'inter', text: '{"half":"klaar 😀"}' })).toEqual({ savedAt: '2026-11-20T08:30:00.000Z' })
    expect(await replyTo('procedures.saveDraft', { id: 'inter', text: '{"half":' })).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await replyTo('procedures.saveDraft', { id: 'nobody', text: '{}' })).toMatchObject({ code: 'NO_SUCH_PROCEDURE' })
    expect(await ask('procedures.draft', { id: 'inter' })).toEqual({ text: '{"half":"klaar 😀"}', savedAt: '2026-11-20T08:30:00.000Z' })
    await ask('procedures.discardDraft', { id: 'inter' })
    expect(await replyTo('procedures.publish', { id: 'wil', text: '{"id":"wil"}' })).toMatchObject({ code: 'PROCEDURE_FAULTY', status: 422, defined: true })
    const wil = await ask<Procedure>('procedures.get', { id: 'wil', version: 1 })
    expect(await ask('procedures.publish', { id: 'wil', text: JSON.stringify({ ...wil, postalWorkingDays: 5, closingDays: undefined }) })).toEqual({ version: 1001 })
    expect((await ask<readonly ProcedureStanding[]>('procedures.standings')).find(({ id }) => id === 'wil')).toMatchObject({ inForce: 1001, shipped: { id: 'wil', version: 1 }, isOvertaken: false, running: [{ version: 1, dossiers: 1 }] })
    const [weighed] = await ask<readonly WeighedDossier[]>('procedures.weigh', { id: 'wil', version: 1001 })
    expect(weighed).toMatchObject({ dossierId, version: 1, expects: dossier.events.length, lost: [] })
    const seen = { dossierId, expects: dossier.events.length }
    expect(await replyTo('procedures.move', { id: 'wil', version: 1001, dossiers: [{ ...seen, expects: 1 }] })).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await replyTo('procedures.move', { id: 'inter', version: 1, dossiers: [seen] })).toMatchObject({ code: 'DOSSIER_STAYS' })
    const moved = await ask<SeenDossiers>('procedures.move', { id: 'wil', version: 1001, dossiers: [seen], reason: 'De post doet er langer over 📮' })
    expect((await ask<DossierView>('dossiers.get', { dossierId })).state.procedure).toEqual({ id: 'wil', version: 1001 })
    await ask('procedures.takeBackMove', { dossiers: moved })
    expect(await replyTo('procedures.takeBackMove', { dossiers: moved })).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    dossier = await ask<DossierView>('dossiers.get', { dossierId })
    expect(dossier.state.procedure).toEqual({ id: 'wil', version: 1 })
    expect(await replyTo('dossiers.record', { dossierId, expects: dossier.events.length, happening: { type: 'procedureChanged', on: '2026-11-20', procedure: { id: 'wil', version: 1001 } } })).toMatchObject({ code: 'STEP_BLOCKED' })
    expect(await ask('procedures.putInForce', { id: 'wil' })).toEqual({ version: 1 })
    expect(await replyTo('procedures.putInForce', { id: 'wil', version: 99 })).toMatchObject({ code: 'NO_SUCH_PROCEDURE' })
    expect(await ask('procedures.copy', { id: 'inter', version: 1, name: 'Ons Huis' })).toEqual({ id: 'ons-huis' })
    expect(await replyTo('procedures.copy', { id: 'inter', version: 1, name: 'ons huis' })).toMatchObject({ code: 'PROCEDURE_EXISTS' })
    expect(await replyTo('procedures.retire', { id: 'inter' })).toMatchObject({ code: 'PROCEDURE_IN_USE' })
    await ask('procedures.retire', { id: 'ons-huis' })
    expect(await ask('procedures.read', { text: procedureFile(inter) })).toEqual({ id: 'inter', became: 'draft' })
    expect(await replyTo('procedures.read', { text: '{"id": 1,' })).toMatchObject({ code: 'PROCEDURE_FAULTY', data: { problems: [{ code: 'not-json', at: { line: 1, column: 10 } }] } })
    await ask('procedures.discardDraft', { id: 'inter' })
    expect(await ask<readonly Procedure[]>('procedures.list')).toHaveLength(5)
  })

  it('makes letters in a template of her own', async () => {
    const about = { procedureId: 'wil' }
    const bytes = Buffer.from(wordFile({ body: [p('{{adres}}'), p('{{tekst}}')].join('') })).toString('base64')
    const broken = Buffer.from(wordFile({ body: p('{{tekt}}') })).toString('base64')
    expect(await ask<TemplateView>('templates.get', about)).toMatchObject({ versions: [] })
    expect(await ask('templates.weigh', { ...about, bytes: broken })).toMatchObject({ check: { faults: [{ code: 'unknown-field', name: 'tekt', nearest: 'tekst' }, { code: 'no-text' }] } })
    expect(await replyTo('templates.save', { ...about, name: 'brief.docx', bytes: broken })).toMatchObject({ code: 'TEMPLATE_UNUSABLE', data: { codes: ['unknown-field', 'no-text'] } })
    expect(await ask('templates.save', { ...about, name: 'C:\\sjablonen\\brief.docx', bytes })).toMatchObject({ current: { version: 1, name: 'brief.docx', check: { faults: [] } } })
    expect(await ask<FileTicket>('templates.preview', about)).toMatchObject({ name: 'voorbeeld.docx' })
    expect(await ask<TemplateView>('templates.reset', about)).not.toHaveProperty('current')
    expect(await replyTo('templates.preview', about)).toMatchObject({ code: 'NO_SUCH_FILE' })
    expect(await ask('templates.restore', { ...about, version: 1 })).toMatchObject({ current: { version: 3, name: 'brief.docx' }, versions: [{ version: 3 }, { version: 2 }, { version: 1 }] })
    expect(await replyTo('templates.restore', { ...about, version: 2 })).toMatchObject({ code: 'NO_SUCH_FILE' })
    expect(await replyTo('templates.get', { procedureId: 'nergens' })).toMatchObject({ code: 'NO_SUCH_PROCEDURE' })
    expect(await ask<FileTicket>('templates.houseStyle', { ...about, kind: 'refusal' })).toMatchObject({ name: 'voorbeeld.docx' })
    expect(await ask<FileTicket>('templates.example', about)).toMatchObject({ name: 'briefsjabloon.docx' })
    await ask('templates.reset', about)
  })

  it('writes a letter', async () => {
    const about = { dossierId, kind: 'acknowledgement' }
    const letter = await ask<LetterView>('letters.compose', about)
    await ask('letters.saveSections', { ...about, sections: letter.sections.map((section) => ({ ...section, text: `${section.text} — 😀` })) })
    await ask('letters.startOver', about)
    expect(await ask<FileTicket>('letters.preview', about)).toMatchObject({ mediaType: expect.stringContaining('wordprocessingml') as string })
    const { dossier: waiting } = await ask<{ dossier: DossierView }>('letters.finalise', {
      ...about, expects: dossier.events.length, channel: 'letter', incompleteBecause: 'Oefening',
    })
    const [toPost] = (await ask<PostBatch>('letters.waiting')).letters
    const letters = [toPost?.letter.letterId]
    expect(await replyTo('letters.post', { letters: [unknownId], on: '2026-11-20' })).toMatchObject({ code: 'NO_SUCH_FILE' })
    expect(await replyTo('letters.post', { letters, on: '2027-11-20' })).toMatchObject({ code: 'CANNOT_BE_POSTED', data: { numbers: ['2026-0001'] } })
    const posted = await ask('letters.post', { letters, on: '2026-11-20' })
    expect(posted).toEqual([{ dossierId, undoes: waiting.events.length + 1 }])
    await ask('letters.takePostBack', { posted })
    expect(await replyTo('letters.takePostBack', { posted })).toMatchObject({ code: 'CANNOT_BE_POSTED' })
    await ask('letters.post', { letters, on: '2026-11-20' })
    const after = await ask<DossierView>('dossiers.get', { dossierId })
    const written = after.events.map(({ happening }) => happening).find(({ type }) => type === 'letterFinalised')
    await ask('letters.document', { letterId: written?.type === 'letterFinalised' ? written.letterId : '' })
    expect(await replyTo('letters.mailDraft', { letterId: unknownId })).toMatchObject({ code: 'NO_SUCH_FILE' })
    const { complainant } = dossier.state.complaint
    const reachable = { type: 'detailsCorrected', changes: { replyBy: 'email', complainant: { ...complainant, email: 'a.modaal@voorbeeld.example', emailAgreed: true } } }
    dossier = await ask('dossiers.record', { dossierId, expects: after.events.length, happening: reachable })
    expect(await ask('letters.mailDraft', { letterId: written?.type === 'letterFinalised' ? written.letterId : '' })).toMatchObject({ name: '2026-0001 ontvangstbevestiging.eml', mediaType: 'message/rfc822' })
    const final = { letterId: written?.type === 'letterFinalised' ? written.letterId : '' }
    const changed = Buffer.from(wordFile({ body: p('Met de hand herschreven.') })).toString('base64')
    expect(await replyTo('letters.compareBack', { ...final, bytes: Buffer.from('geen Word').toString('base64') })).toMatchObject({ code: 'NOT_A_WORD_FILE', data: { fault: 'no-docx' } })
    expect(await ask('letters.compareBack', { ...final, bytes: changed })).toMatchObject({ isSame: false })
    expect(await replyTo('letters.keepBack', { ...final, expects: 1, bytes: changed })).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const kept = await ask<DossierView>('letters.keepBack', { ...final, expects: (await ask<DossierView>('dossiers.get', { dossierId })).events.length, bytes: changed })
    expect(kept.state.letters.at(-1)).toMatchObject({ ...final, sentVersion: { isChanged: true } })
    expect(await ask('letters.differences', final)).toMatchObject({ isSame: false })
    expect(await replyTo('letters.document', { letterId: unknownId })).toMatchObject({ code: 'NO_SUCH_FILE' })
  })

  it('ends a call as no complaint, and takes two complaints from one call', async () => {
    const second = { ...sheet, id: '01936f00-0000-7000-8000-00000000abce', subject: 'Ook de brief', summary: '', sameCallAs: sheet.id }
    const { dossierId: other } = await ask<{ dossierId: string }>('dossiers.open', second)
    expect((await ask<DossierView>('dossiers.get', { dossierId })).sameCall).toEqual([{ dossierId: other, number: '2026-0002', subject: 'Ook de brief' }])
    expect((await ask<DossierView>('dossiers.get', { dossierId: other })).sameCall).toEqual([{ dossierId, number: '2026-0001', subject: sheet.subject }])

    const question = { ...sheet, id: '01936f00-0000-7000-8000-00000000abcf', subject: 'Openingsuren', summary: '' }
    expect(await replyTo('dossiers.open', { ...question, exit: 'forwarded' })).toMatchObject({ code: 'SHEET_INCOMPLETE', data: { problems: [{ field: 'exitTo', code: 'nobody-named' }] } })
    const { dossierId: asked } = await ask<{ dossierId: string }>('dossiers.open', { ...question, exit: 'question-answered', exitWhat: 'Tot vijf uur.' })
    expect((await ask<DossierView>('dossiers.get', { dossierId: asked })).state).toMatchObject({ status: 'question-answered', contact: { what: 'Tot vijf uur.' } })
    const numbers = async (scope: string, search: string) => (await ask<DossierPage>('dossiers.list', { scope, order: 'number', limit: 50, search })).rows.map(({ number }) => number)
    expect([await numbers('contacts', 'openingsuren'), await numbers('contacts', 'vijf'), await numbers('closed', 'openingsuren'), await numbers('open', 'modaal')]).toEqual([
      ['2026-0003'], ['2026-0003'], [], ['2026-0001', '2026-0002'],
    ])
  })

  it('adds a call back to the dossier in which it was asked, once, with what was spoken on its sheet', async () => {
    const asked = { ...sheet, id: '01936f00-0000-7000-8000-00000000abe0', subject: 'Nabetaling', summary: '', exit: 'callback' as const, exitWhat: 'de nabetaling' }
    const { dossierId: waiting, number } = await ask<{ dossierId: string; number: string }>('dossiers.open', asked)
    const view = await ask<DossierView>('dossiers.get', { dossierId: waiting })
    const back = { ...callBackSheet({ id: '01936f00-0000-7000-8000-00000000abe1', startedAt: '2026-11-20T08:31:00Z' }, view), wish: 'het geld', callEndedAt: '2026-11-20T08:35:00Z' }
    await ask('drafts.save', back)
    const { recordingId } = await ask<{ recordingId: string }>('recordings.begin', { belongsTo: back.id, about: 'memo', mediaType: 'audio/webm;codecs=opus' })
    await ask('recordings.append', { recordingId, number: 1, until: 500, bytes: Buffer.from('even bellen').toString('base64') })
    // One that heard nothing yet is not there to be kept.
    await ask('recordings.begin', { belongsTo: back.id, about: 'memo', mediaType: 'audio/webm;codecs=opus' })
    expect(await replyTo('dossiers.open', { ...back, callsBack: { dossierId: unknownId, number } })).toMatchObject({ code: 'NO_SUCH_DOSSIER' })
    expect(await replyTo('dossiers.open', { ...back, exit: 'forwarded' })).toMatchObject({ code: 'SHEET_INCOMPLETE' })
    expect(await ask('dossiers.open', back)).toEqual({ dossierId: waiting, number })
    expect(await ask('dossiers.open', back)).toEqual({ dossierId: waiting, number })
    const told = await ask<DossierView>('dossiers.get', { dossierId: waiting })
    expect(told.events.map(({ happening }) => happening.type)).toEqual(['complaintReceived', 'callbackRequested', 'calledBack', 'detailsCorrected', 'recordingAdded'])
    expect([told.state.status, told.state.complaint.happened.wish, told.state.recordings?.[0]?.recordingId]).toEqual(['received', 'het geld', recordingId])
    expect(await ask<readonly DraftView[]>('drafts.list')).toEqual([])
    expect((await ask<readonly unknown[]>('recordings.list', { belongsTo: waiting }))).toHaveLength(1)
    await ask('dossiers.record', { dossierId: waiting, expects: told.state.length, happening: { type: 'withdrawn', on: '2026-11-20' } })
    expect(await replyTo('dossiers.open', { ...back, id: '01936f00-0000-7000-8000-00000000abe2' })).toMatchObject({ code: 'STEP_BLOCKED' })
  })

  it('keeps files with a dossier, from the page and from the folder with scans', async () => {
    const bytes = Buffer.from('%PDF-1.7 een brief 😀')
    expect(await replyTo('documents.begin', { dossierId, bytes: 999_999_999 })).toMatchObject({ code: 'DOCUMENT_TOO_LARGE', status: 413, data: { most: 52_428_800 } })
    expect(await replyTo('documents.begin', { dossierId: unknownId, bytes: 1 })).toMatchObject({ code: 'NO_SUCH_DOSSIER' })
    const { documentId } = await ask<{ documentId: string }>('documents.begin', { dossierId, bytes: bytes.length })
    await ask('documents.append', { documentId, number: 1, bytes: bytes.toString('base64') })
    const document = { name: 'brief.pdf', from: 'complainant', isInternal: false, about: 'bij de klacht' }
    await ask('documents.keep', { documentId, document })
    expect((await ask<DossierView>('dossiers.get', { dossierId })).state.documents).toMatchObject([{ documentId, name: 'brief.pdf', bytes: bytes.length }])
    expect(await ask('documents.file', { dossierId, documentId })).toMatchObject({ name: 'brief.pdf', mediaType: 'application/pdf' })
    expect(await replyTo('documents.file', { dossierId, documentId: unknownId })).toMatchObject({ code: 'NO_SUCH_DOCUMENT' })

    expect(await replyTo('documents.scans', {})).toMatchObject({ code: 'NO_SCAN_FOLDER' })
    const scanFolder = mkdtempSync(join(tmpdir(), 'gehoor-scans-'))
    writeFileSync(join(scanFolder, 'scan 1.pdf'), 'eerste scan')
    await ask('settings.save', { scanFolder })
    expect((await ask<readonly { name: string }[]>('documents.scans')).map(({ name }) => name)).toEqual(['scan 1.pdf'])
    expect(await replyTo('documents.takeScan', { dossierId, document: { ...document, name: '../scan 1.pdf' }, isMoved: true })).toMatchObject({ code: 'NO_SUCH_FILE' })
    await ask('documents.takeScan', { dossierId, document: { ...document, name: 'scan 1.pdf' }, isMoved: false })
    expect(await replyTo('documents.takeScan', { dossierId, document: { ...document, name: 'scan 1.pdf' }, isMoved: false })).toMatchObject({ code: 'DOCUMENT_KNOWN' })
    rmSync(scanFolder, { recursive: true })
    expect(await replyTo('documents.scans', {})).toMatchObject({ code: 'NO_SCAN_FOLDER' })

    const bundle = { dossierId, overview: '<!doctype html><p>Alles 😀</p>', letters: [], documents: [documentId] }
    expect(await ask('dossiers.bundle', bundle)).toMatchObject({ name: '2026-0001 dossier.zip', mediaType: 'application/zip' })
    expect(await replyTo('dossiers.bundle', { ...bundle, documents: [unknownId] })).toMatchObject({ code: 'NO_SUCH_DOCUMENT' })
    expect(await replyTo('dossiers.bundle', { ...bundle, letters: [unknownId] })).toMatchObject({ code: 'NO_SUCH_FILE' })
    await ask('documents.remove', { documentId, reason: 'Verkeerd dossier' })
    dossier = await ask<DossierView>('dossiers.get', { dossierId })
    expect([dossier.state.documents?.map(({ removed }) => removed?.reason), dossier.readableDocuments.length]).toEqual([['Verkeerd dossier', undefined], 1])
  })

  it('records what is said', async () => {
    const spoken = { ...sheet, id: '01936f00-0000-7000-8000-00000000abd0' }
    await ask('drafts.save', spoken)
    const about = { belongsTo: spoken.id, mediaType: 'audio/webm;codecs=opus' }
    expect(await replyTo('recordings.begin', { ...about, about: 'call' })).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await replyTo('recordings.begin', { ...about, belongsTo: unknownId, about: 'memo' })).toMatchObject({ code: 'NO_SUCH_DOSSIER' })
    const { recordingId } = await ask<{ recordingId: string }>('recordings.begin', { ...about, about: 'call', consentedAt: '2026-11-20T08:30:00Z' })
    const piece = { recordingId, number: 1, until: 500, bytes: Buffer.from('hoort u mij?').toString('base64') }
    expect(await ask('recordings.append', piece)).toEqual({ savedAt: '2026-11-20T08:30:00.000Z' })
    expect(await replyTo('recordings.append', { ...piece, bytes: 'geen base64!' })).toMatchObject({ code: 'BAD_REQUEST' })
    await ask('recordings.end', { recordingId })
    await ask('recordings.end', {})
    expect(await replyTo('recordings.append', { ...piece, number: 2 })).toMatchObject({ code: 'RECORDING_ENDED' })
    expect(await ask<readonly RecordingView[]>('recordings.list', { belongsTo: spoken.id })).toMatchObject([{ recordingId, milliseconds: 500, bytes: 12, isGoingOn: false }])
    expect(await ask('recordings.sound', { recordingId })).toMatchObject({ name: 'opname-2026-11-20T0830.webm', mediaType: 'audio/webm' })
    await ask('recordings.remove', { recordingId, because: 'not-needed' })
    expect(await replyTo('recordings.sound', { recordingId })).toMatchObject({ code: 'NO_SUCH_RECORDING' })
    await ask('drafts.discard', { id: spoken.id })
  })

  it('looks after her keys', async () => {
    await ask('register.addPassphrase', { label: 'vervanger', passphrase: 'acht blauwe boten op het droge', role: 'handler' })
    const slots = await ask<readonly KeySlotView[]>('register.keySlots')
    const deputy = slots.find(({ label }) => label === 'vervanger')?.id ?? ''
    await ask('register.setRole', { id: deputy, role: 'reader' })
    expect((await ask<readonly KeySlotView[]>('register.keySlots')).map(({ label, role }) => [label, role])).toContainEqual(['vervanger', 'reader'])
    const own = slots.find(({ isCurrent }) => isCurrent)?.id ?? ''
    expect(await replyTo('register.setRole', { id: own, role: 'reader' })).toMatchObject({ code: 'LAST_COORDINATOR' })
    const seen = await ask<DossierView>('dossiers.get', { dossierId })
    const hidden = await ask<DossierView>('dossiers.hide', { dossierId, expects: seen.state.length, members: [deputy] })
    expect(hidden.state.hiddenFrom).toEqual([{ id: deputy, name: 'vervanger' }])
    expect(await replyTo('dossiers.hide', { dossierId, expects: hidden.state.length, members: [own] })).toMatchObject({ code: 'HIDDEN_FROM_SELF' })
    await ask('register.lock')
    await ask('register.unlock', { passphrase: 'acht blauwe boten op het droge' })
    expect(await ask('application.status')).toMatchObject({ member: { name: 'vervanger', role: 'reader' } })
    expect(await replyTo('dossiers.get', { dossierId })).toMatchObject({ code: 'NO_SUCH_DOSSIER' })
    expect(await replyTo('drafts.save', { ...sheet, id: '01936f00-0000-7000-8000-0000000ca110' })).toMatchObject({ code: 'NOT_ALLOWED', status: 403, data: { needed: 'handler' } })
    await ask('register.lock')
    await ask('register.unlock', { passphrase })
    await ask('register.removeKeySlot', { id: deputy })
    await ask('register.changePassphrase', { current: passphrase, next: `${passphrase} weer` })
    const { recoveryKey } = await ask<{ recoveryKey: string }>('register.renewRecoveryKey')
    await ask('register.lock')
    expect(await replyTo('register.unlock', { passphrase })).toMatchObject({ code: 'WRONG_PASSPHRASE', status: 401, data: { attempts: 1 } })
    const locked = { ...sheet, id: '01936f00-0000-7000-8000-0000000ca110', procedureId: '' }
    await ask('drafts.seal', locked)
    expect(await ask('application.status')).toMatchObject({ register: 'locked', sealed: { canSeal: true, waiting: 1 } })
    await ask('register.unlock', { passphrase: `${passphrase} weer` })
    expect((await ask<readonly DraftView[]>('drafts.list')).map(({ sheet: kept }) => kept)).toEqual([{ ...locked, procedureId: 'wil' }])
    await ask('register.lock')
    expect(await replyTo('register.unlockWithRecoveryKey', { recoveryKey: 'niets' })).toMatchObject({ code: 'WRONG_RECOVERY_KEY' })
    await ask('register.unlockWithRecoveryKey', { recoveryKey })
    expect(await replyTo('register.restoreBackup', { name: 'nergens' })).toMatchObject({ ok: false })
  })

  it('hears what the program announces', async () => {
    const heard = await Promise.all(
      ways.map(async ({ ask: askThis, application }) => {
        const reply = await askThis(['application', 'announcements'], undefined)
        if (!reply.ok) throw new Error('The stream was refused')
        const stream = (reply.value as AsyncIterable<Announcement>)[Symbol.asyncIterator]()
        const first = stream.next()
        // A subscription over a wire begins a moment after it was asked for.
        const call = setInterval(() => application.command('call.new'), 20)
        const { value } = await first
        clearInterval(call)
        await stream.return?.()
        return value as Announcement
      }),
    )
    expect(heard).toEqual(ways.map(() => ({ kind: 'command', command: 'call.new' })))
    succeeded.add('application.announcements')
  })

  it('has then been answered on every question there is, but for restoring what was not damaged', () => {
    expect(questions.map((path) => path.join('.')).filter((question) => !succeeded.has(question))).toEqual(['register.restoreBackup'])
  })
})

describe('nonsense', () => {
  const nonsense: readonly unknown[] = [
    'tekst', 42, -0, null, [], { unexpected: true }, { dossierId: '../../etc/passwd' }, { dossierId: '' }, { id: new Date(0) }, { passphrase: '' }, { passphrase: 'x'.repeat(2000) },
    { limit: Number.NaN }, { search: '😀'.repeat(50_000) },
  ]

  it.each(questions.filter((path) => !isStream(path)).map((path) => [path.join('.')]))('is refused by %s in the same way', async (question) => {
    const replies: unknown[] = []
    for (const input of nonsense) {
      const reply = await replyTo(question, input)
      replies.push([input, reply.ok ? reply : reply.code])
    }
    expect(replies).toEqual(nonsense.map((input) => [input, 'BAD_REQUEST']))
  })

  it('that is no question at all is not found', async () => {
    for (const question of ['dossiers.nothing', 'constructor', '__proto__.constructor', 'dossiers.get.handler']) {
      const replies = await Promise.all(ways.slice(1).map(({ ask: askThis }) => askThis(question.split('.'), {})))
      expect(replies.map((reply) => (reply.ok ? reply : [reply.code, reply.status]))).toEqual([['NOT_FOUND', 404], ['NOT_FOUND', 404]])
    }
  })
})
