import { describe, expect, test } from 'vitest'
import { createDesk } from '../../../renderer/intake/desk.ts'
import { otherOfCall, splitCall } from '../../../renderer/intake/ending/second-complaint.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { handClock } from './hand-clock.ts'

const first = '019aa0c0-0000-7000-8000-000000000001'
const second = '019aa0c0-0000-7000-8000-000000000002'
const line = (text: string, minute: number) => ({ at: `2026-11-20T10:0${minute}:00Z`, text })
const sheet: IntakeSheet = {
  ...emptySheet({ id: first, procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' }),
  name: 'mevrouw A. Modaal', phone: '06 00 00 01 23', reachable: 'na 17 uur', replyBy: 'letter',
  subject: 'Balie', summary: 'Zo was het.', summaryConfirmedAt: '2026-11-20T10:09:00Z', when: 'gisteren', discussedBefore: 'yes', groundsSeen: { 'WIL-G1': 'applies' },
  notes: [line('Onvriendelijk aan de balie.', 5), { ...line('Ook: brief nooit beantwoord.', 6), verbatim: true }, line('Die van juni.', 7)],
}
const text = sheet.notes.map((note) => note.text).join('\n')

describe('another complaint of the same call', () => {
  test('takes the marked lines along, whole, with their times and marks; the caller is on both', () => {
    const { change, second: split } = splitCall(sheet, { start: text.indexOf('brief'), end: text.length - 2 }, second)
    expect(change).toEqual({ notes: [sheet.notes[0]] })
    expect(split).toEqual({
      ...emptySheet({ id: second, procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' }),
      name: 'mevrouw A. Modaal', phone: '06 00 00 01 23', reachable: 'na 17 uur', replyBy: 'letter',
      notes: [sheet.notes[1], sheet.notes[2]], sameCallAs: first, cursor: { field: 'notes', offset: 42 },
    })
  })

  test('a mark that ends at the beginning of a line leaves that line', () => {
    const { change, second: split } = splitCall(sheet, { start: 0, end: text.indexOf('Ook') }, second)
    expect([change.notes?.length, split.notes]).toEqual([2, [sheet.notes[0]]])
  })

  test('without a mark nothing moves', () => {
    const { change, second: split } = splitCall(sheet, { start: 5, end: 5 }, second)
    expect([change.notes, split.notes]).toEqual([sheet.notes, []])
  })

  test('a third belongs to the same call', () => {
    const { second: split } = splitCall({ ...sheet, id: second, sameCallAs: first }, { start: 0, end: 0 }, '019aa0c0-0000-7000-8000-000000000003')
    expect(split.sameCallAs).toBe(first)
  })

  test('when one is finished the other of the call comes next, and no sheet of another call', () => {
    const other = { ...sheet, id: second, sameCallAs: first }
    const stranger = { ...sheet, id: '019aa0c0-0000-7000-8000-000000000009' }
    expect([otherOfCall(sheet, [sheet, stranger, other])?.id, otherOfCall(other, [sheet, stranger, other])?.id, otherOfCall(sheet, [sheet, stranger])]).toEqual([second, first, undefined])
  })

  test('is durable at once, and undo gives the first its lines back', async () => {
    const saved: IntakeSheet[] = []
    const clock = handClock()
    const desk = createDesk({
      save: async (draft) => { saved.push(draft); return { savedAt: '2026-11-20T10:10:00Z' } },
      remove: async () => {},
      timers: clock,
      newId: () => second,
    })
    desk.load([{ sheet, savedAt: '2026-11-20T10:08:00Z' }])
    expect(desk.split(first, { start: text.indexOf('Ook'), end: text.length })).toBe(second)
    await clock.advance(1_000)
    expect(Object.fromEntries(saved.map(({ id, notes }) => [id, notes.length]))).toEqual({ [first]: 1, [second]: 2 })
    desk.undo(first)
    expect(desk.state().sheets.map(({ history }) => history.present.notes.length)).toEqual([3, 2])
  })

  test('an empty sheet has nothing to split', () => {
    const desk = createDesk({ save: async () => ({ savedAt: '' }), remove: async () => {}, timers: handClock(), newId: () => first })
    desk.begin({ procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z' })
    expect([desk.split(first, { start: 0, end: 0 }), desk.state().sheets.length]).toEqual([undefined, 1])
  })
})
