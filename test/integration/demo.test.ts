import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '../../electron/api/router.ts'
import { openApplication, type Application } from '../../electron/application.ts'
import { countContacts } from '../../shared/dossier/intake/contact-count.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import type { DossierEvent } from '../../shared/dossier/events.ts'
import { testEnvironment } from '../fixtures/register.ts'

/** The practice register shows a whole year's work: also how calls end that are no complaint. */
describe('the practice register', () => {
  let application: Application
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-demo-test-'))
  const demo = () => openApplication({
    folder, shell: 'browser', version: '0.1.0', resources: join(import.meta.dirname, '..', '..', 'resources'), isDemo: true,
    environment: { ...testEnvironment(), now: () => Temporal.Instant.from('2026-11-20T10:12:00Z') },
  })
  let histories: readonly (readonly DossierEvent[])[]

  beforeAll(async () => {
    application = await demo()
    const context = { session: application.context.session }
    const { rows } = await call(router.dossiers.list, { scope: 'all', order: 'number', limit: 200 }, { context })
    histories = await Promise.all(rows.map(async ({ dossierId }) => (await call(router.dossiers.get, { dossierId }, { context })).events))
  }, 120_000)
  afterAll(async () => {
    await application.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has a contact for every way in which a call ends', () => {
    const { byExit, notComplaints } = countContacts(histories, 2026)
    expect(Object.entries(byExit).filter(([, count]) => count === 0)).toEqual([])
    expect(notComplaints).toBe(8)
  })

  it('keeps what was no complaint out of the open dossiers, and finds it', async () => {
    const context = { session: application.context.session }
    const page = await call(router.dossiers.list, { scope: 'contacts', order: 'number', limit: 50 }, { context })
    expect(page.rows.map(({ status, next }) => [status, next])).toEqual(page.rows.map(({ status }) => [status, undefined]))
    expect((await call(router.dossiers.list, { scope: 'contacts', search: 'straatlamp', order: 'number', limit: 5 }, { context })).rows.map(({ status }) => status)).toEqual(['report-passed-on'])
  })

  it('in a folder of one’s own goes on as it was left', async () => {
    const context = { session: application.context.session }
    const { dossierId } = await call(router.dossiers.open, { ...emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'wil', startedAt: '2026-11-20T10:12:00.000Z', channel: 'phone' }), subject: 'Zelf opgeschreven', summary: 'x' }, { context })
    await application.close()
    application = await demo()
    const again = { session: application.context.session }
    expect((await call(router.dossiers.get, { dossierId }, { context: again })).state.complaint.subject).toBe('Zelf opgeschreven')
  })
})
