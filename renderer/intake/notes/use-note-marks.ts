import { useState } from 'react'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import type { Writing } from '../call.ts'
import { abusiveLine, lineAt, notesText, toggleMark, type NoteMark } from './note-lines.ts'
import type { Cursor } from '../use-cursor.ts'

export interface NoteMarks {
  /** Marks the line of the cursor, or takes its mark away. */
  readonly mark: (mark: NoteMark) => void
  /** What happened to the line, for who does not see it. */
  readonly message: string
}

/** The marks of the note lines: one key, whatever field the cursor is in. */
export function useNoteMarks({ sheet, choose, now }: Writing, { restore }: Cursor): NoteMarks {
  const words = useWords(intakeWords).notes
  const [message, setMessage] = useState('')
  const mark = (mark: NoteMark) => {
    const { notes, cursor } = sheet
    const isInNotes = cursor?.field === 'notes'
    const line = isInNotes ? lineAt(notesText(notes), cursor.offset) : notes.findLastIndex(({ text }) => text.trim() !== '')
    const isEmpty = (notes[line]?.text ?? '').trim() === ''
    if (isEmpty && mark === 'verbatim') return setMessage(words.verbatimNothing)
    if (isEmpty) {
      const begun = abusiveLine(notes, Math.max(0, line), { words: words.abusiveWords, at: now() })
      const cursor = { field: 'notes', offset: begun.offset }
      choose({ notes: begun.notes, cursor })
      restore(cursor)
      return setMessage(words.abusiveOn)
    }
    const marked = toggleMark(notes, line, mark)
    choose({ notes: marked })
    const isOn = marked[line]?.[mark] === true
    setMessage(mark === 'verbatim' ? (isOn ? words.verbatimOn : words.verbatimOff) : isOn ? words.abusiveOn : words.abusiveOff)
  }
  return { mark, message }
}
