import { ArrowBigUp } from 'lucide-react'
import styles from './jump-sign.module.css'

/**
 * What to press together with Alt to come here, hanging in the margin as the numbers of a paper form do: `3`, or the
 * arrow of Shift and `3`. Only seen: the control itself says it in `aria-keyshortcuts`.
 */
export function JumpSign({ keys }: { readonly keys: string | undefined }) {
  if (keys === undefined) return null
  return <span className={styles.jump} aria-hidden>{keys.includes('Shift+') ? <ArrowBigUp /> : null}{keys.at(-1)}</span>
}

/** Puts the cursor into the control that a key jumps to; in a group of choices, on the one that Tab would reach. */
export function jumpTo(keys: string): void {
  const target = document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${keys}"]`)
  const control = target?.matches('[role="radiogroup"]') === true ? target.querySelector<HTMLElement>('input[tabindex="0"]') : target
  control?.focus()
}
