import { expect, test } from 'vitest'
import { complaintOf } from '../../../shared/dossier/intake/complaint.ts'
import { emptySheet, intakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { stillToTell, tell, toldTo } from '../../../shared/dossier/intake/informed.ts'
import { eventInWords } from '../../../renderer/words/events.ts'
import { procedureIds, shipped } from '../procedure/shipped.ts'
import { day } from './history.ts'

const wil = shipped('wil')
const blank = { ...emptySheet({ id: '019aa0c0-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' }), subject: 'Brief kwijt' }
const ids = (sheet: typeof blank) => stillToTell(sheet, wil.script).map(({ id }) => id)

test('what must be told is ticked sentence by sentence with its time, and a slip is taken back', () => {
  const [first = '', second = '', third = ''] = ids(blank)
  const one = { ...blank, ...tell(blank, second, '2026-11-20T10:11:00Z') }
  expect([ids(one), intakeSheet.safeParse(one).success]).toEqual([[first, third], true])
  expect(ids({ ...one, ...tell(one, second, '2026-11-20T10:12:00Z') })).toEqual([first, second, third])
})

test('it stands in the dossier as it was said, and in its history with the time on the clock', () => {
  const [first, second] = wil.script.inform
  const informed = { [second!.id]: '2026-11-20T10:12:00Z', [first!.id]: '2026-11-20T10:11:30Z' }
  const understood = complaintOf({ ...blank, informed }, wil, day('2026-11-20'))
  if (!understood.ok) throw new Error('No complaint')
  expect(understood.complaint.informed).toEqual([{ ...pick(first!), at: '2026-11-20T10:11:30Z' }, { ...pick(second!), at: '2026-11-20T10:12:00Z' }])
  expect(eventInWords({ type: 'complaintReceived', procedure: { id: 'wil', version: 1 }, complaint: understood.complaint }, wil, 'nl').quote).toBe(`11.11 “${first!.say}”\n11.12 “${second!.say}”`)
  expect(toldTo({}, wil.script)).toEqual({})
})

test.each(procedureIds)('%s has something to tell, and says by which rule', (id) => {
  expect(shipped(id).script.inform.every(({ say, source }) => say !== '' && source !== '')).toBe(true)
  expect(shipped(id).script.inform.length).toBeGreaterThan(1)
})

const pick = ({ id, say }: { readonly id: string; readonly say: string }) => ({ id, say })
