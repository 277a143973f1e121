import { call } from '@orpc/server'
import { v7 as uuidOfNow } from 'uuid'
import { router } from '../../electron/api/router.ts'
import type { Inputs, Outputs } from '../../shared/contract/contract.ts'
import type { Happening } from '../../shared/dossier/events.ts'
import { emptySheet, type IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { passphrase, test as story, within } from './call.ts'

interface LetterFixtures {
  /** Makes a register with one dossier in which these things happened; gives its id. */
  readonly prepareDossier: (told: Told) => Promise<string>
  /** The dossier as the register holds it, once the program has ended. */
  readonly dossierNow: (dossierId: string) => Promise<Outputs['dossiers']['get']>
}

interface Told {
  readonly procedureId?: string
  readonly sheet?: Partial<IntakeSheet>
  readonly happenings?: readonly Happening[]
  readonly settings?: Inputs['settings']['save']
}

/** A judged complaint at WIL, received by telephone on Monday 12 October: the answer is due on Monday 23 November. */
export const judged: readonly Happening[] = [
  { type: 'letterSent', on: '2026-10-13', kind: 'acknowledgement', channel: 'letter' },
  { type: 'complaintAdmitted', on: '2026-10-13' },
  { type: 'handlerAssigned', on: '2026-10-13', handler: { name: 'S.B.', phone: '030 000 00 01' } },
  { type: 'heard', on: '2026-10-20', who: 'person-concerned', person: 'R.H., klantenservice', account: 'Herkent het verhaal.' },
  { type: 'hearingWaived', on: '2026-10-20', who: 'complainant', reason: 'Alles staat in de klacht.' },
  {
    type: 'judged', on: '2026-11-10', judgement: 'founded', findings: 'Wij lazen uw drie brieven. Ze bleven liggen.', reasons: 'U mocht binnen twee weken antwoord verwachten.',
    conclusions: 'Vanaf 1 december kijkt een collega elke dag of er post is blijven liggen.',
  },
]

/** Stories of a letter, told on the morning of Friday 20 November 2026. */
export const test = story.extend<LetterFixtures>({
  prepareDossier: async ({ folder }, use) => {
    await use(({ procedureId = 'wil', sheet = {}, happenings = [], settings = {} }) =>
      within(folder, '2026-11-19T09:00:00Z', async (application) => {
        const context = { session: application.context.session }
        await call(router.register.create, { procedureId, coordinatorName: 'K. Demaere', passphrase, language: 'nl' }, { context })
        const chosen = { autoLockMinutes: 0, envelope: 'nl-left', senderAddress: ['Postbus 000', '1234 AA Voorbeeldstad'] } as const
        await call(router.settings.save, { ...chosen, senderAddress: [...chosen.senderAddress], ...settings }, { context })
        const blank = emptySheet({ id: uuidOfNow(), procedureId, startedAt: '2026-10-12T08:30:00Z', channel: 'phone' })
        const { dossierId } = await call(
          router.dossiers.open,
          {
            ...blank, receivedOn: '12/10/2026', name: 'Mevrouw S. El Voorbeeld', address: 'Bedenkplein 8, 1234 AB Voorbeeldstad', phone: '06 00 00 01 23',
            subject: 'Drie brieven, geen antwoord', summary: 'U schreef drie brieven en kreeg te laat antwoord.', ...sheet,
          },
          { context },
        )
        let expects = 1
        for (const happening of happenings) {
          await call(router.dossiers.record, { dossierId, expects, happening }, { context })
          expects += 1
        }
        return dossierId
      }),
    )
  },
  dossierNow: async ({ folder }, use) => {
    await use((dossierId) =>
      within(folder, '2026-11-20T12:00:00Z', async (application) => {
        const context = { session: application.context.session }
        await call(router.register.unlock, { passphrase }, { context })
        return call(router.dossiers.get, { dossierId }, { context })
      }),
    )
  },
})
