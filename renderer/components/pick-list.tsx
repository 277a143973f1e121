import { Circle, CircleDot } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import styles from './pick-list.module.css'

export interface PickListProps<Value extends string> {
  /** What is chosen; seen by who listens, and by all when `isLegendShown`. */
  readonly legend: string
  readonly isLegendShown?: boolean
  readonly options: readonly { readonly value: Value; readonly title: ReactNode; readonly detail?: ReactNode }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  /** True when focus goes here as the screen opens. */
  readonly takesFocus?: boolean
}

/** A choice of one, a row for each, with a second line: real radio buttons, so arrows and screen readers work as everywhere. */
export function PickList<Value extends string>({ legend, isLegendShown = false, options, value, onChange, takesFocus = false }: PickListProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={isLegendShown ? styles.legend : 'hide'}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option, index) => {
          const isOn = option.value === value
          const Icon = isOn ? CircleDot : Circle
          return (
            <label key={option.value} className={styles.option}>
              <input
                type="radio"
                className={styles.radio}
                name={name}
                value={option.value}
                checked={isOn}
                // Said outright: React takes a radio out of its group for a moment whenever it is drawn again.
                tabIndex={isOn || (value === undefined && index === 0) ? 0 : -1}
                {...(takesFocus && (value === undefined ? index === 0 : isOn) ? { autoFocus: true, 'data-autofocus': '' } : {})}
                onChange={() => onChange(option.value)}
              />
              <Icon aria-hidden />
              <span>
                <b>{option.title}</b>
                {option.detail === undefined ? null : <span className={styles.detail}>{option.detail}</span>}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
