import type { ReactNode } from 'react'
import { useMay } from '../../frame/member.ts'
import styles from './heading-act.module.css'

/** A word at the right end of a block's heading that changes something of the dossier; nothing for who only reads. */
export function HeadingAct({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  const mayWrite = useMay('handler')
  if (!mayWrite) return null
  return <button type="button" className={styles.act} onClick={onClick}>{children}</button>
}
