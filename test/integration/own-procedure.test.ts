import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { router } from '../../electron/api/router.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { withValue } from '../../shared/procedure/at-path.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { procedureFile } from '../../shared/procedure/version.ts'
import { openTestApplication, type TestApplication } from '../fixtures/application.ts'
import { procedureNamed } from '../fixtures/register.ts'

let application: TestApplication
const context = () => ({ session: application.context.session })
const inter = procedureNamed('inter')

beforeEach(async () => {
  application = await openTestApplication()
  await call(router.register.create, { procedureId: 'inter', coordinatorName: 'K. Demaere', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, { context: context() })
})
afterEach(() => application.close())

async function takeCall(last: string) {
  const sheet = emptySheet({ id: `01936f00-0000-7000-8000-00000000${last}`, procedureId: 'inter', startedAt: '2026-11-20T08:30:00Z', channel: 'phone' })
  const { dossierId } = await call(router.dossiers.open, { ...sheet, name: 'Mevrouw S. El Voorbeeld', notes: [{ at: '2026-11-20T08:30:00Z', text: 'De helling ontbreekt' }] }, { context: context() })
  return call(router.dossiers.get, { dossierId }, { context: context() })
}
const publish = (procedure: unknown) => call(router.procedures.publish, { id: 'inter', text: procedureFile(procedure as Procedure) }, { context: context() })
const answerDue = ({ deadlines }: Awaited<ReturnType<typeof takeCall>>) => deadlines.find(({ ruleId }) => ruleId === 'INT-D3')?.dueOn

describe('a procedure that she adapted', () => {
  it('counts for the next complaint, and not for the one before it; back to the shipped one, that counts again', async () => {
    const before = await takeCall('0001')
    await publish(withValue(inter, 'deadlines[2].term.amount', 30))
    const after = await takeCall('0002')
    await call(router.procedures.putInForce, { id: 'inter' }, { context: context() })
    const later = await takeCall('0003')
    expect([before, after, later].map((view) => [view.state.procedure.version, answerDue(view)])).toEqual([[1, '2027-01-04'], [1001, '2026-12-20'], [1, '2027-01-04']])
    expect(answerDue(await call(router.dossiers.get, { dossierId: after.state.dossierId }, { context: context() }))).toBe('2026-12-20')
  })

  it('is what letters say and what the screens of a call read', async () => {
    await publish(withValue(withValue(inter, 'organisation.sender', 'Inter, dienst klachten'), 'script.opening.say', 'Goedemorgen, met {coordinator}.'))
    const { state } = await takeCall('0001')
    expect((await call(router.procedures.list, {}, { context: context() })).find(({ id }) => id === 'inter')?.script.opening.say).toBe('Goedemorgen, met {coordinator}.')
    expect((await call(router.procedures.get, state.procedure, { context: context() })).organisation.sender).toBe('Inter, dienst klachten')
    const letter = await call(router.letters.compose, { dossierId: state.dossierId, kind: 'acknowledgement' }, { context: context() })
    expect(letter.sections.length).toBeGreaterThan(2)
  })

  it('tells every page that dates may be other ones', async () => {
    const heard: unknown[] = []
    application.context.session.announcements.subscribe('announcement', (announcement) => heard.push(announcement))
    await publish(withValue(inter, 'postalWorkingDays', 5))
    expect(heard).toEqual([{ kind: 'procedures' }])
  })
})
