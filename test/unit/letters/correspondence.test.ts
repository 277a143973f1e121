import { describe, expect, test } from 'vitest'
import type { Happening } from '../../../shared/dossier/events.ts'
import { correspondenceOf } from '../../../shared/letters/correspondence.ts'
import { complaint, dossier, extended } from '../dossier/history.ts'

const told = (...happenings: readonly Happening[]) => {
  const { events, state, deadlines, procedure } = dossier('wil', complaint('2026-11-16', { channel: 'letter', form: 'signed' }), ...happenings)
  return correspondenceOf(events, state, deadlines, procedure).map(({ on, direction, event, met }) => [on, direction, event.happening.type, ...met].join(' '))
}
const acknowledged: Happening = { type: 'letterSent', on: '2026-11-18', kind: 'acknowledgement', channel: 'letter' }

describe('The correspondence register', () => {
  test('holds what came in and went out, newest first, with the terms that it met', () => {
    expect(told({ type: 'complainantCalled', on: '2026-11-17' }, acknowledged, { type: 'informationRequested', on: '2026-11-19', what: 'de brief' }, { type: 'informationReceived', on: '2026-11-23' })).toEqual([
      '2026-11-23 in informationReceived',
      '2026-11-19 out informationRequested',
      '2026-11-18 out letterSent WIL-D1',
      '2026-11-17 out complainantCalled WIL-D2',
      '2026-11-16 in complaintReceived',
    ])
  })

  test('has no notes, decisions or letters that still lie on the desk', () => {
    expect(told({ type: 'noteAdded', on: '2026-11-17', text: 'x' }, { type: 'complaintAdmitted', on: '2026-11-17' }, ...extended('WIL-D4', '2026-11-24'))).toEqual([
      '2026-11-24 out letterSent', '2026-11-16 in complaintReceived',
    ])
  })

  test('forgets what was taken back', () => {
    expect(told(acknowledged, { type: 'stepUndone', on: '2026-11-18', undoes: 2 })).toEqual(['2026-11-16 in complaintReceived'])
  })
})
