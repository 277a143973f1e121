import { Circle, CircleDot } from 'lucide-react'
import { useId } from 'react'
import { classes } from '../../components/classes.ts'
import { JumpSign } from '../../components/jump-sign.tsx'
import styles from './choice-field.module.css'

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  /** Empty when nothing was chosen. */
  readonly value: Value | ''
  readonly onChoose: (value: Value | '') => void
  /** True where "nothing" is an answer: choosing the chosen one again, or Backspace, takes it back. */
  readonly canClear?: boolean
  /** The key that jumps here. */
  readonly jump?: string
}

/** One of a few, on a ruled line: arrows choose, and it is one stop of Tab. */
export function ChoiceField<Value extends string>({ label, options, value, onChoose, canClear = false, jump }: ChoiceFieldProps<Value>) {
  const id = useId()
  const clear = () => {
    if (canClear && value !== '') onChoose('')
  }
  return (
    <div className={styles.field} role="radiogroup" aria-labelledby={id} {...(jump === undefined ? {} : { 'aria-keyshortcuts': jump })}>
      <span id={id} className={styles.label}>{label}</span>
      <JumpSign keys={jump} />
      <div className={styles.options}>
        {options.map((option, place) => {
          const isChosen = option.value === value
          const Icon = isChosen ? CircleDot : Circle
          return (
            <label key={option.value} className={classes(styles.option, isChosen && styles.chosen)}>
              <input
                type="radio"
                name={id}
                checked={isChosen}
                // Said outright: React takes a radio out of its group for a moment whenever it is drawn again.
                tabIndex={isChosen || (value === '' && place === 0) ? 0 : -1}
                onChange={() => onChoose(option.value)}
                onClick={isChosen ? clear : undefined}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' || event.key === 'Delete') clear()
                }}
              />
              <Icon aria-hidden />
              {option.label}
            </label>
          )
        })}
      </div>
    </div>
  )
}
