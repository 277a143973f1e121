import { randomBytes } from 'node:crypto'
import { call } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { router } from '../../electron/api/router.ts'
import { leastKeyCost } from '../../electron/register/keys/key-slot.ts'
import type { Happening } from '../../shared/dossier/events.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { openTestApplication, type TestApplication } from '../fixtures/application.ts'

const spoken = 'U wacht sinds 3 september op een nabetaling. U wilt weten waar die blijft.'
const better = 'U wacht sinds 3 september op een nabetaling van 400 euro.'

let application: TestApplication
let now = '2026-11-20T10:05:00Z'
beforeEach(async () => {
  now = '2026-11-20T10:05:00Z'
  let count = 0
  application = await openTestApplication({
    environment: {
      now: () => Temporal.Instant.from(now), ids: () => `01936f00-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`, keyCost: leastKeyCost, random: (size) => randomBytes(size),
    },
  })
  await call(router.register.create, { procedureId: 'inter', coordinatorName: 'K. Denkers', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, context())
})
afterEach(() => application.close())

const context = () => ({ context: { session: application.context.session } })

async function confirmedCall(): Promise<string> {
  const sheet = {
    ...emptySheet({ id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'inter', startedAt: now, channel: 'phone' }),
    name: 'Mevrouw A. Modaal', address: 'Nergensstraat 3, 9000 Gent', subject: 'Nabetaling', summary: spoken, summaryConfirmedAt: '2026-11-20T10:12:00Z',
  }
  return (await call(router.dossiers.open, sheet, context())).dossierId
}

async function record(dossierId: string, happening: Happening) {
  const { state } = await call(router.dossiers.get, { dossierId }, context())
  return call(router.dossiers.record, { dossierId, expects: state.length, happening }, context())
}

/** The description that the acknowledgement gives of the complaint. */
async function described(dossierId: string): Promise<string | undefined> {
  const { sections } = await call(router.letters.compose, { dossierId, kind: 'acknowledgement' }, context())
  return [spoken, better].find((text) => sections.some((section) => section.text.split('\n\n').includes(text)))
}

test('the acknowledgement describes the complaint in the very words that the caller confirmed', async () => {
  expect(await described(await confirmedCall())).toBe(spoken)
})

test('a summary that is changed later waits to be read back again: both wordings stand with their times, and the letter keeps the confirmed one', async () => {
  const dossierId = await confirmedCall()
  now = '2026-11-23T09:30:00Z'
  const { state } = await record(dossierId, { type: 'detailsCorrected', changes: { summary: better } })
  const { summary, summaryConfirmedAt, readBack, summaryChangedAt } = state.complaint
  expect({ summary, summaryConfirmedAt, readBack, summaryChangedAt }).toEqual({
    summary: better, summaryConfirmedAt: undefined, readBack: [{ text: spoken, confirmedAt: '2026-11-20T10:12:00Z' }], summaryChangedAt: '2026-11-23T09:30:00.000Z',
  })
  expect(await described(dossierId)).toBe(spoken)

  await record(dossierId, { type: 'detailsCorrected', changes: { summaryConfirmedAt: '2026-11-23T09:35:00Z' } })
  expect(await described(dossierId)).toBe(better)
})
