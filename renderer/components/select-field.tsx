import { useId, type ReactNode } from 'react'
import styles from './select-field.module.css'

export interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly hint?: ReactNode
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A choice of one from a list that opens, label above: the system's own, which every keyboard and screen reader knows. */
export function SelectField<Value extends string>({ label, hint, options, value, onChange }: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      {hint === undefined ? null : <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
    </div>
  )
}
