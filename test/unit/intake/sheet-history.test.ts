import { describe, expect, test } from 'vitest'
import { changed, cursorMoved, historyOf, redone, undone, type History } from '../../../renderer/components/history.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'


const blank = emptySheet({ channel: 'phone', id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z' })
const named = (name: string) => ({ ...blank, name })

/** Types a name letter by letter, with the given pause between letters. */
function typeName(history: History<IntakeSheet>, name: string, from: number, pause: number): History<IntakeSheet> {
  return name.split('').reduce(
    (typed, letter, index) => changed(typed, named(typed.present.name + letter), from + index * pause, 'name'),
    history,
  )
}

describe('undo in a call', () => {
  test('takes back a word that was typed in one go, and gives it again', () => {
    const typed = typeName(historyOf(blank), 'Verzonnen', 0, 120)
    expect(undone(typed).present).toEqual(blank)
    expect(redone(undone(typed)).present).toEqual(named('Verzonnen'))
  })

  test('is two steps when there was a pause between two words', () => {
    const first = typeName(historyOf(blank), 'F. ', 0, 120)
    const both = typeName(first, 'Verzonnen', 5_000, 120)
    expect(undone(both).present).toEqual(named('F. '))
    expect(undone(undone(both)).present).toEqual(blank)
  })

  test('of typing without any pause goes back a few seconds at a time, not to the beginning of the call', () => {
    const typed = typeName(historyOf(blank), 'x'.repeat(100), 0, 100)
    expect(undone(typed).present.name.length).toBeGreaterThan(40)
  })

  test('takes back another field apart from the field before it', () => {
    const typed = changed(changed(historyOf(blank), named('A'), 0, 'name'), { ...named('A'), phone: '0' }, 100, 'phone')
    expect(undone(typed).present).toEqual(named('A'))
  })

  test('does not step through places where the cursor only stood', () => {
    const typed = changed(historyOf(blank), named('A'), 0, 'name')
    const moved = cursorMoved(typed, { ...named('A'), cursor: { field: 'phone', offset: 0 } })
    expect(undone(moved).present).toEqual(blank)
  })

  test('reaches back more than a hundred steps', () => {
    let history = historyOf(blank)
    for (let step = 1; step <= 150; step += 1) history = changed(history, named(`${step}`), step)
    for (let step = 0; step < 150; step += 1) history = undone(history)
    expect(history.present).toEqual(blank)
    expect(undone(history)).toBe(history)
  })

  test('forgets what was undone once something else is done', () => {
    const history = changed(undone(changed(historyOf(blank), named('A'), 0)), named('B'), 1)
    expect(redone(history)).toBe(history)
  })
})
