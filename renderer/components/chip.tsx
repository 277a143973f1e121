import { Check, CircleQuestionMark, MessageSquareQuote } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './chip.module.css'

const icons = { open: MessageSquareQuote, question: CircleQuestionMark, ok: Check }

export interface ChipProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  /** `open`: there is a sentence to say; `question`: not answered yet; `ok`: in order. A chip never blocks. */
  readonly state: 'open' | 'question' | 'ok'
  readonly children: ReactNode
}

/** An admissibility signal in a call; the only round thing in the program, and used for nothing else. */
export function Chip({ state, children, ...button }: ChipProps) {
  const Icon = icons[state]
  return (
    <button type="button" {...button} className={classes(styles.chip, styles[state])}>
      <Icon aria-hidden />
      {children}
    </button>
  )
}
