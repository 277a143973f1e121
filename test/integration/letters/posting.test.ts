import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { router } from '../../../electron/api/router.ts'
import type { Application } from '../../../electron/application.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { openTestApplication } from '../../fixtures/application.ts'

let application: Application
let context: { session: Application['context']['session'] }
beforeAll(async () => {
  application = await openTestApplication()
  context = { session: application.context.session }
  await call(router.register.create, { procedureId: 'wil', coordinatorName: 'K. Demaere', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, { context })
})
afterAll(() => application.close())

let count = 0
/** A dossier of which the acknowledgement is final and waits for the post. */
async function waitingLetter(postcode: string): Promise<{ readonly dossierId: string; readonly letterId: string; readonly number: string }> {
  count += 1
  const sheet = emptySheet({ id: `01936f00-0000-7000-8000-0000000000${String(10 + count)}`, procedureId: 'wil', startedAt: '2026-11-20T08:30:00Z', channel: 'phone' })
  const { dossierId, number } = await call(router.dossiers.open, { ...sheet, name: 'mevrouw A. Modaal', address: `Voorbeeldstraat 1, ${postcode} Voorbeeldstad`, subject: 'Niet teruggebeld' }, { context })
  const { dossier } = await call(router.letters.finalise, { dossierId, kind: 'acknowledgement', expects: 1, channel: 'letter', incompleteBecause: 'Oefening' }, { context })
  return { dossierId, number, letterId: dossier.state.letters[0]?.letterId ?? '' }
}

const lengthOf = async (dossierId: string) => (await call(router.dossiers.get, { dossierId }, { context })).events.length
const numbersWaiting = async () => (await call(router.letters.waiting, {}, { context })).letters.map(({ letter }) => letter.number)

it('the letters that wait stand in the order of their addresses, each with where it goes and what its posting meets', async () => {
  await waitingLetter('9000 AB')
  await waitingLetter('1000 AB')
  const { today, letters } = await call(router.letters.waiting, {}, { context })
  expect([today, letters.map(({ letter, lines, deadline, goesByEmail }) => [letter.number, lines.at(-1), deadline?.subject, goesByEmail])]).toEqual([
    '2026-11-20', [['2026-0002', '1000 AB  VOORBEELDSTAD', 'acknowledgement', false], ['2026-0001', '9000 AB  VOORBEELDSTAD', 'acknowledgement', false]],
  ])
})

it('a batch goes on the post in one act, which is announced once, and comes back in one act', async () => {
  const waiting = (await call(router.letters.waiting, {}, { context })).letters.map(({ letter }) => letter)
  const announced: string[] = []
  const stop = context.session.announcements.subscribe('announcement', ({ kind }) => announced.push(kind))
  const posted = await call(router.letters.post, { letters: waiting.map(({ letterId }) => letterId), on: '2026-11-20' }, { context })
  expect(posted).toEqual(waiting.map(({ dossierId }) => ({ dossierId, undoes: 3 })))
  const { state, deadlines } = await call(router.dossiers.get, { dossierId: posted[0]?.dossierId ?? '' }, { context })
  expect([state.letters.map(({ sentOn }) => sentOn), deadlines.find(({ subject }) => subject === 'acknowledgement')?.state]).toEqual([['2026-11-20'], 'met'])
  expect(await numbersWaiting()).toEqual([])

  await call(router.letters.takePostBack, { posted: [...posted] }, { context })
  expect(await numbersWaiting()).toEqual(['2026-0002', '2026-0001'])
  stop()
  expect(announced.filter((kind) => kind.startsWith('dossier'))).toEqual(['dossiers', 'dossiers'])
})

it('one letter that cannot go keeps all of them, names its dossier, and nothing is half done', async () => {
  const [one, other] = [await waitingLetter('2000 AB'), await waitingLetter('3000 AB')]
  // The letter of the other was taken back meanwhile, on another screen.
  await call(router.dossiers.record, { dossierId: other.dossierId, expects: 2, happening: { type: 'stepUndone', on: '2026-11-20', undoes: 2 } }, { context })
  const refused = await call(router.letters.post, { letters: [one.letterId, other.letterId], on: '2026-11-20' }, { context }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'NO_SUCH_FILE' })
  expect([await lengthOf(one.dossierId), await lengthOf(other.dossierId)]).toEqual([2, 3])

  // A day that has not come is refused for both.
  const third = await waitingLetter('4000 AB')
  const early = await call(router.letters.post, { letters: [one.letterId, third.letterId], on: '2027-01-20' }, { context }).catch((error: unknown) => error)
  expect(early).toMatchObject({ code: 'CANNOT_BE_POSTED', data: { numbers: [one.number, third.number] } })
  expect([await lengthOf(one.dossierId), await lengthOf(third.dossierId)]).toEqual([2, 2])
})

it('a posting after which something else happened is not taken back with the others, nor are they', async () => {
  const [one, other] = [await waitingLetter('5000 AB'), await waitingLetter('6000 AB')]
  const posted = await call(router.letters.post, { letters: [one.letterId, other.letterId], on: '2026-11-20' }, { context })
  await call(router.dossiers.record, { dossierId: other.dossierId, expects: 3, happening: { type: 'complaintAdmitted', on: '2026-11-20' } }, { context })
  const refused = await call(router.letters.takePostBack, { posted: [...posted] }, { context }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'CANNOT_BE_POSTED', data: { numbers: [other.number] } })
  expect([await lengthOf(one.dossierId), await lengthOf(other.dossierId)]).toEqual([3, 4])
})
