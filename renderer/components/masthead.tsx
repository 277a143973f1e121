import { Phone, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { Key } from './key.tsx'
import styles from './masthead.module.css'

export interface Destination {
  readonly label: string
  /** The letter that goes there with Alt; underlined while Alt is held. */
  readonly letter?: string
  /** Address within the page, `#/vandaag`. */
  readonly href: string
  readonly isHere: boolean
  /** Behind the word: how many, or `1 te laat`. */
  readonly count?: string
  /** True when the count is what is overdue. */
  readonly isLate?: boolean
}

export interface MastheadProps {
  readonly destinations: readonly Destination[]
  /** A menu behind the words. */
  readonly more?: ReactNode
  /** Before the search: what asks for attention. */
  readonly bell?: ReactNode
  /** Two short lines: the organisation and the time; the telephone hours. */
  readonly where?: ReactNode
  readonly onSearch: () => void
  readonly onNewCall: () => void
}

/** The top row: where one can go, where and when one is, search, and the telephone. */
export function Masthead({ destinations, more, bell, where, onSearch, onNewCall }: MastheadProps) {
  const words = useWords(frameWords)
  const common = useWords(commonWords)
  return (
    <header className={styles.bar}>
      <span className={styles.mark}>{common.program}</span>
      <nav aria-label={words.mainMenu} className={styles.nav}>
        {destinations.map((place) => (
          <a key={place.href} href={place.href} {...(place.isHere ? { 'aria-current': 'page' as const } : {})} {...(place.letter === undefined ? {} : { 'aria-keyshortcuts': `Alt+${place.letter}` })}>
            <span><WithLetter label={place.label} {...(place.letter === undefined ? {} : { letter: place.letter })} /></span>
            {place.count === undefined ? null : <span className={classes(styles.count, place.isLate === true && styles.late)}>{place.count}</span>}
          </a>
        ))}
        {more}
      </nav>
      <div className={styles.end}>
        {where === undefined ? null : <div className={styles.where}>{where}</div>}
        {bell}
        <button type="button" className={styles.find} onClick={onSearch} aria-keyshortcuts="Control+K">
          <Search aria-hidden />
          <span className={styles.long}>{words.search}</span>
          <span className={styles.short} aria-hidden>{words.searchShort}</span>
          <Key keys="Ctrl+K" isSilent />
        </button>
        <Button look="call" icon={Phone} keys="F2" onClick={onNewCall}>{words.newCall}</Button>
      </div>
    </header>
  )
}

/** The word with its Alt letter marked, so that the underline can appear while Alt is held. */
function WithLetter({ label, letter }: { readonly label: string; readonly letter?: string }) {
  const at = letter === undefined ? -1 : label.toUpperCase().indexOf(letter)
  if (at === -1) return <>{label}</>
  return <>{label.slice(0, at)}<span className={styles.letter}>{label.slice(at, at + 1)}</span>{label.slice(at + 1)}</>
}
