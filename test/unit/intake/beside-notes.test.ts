import { expect, test } from 'vitest'
import { differInNotesAlone } from '../../../renderer/intake/notes/beside-notes.tsx'
import type { Call } from '../../../renderer/intake/call.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { shipped } from '../procedure/shipped.ts'

const inNotes = { field: 'notes', offset: 3 }
const blank = { ...emptySheet({ id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' }), cursor: inNotes }
const nothing = () => {}
const around = {
  procedure: shipped('wil'), timeZone: 'Europe/Amsterdam', abbreviations: [], today: Temporal.PlainDate.from('2026-11-20'), startedOn: Temporal.PlainDate.from('2026-11-20'),
  isFinishing: false, isWrappingUp: false, now: () => '2026-11-20T10:05:00Z', type: nothing, choose: nothing, stand: nothing, place: nothing, goTo: nothing,
}
const call = (sheet: Partial<IntakeSheet> = {}, other: Partial<Call> = {}): Call => ({ ...around, sheet: { ...blank, ...sheet }, ...other })
const typed = { notes: [{ at: '2026-11-20T10:05:01Z', text: 'Nog niets gehoord.' }], cursor: { field: 'notes', offset: 18 } }

test('what stands beside the notes waits only while nothing but the notes is typed', () => {
  expect(differInNotesAlone(call(), call(typed))).toBe(true)
  expect(differInNotesAlone(call(), call({ ...typed, name: 'V' }))).toBe(false)
  expect(differInNotesAlone(call(), call({ ...typed, summaryConfirmedAt: '2026-11-20T10:05:02Z' }))).toBe(false)
  expect(differInNotesAlone(call(), call(typed, { isWrappingUp: true }))).toBe(false)
})

test('a cursor that leaves the notes, or comes back to them, is seen at once', () => {
  const inName = { cursor: { field: 'name', offset: 0 } }
  expect(differInNotesAlone(call(), call(inName))).toBe(false)
  expect(differInNotesAlone(call(inName), call())).toBe(false)
})
