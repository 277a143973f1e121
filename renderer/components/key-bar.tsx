import { memo, type ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { Key } from './key.tsx'
import { useShownKeys } from './keys.tsx'
import { KindSign } from './kind-sign.tsx'
import styles from './key-bar.module.css'

export interface KeyBarProps {
  /** True on screens with terms: the three kinds with their words, where the width allows. */
  readonly hasLegend?: boolean
  /** What is safe: `Bewaard om 11.12.47.`; the only place where saving is told. Read aloud when it becomes something else than a time. */
  readonly saved?: ReactNode
}

/** The bottom row of every screen: what can be pressed now. The keys come from `useKeys`. */
export const KeyBar = memo(function KeyBar({ hasLegend = false, saved }: KeyBarProps) {
  const words = useWords(frameWords)
  const shown = useShownKeys().filter((key) => (key.shown ?? 'bar') === 'bar')
  return (
    <footer className={styles.bar}>
      <ul className={styles.keys} aria-label={words.keyBar}>
        {shown.map(({ keys, label }) => (
          <li key={`${[keys].flat().join(' ')} ${label}`}>
            {[keys].flat().map((key) => <Key key={key} keys={key} />)}
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <div className={styles.end}>
        {hasLegend ? <Legend /> : null}
        {saved === undefined ? null : <span className={styles.saved}>{saved}</span>}
      </div>
    </footer>
  )
})

function Legend() {
  const { kinds } = useWords(commonWords)
  return (
    <span className={styles.legend}>
      {(['statutory', 'promised', 'target'] as const).map((kind) => (
        <span key={kind}><KindSign kind={kind} isSilent />{kinds[kind]}</span>
      ))}
    </span>
  )
}
