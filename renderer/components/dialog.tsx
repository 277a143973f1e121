import { Modal } from '@mantine/core'
import { useLayoutEffect, type ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { classes } from './classes.ts'
import { DialogKeys } from './keys.tsx'
import { TakesFocus } from './takes-focus.tsx'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, the close button, or a click beside the dialog. */
  readonly onClose: () => void
  /** Absent: `md`, 34 rem wide. */
  readonly size?: 'md' | 'lg'
  readonly children: ReactNode
}

/** A question or a short task on top of the screen. Focus goes in, stays in, and comes back where it was. */
export function Dialog({ title, isOpen, onClose, size = 'md', children }: DialogProps) {
  const words = useWords(commonWords)
  useFocusBack(isOpen)
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={size === 'lg' ? '52rem' : '34rem'}>
      <Modal.Overlay />
      {/* A class of its own would also reach the frame around it, which fills the window. */}
      <Modal.Content classNames={{ content: styles.content ?? '' }}>
        {/* Mantine's own header is a second banner for who listens. */}
        <div className={styles.header}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          <Modal.CloseButton className={styles.close} aria-label={words.close} />
        </div>
        <Modal.Body className={classes(styles.body, size === 'md' && styles.narrow)}>
          <DialogKeys value={true}>{children}</DialogKeys>
          <TakesFocus />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** What had focus last outside a dialog. A field inside may have taken it before the dialog itself can look. */
let lastOutside: HTMLElement | undefined
if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('[aria-modal="true"]') === null) lastOutside = target
  })
}

/**
 * Gives focus back also where the dialog is taken away while it is open, which Mantine does not see as closing. At once where
 * that can be: the key after Escape is already under her finger, and a screen without focus would lose it.
 */
function useFocusBack(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    const before = lastOutside
    const giveBack = () => document.activeElement === document.body && before?.isConnected === true && before.focus()
    return () => {
      queueMicrotask(giveBack)
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        giveBack()
        // What had focus was drawn anew meanwhile. A screen that knows a better place has taken focus by then.
        setTimeout(() => document.activeElement === document.body && nearestStop()?.focus(), 150)
      })
    }
  }, [isOpen])
}

/** The buttons of a dialog or a form: the main one first. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}

/** Where Tab would stop on the screen below: at a step, otherwise at a row, otherwise at the screen itself. */
function nearestStop(): HTMLElement | undefined {
  return ['main [data-step][tabindex="0"]', 'main [data-row][tabindex="0"]', 'main'].map((stop) => document.querySelector<HTMLElement>(stop)).find((stop) => stop !== null) ?? undefined
}
