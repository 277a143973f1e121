import { Check, CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../components/classes.ts'
import { lettersWords } from '../words/letters.ts'
import { useWords } from '../words/language.tsx'
import styles from './check.module.css'

export interface CheckLineProps {
  readonly isDone: boolean
  /** Small, at the right: the law, a count. */
  readonly small?: ReactNode
  /** Under the line: why it is missing, what can be done. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** One line of a checklist: a check, or a sign for what is still to be done; the words for it are heard as well. */
export function CheckLine({ isDone, small, below, children }: CheckLineProps) {
  const words = useWords(lettersWords).check
  const Icon = isDone ? Check : CircleAlert
  return (
    <div className={classes(styles.line, !isDone && styles.open)}>
      <Icon aria-hidden />
      <span className={styles.words}><span className="hide">{isDone ? words.present : words.missing}: </span>{children}</span>
      {small === undefined ? null : <small className={styles.small}>{small}</small>}
      {below === undefined ? null : <div className={styles.below}>{below}</div>}
    </div>
  )
}
