import { describe, expect, it } from 'vitest'
import { dayWithPost } from '../../../shared/dossier/intake/promised-day.ts'
import { receiptChange } from '../../../shared/letters/receipt-change.ts'
import { deadlineChanges } from '../../../renderer/words/deadline-changes.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { complaint, day, digest, dossier, letterId, procedureOf } from '../dossier/history.ts'

const today = day('2026-11-27')
/** An acknowledgement that told when the answer comes. */
const told: readonly Happening[] = [
  { type: 'letterFinalised', on: '2026-11-24', letterId, kind: 'acknowledgement', sections: [{ id: 'answer-by', text: 'Je krijgt ons antwoord uiterlijk op maandag 4 januari 2027.', covers: [] }], digest },
  { type: 'letterSent', on: '2026-11-24', kind: 'acknowledgement', channel: 'letter', letterId },
]

/** The panel of the correction, in words. */
function panel(receivedOn: string, happenings: readonly Happening[] = told) {
  const file = dossier('inter', complaint('2026-11-20'), ...happenings)
  const change = receiptChange({ ...file, today }, receivedOn)
  return change === undefined ? undefined : {
    moves: deadlineChanges(file.deadlines, change.after, 'nl'),
    stays: change.stays.map(({ ruleId }) => ruleId),
    naming: change.naming.map(({ letter, day: named }) => `${letter.kind} ${letter.sentOn} ${named}`),
  }
}

describe('another day of receipt, before it is recorded', () => {
  it('tells which terms move, what still counts, and which letter names a day that no longer holds', () => {
    expect(panel('2026-11-18')).toEqual({
      moves: ['“Ontvangstmelding” is nu za 28 november 2026 (was ma 30 november 2026).', '“Bericht met reden, als we de klacht niet behandelen” is nu za 28 november 2026 (was ma 30 november 2026).', '“Schriftelijk antwoord” is nu za 2 januari 2027 (was ma 4 januari 2027).'],
      stays: ['INT-D1'],
      naming: ['acknowledgement 2026-11-24 2027-01-04'],
    })
  })

  it('tells that a letter which was in time no longer was', () => {
    expect(panel('2026-11-10')).toMatchObject({ moves: expect.arrayContaining(['“Ontvangstmelding” is te laat gehaald.']) as unknown, stays: [] })
  })

  it('a letter that was never sent told nobody, and one that names no day names none', () => {
    expect(panel('2026-11-18', told.slice(0, 1))?.naming).toEqual([])
    expect(panel('2026-11-18', [{ type: 'letterSent', on: '2026-11-24', kind: 'acknowledgement', channel: 'letter' }])).toMatchObject({ stays: ['INT-D1'], naming: [] })
  })

  it('says nothing for the day that stands there, nor for one that cannot be counted', () => {
    expect([panel('2026-11-20'), panel('2199-12-30')]).toEqual([undefined, undefined])
  })
})

describe('the last day of a term on which nothing is posted', () => {
  it.each([
    ['a Sunday after New Year and a Saturday', 'inter', '2027-01-03', '2026-12-31'],
    ['the Saturday after Christmas', 'inter', '2026-12-26', '2026-12-24'],
    ['Armistice Day, which only Belgium keeps', 'zoersel', '2026-11-11', '2026-11-10'],
    ['the same day in the Netherlands', 'wil', '2026-11-11', '2026-11-11'],
    ['an ordinary Thursday', 'inter', '2026-11-19', '2026-11-19'],
  ] as const)('%s', (_, id, last, safe) => {
    expect(dayWithPost(last, '2026-10-05', procedureOf(id))).toBe(safe)
  })

  it('heeds the days on which the organisation itself is closed', () => {
    expect(dayWithPost('2027-01-03', '2026-10-05', { ...procedureOf('inter'), closingDays: ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'] })).toBe('2026-12-24')
  })
})
