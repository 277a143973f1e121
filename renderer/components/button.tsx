import { Lock, type LucideIcon } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Key } from './key.tsx'
import styles from './button.module.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  /** `main`: the one filled button of a screen; `plain`: outlined; `quiet`: words only; `call`: the new call of the masthead. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'call'
  readonly icon?: LucideIcon
  /** Key that does the same, as `shared/commands.ts` writes keys; shown, not handled here. */
  readonly keys?: string
  /**
   * Why it cannot be done now, as a short phrase: `eerst wederhoor`. The button stays reachable and says so, because a
   * control that disappears cannot be understood.
   */
  readonly blocked?: string
  /** Start screens have taller buttons. */
  readonly isTall?: boolean
  readonly children: ReactNode
}

/** Something that can be done now. Gives `<button type="button">` unless another `type` is asked for. */
export function Button({ look = 'plain', icon: Icon, keys, blocked, isTall = false, children, onClick, ...rest }: ButtonProps) {
  const reason = useId()
  const isBlocked = blocked !== undefined
  const Sign = isBlocked ? Lock : Icon
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[look], isTall && styles.tall)}
      onClick={isBlocked ? (event) => event.preventDefault() : onClick}
      {...(isBlocked ? { 'aria-disabled': true, 'aria-describedby': reason } : {})}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
    >
      {Sign === undefined ? null : <Sign aria-hidden />}
      <span>
        {children}
        {isBlocked ? <span id={reason}>: {blocked}</span> : null}
      </span>
      {keys === undefined || isBlocked ? null : <Key keys={keys} isSilent />}
    </button>
  )
}

/** The keys as the `aria-keyshortcuts` attribute writes them. */
export function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', 'Control')
}
