import { Modal } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { DialogKeys } from './keys.tsx'
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
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size === 'lg' ? '52rem' : '34rem'}
      classNames={{ content: styles.content ?? '', header: styles.header ?? '', title: styles.title ?? '', body: styles.body ?? '', close: styles.close ?? '' }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <DialogKeys value={true}>{children}</DialogKeys>
    </Modal>
  )
}

/** What had focus last outside a dialog. A field inside may have taken it before the dialog itself can look. */
let lastOutside: HTMLElement | undefined
if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('[aria-modal="true"]') === null) lastOutside = target
  })
}

/** Gives focus back also where the dialog is taken away while it is open, which Mantine does not see as closing. */
function useFocusBack(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined
    const before = lastOutside
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body && before?.isConnected === true) before.focus()
      })
    }
  }, [isOpen])
}

/** The buttons of a dialog or a form: the main one first. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
