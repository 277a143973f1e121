import { describe, expect, test } from 'vitest'
import { createDraftDesk } from '../../../renderer/procedures/draft-desk.ts'
import { handClock } from '../intake/hand-clock.ts'

const begun = { name: 'Inter', deadlines: [{ id: 'INT-D1', term: { amount: 10 } }] }

/** A register that takes 20 ms for each write, can refuse, and keeps what was written. */
function office() {
  const clock = handClock()
  const written: string[] = []
  const faults = { refuse: false }
  const desk = createDraftDesk({
    timers: clock,
    save: async (_id, text) => {
      await clock.sleep(20)
      if (faults.refuse) throw new Error('disk full')
      written.push(text)
      return { savedAt: '2026-11-20T10:00:00.000Z' }
    },
  })
  desk.receive('inter', begun, undefined)
  return { clock, written, faults, desk, present: () => desk.draft('inter')?.history.present, saved: () => desk.draft('inter')?.saved.kind }
}

describe('the draft of a procedure', () => {
  test('is none until something is changed, and then on the disk within a quarter of a second', async () => {
    const { desk, clock, written, saved, present } = office()
    expect(saved()).toBe('unwritten')
    desk.change('inter', 'deadlines[0].term.amount', 5)
    expect([saved(), present()]).toEqual(['saving', { ...begun, deadlines: [{ id: 'INT-D1', term: { amount: 5 } }] }])
    await clock.advance(250)
    expect([saved(), written]).toEqual(['saved', [JSON.stringify(present())]])
  })

  test('takes back typing in a field as one step, and a change of the whole as another', async () => {
    const { desk, present } = office()
    for (const name of ['I', 'In', 'Int']) desk.change('inter', 'name', name)
    desk.put('inter', { ...begun, name: 'Anders' })
    desk.undo('inter')
    expect(present()).toEqual({ ...begun, name: 'Int' })
    desk.undo('inter')
    expect(present()).toEqual(begun)
    desk.redo('inter')
    expect(present()).toEqual({ ...begun, name: 'Int' })
  })

  test('that is being written is not overwritten by what the program says; one that nobody changed is', () => {
    const { desk, present, saved } = office()
    desk.receive('inter', { ...begun, name: 'Eigen' }, undefined)
    expect(present()).toEqual({ ...begun, name: 'Eigen' })
    desk.change('inter', 'name', 'Mijn')
    desk.receive('inter', { ...begun, name: 'Later' }, '2026-11-20T10:00:00.000Z')
    expect([present(), saved()]).toEqual([{ ...begun, name: 'Mijn' }, 'saving'])
  })

  test('waits for the last write before it is put in force, and stays a draft when that is refused', async () => {
    const { desk, clock, written, present, saved } = office()
    desk.change('inter', 'name', 'Mijn')
    const refused = desk.finish('inter', () => Promise.reject(new Error('faulty'))).catch((error: unknown) => error)
    await clock.advance(100)
    expect([await refused, saved(), written]).toEqual([new Error('faulty'), 'saved', [JSON.stringify({ ...begun, name: 'Mijn' })]])
    const done = desk.finish('inter', (json) => Promise.resolve(json))
    await clock.advance(100)
    expect([await done, saved(), present()]).toEqual([{ ...begun, name: 'Mijn' }, 'unwritten', { ...begun, name: 'Mijn' }])
  })

  test('that cannot be written stays in memory when the screen is left, and is gone from it once it is on the disk', async () => {
    const { desk, clock, faults, present, saved } = office()
    faults.refuse = true
    desk.change('inter', 'name', 'Mijn')
    const left = desk.leave('inter')
    await clock.advance(100)
    await left
    expect([present(), saved()]).toEqual([{ ...begun, name: 'Mijn' }, 'failing'])
    faults.refuse = false
    await clock.advance(6_000)
    const again = desk.leave('inter')
    await clock.advance(100)
    await again
    expect(present()).toBeUndefined()
  })
})
