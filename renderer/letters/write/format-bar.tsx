import type { Editor } from '@tiptap/core'
import { Bold, Heading, IndentDecrease, IndentIncrease, Italic, Link, List, ListOrdered, Redo2, Undo2, type LucideIcon } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { ariaKeys } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { keyWords } from '../../words/keys.ts'
import { useWords } from '../../words/language.tsx'
import { writingWords } from '../../words/writing.ts'
import styles from './format.module.css'

/** What can be made of the text at the cursor, in the order of the bar. */
export const formats = ['bold', 'italic', 'heading', 'bullets', 'numbers', 'deeper', 'higher', 'link', 'undo', 'redo'] as const
export type Format = (typeof formats)[number]

export const formatKeys: Readonly<Record<Format, string>> = {
  bold: 'Ctrl+B', italic: 'Ctrl+I', heading: 'Alt+K', bullets: 'Alt+O', numbers: 'Alt+G', deeper: 'Alt+Shift+ArrowRight', higher: 'Alt+Shift+ArrowLeft', link: 'Alt+L', undo: 'Ctrl+Z', redo: 'Ctrl+Y',
}

const icons: Readonly<Record<Format, LucideIcon>> = {
  bold: Bold, italic: Italic, heading: Heading, bullets: List, numbers: ListOrdered, deeper: IndentIncrease, higher: IndentDecrease, link: Link, undo: Undo2, redo: Redo2,
}

/** What the text at the cursor looks like now. */
export function formatsAt(editor: Editor | undefined): readonly Format[] {
  if (editor === undefined) return []
  const names = { bold: 'bold', italic: 'italic', heading: 'heading', bullets: 'bulletList', numbers: 'orderedList', link: 'link' } as const
  return (Object.keys(names) as (keyof typeof names)[]).filter((format) => editor.isActive(names[format]))
}

/** Changes how the text at the cursor looks; the cursor comes back to it. */
export function format(editor: Editor, wanted: Exclude<Format, 'link' | 'undo' | 'redo'>): void {
  editor.view.focus()
  const { commands } = editor
  switch (wanted) {
    case 'bold':
      commands.toggleBold()
      return
    case 'italic':
      commands.toggleItalic()
      return
    case 'heading':
      commands.toggleHeading({ level: 3 })
      return
    case 'bullets':
      commands.toggleBulletList()
      return
    case 'numbers':
      commands.toggleOrderedList()
      return
    case 'deeper':
      commands.sinkListItem('listItem')
      return
    case 'higher':
      commands.liftListItem('listItem')
      return
    default:
      wanted satisfies never
  }
}

export interface FormatBarProps {
  readonly pressed: readonly Format[]
  readonly onFormat: (format: Format) => void
}

/** The looks of a text as a row of signs; one stop of the Tab key, arrows within. */
export function FormatBar({ pressed, onFormat }: FormatBarProps) {
  const words = useWords(writingWords).formats
  const { names } = useWords(keyWords)
  const [at, setAt] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const places: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: formats.length - 1 }
    const next = places[event.key]
    if (next === undefined || event.altKey) return
    event.preventDefault()
    const place = (next + formats.length) % formats.length
    setAt(place)
    bar.current?.querySelectorAll('button')[place]?.focus()
  }
  return (
    // The bar listens for its buttons.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={bar} role="toolbar" aria-label={words.bar} className={styles.bar} onKeyDown={move}>
      {formats.map((each, place) => {
        const Icon = icons[each]
        const isPressed = pressed.includes(each)
        const isSwitch = !['deeper', 'higher', 'undo', 'redo'].includes(each)
        return (
          <button
            key={each}
            type="button"
            className={classes(styles.format, isPressed && styles.pressed)}
            tabIndex={place === at ? 0 : -1}
            title={`${words[each]} (${formatKeys[each].split('+').map((part) => names[part] ?? part).join(' ')})`}
            aria-label={words[each]}
            aria-keyshortcuts={ariaKeys(formatKeys[each])}
            {...(isSwitch ? { 'aria-pressed': isPressed } : {})}
            // The cursor stays in the text.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setAt(place)}
            onClick={() => onFormat(each)}
          >
            <Icon aria-hidden />
          </button>
        )
      })}
    </div>
  )
}
