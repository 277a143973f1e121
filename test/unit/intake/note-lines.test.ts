import { describe, expect, test } from 'vitest'
import { abusiveLine, editNotes, lineAt, momentLine, notesText, toggleMark, type NoteLine } from '../../../renderer/intake/notes/note-lines.ts'

const at1105 = '2026-11-20T10:05:00Z'
const at1106 = '2026-11-20T10:06:00Z'
const at1107 = '2026-11-20T10:07:00Z'
const later = '2026-11-20T10:30:00Z'

const notes: readonly NoteLine[] = [
  { at: at1105, text: 'Aanvraag van september.' },
  { at: at1106, text: 'Zelf naar de balie geweest.' },
  { at: at1107, text: 'Dan had u maar beter moeten opletten.', verbatim: true },
]

describe('notes typed during a call', () => {
  test('the first letter gives the first line its time', () => {
    expect(editNotes([], 'A', at1105)).toEqual([{ at: at1105, text: 'A' }])
  })

  test('a line keeps its time while it is being typed', () => {
    expect(editNotes([{ at: at1105, text: 'Aanvr' }], 'Aanvra', later)).toEqual([{ at: at1105, text: 'Aanvra' }])
  })

  test('Enter at the end begins a new line, whose time is that of its first letter and not of Enter', () => {
    const afterEnter = editNotes([{ at: at1105, text: 'Eerst.' }], 'Eerst.\n', at1106)
    expect(editNotes(afterEnter, 'Eerst.\nD', later)).toEqual([
      { at: at1105, text: 'Eerst.' },
      { at: later, text: 'D' },
    ])
  })

  test('Enter in the middle of a line splits it: both halves were said then, and both stay a quotation', () => {
    const split = editNotes(notes, 'Aanvraag van september.\nZelf naar de balie geweest.\nDan had u maar\n beter moeten opletten.', later)
    expect(split).toEqual([
      notes[0],
      notes[1],
      { at: at1107, text: 'Dan had u maar', verbatim: true },
      { at: at1107, text: ' beter moeten opletten.', verbatim: true },
    ])
  })

  test('Enter at the start of a line puts an empty line above it and leaves its time alone', () => {
    expect(editNotes(notes.slice(0, 2), 'Aanvraag van september.\n\nZelf naar de balie geweest.', later)).toEqual([
      notes[0],
      { at: later, text: '' },
      notes[1],
    ])
  })

  test('a word added in an earlier line leaves every time as it was', () => {
    const edited = editNotes(notes, notesText(notes).replace('de balie', 'de drukke balie'), later)
    expect(edited).toEqual([notes[0], { at: at1106, text: 'Zelf naar de drukke balie geweest.' }, notes[2]])
  })

  test('Backspace at the start of a line joins it to the line above, which keeps its time', () => {
    expect(editNotes(notes.slice(0, 2), 'Aanvraag van september.Zelf naar de balie geweest.', later)).toEqual([
      { at: at1105, text: 'Aanvraag van september.Zelf naar de balie geweest.' },
    ])
  })

  test('taking out a whole line leaves the others with their own times', () => {
    expect(editNotes(notes, 'Aanvraag van september.\nDan had u maar beter moeten opletten.', later)).toEqual([notes[0], notes[2]])
  })

  test('several lines pasted at once all have the time of pasting', () => {
    expect(editNotes(notes.slice(0, 1), 'Aanvraag van september.\r\nEen.\r\nTwee.', later)).toEqual([
      notes[0],
      { at: later, text: 'Een.' },
      { at: later, text: 'Twee.' },
    ])
  })

  test('an emptied line is no quotation any more', () => {
    expect(editNotes(notes.slice(2), '', later)).toEqual([])
    expect(editNotes(notes.slice(1), 'Zelf naar de balie geweest.\n', later)).toEqual([notes[1], { at: at1107, text: '' }])
  })

  test('whatever is typed, the notes read exactly as typed', () => {
    const typings = ['a', 'a\n', 'a\n\n', 'a\n\nb', '\na\n\nb', 'a\na\na', 'a\na', '\n', 'x\ny']
    let current: NoteLine[] = []
    for (const text of typings) {
      current = editNotes(current, text, later)
      expect(notesText(current)).toBe(text)
    }
  })
})

describe('the cursor in the notes', () => {
  test('stands in the line of the last line break before it', () => {
    const text = 'een\ntwee\n\nvier'
    expect([0, 3, 4, 8, 9, 10, 14].map((offset) => lineAt(text, offset))).toEqual([0, 0, 1, 1, 2, 3, 3])
  })
})

describe('a mark on a line', () => {
  test('is set and taken away on its own line only', () => {
    const marked = toggleMark(notes, 1, 'verbatim')
    expect(marked).toEqual([notes[0], { at: at1106, text: 'Zelf naar de balie geweest.', verbatim: true }, notes[2]])
    expect(toggleMark(marked, 1, 'verbatim')).toEqual(notes)
  })

  test('needs words', () => {
    expect(toggleMark([{ at: at1105, text: ' ' }], 0, 'abusive')).toEqual([{ at: at1105, text: ' ' }])
  })

  test('does not touch the other one: a threat is kept in the exact words', () => {
    expect(toggleMark(notes, 2, 'abusive')[2]).toEqual({ at: at1107, text: 'Dan had u maar beter moeten opletten.', verbatim: true, abusive: true })
  })

  test('on an empty line begins a line that says what happened, at its time', () => {
    const typed = editNotes(notes, `${notesText(notes)}\n`, at1107)
    expect(abusiveLine(typed, 3, { words: 'Grensoverschrijdend: ', at: later })).toEqual({
      notes: [...notes, { at: later, text: 'Grensoverschrijdend: ', abusive: true }],
      offset: notesText(notes).length + 1 + 'Grensoverschrijdend: '.length,
    })
    expect(abusiveLine([], 0, { words: 'X', at: later })).toEqual({ notes: [{ at: later, text: 'X', abusive: true }], offset: 1 })
  })
})

describe('a moment of a recording', () => {
  const notes = [
    { at: '2026-11-20T10:05:00Z', text: 'eerst' },
    { at: '2026-11-20T10:07:00Z', text: 'later' },
    { at: '2026-11-20T10:07:10Z', text: '' },
  ]

  test('that is marked now stands last, with the cursor behind it, and leaves no empty line before it', () => {
    const moment = { at: '2026-11-20T10:08:00Z', words: '(opname 02.10) ' }
    expect(momentLine(notes, moment)).toEqual({ notes: [notes[0], notes[1], { at: moment.at, text: moment.words }], offset: 'eerst\nlater\n(opname 02.10) '.length })
  })

  test('that is marked while it is played stands where it was said', () => {
    const moment = { at: '2026-11-20T10:06:00Z', words: '(opname 00.40) ' }
    expect(momentLine(notes, moment)).toEqual({ notes: [notes[0], { at: moment.at, text: moment.words }, notes[1]], offset: 'eerst\n(opname 00.40) '.length })
  })
})
