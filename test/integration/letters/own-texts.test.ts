import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '../../../electron/api/router.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { letterKind } from '../../../shared/letters/letter.ts'
import { openTestApplication, type TestApplication } from '../../fixtures/application.ts'
import { procedureIds, procedureOf } from '../../fixtures/letters.ts'

let application: TestApplication
let dossierId = ''
const context = () => ({ session: application.context.session })
const wil = { procedureId: 'wil', textId: 'wil/acknowledgement' } as const

beforeAll(async () => {
  application = await openTestApplication()
  await call(router.register.create, { procedureId: 'wil', coordinatorName: 'K. Demaere', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, { context: context() })
  const sheet = emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'wil', startedAt: '2026-11-20T08:30:00Z', channel: 'phone' })
  dossierId = (await call(router.dossiers.open, { ...sheet, subject: 'Drie brieven', notes: [{ at: '2026-11-20T08:30:00Z', text: 'Drie brieven' }] }, { context: context() })).dossierId
})
afterAll(() => application.close())

const letter = () => call(router.letters.compose, { dossierId, kind: 'acknowledgement' }, { context: context() })
const save = (content: string, textId: string = wil.textId) => call(router.texts.save, { procedureId: 'wil', textId, content }, { context: context() })
const own = '# Wij kregen uw klacht\n\n<!-- section: opening; covers: received-on -->\n\nOp {{ complaint.receivedDay }} belde u. {{ complaint.subject }}.\n'

describe('The standard texts are her own', () => {
  it('every shipped text can be seen filled in with an invented dossier, and none is damaged', async () => {
    const trials = await Promise.all(procedureIds.flatMap((procedureId) =>
      letterKind.options.filter((kind) => procedureOf(procedureId).letters[kind] !== undefined).map(async (kind) => {
        const textId = `${procedureId}/${kind}`
        const { shipped = '' } = await call(router.texts.get, { procedureId, textId }, { context: context() })
        const { fault, sections } = await call(router.texts.try, { procedureId, textId, content: shipped }, { context: context() })
        return [textId, fault, sections.length > 0]
      }),
    ))
    expect(trials.filter(([, fault, isFilled]) => fault !== undefined || isFilled !== true)).toEqual([])
  })

  it('what she saves is in the next letter, and each version stays', async () => {
    const before = await letter()
    const view = await save(own)
    expect([view.versions.map(({ version }) => version), view.own]).toEqual([[1], own])
    const { title, sections } = await letter()
    expect([title, sections.map(({ text }) => text)]).toEqual(['Wij kregen uw klacht', ['Op vrijdag 20 november 2026 belde u. Drie brieven.']])

    await save(own.replace('Wij kregen', 'Wij ontvingen'))
    expect((await letter()).title).toBe('Wij ontvingen uw klacht')
    const reset = await call(router.texts.reset, wil, { context: context() })
    expect([reset.own, reset.versions.map(({ version, content }) => [version, content?.split('\n')[0]])]).toEqual([undefined, [[3, undefined], [2, '# Wij ontvingen uw klacht'], [1, '# Wij kregen uw klacht']]])
    expect(await letter()).toEqual(before)
  })

  it.each([
    ['a misspelt name', own.replace('complaint.subject', 'complaint.subjct'), { line: 5, code: 'unknown-name', name: 'complaint.subjct', nearest: 'complaint.subject' }],
    ['a passage that is not there', `${own}{% include "contct" %}\n`, { line: 6, column: 1, code: 'unknown-part', name: 'contct', nearest: 'contact' }],
    ['a condition without an end', `${own}{% if complaint.isOral %}mondeling\n`, { line: 6, code: 'syntax' }],
    ['a placeholder without an end', `${own}{{ complaint.subject\n`, { line: 6, code: 'syntax' }],
    ['no subject', own.replace('# Wij', 'Wij'), { line: 1, column: 1, code: 'no-subject' }],
    ['a section that is there twice', `${own}\n<!-- section: opening -->\n\nNog eens.\n`, { line: 7, column: 1, code: 'section-twice', name: 'opening' }],
  ])('%s is shown at its place, is kept, and the letter falls back to the shipped text', async (_, content, fault) => {
    const shipped = await letter()
    expect((await call(router.texts.try, { ...wil, content }, { context: context() })).fault).toMatchObject({ textId: wil.textId, ...fault })
    await save(content)
    const fallenBack = await letter()
    expect([fallenBack.title, fallenBack.sections, fallenBack.textFault]).toEqual([shipped.title, shipped.sections, expect.objectContaining({ textId: wil.textId, ...fault })])
    const lines = await call(router.texts.list, { procedureId: 'wil' }, { context: context() })
    expect(lines.filter((line) => line.fault !== undefined).map(({ textId }) => textId)).toEqual([wil.textId])
    await call(router.texts.reset, wil, { context: context() })
  })

  it('a passage of her own is taken by its name, and a shipped one can be said in other words', async () => {
    await save('Groeten van {{ coordinator.name }}.', 'parts/greetings')
    await save(`${own}\n{% include "greetings" %} {% include "reach" %}\n`)
    await save('Bel gerust.', 'parts/reach')
    expect((await letter()).sections[0]?.text).toBe('Op vrijdag 20 november 2026 belde u. Drie brieven.\n\nGroeten van K. Demaere. Bel gerust.')
    expect((await call(router.texts.try, { procedureId: 'wil', textId: 'parts/greetings', content: 'Dag {{ coordinator.naam }}' }, { context: context() })).fault).toMatchObject({ textId: 'parts/greetings', line: 1, code: 'unknown-name', nearest: 'coordinator.name' })
    for (const textId of ['parts/greetings', 'parts/reach', wil.textId]) await call(router.texts.reset, { procedureId: 'wil', textId }, { context: context() })
  })

  it('what is typed in a text reaches no file and no other program', async () => {
    const { fault } = await call(router.texts.try, { ...wil, content: `${own}{% include "../../../etc/passwd" %}\n` }, { context: context() })
    expect(fault).toMatchObject({ code: 'unknown-part' })
    await expect(save('x', 'wil/nothing')).rejects.toMatchObject({ code: 'NO_SUCH_FILE' })
  })
})
