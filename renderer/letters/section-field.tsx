import { useId } from 'react'
import { classes } from '../components/classes.ts'
import { piecesOf } from './remarks.ts'
import styles from './write.module.css'

export interface SectionFieldProps {
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
  readonly sectionId: string
  readonly onType: (text: string) => void
}

/**
 * One section of a letter: as tall as its text, blanks marked. A field cannot mark parts of itself, so the same text lies behind it
 * with the marks; it also gives the field its height.
 */
export function SectionField({ heading, name, covers, text, isMissing, isReadOnly, sectionId, onType }: SectionFieldProps) {
  const id = useId()
  return (
    <div className={classes(styles.section, isMissing && styles.missing)}>
      <div className={styles.heading}>
        <label htmlFor={id}>{heading ?? <span className="hide">{name}</span>}</label>
        <span id={`${id}-covers`} className={styles.covers} title={covers}>{covers}</span>
      </div>
      <div className={styles.stack}>
        <div className={styles.behind} aria-hidden>
          {piecesOf(text).map(({ piece, start, isBlank }) => (isBlank ? <mark key={start}>{piece}</mark> : <span key={start}>{piece}</span>))}
          {/* A text that ends with a line end is one line taller. */}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          data-section={sectionId}
          className={styles.area}
          value={text}
          readOnly={isReadOnly}
          rows={1}
          lang="nl"
          spellCheck
          aria-describedby={`${id}-covers`}
          onChange={(event) => onType(event.target.value)}
        />
      </div>
    </div>
  )
}
