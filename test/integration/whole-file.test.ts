import { call } from '@orpc/server'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { router } from '../../electron/api/router.ts'
import { thirdParties, wholeFileOf } from '../../renderer/dossier/whole-file/whole-file.ts'
import type { Happening } from '../../shared/dossier/events.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { openTestApplication, type TestApplication } from '../fixtures/application.ts'
import { procedureOf } from '../fixtures/letters.ts'

let application: TestApplication
let dossierId = ''
const context = () => ({ session: application.context.session })
const view = () => call(router.dossiers.get, { dossierId }, { context: context() })
async function record(happening: Happening): Promise<void> {
  await call(router.dossiers.record, { dossierId, expects: (await view()).state.length, happening }, { context: context() })
}

beforeAll(async () => {
  application = await openTestApplication()
  await call(router.register.create, { procedureId: 'wil', coordinatorName: 'K. Demaere', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, { context: context() })
  const sheet = emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'wil', startedAt: '2026-11-20T08:30:00Z', channel: 'phone' })
  const told = { ...sheet, name: 'Mevrouw S. El Voorbeeld', address: 'Bedenkplein 8, 1234 AB Voorbeeldstad', subject: 'Afgesnauwd', withWhom: 'de heer J. Verzonnen', summary: 'U werd afgesnauwd aan het loket.', notes: [{ at: '2026-11-20T08:30:00Z', text: 'J. Verzonnen snauwde' }] }
  dossierId = (await call(router.dossiers.open, told, { context: context() })).dossierId
  await record({ type: 'hearingRequested', on: '2026-11-20', person: 'de heer J. Verzonnen' })
  await record({ type: 'heard', on: '2026-11-20', who: 'person-concerned', person: 'de heer J. Verzonnen', account: 'Verzonnen zegt dat het druk was.' })
  await record({ type: 'personAdded', on: '2026-11-20', name: 'mevrouw L. Bedenksel', role: 'witness' })
  await call(router.letters.finalise, { dossierId, kind: 'acknowledgement', expects: (await view()).state.length, channel: 'letter', incompleteBecause: 'Oefening' }, { context: context() })
  const bytes = Buffer.from('Een foto van het loket')
  const { documentId } = await call(router.documents.begin, { dossierId, bytes: bytes.length }, { context: context() })
  await call(router.documents.append, { documentId, number: 1, bytes: bytes.toString('base64') }, { context: context() })
  await call(router.documents.keep, { documentId, document: { name: 'foto van Verzonnen.txt', from: 'complainant', isInternal: false } }, { context: context() })
})
afterAll(() => application.close())

/** Everything that can be read in the file that leaves: the page, the letters as Word opens them, and the names of the files. */
async function readable(hidden: readonly string[]) {
  const facts = { view: await view(), procedure: procedureOf('wil'), today: Temporal.PlainDate.from('2026-11-20'), language: 'nl' as const }
  const { letters, documents = [] } = facts.view.state
  const chosen = { letters: letters.map(({ letterId }) => letterId), documents: documents.map(({ documentId }) => documentId) }
  const overview = JSON.stringify(wholeFileOf(facts, { withInternal: false, hidden, ...chosen }))
  const { token } = await call(router.dossiers.bundle, { dossierId, overview, ...chosen, hidden: [...hidden] }, { context: context() })
  const files = unzipSync(application.files.read(token)?.bytes ?? new Uint8Array())
  const words = await Promise.all(Object.entries(files).map(async ([name, bytes]) => (name.endsWith('.docx') ? (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value : Buffer.from(bytes).toString())))
  return { names: Object.keys(files), words: words.join('\n'), third: thirdParties(facts) }
}

it('what goes to the complainant holds no third party any more: not on the page, not in a letter, not in the name of a file', async () => {
  const { third } = await readable([])
  expect(third).toEqual(['de heer J. Verzonnen', 'mevrouw L. Bedenksel'])
  const { names, words } = await readable(third)
  expect([...names, words].filter((text) => /verzonnen|bedenksel/i.test(text))).toEqual([])
  expect(names).toEqual(['2026-0001 dossier.html', 'brieven/01 2026-11-20 2026-0001 ontvangstbevestiging.docx', 'documenten/01 foto van ___.txt'])
  expect([words.includes('zegt dat het druk was'), words.includes('El Voorbeeld'), words.includes('[naam weggelaten]')]).toEqual([true, true, true])
})

it('for an inquiry every name stands there', async () => {
  const { names, words } = await readable([])
  expect([names.at(-1), /Verzonnen/.test(words), /Bedenksel/.test(words)]).toEqual(['documenten/01 foto van Verzonnen.txt', true, true])
})
