import type { ReactNode } from 'react'
import styles from './heading-act.module.css'

/** A word at the right end of a block's heading that does something with the block. */
export function HeadingAct({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return <button type="button" className={styles.act} onClick={onClick}>{children}</button>
}
