import { memo, useLayoutEffect, useRef } from 'react'
import { expandedAt } from '../../../shared/dossier/understanding/abbreviations.ts'
import { classes } from '../../components/classes.ts'
import { useDates } from '../../words/dates.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { otherWaysWords } from '../../words/other-ways.ts'
import { useWriting } from '../call.ts'
import { editNotes, lineAt, notesText, type NoteLine } from './note-lines.ts'
import { isSpoken } from '../sheet.ts'
import styles from './notes.module.css'

/**
 * The notes: one ordinary text area, so that every key works as it does everywhere, over a copy of its lines that cannot
 * be seen and that gives each line its height, its clock time and its mark.
 */
export function NotesField() {
  const { sheet, timeZone, abbreviations, isFinishing, now, type, choose, stand, place } = useWriting()
  const words = useWords(intakeWords).notes
  const written = useWords(otherWaysWords)
  const area = useRef<HTMLTextAreaElement>(null)
  const copy = useRef<HTMLDivElement>(null)
  /** Where the cursor belongs after words were put into the text for her. */
  const putAt = useRef<number>(undefined)
  const text = notesText(sheet.notes)
  const offset = sheet.cursor?.field === 'notes' ? sheet.cursor.offset : undefined

  useLayoutEffect(() => {
    // The text area grows with its copy; what it scrolled by itself before that is taken back.
    if (area.current !== null) area.current.scrollTop = 0
    if (putAt.current !== undefined) area.current?.setSelectionRange(putAt.current, putAt.current)
    putAt.current = undefined
    if (offset === undefined || document.activeElement !== area.current) return
    copy.current?.children[lineAt(text, offset)]?.scrollIntoView({ block: 'nearest' })
  }, [text, offset])

  const line = offset === undefined ? -1 : lineAt(text, offset)
  const current = sheet.notes[line]
  return (
    <div className={styles.scroller}>
      <div className={styles.paper}>
        <div ref={copy} className={styles.copy} aria-hidden>
          {sheet.notes.map((note, index) => (
            // Lines have no identity of their own: the place is what the copy is about.
            // oxlint-disable-next-line react/no-array-index-key
            <NoteRow key={index} note={note} timeZone={timeZone} />
          ))}
        </div>
        <textarea
          ref={(control) => {
            area.current = control
            place('notes', control)
          }}
          className={styles.area}
          aria-label={isSpoken(sheet.channel) ? words.label : written.notesLabel}
          aria-describedby="note-line"
          readOnly={isFinishing}
          value={text}
          spellCheck
          onChange={({ currentTarget }) => {
            const notes = editNotes(sheet.notes, currentTarget.value, now())
            type('notes', { notes }, currentTarget.selectionStart)
            // Only what was typed, sign by sign: what is pasted or brought back stays as it is.
            const expanded = currentTarget.value.length === text.length + 1 ? expandedAt(currentTarget.value, currentTarget.selectionStart, abbreviations) : undefined
            if (expanded === undefined) return
            putAt.current = expanded.offset
            // A step of its own: undoing it gives back what she typed.
            choose({ notes: editNotes(notes, expanded.text, now()), cursor: { field: 'notes', offset: expanded.offset, line: lineAt(expanded.text, expanded.offset) } })
          }}
          onSelect={({ currentTarget }) => stand('notes', currentTarget.selectionStart)}
        />
        <span id="note-line" className="hide">
          {current === undefined || current.text === '' ? null : <LineInWords note={current} line={line} timeZone={timeZone} />}
        </span>
      </div>
    </div>
  )
}

interface NoteRowProps {
  readonly note: NoteLine
  readonly timeZone: string
}

const NoteRow = memo(function NoteRow({ note, timeZone }: NoteRowProps) {
  const words = useWords(intakeWords).notes
  const time = useClockTime(note.at, timeZone)
  return (
    <p className={classes(note.verbatim === true ? styles.verbatim : styles.line, isQuoted(note.text) && styles.quoted)}>
      <i>{note.text.trim() === '' ? null : time}</i>
      <span>{note.text === '' ? '\u200B' : note.text}</span>
      {note.verbatim === true || note.abusive === true ? <em>{(['verbatim', 'abusive'] as const).flatMap((mark) => (note[mark] === true ? words[mark] : [])).join(', ')}</em> : null}
    </p>
  )
})

/** She typed the marks herself. */
function isQuoted(text: string): boolean {
  return /^\s*[“"„]/.test(text)
}

/** For who cannot see the copy: when the line of the cursor was said, and whether it is a quotation. */
function LineInWords({ note, line, timeZone }: { readonly note: NoteLine; readonly line: number; readonly timeZone: string }) {
  const words = useWords(intakeWords).notes
  const time = useClockTime(note.at, timeZone)
  return (
    <>
      {words.lineOf(line + 1, time)} {note.verbatim === true ? words.verbatimOn : null} {note.abusive === true ? words.abusiveOn : null}
    </>
  )
}

function useClockTime(at: string, timeZone: string): string {
  return useDates().time(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime())
}
