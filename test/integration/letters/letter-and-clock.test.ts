import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { router } from '../../../electron/api/router.ts'
import { leastKeyCost } from '../../../electron/register/keys/key-slot.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { openTestApplication, type TestApplication } from '../../fixtures/application.ts'

let application: TestApplication
let today = ''
let dossierId = ''
let count = 0
const context = () => ({ session: application.context.session })

/** A complaint at Inter, received on Monday 5 October 2026: the answer is due on Thursday 19 November. */
beforeEach(async () => {
  today = '2026-10-05'
  application = await openTestApplication({
    environment: {
      now: () => Temporal.PlainDate.from(today).toZonedDateTime({ timeZone: 'Europe/Brussels', plainTime: '10:00' }).toInstant(),
      ids: () => `01936f00-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
      keyCost: leastKeyCost,
      random: (size) => Buffer.from(Array.from({ length: size }, (_byte, index) => (index * 31 + (count += 1) * 17) % 256)),
    },
  })
  await call(router.register.create, { procedureId: 'inter', coordinatorName: 'K. Demaere', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, { context: context() })
  const sheet = emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'inter', startedAt: '2026-10-05T08:30:00Z', channel: 'phone' })
  const told = { ...sheet, name: 'Mevrouw S. El Voorbeeld', notes: [{ at: '2026-10-05T08:30:00Z', text: 'De helling ontbreekt nog altijd' }] }
  dossierId = (await call(router.dossiers.open, told, { context: context() })).dossierId
})
afterEach(() => application.close())

const dossier = () => call(router.dossiers.get, { dossierId }, { context: context() })
const answer = async () => (await dossier()).deadlines.find(({ ruleId }) => ruleId === 'INT-D3')

async function record(happening: Happening) {
  const { state } = await dossier()
  return call(router.dossiers.record, { dossierId, expects: state.length, happening }, { context: context() })
}

async function finalise(kind: 'extension' | 'settlement', sentOn?: string) {
  const { state } = await dossier()
  return call(router.letters.finalise, { dossierId, kind, expects: state.length, channel: 'letter', ...(sentOn === undefined ? {} : { sentOn }) }, { context: context() })
}

const extend = () => record({ type: 'termExtended', on: today, deadlineId: 'INT-D3', reason: 'We wachten op het verslag van het plaatsbezoek.' })

describe('Extending a term is writing its letter', () => {
  it('the letter names the old day, the new one and the reason, and the day stays where it was until it is sent', async () => {
    today = '2026-11-10'
    await extend()
    const { sections, canBeFinal } = await call(router.letters.compose, { dossierId, kind: 'extension' }, { context: context() })
    const text = sections.map((section) => section.text).join('\n')
    expect([canBeFinal, text.includes('donderdag 19 november 2026'), text.includes('zondag 3 januari 2027'), text.includes('We wachten op het verslag van het plaatsbezoek.')]).toEqual([true, true, true, true])
    expect(await answer()).toMatchObject({ dueOn: '2026-11-19', isExtended: false })

    await finalise('extension')
    expect(await answer()).toMatchObject({ dueOn: '2026-11-19', isExtended: false })
    const { state } = await dossier()
    await record({ type: 'letterSent', on: '2026-11-12', kind: 'extension', channel: 'letter', letterId: state.letters[0]?.letterId })
    expect(await answer()).toMatchObject({ dueOn: '2027-01-03', isExtended: true })
  })

  it('taking the final letter back leaves the day untouched, and so does taking back the posting', async () => {
    today = '2026-11-10'
    await extend()
    const { dossier: sent } = await finalise('extension', '2026-11-10')
    expect(await answer()).toMatchObject({ dueOn: '2027-01-03' })
    await record({ type: 'stepUndone', on: today, undoes: sent.state.length })
    expect(await answer()).toMatchObject({ dueOn: '2026-11-19' })
    await record({ type: 'stepUndone', on: today, undoes: sent.state.length - 1 })
    expect([(await answer())?.dueOn, (await dossier()).state.pendingExtension?.deadlineId]).toEqual(['2026-11-19', 'INT-D3'])
  })

  it('a letter that goes out after the last day is refused, with that day', async () => {
    today = '2026-11-18'
    await extend()
    await finalise('extension')
    const { state } = await dossier()
    const late = record({ type: 'letterSent', on: '2026-11-20', kind: 'extension', channel: 'letter', letterId: state.letters[0]?.letterId })
    await expect(late).rejects.toMatchObject({ code: 'STEP_BLOCKED', data: { blockers: [{ code: 'term-expired', dueOn: '2026-11-19' }] } })
    expect(await answer()).toMatchObject({ dueOn: '2026-11-19' })
    today = '2026-11-20'
    await expect(record({ type: 'letterSent', on: '2026-11-20', kind: 'extension', channel: 'email' })).rejects.toMatchObject({ data: { blockers: [{ code: 'term-expired' }] } })
  })

  it('a second extension is refused, and a letter without the decision too', async () => {
    today = '2026-11-10'
    await expect(record({ type: 'letterSent', on: today, kind: 'extension', channel: 'letter' })).rejects.toMatchObject({ code: 'STEP_BLOCKED', data: { blockers: [{ code: 'extension-first' }] } })
    await extend()
    await finalise('extension', today)
    await expect(extend()).rejects.toMatchObject({ code: 'STEP_BLOCKED', data: { blockers: [{ code: 'already-extended' }] } })
  })
})

describe('A solution', () => {
  it('ends the terms when its confirmation goes out, not before', async () => {
    today = '2026-10-20'
    await record({ type: 'settled', on: today, how: 'De helling ligt er.' })
    expect([(await dossier()).state.status, (await answer())?.state]).toEqual(['in-treatment', 'running'])
    await finalise('settlement', '2026-10-21')
    expect([(await dossier()).state.status, (await dossier()).state.closedOn, (await answer())?.state]).toEqual(['settled', '2026-10-21', 'lapsed'])
  })
})
