import { describe, expect, it } from 'vitest'
import type { DeskState } from '../../../renderer/intake/desk.ts'
import { isInCall } from '../../../renderer/intake/in-call.ts'
import { historyOf } from '../../../renderer/components/history.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'

const sheet = emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'wil', startedAt: '2026-11-20T09:00:00Z', channel: 'phone' })
const deskWith = (...sheets: readonly IntakeSheet[]): DeskState => ({
  isLoaded: true,
  sheets: sheets.map((each) => ({ history: historyOf(each), saved: { kind: 'unwritten' }, isWrappingUp: false, isFinishing: false })),
})
const during = (state: DeskState, path = '/vandaag', now = '2026-11-20T09:30:00Z') => isInCall(state, path, Temporal.Instant.from(now))

describe('a call goes on', () => {
  it('from the moment its sheet is open until it is put away, whatever screen she looks at', () => {
    expect([during(deskWith()), during(deskWith(sheet)), during(deskWith({ ...sheet, channel: 'visit' }))]).toEqual([false, true, true])
  })

  it('after it was wrapped up only while its sheet stands on the screen', () => {
    const ended = deskWith({ ...sheet, callEndedAt: '2026-11-20T09:20:00Z' })
    expect([during(ended), during(ended, `/gesprek/${sheet.id}`)]).toEqual([false, true])
  })

  it('not in a letter that is typed over, nor on a sheet that was left lying', () => {
    expect([during(deskWith({ ...sheet, channel: 'letter' })), during(deskWith(sheet), '/vandaag', '2026-11-20T15:00:00Z')]).toEqual([false, false])
  })

  it('for all anybody knows, until the open sheets were read', () => {
    expect(during({ isLoaded: false, sheets: [] })).toBe(true)
  })
})
