import { ArrowLeft, ArrowRight } from 'lucide-react'
import { keyWords } from '../words/keys.ts'
import { useWords } from '../words/language.tsx'
import styles from './key.module.css'

export interface KeyProps {
  /** As `shared/commands.ts` writes keys, for example `Ctrl+K`. */
  readonly keys: string
  /** True where a control's name already says it, or the key is in `aria-keyshortcuts`: then it is only seen. */
  readonly isSilent?: boolean
}

/** A key, or keys pressed together, drawn as a small key; always beside the word for what it does. */
export function Key({ keys, isSilent = false }: KeyProps) {
  const { names, spoken } = useWords(keyWords)
  const parts = keys.split('+')
  const written = parts.map((part) => names[part] ?? part).join(' ')
  const sound = parts.map((part) => spoken[part] ?? names[part] ?? part).join(' ')
  return (
    <kbd className={styles.key} {...(isSilent ? { 'aria-hidden': true } : {})}>
      {sound === written ? written : <><Written keys={keys}>{written}</Written><span className="hide">{sound}</span></>}
    </kbd>
  )
}

/** The letterform of the program has arrows that point up and down only. */
function Written({ keys, children }: { readonly keys: string; readonly children: string }) {
  if (keys === 'ArrowLeft') return <ArrowLeft aria-hidden />
  if (keys === 'ArrowRight') return <ArrowRight aria-hidden />
  return <span aria-hidden>{children}</span>
}
