import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { classes } from '../components/classes.ts'
import styles from './message.module.css'

export interface MessageProps {
  readonly title: string
  readonly text: string
  /** True when the screen behind it stays as it is. */
  readonly isOnTop?: boolean
}

/** One thing to know about the program itself, in the place of a screen or on top of one. */
export function Message({ title, text, isOnTop = false }: MessageProps) {
  const common = useWords(commonWords)
  return (
    <div className={classes(styles.message, isOnTop && styles.top)} role={isOnTop ? 'alert' : 'main'}>
      {isOnTop ? null : <p className={styles.mark}>{common.program}</p>}
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  )
}
