import { useDebouncedCallback } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { BoxArea } from '../components/box-field.tsx'
import { savePause } from './save-pause.ts'

interface LinesFieldProps {
  readonly label: string
  readonly hint: ReactNode
  readonly rows: number
  readonly lines: readonly string[]
  /** More lines than these are not saved. */
  readonly most: number
  /** What is wrong with these lines, in a sentence. */
  readonly problemOf: (lines: readonly string[]) => string | undefined
  readonly onChange: (lines: string[]) => void
  readonly autoComplete?: string
}

/** Lines in a box, one under the other; saved a moment after the last letter. */
export function LinesField({ label, hint, rows, lines, most, problemOf, onChange, autoComplete }: LinesFieldProps) {
  const [typed, setTyped] = useState(lines.join('\n'))
  const save = useDebouncedCallback((text: string) => onChange(linesOf(text).slice(0, most)), { delay: savePause, flushOnUnmount: true })
  return (
    <BoxArea
      label={label}
      hint={hint}
      rows={rows}
      value={typed}
      problem={problemOf(linesOf(typed))}
      onChange={(event) => {
        setTyped(event.target.value)
        save(event.target.value)
      }}
      onBlur={() => save.flush()}
      {...(autoComplete === undefined ? {} : { autoComplete })}
    />
  )
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}
