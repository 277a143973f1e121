import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import { useEffect, useId, useState } from 'react'
import { classes } from '../../components/classes.ts'
import { useWords } from '../../words/language.tsx'
import { writingWords } from '../../words/writing.ts'
import type { TextMark } from './remark-marks.ts'
import { useSectionEditor } from './section-editor.ts'
import styles from './write.module.css'

export interface SectionFieldProps {
  readonly sectionId: string
  /** Heading of the section as it stands in the letter; absent where the text runs on without one. */
  readonly heading?: string
  /** Name of the field where there is no heading. */
  readonly name: string
  /** What it is meant to say, at the right of the heading. */
  readonly covers: string
  readonly text: string
  /** True when something that must be in it is not. */
  readonly isMissing: boolean
  readonly isReadOnly: boolean
  readonly marks: readonly TextMark[]
  readonly onType: (text: string, isOwnStep: boolean) => void
  readonly onHeading: (heading: string) => void
  readonly onSaid: (said: string) => void
  readonly onMove: (editor: Editor, isTyping: boolean) => void
  readonly onStep: (way: 'undo' | 'redo') => void
  readonly onEditor: (editor: Editor | undefined) => void
}

/** One section of a letter: its heading, which can be changed too, and its text as it will look. */
export function SectionField({ sectionId, heading, name, covers, text, isMissing, isReadOnly, marks, onType, onHeading, onSaid, onMove, onStep, onEditor }: SectionFieldProps) {
  const id = useId()
  const editor = useSectionEditor({
    text, isReadOnly, marks, onType, onSaid, onMove, onStep,
    attributes: {
      // What is typed is judged here, and goes to no browser's own checker.
      'data-section': sectionId, role: 'textbox', 'aria-multiline': 'true', 'aria-label': heading ?? name, 'aria-describedby': `${id}-covers`, lang: 'nl', spellcheck: 'false',
      ...(isReadOnly ? { 'aria-readonly': 'true' } : {}), class: styles.area ?? '',
    },
  })
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(undefined)
    // oxlint-disable-next-line react/exhaustive-deps -- lent once for each editor.
  }, [editor])
  return (
    <div className={classes(styles.section, isMissing && styles.missing)}>
      <div className={styles.heading}>
        <HeadingField heading={heading} covers={covers} isReadOnly={isReadOnly} onHeading={onHeading} />
        <span id={`${id}-covers`} className={styles.covers} title={covers}>{covers}</span>
      </div>
      <EditorContent editor={editor} className={styles.stack} />
    </div>
  )
}

/** The heading above a section. Emptied it is gone from the letter; it stays to be typed in until she leaves it. */
function HeadingField({ heading, covers, isReadOnly, onHeading }: Pick<SectionFieldProps, 'covers' | 'isReadOnly' | 'onHeading'> & { readonly heading: string | undefined }) {
  const words = useWords(writingWords)
  const [isIn, setIsIn] = useState(false)
  if (heading === undefined && !isIn) return null
  return (
    <input
      className={styles.title}
      value={heading ?? ''}
      aria-label={words.headingOf(covers)}
      readOnly={isReadOnly}
      spellCheck={false}
      lang="nl"
      onFocus={() => setIsIn(true)}
      onBlur={() => setIsIn(false)}
      onChange={(event) => onHeading(event.target.value)}
    />
  )
}
