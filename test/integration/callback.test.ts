import { call } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { router } from '../../electron/api/router.ts'
import { leastKeyCost } from '../../electron/register/keys/key-slot.ts'
import type { Happening } from '../../shared/dossier/events.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { openTestApplication, type TestApplication } from '../fixtures/application.ts'

let application: TestApplication
let now = '2026-11-23T13:30:00Z'

beforeEach(async () => {
  now = '2026-11-23T13:30:00Z'
  let count = 0
  application = await openTestApplication({
    environment: {
      now: () => Temporal.Instant.from(now),
      ids: () => `01936f00-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
      keyCost: leastKeyCost,
      random: (size) => Buffer.from(Array.from({ length: size }, (_, index) => (index * 31 + (count += 1) * 17) % 256)),
    },
  })
  await call(router.register.create, { procedureId: 'wil', coordinatorName: 'K. Denkers', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, context())
})
afterEach(() => application.close())

const context = () => ({ context: { session: application.context.session } })

test('a sheet that ends as a request to be called back is just that, and becomes a complaint when the caller is reached', async () => {
  const sheet = { ...emptySheet({ id: '0198d7c2-0000-7000-8000-000000000002', procedureId: 'wil', startedAt: now, channel: 'phone' }), name: 'Mevrouw A. Modaal', phone: '06 00 00 00 01', subject: 'Nabetaling', reachable: 'na 16 uur', exit: 'callback', takenBy: 'klantenservice' } as const
  const { dossierId } = await call(router.dossiers.open, sheet, context())
  const before = await call(router.dossiers.get, { dossierId }, context())
  expect([before.state.status, before.deadlines.map(({ ruleId }) => ruleId)]).toEqual(['awaiting-call', ['WIL-D3']])
  expect(before.state.callback).toEqual({ requestedOn: '2026-11-23', requestedAt: '14:30', takenBy: 'klantenservice', about: 'Nabetaling', reachable: 'na 16 uur', tried: [] })
  now = '2026-11-24T15:05:00Z'
  const after = await record(dossierId, { type: 'calledBack', on: '2026-11-24', time: '16:05', reached: true, discussed: 'Wacht sinds september.' })
  expect([after.state.status, after.state.complaint.receivedOn]).toEqual(['received', '2026-11-24'])
})

/** A caller after the telephone hour who asks to be called back; gives the id of the dossier. */
async function callerAsks(): Promise<string> {
  const sheet = { ...emptySheet({ id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: now, channel: 'phone' }), name: 'Mevrouw A. Modaal', phone: '06 00 00 00 01', subject: 'Nabetaling' }
  const { dossierId } = await call(router.dossiers.open, sheet, context())
  await record(dossierId, { type: 'callbackRequested', on: '2026-11-23', time: '14:30', about: 'de nabetaling', reachable: 'na 16 uur', takenBy: 'klantenservice' })
  return dossierId
}

async function record(dossierId: string, happening: Happening) {
  const { state } = await call(router.dossiers.get, { dossierId }, context())
  return call(router.dossiers.record, { dossierId, expects: state.length, happening }, context())
}

/** The callbacks of Today: due date, and how often it was tried. */
async function callbacks() {
  const { entries } = await call(router.agenda.get, { days: 7 }, context())
  return entries.filter(({ due }) => due.subject === 'callback').map(({ due }) => [due.dueOn, due.callback])
}

test('a request stands in Today with who, when and about what, and with every call that was in vain', async () => {
  const dossierId = await callerAsks()
  const request = { requestedOn: '2026-11-23', requestedAt: '14:30', takenBy: 'klantenservice', about: 'de nabetaling', reachable: 'na 16 uur' }
  expect(await callbacks()).toEqual([['2026-11-25', { ...request, tried: [] }]])

  now = '2026-11-24T09:05:00Z'
  await record(dossierId, { type: 'calledBack', on: '2026-11-24', time: '10:05', reached: false, discussed: 'voicemail', next: { on: '2026-11-24', time: '16:30' } })
  expect(await callbacks()).toEqual([
    ['2026-11-25', { ...request, tried: [{ on: '2026-11-24', time: '10:05', discussed: 'voicemail' }], next: { on: '2026-11-24', time: '16:30' } }],
  ])
})

test('reaching the complainant cancels the rest, and taking that back brings the ladder back as it stood', async () => {
  const dossierId = await callerAsks()
  await record(dossierId, { type: 'calledBack', on: '2026-11-23', time: '16:10', reached: false })
  const before = await callbacks()
  now = '2026-11-24T09:05:00Z'
  const { state } = await record(dossierId, { type: 'calledBack', on: '2026-11-24', time: '10:05', reached: true, discussed: 'Alles uitgelegd.' })
  expect([state.callback, await callbacks()]).toEqual([undefined, []])
  await record(dossierId, { type: 'stepUndone', on: '2026-11-24', undoes: state.length })
  expect(await callbacks()).toEqual(before)
})

test('three calls in vain at different times of day give an envelope-ready letter with their days and times, and the promise is kept', async () => {
  const dossierId = await callerAsks()
  await record(dossierId, { type: 'detailsCorrected', changes: { complainant: { name: { title: 'mevrouw', given: 'A.', surname: 'Modaal' }, phone: '06 00 00 00 01', address: { street: 'Nergensstraat 3', postcode: '1234 AB', town: 'Voorbeeldstad' } } } })
  for (const [on, time, at] of [['2026-11-23', '16:30', '2026-11-23T15:30:00Z'], ['2026-11-24', '10:05', '2026-11-24T09:05:00Z'], ['2026-11-25', '14:10', '2026-11-25T13:10:00Z']] as const) {
    now = at
    await record(dossierId, { type: 'calledBack', on, time, reached: false })
  }
  const { state, steps } = await call(router.dossiers.get, { dossierId }, context())
  expect(steps.find(({ id }) => id === 'write-callback-not-reached')).toMatchObject({ place: 'now', blockers: [], meets: ['WIL-D3'] })

  const letter = await call(router.letters.compose, { dossierId, kind: 'callback-not-reached' }, context())
  expect(letter.sections.map(({ text }) => text).join('\n')).toContain(
    ['- maandag 23 november 2026 om 16.30 uur', '- dinsdag 24 november 2026 om 10.05 uur', '- woensdag 25 november 2026 om 14.10 uur'].join('\n'),
  )
  expect([letter.addressLines, letter.addressRemarks, letter.canBeFinal]).toEqual([['Mevrouw A. Modaal', 'Nergensstraat 3', '1234 AB  VOORBEELDSTAD'], [], true])

  const { dossier } = await call(router.letters.finalise, { dossierId, kind: 'callback-not-reached', expects: state.length, channel: 'letter', sentOn: '2026-11-25' }, context())
  const promise = dossier.deadlines.find(({ ruleId }) => ruleId === 'WIL-D3')
  expect([promise?.dueOn, promise?.state, promise?.metOn, dossier.state.callback]).toEqual(['2026-11-25', 'met', '2026-11-25', undefined])
  expect(await callbacks()).toEqual([])
})
