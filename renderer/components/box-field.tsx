import { CircleAlert, Eye, EyeOff } from 'lucide-react'
import { useId, useState, type ComponentProps, type ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { classes } from './classes.ts'
import styles from './box-field.module.css'

interface BoxFrameProps {
  readonly label: string
  /** Grey, below: what to know before typing. */
  readonly hint?: ReactNode
  /** What is wrong, in one sentence; read aloud when it appears. */
  readonly problem?: string | undefined
  /** Narrow boxes stand beside each other (groups of a key). */
  readonly isNarrow?: boolean
}

export interface BoxFieldProps extends BoxFrameProps, Omit<ComponentProps<'input'>, 'className' | 'id'> {
  /** Small, inside the box at the right. */
  readonly tail?: ReactNode
}

/** A boxed field with its label above: on the start screens, in settings and in dialogs. Takes every property of `<input>`. */
export function BoxField({ label, hint, problem, isNarrow = false, tail, ...input }: BoxFieldProps) {
  const id = useId()
  return (
    <div className={classes(styles.field, isNarrow && styles.narrow)}>
      <label htmlFor={id}>{label}</label>
      <div className={classes(styles.box, problem !== undefined && styles.attention)}>
        <input autoComplete="off" spellCheck={false} {...input} {...described(id, hint, problem)} className={styles.control} />
        {tail === undefined ? null : <span className={styles.tail}>{tail}</span>}
      </div>
      <BoxNotes id={id} hint={hint} problem={problem} />
    </div>
  )
}

export interface BoxAreaProps extends BoxFrameProps, Omit<ComponentProps<'textarea'>, 'className' | 'id'> {}

/** A boxed field of several lines. Takes every property of `<textarea>`. */
export function BoxArea({ label, hint, problem, isNarrow = false, ...area }: BoxAreaProps) {
  const id = useId()
  return (
    <div className={classes(styles.field, isNarrow && styles.narrow)}>
      <label htmlFor={id}>{label}</label>
      <div className={classes(styles.box, problem !== undefined && styles.attention)}>
        <textarea rows={3} {...area} {...described(id, hint, problem)} className={classes(styles.control, styles.area)} />
      </div>
      <BoxNotes id={id} hint={hint} problem={problem} />
    </div>
  )
}

/** A boxed field for a secret, with a button that shows what is typed. */
export function SecretField(props: Omit<BoxFieldProps, 'tail' | 'type'>) {
  const [isShown, setIsShown] = useState(false)
  const words = useWords(commonWords)
  const Icon = isShown ? EyeOff : Eye
  return (
    <BoxField
      {...props}
      type={isShown ? 'text' : 'password'}
      tail={
        <button type="button" className={styles.reveal} aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          <Icon aria-hidden /> {isShown ? words.hide : words.show}
        </button>
      }
    />
  )
}

function described(id: string, hint: ReactNode, problem: string | undefined) {
  const notes = [problem === undefined ? '' : `${id}-problem`, hint === undefined ? '' : `${id}-hint`].filter((note) => note !== '')
  return {
    id,
    ...(notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') }),
    ...(problem === undefined ? {} : { 'aria-invalid': true as const }),
  }
}

function BoxNotes({ id, hint, problem }: { readonly id: string; readonly hint: ReactNode; readonly problem: string | undefined }) {
  return (
    <>
      <div role="status">
        {problem === undefined ? null : <p id={`${id}-problem`} className={styles.problem}><CircleAlert aria-hidden /> {problem}</p>}
      </div>
      {hint === undefined ? null : <div id={`${id}-hint`} className={styles.hint}>{hint}</div>}
    </>
  )
}
