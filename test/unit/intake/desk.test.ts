import { describe, expect, test } from 'vitest'
import { createDesk } from '../../../renderer/intake/desk.ts'
import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { handClock } from './hand-clock.ts'

/** A desk over a register in memory that can be made to refuse. */
function deskOver(register = new Map<string, IntakeSheet>()) {
  const clock = handClock()
  const faults = { refuse: false }
  let count = 0
  const desk = createDesk({
    timers: clock,
    newId: () => {
      count += 1
      return `0198d7c2-0000-7000-8000-00000000000${count}`
    },
    save: async (sheet) => {
      await clock.sleep(10)
      if (faults.refuse) throw new Error('disk full')
      register.set(sheet.id, sheet)
      return { savedAt: `at ${clock.now()}` }
    },
    remove: async (id) => register.delete(id),
  })
  const begin = () =>
    desk.begin({ procedureId: 'wil', startedAt: `2026-11-20T10:05:${String(Math.floor(clock.now() / 1_000)).padStart(2, '0')}Z` })
  const names = () => desk.state().sheets.map(({ history }) => history.present.name)
  return { desk, begin, clock, register, faults, names }
}

describe('open calls', () => {
  test('a new call is a blank sheet, and nothing of it is kept until something is written', async () => {
    const { desk, begin, clock, register } = deskOver()
    const id = begin()
    desk.moveCursor(id, { field: 'name', offset: 0 })
    await clock.advance(1_000)
    expect(register.size).toBe(0)
    desk.change(id, { name: 'V' })
    await clock.advance(500)
    expect(register.get(id)?.name).toBe('V')
  })

  test('a letter is kept whatever the page’s clock says, which counts in fractions of a millisecond', () => {
    const clock = handClock()
    const desk = createDesk({ timers: { ...clock, now: () => 1234.567 }, newId: () => '0198d7c2-0000-7000-8000-000000000001', save: async () => ({ savedAt: 'now' }), remove: async () => {} })
    const id = desk.begin({ procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z' })
    desk.change(id, { name: 'V', summary: 'Zo was het.' }, { key: 'name', at: '2026-11-20T10:05:03Z' })
    expect(desk.state().sheets[0]?.history.present).toMatchObject({ name: 'V', summary: 'Zo was het.' })
  })

  test('a call back has one sheet, which goes without a word while nothing was written on it', async () => {
    const { desk, clock, register } = deskOver()
    const dossier: Parameters<typeof desk.beginCallBack>[0] = {
      number: '2026-0042', events: [],
      state: {
        dossierId: '0198d7c2-0000-7000-8000-0000000000aa', procedure: { id: 'wil', version: 1 }, undone: [],
        complaint: { channel: 'phone', form: 'oral', awaitsCall: true, receivedOn: '2026-11-20', complainant: { phone: '06 12 34 56 78' }, notes: [], subject: 'de nabetaling', happened: {}, groundsSeen: {} },
      },
    }
    const id = desk.beginCallBack(dossier, '2026-11-20T10:05:00Z')
    expect(desk.beginCallBack(dossier, '2026-11-20T10:06:00Z')).toBe(id)
    expect(desk.state().sheets[0]?.history.present).toMatchObject({ phone: '06 12 34 56 78', subject: 'de nabetaling', callsBack: { number: '2026-0042' } })
    await desk.leave(id)
    expect(desk.state().sheets).toEqual([])
    const again = desk.beginCallBack(dossier, '2026-11-20T10:07:00Z')
    desk.change(again, { wish: 'geld' })
    await desk.leave(again)
    await clock.advance(1_000)
    expect(register.get(again)?.wish).toBe('geld')
  })

  test('F2 on a blank sheet does not leave blank sheets behind, and the clock starts anew', async () => {
    const { desk, begin, clock } = deskOver()
    begin()
    await clock.advance(7_000)
    const id = begin()
    expect(desk.state().sheets.map(({ history }) => history.present)).toEqual([
      expect.objectContaining({ id, startedAt: '2026-11-20T10:05:07Z' }),
    ])
  })

  test('a sheet on which something was recorded is kept, although nothing was written on it', async () => {
    const { desk, begin, clock, register } = deskOver()
    const id = begin()
    const speaking = desk.speakOn(id)
    await clock.advance(100)
    await speaking
    expect(register.has(id)).toBe(true)
    await desk.leave(id)
    expect([begin() === id, desk.state().sheets.length, register.has(id)]).toEqual([false, 2, true])
  })

  test('the one she looks at is written again, so that it is the one to come back to', async () => {
    const { desk, begin, clock, register } = deskOver()
    const first = begin()
    desk.change(first, { name: 'Eerste' })
    desk.change(begin(), { name: 'Tweede' })
    await clock.advance(1_000)
    register.clear()
    desk.show(first)
    await clock.advance(1_000)
    expect([...register.keys()]).toEqual([first])
  })

  test('two calls are kept and undone apart', async () => {
    const { desk, begin, clock, register } = deskOver()
    const first = begin()
    desk.change(first, { name: 'Eerste' })
    await clock.advance(1_000)
    const second = begin()
    desk.change(second, { name: 'Tweede' })
    desk.undo(first)
    await clock.advance(1_000)
    expect([register.get(first)?.name, register.get(second)?.name]).toEqual(['', 'Tweede'])
    desk.redo(first)
    await clock.advance(1_000)
    expect(register.get(first)?.name).toBe('Eerste')
  })

  test('a sheet that was thrown away is gone from the register, and comes back with its undo', async () => {
    const { desk, begin, clock, register, names } = deskOver()
    const id = begin()
    desk.change(id, { name: 'Verzonnen' })
    await desk.discard(id)
    await clock.advance(1_000)
    expect([register.size, names()]).toEqual([0, []])
    expect(desk.bringBack()).toBe(id)
    await clock.advance(1_000)
    expect([register.get(id)?.name, names(), desk.state().discarded]).toEqual(['Verzonnen', ['Verzonnen'], undefined])
    desk.undo(id)
    expect(names()).toEqual([''])
  })

  test('a sheet that could not be thrown away is still there', async () => {
    const clock = handClock()
    const desk = createDesk({
      timers: clock,
      newId: () => '0198d7c2-0000-7000-8000-000000000009',
      save: async () => ({ savedAt: 'now' }),
      remove: async () => {
        throw new Error('no connection')
      },
    })
    const id = desk.begin({ procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z' })
    desk.change(id, { name: 'Verzonnen' })
    await expect(desk.discard(id)).rejects.toThrow('no connection')
    expect(desk.state().sheets.map(({ history }) => history.present.name)).toEqual(['Verzonnen'])
  })

  test('a sheet of which everything was erased goes when it is left, from the register too', async () => {
    const { desk, begin, clock, register } = deskOver()
    const id = begin()
    desk.change(id, { name: 'x' })
    await clock.advance(1_000)
    await desk.leave(id)
    expect(desk.state().sheets.length).toBe(1)
    desk.change(id, { name: '' })
    await clock.advance(1_000)
    await desk.leave(id)
    expect([register.size, desk.state().sheets]).toEqual([0, []])
  })

  test('a sheet that becomes a dossier is not written again as a draft, not even by a write under way', async () => {
    const { desk, begin, clock, register } = deskOver()
    const id = begin()
    desk.change(id, { name: 'Verzonnen' })
    await clock.advance(125)
    const finishing = desk.finish(id, async (sheet) => {
      register.delete(sheet.id)
      return sheet.name
    })
    await clock.advance(20)
    desk.change(id, { name: 'te laat' })
    await clock.advance(1_000)
    expect(await finishing).toBe('Verzonnen')
    await clock.advance(1_000)
    expect([register.size, desk.state().sheets]).toEqual([0, []])
  })

  test('a sheet that cannot become a dossier is still there, and still durable', async () => {
    const { desk, begin, clock, register, names } = deskOver()
    const id = begin()
    desk.change(id, { name: 'Verzonnen' })
    await expect(
      desk.finish(id, async () => {
        throw new Error('incomplete')
      }),
    ).rejects.toThrow('incomplete')
    await clock.advance(1_000)
    expect([names(), register.get(id)?.name]).toEqual([['Verzonnen'], 'Verzonnen'])
    desk.change(id, { name: 'Verzonnen-Modaal' })
    await clock.advance(1_000)
    expect(register.get(id)?.name).toBe('Verzonnen-Modaal')
  })

  test('after a restart every sheet is back in the order of the calls, without being written again', async () => {
    const before = deskOver()
    const first = before.begin()
    before.desk.change(first, { name: 'Eerste' })
    await before.clock.advance(2_000)
    before.desk.change(before.begin(), { name: 'Tweede', cursor: { field: 'name', offset: 6 } })
    await before.clock.advance(2_000)

    const drafts = [...before.register.values()].reverse().map((sheet) => ({ sheet, savedAt: 'then' }))
    const after = deskOver(new Map())
    expect(after.desk.state().isLoaded).toBe(false)
    after.desk.load(drafts)
    await after.clock.advance(1_000)
    expect([after.desk.state().isLoaded, after.names(), after.register.size]).toEqual([true, ['Eerste', 'Tweede'], 0])
    expect(after.desk.state().sheets[1]?.history.present.cursor).toEqual({ field: 'name', offset: 6 })
  })

  test('locking clears the desk; what the register could not take comes back with the next unlocking', async () => {
    const { desk, begin, clock, register, faults, names } = deskOver()
    const kept = begin()
    desk.change(kept, { name: 'Bewaard' })
    await clock.advance(1_000)
    faults.refuse = true
    const lost = begin()
    desk.change(lost, { name: 'Nog niet' })
    await clock.advance(1_000)
    desk.clear()
    expect([desk.state().isLoaded, names()]).toEqual([false, []])
    faults.refuse = false
    desk.load([...register.values()].map((sheet) => ({ sheet, savedAt: 'then' })))
    await clock.advance(1_000)
    expect([names(), register.get(lost)?.name]).toEqual([['Bewaard', 'Nog niet'], 'Nog niet'])
  })
})
