import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { call } from '@orpc/server'
import type { Page } from '@playwright/test'
import { v7 as uuidOfNow } from 'uuid'
import { router } from '../../electron/api/router.ts'
import { openApplication, type Application } from '../../electron/application.ts'
import { leastKeyCost } from '../../electron/register/keys/key-slot.ts'
import type { Inputs, Outputs } from '../../shared/contract/contract.ts'
import { emptySheet, type IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { expect, test as story } from './fixtures.ts'

export const passphrase = 'vier natte parapluus in de gang'

/** A register that is there before the story begins, and that can be read once the program has ended. */
export interface PreparedRegister {
  readonly dossiers: () => Promise<readonly Outputs['dossiers']['get'][]>
  readonly drafts: () => Promise<Outputs['drafts']['list']>
}

export interface CallFixtures {
  /** Makes the register of an organisation, with dossiers of earlier callers when they are given. */
  readonly prepare: (procedureId: string, earlier?: readonly Partial<IntakeSheet>[], settings?: Inputs['settings']['save']) => Promise<PreparedRegister>
}

/** Stories of the telephone hour: five past eleven on Friday 20 November 2026, as in the pictures of the look. */
export const test = story.extend<CallFixtures>({
  startAt: '2026-11-20T10:05:00Z',
  prepare: async ({ folder }, use) => {
    await use(async (procedureId, earlier = [], settings = {}) => {
      await within(folder, '2026-06-01T08:30:00Z', async (application) => {
        const context = { session: application.context.session }
        await call(router.register.create, { procedureId, coordinatorName: 'K. Demaere', passphrase, language: 'nl' }, { context })
        await call(router.settings.save, { autoLockMinutes: 0, ...settings }, { context })
        for (const told of earlier) {
          const sheet = emptySheet({ id: uuidOfNow(), procedureId, startedAt: '2026-06-01T08:30:00Z', channel: 'phone' })
          await call(router.dossiers.open, { ...sheet, ...told }, { context })
        }
      })
      const read = <Answer>(ask: (context: { session: Application['context']['session'] }) => Promise<Answer>) =>
        within(folder, '2026-11-20T12:00:00Z', async (application) => {
          const context = { session: application.context.session }
          await call(router.register.unlock, { passphrase }, { context })
          return ask(context)
        })
      return {
        drafts: () => read((context) => call(router.drafts.list, {}, { context })),
        dossiers: () =>
          read(async (context) => {
            const { rows } = await call(router.dossiers.list, { scope: 'all', order: 'number', limit: 100 }, { context })
            return Promise.all(rows.map(({ dossierId }) => call(router.dossiers.get, { dossierId }, { context })))
          }),
      }
    })
  },
})

/** Opens the register on the unlock screen, by keyboard. */
export async function unlock(page: Page): Promise<void> {
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
}

/** Types one thing after another: text as it is, and keys in angle brackets, `Naam<Tab>06 00<Alt+S>`. */
export async function typing(page: Page, script: string): Promise<void> {
  for (const part of script.split(/(<[A-Z][A-Za-z0-9+]*>)/)) {
    if (/^<.+>$/.test(part)) await page.keyboard.press(part.slice(1, -1).replace('Ctrl', 'Control'))
    else await page.keyboard.type(part)
  }
}

/** Opens the program on a folder at a moment, without a window, and closes it again. */
export async function within<Answer>(folder: string, now: string, act: (application: Application) => Promise<Answer>, { isDemo = false } = {}): Promise<Answer> {
  const application = await openApplication({
    folder,
    shell: 'browser',
    version: '0.1.0',
    resources: join(import.meta.dirname, '..', '..', 'resources'),
    isDemo,
    environment: { now: () => Temporal.Instant.from(now), ids: () => uuidOfNow(), random: (size) => randomBytes(size), keyCost: leastKeyCost },
  })
  try {
    return await act(application)
  } finally {
    await application.close()
  }
}
