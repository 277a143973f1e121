import { expect, test } from 'vitest'
import { endCall, goOnWithCall } from '../../../renderer/intake/sheet.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'

const sheet = { ...emptySheet({ id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' }), notes: [{ at: '2026-11-20T10:06:00Z', text: 'Niets gehoord.' }] }
const endOf = (at: string, other: Partial<typeof sheet> = {}) => endCall({ ...sheet, ...other }, at).callEndedAt

test('a call ends when she begins to wrap it up, and a later look changes nothing about that', () => {
  expect(endOf('2026-11-20T10:09:30Z')).toBe('2026-11-20T10:09:30Z')
  expect(endOf('2026-11-20T10:20:00Z', { callEndedAt: '2026-11-20T10:09:30Z' })).toBe('2026-11-20T10:09:30Z')
})

test('a call that goes on after all has no end yet', () => {
  expect(goOnWithCall(endCall(sheet, '2026-11-20T10:09:30Z'))).toEqual(sheet)
})

test('a sheet that was left lying ended with the last line that was said, not hours later', () => {
  expect(endOf('2026-11-20T16:00:00Z')).toBe('2026-11-20T10:06:00Z')
  expect(endOf('2026-11-20T16:00:00Z', { notes: [] })).toBe('2026-11-20T10:05:00Z')
})

test('a letter was never on the telephone', () => {
  expect(endOf('2026-11-20T10:09:30Z', { channel: 'letter' })).toBeUndefined()
})
