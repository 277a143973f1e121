import { describe, expect, test } from 'vitest'
import { createDraftSaver, type SavedState } from '../../../renderer/components/draft-saver.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { handClock } from './hand-clock.ts'

const blank = emptySheet({ channel: 'phone', id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z' })
const typed = (text: string) => ({ ...blank, notes: [{ at: blank.startedAt, text }] })

/** A disk that takes `milliseconds` for each write and can be made to refuse. */
function disk(milliseconds = 20) {
  const clock = handClock()
  const written: { text: string; at: number; leaving: boolean }[] = []
  const states: SavedState[] = []
  const faults = { refuse: false }
  let busy = 0
  let mostAtOnce = 0
  const saver = createDraftSaver<IntakeSheet>({
    timers: clock,
    onState: (state) => states.push(state),
    save: async (sheet, { leaving }) => {
      busy += 1
      mostAtOnce = Math.max(mostAtOnce, busy)
      await clock.sleep(milliseconds)
      busy -= 1
      if (faults.refuse) throw new Error('disk full')
      written.push({ text: sheet.notes[0]?.text ?? '', at: clock.now(), leaving })
      return { savedAt: `at ${clock.now()}` }
    },
  })
  return { clock, written, states, faults, saver, mostAtOnce: () => mostAtOnce }
}

describe('keeping a sheet durable while it is typed', () => {
  test('the last keystroke is on the disk within 250 ms', async () => {
    const { clock, written, saver, states } = disk()
    saver.changed(typed('a'))
    await clock.advance(1_000)
    expect(written).toEqual([{ text: 'a', at: 80, leaving: false }])
    expect(states.at(-1)).toEqual({ kind: 'saved', savedAt: 'at 80' })
  })

  test('while typing goes on without a pause, no letter waits longer than 250 ms either', async () => {
    const { clock, written, saver } = disk()
    const letters = 200
    for (let letter = 1; letter <= letters; letter += 1) {
      saver.changed(typed('x'.repeat(letter)))
      await clock.advance(50)
    }
    await clock.advance(1_000)
    const waits = Array.from({ length: letters }, (_, index) => {
      const durable = written.find(({ text }) => text.length > index)
      return (durable?.at ?? Number.POSITIVE_INFINITY) - index * 50
    })
    expect(Math.max(...waits)).toBeLessThanOrEqual(250)
    expect(written.at(-1)?.text.length).toBe(letters)
  })

  test('writes follow each other, and the newest sheet wins, also when the disk is slow', async () => {
    const { clock, written, saver, mostAtOnce } = disk(700)
    for (const text of ['a', 'ab', 'abc', 'abcd']) {
      saver.changed(typed(text))
      await clock.advance(200)
    }
    await clock.advance(3_000)
    expect(mostAtOnce()).toBe(1)
    expect(written.map(({ text }) => text)).toEqual(['a', 'abcd'])
  })

  test('a disk that refuses is told, tried again, and loses nothing', async () => {
    const { clock, written, states, faults, saver } = disk()
    faults.refuse = true
    saver.changed(typed('a'))
    await clock.advance(200)
    expect(states.at(-1)).toEqual({ kind: 'failing', reason: new Error('disk full') })
    saver.changed(typed('ab'))
    expect(states.at(-1)?.kind).toBe('failing')
    await clock.advance(3_000)
    expect(written).toEqual([])
    faults.refuse = false
    await clock.advance(5_500)
    expect(written.map(({ text }) => text)).toEqual(['ab'])
    expect(states.at(-1)?.kind).toBe('saved')
  })

  test('a page that is going away writes at once, without waiting for its turn', async () => {
    const { clock, written, saver } = disk(100)
    saver.changed(typed('a'))
    await clock.advance(90)
    saver.changed(typed('ab'))
    void saver.flush({ leaving: true })
    await clock.advance(100)
    expect(written).toEqual([
      { text: 'a', at: 160, leaving: false },
      { text: 'ab', at: 190, leaving: true },
    ])
  })

  test('an older write that fails after a newer one succeeded is not tried again', async () => {
    const clock = handClock()
    const written: string[] = []
    const saver = createDraftSaver<IntakeSheet>({
      timers: clock,
      onState: () => {},
      save: async (sheet, { leaving }) => {
        await clock.sleep(leaving ? 10 : 100)
        if (!leaving) throw new Error('cut off')
        written.push(sheet.notes[0]?.text ?? '')
        return { savedAt: 'now' }
      },
    })
    saver.changed(typed('a'))
    await clock.advance(70)
    saver.changed(typed('ab'))
    void saver.flush({ leaving: true })
    await clock.advance(10_000)
    expect(written).toEqual(['ab'])
  })

  test('nothing is written after closing, and closing waits for the write under way', async () => {
    const { clock, written, saver } = disk(100)
    saver.changed(typed('a'))
    await clock.advance(90)
    saver.changed(typed('ab'))
    let isClosed = false
    const closing = (async () => {
      await saver.close()
      isClosed = true
    })()
    await clock.advance(50)
    expect(isClosed).toBe(false)
    await clock.advance(5_000)
    await closing
    expect(written.map(({ text }) => text)).toEqual(['a'])
  })

  test('with nothing to write, nothing is written', async () => {
    const { clock, written, saver } = disk()
    void saver.flush()
    void saver.flush({ leaving: true })
    await clock.advance(1_000)
    expect(written).toEqual([])
  })
})
