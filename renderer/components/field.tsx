import { Check, CircleAlert, Lock } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { classes } from './classes.ts'
import { JumpSign } from './jump-sign.tsx'
import styles from './field.module.css'

/**
 * `unconfirmed`: understood or remembered, grey italic until somebody confirms it; `confirmed`: with a check;
 * `attention`: something is to be looked at, said in `message`; it never blocks by itself.
 */
export type FieldState = 'plain' | 'unconfirmed' | 'confirmed' | 'attention' | 'read-only'

/** What a control inside `FieldFrame` must take over, so that label, state and message belong to it. */
export interface FieldControl {
  readonly id: string
  readonly className: string
  readonly readOnly: boolean
  readonly 'aria-describedby'?: string
  readonly 'aria-keyshortcuts'?: string
  readonly 'aria-invalid'?: true
}

export interface FieldFrameProps {
  /** Stands left, 100 px wide, above the line only where the screen is narrow. */
  readonly label: string
  readonly state?: FieldState
  /** One sentence below the line: what is wrong and what may be meant. Read aloud with the field. */
  readonly message?: string | undefined
  /** Small, at the right end of the line: `leeft 32 dagen`, or a key that confirms (`<><Key keys="Alt+K" /> klopt</>`). */
  readonly tail?: ReactNode
  /** True when the words are a person's own (serif): the complaint in her words. */
  readonly isVoice?: boolean
  /** The key that jumps here, `Alt+3`; its sign hangs in the margin before the label. */
  readonly jump?: string | undefined
}

/**
 * A ruled line of a form with any control on it. For an ordinary line of text there is `Field`.
 * @example <FieldFrame label="Naam">{(control) => <input {...control} />}</FieldFrame>
 */
export function FieldFrame({ label, state = 'plain', message, tail, isVoice = false, jump, children }: FieldFrameProps & {
  readonly children: (control: FieldControl) => ReactNode
}) {
  const id = useId()
  const words = useWords(commonWords)
  const note = `${id}-note`
  const hasNote = message !== undefined || state === 'unconfirmed'
  const control: FieldControl = {
    id,
    className: classes(styles.control, isVoice && styles.voice),
    readOnly: state === 'read-only',
    ...(hasNote ? { 'aria-describedby': note } : {}),
    ...(jump === undefined ? {} : { 'aria-keyshortcuts': jump }),
    ...(state === 'attention' ? { 'aria-invalid': true } : {}),
  }
  return (
    <div className={classes(styles.field, styles[state])}>
      <label htmlFor={id}>{label}</label>
      <JumpSign keys={jump} />
      <div>
        <div className={styles.line}>
          {children(control)}
          <FieldTail state={state}>{tail}</FieldTail>
        </div>
        {message === undefined ? null : (
          <p id={note} className={styles.message} role={state === 'attention' ? 'status' : undefined}>
            {state === 'attention' ? <CircleAlert aria-hidden /> : null} {message}
          </p>
        )}
        {message === undefined && state === 'unconfirmed' ? <span id={note} className="hide">{words.unconfirmed}</span> : null}
      </div>
    </div>
  )
}

function FieldTail({ state, children }: { readonly state: FieldState; readonly children: ReactNode }) {
  const words = useWords(commonWords)
  if (children !== undefined && children !== null) return <span className={styles.tail}>{children}</span>
  if (state === 'confirmed') return <span className={styles.tail}><Check aria-hidden /> {words.confirmed}</span>
  if (state === 'read-only') return <span className={styles.tail}><Lock aria-hidden /><span className="hide">{words.readOnly}</span></span>
  return null
}

export interface FieldProps extends FieldFrameProps, Omit<ComponentProps<'input'>, 'className' | 'id' | 'readOnly'> {}

/**
 * One line of text on a ruled line, as on a paper form. Takes every property of `<input>` (also `ref`, so that
 * react-hook-form's `register` fits).
 */
export function Field({ label, state, message, tail, isVoice, jump, ...input }: FieldProps) {
  return (
    <FieldFrame label={label} message={message} tail={tail} jump={jump} {...(state === undefined ? {} : { state })} {...(isVoice === undefined ? {} : { isVoice })}>
      {(control) => <input autoComplete="off" spellCheck={false} {...input} {...control} {...describedBy(input['aria-describedby'], control['aria-describedby'])} />}
    </FieldFrame>
  )
}

/** A tail and a state both have something to say about a field. */
function describedBy(...notes: readonly (string | undefined)[]): { readonly 'aria-describedby'?: string } {
  const given = notes.filter((note) => note !== undefined)
  return given.length === 0 ? {} : { 'aria-describedby': given.join(' ') }
}

export interface TextFieldProps extends FieldFrameProps, Omit<ComponentProps<'textarea'>, 'className' | 'id' | 'readOnly'> {}

/** More lines of text on a ruled line; as tall as its text. Takes every property of `<textarea>`. */
export function TextField({ label, state, message, tail, isVoice, jump, ...area }: TextFieldProps) {
  return (
    <FieldFrame label={label} message={message} tail={tail} jump={jump} {...(state === undefined ? {} : { state })} {...(isVoice === undefined ? {} : { isVoice })}>
      {(control) => <textarea rows={1} {...area} {...control} {...describedBy(area['aria-describedby'], control['aria-describedby'])} className={classes(control.className, styles.grows)} />}
    </FieldFrame>
  )
}
