import { CircleAlert } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { problemOf } from '../problem.ts'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { problemWords, sentencesOf } from '../words/problems.ts'
import { Button } from './button.tsx'
import styles from './notice.module.css'

export interface ErrorNoticeProps {
  /** What a question of `client` threw. */
  readonly error: unknown
  /** The way out: one button, for example `<Button onClick={retry}>Opnieuw proberen</Button>`. */
  readonly children?: ReactNode
}

/** An error on the place where it happened: what happened, what is still good, what to do, and the code last. */
export function ErrorNotice({ error, children }: ErrorNoticeProps) {
  const words = useWords(problemWords)
  const common = useWords(commonWords)
  const problem = problemOf(error)
  const { what, safe, doNow } = sentencesOf(problem, words)
  return (
    <div className={styles.notice} role="alert">
      <p><CircleAlert aria-hidden /> <strong>{what}</strong> {safe} {doNow}</p>
      {children === undefined ? null : <div className={styles.way}>{children}</div>}
      {/* Only the kind of error: a message could hold what somebody typed. */}
      {problem === undefined && error instanceof Error ? <p className={styles.technical}>{common.technical}: {error.name}</p> : null}
    </div>
  )
}

/** A sentence that deserves a moment, without being an error: after an unclean exit, an undone step. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return <div className={styles.notice} role="status">{children}</div>
}

export interface LoadingProps {
  /** The whole sentence: `De dossiers worden gelezen, 212 van 500.` */
  readonly words: string
  /** Stops what takes long. */
  readonly onStop?: () => void
}

/** Nothing for one second, then words; no wheel and no grey blocks. */
export function Loading({ words, onStop }: LoadingProps) {
  const [isSlow, setIsSlow] = useState(false)
  const common = useWords(commonWords)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className={styles.loading}>
      {isSlow ? <>{words} {onStop === undefined ? null : <Button look="quiet" onClick={onStop}>{common.stop}</Button>}</> : null}
    </div>
  )
}
