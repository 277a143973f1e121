import { createHash } from 'node:crypto'
import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '../../../electron/api/router.ts'
import { correspondenceOf } from '../../../shared/letters/correspondence.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { openTestApplication, type TestApplication } from '../../fixtures/application.ts'
import { procedureOf } from '../../fixtures/letters.ts'
import { p, wordFile } from '../../fixtures/templates/word-file.ts'

let application: TestApplication
let [dossierId, letterId] = ['', '']
const context = () => ({ session: application.context.session })
const view = () => call(router.dossiers.get, { dossierId }, { context: context() })
const bytesOf = (ticket: { readonly token: string }) => Buffer.from(application.files.read(ticket.token)?.bytes ?? [])
const changed = Buffer.from(wordFile({ body: p('Met de hand herschreven.') }))

beforeAll(async () => {
  application = await openTestApplication()
  await call(router.register.create, { procedureId: 'wil', coordinatorName: 'K. Demaere', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, { context: context() })
  const sheet = emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'wil', startedAt: '2026-11-20T08:30:00Z', channel: 'phone' })
  dossierId = (await call(router.dossiers.open, { ...sheet, name: 'Mevrouw S. El Voorbeeld', address: 'Bedenkplein 8, 1234 AB Voorbeeldstad', subject: 'Drie brieven', notes: [{ at: '2026-11-20T08:30:00Z', text: 'Drie brieven' }] }, { context: context() })).dossierId
  const { dossier } = await call(router.letters.finalise, { dossierId, kind: 'acknowledgement', expects: 1, channel: 'letter', incompleteBecause: 'Oefening' }, { context: context() })
  letterId = dossier.state.letters[0]?.letterId ?? ''
})
afterAll(() => application.close())

describe('A letter that she changed in Word', () => {
  it('is kept byte for byte beside the final one, with its digest in the history, and is what goes out', async () => {
    const final = bytesOf(await call(router.letters.document, { letterId }, { context: context() }))
    const { state } = await call(router.letters.keepBack, { letterId, expects: (await view()).state.length, bytes: changed.toString('base64') }, { context: context() })
    expect(state.letters[0]?.sentVersion).toMatchObject({ isChanged: true, keptOn: '2026-11-20' })
    expect((await view()).events.at(-1)?.happening).toMatchObject({ type: 'sentVersionKept', digest: createHash('sha256').update(changed).digest('hex') })
    expect(bytesOf(await call(router.letters.document, { letterId }, { context: context() })).equals(changed)).toBe(true)
    expect(bytesOf(await call(router.letters.document, { letterId, version: 'final' }, { context: context() })).equals(final)).toBe(true)
  })

  it('is marked in the correspondence once it was sent, also when the dossier is looked at later', async () => {
    const { state } = await view()
    await call(router.dossiers.record, { dossierId, expects: state.length, happening: { type: 'letterSent', on: '2026-11-20', kind: 'acknowledgement', channel: 'letter', letterId } }, { context: context() })
    const after = await view()
    expect(correspondenceOf(after.events, after.state, after.deadlines, procedureOf('wil')).map(({ event, isChanged }) => [event.happening.type, isChanged])).toEqual([['letterSent', true], ['complaintReceived', undefined]])
  })

  it('can be given back again; the newest counts and each stays in the history', async () => {
    const same = bytesOf(await call(router.letters.document, { letterId, version: 'final' }, { context: context() }))
    const { state, events } = await call(router.letters.keepBack, { letterId, expects: (await view()).state.length, bytes: same.toString('base64') }, { context: context() })
    expect([state.letters[0]?.sentVersion?.isChanged, events.filter(({ happening }) => happening.type === 'sentVersionKept').length]).toEqual([false, 2])
    expect(await call(router.letters.differences, { letterId }, { context: context() })).toMatchObject({ isSame: true })
  })

  it('is no step that can be taken back, so that what went out stays known', async () => {
    const { state, events } = await view()
    expect(events.find(({ sequence }) => sequence === state.undoable)?.happening.type).toBe('letterSent')
  })
})
