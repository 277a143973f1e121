import { call } from '@orpc/server'
import { expect, it } from 'vitest'
import { router } from '../../../electron/api/router.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { openTestApplication } from '../../fixtures/application.ts'

it('a final letter that is taken back, from any screen, is a concept again with the words it had', async () => {
  const application = await openTestApplication()
  const context = { session: application.context.session }
  try {
    await call(router.register.create, { procedureId: 'wil', coordinatorName: 'K. Demaere', passphrase: 'vier natte parapluus in de gang', language: 'nl' }, { context })
    const sheet = emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'wil', startedAt: '2026-11-20T08:30:00Z', channel: 'phone' })
    const { dossierId } = await call(router.dossiers.open, { ...sheet, notes: [{ at: '2026-11-20T08:30:00Z', text: 'Drie brieven zonder antwoord' }] }, { context })
    const about = { dossierId, kind: 'acknowledgement' } as const
    const { sections } = await call(router.letters.compose, about, { context })
    const own = sections.map(({ id, covers }) => ({ id, covers: [...covers], text: `Mijn eigen woorden over ${id}.` }))
    await call(router.letters.saveSections, { ...about, sections: own }, { context })
    await call(router.letters.finalise, { ...about, expects: 1, channel: 'letter', incompleteBecause: 'Oefening' }, { context })
    expect((await call(router.letters.compose, about, { context })).sections).toEqual(sections)

    await call(router.dossiers.record, { dossierId, expects: 2, happening: { type: 'stepUndone', on: '2026-11-20', undoes: 2 } }, { context })
    expect((await call(router.letters.compose, about, { context })).sections).toEqual(own)
  } finally {
    await application.close()
  }
})
