import { Check } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { host } from '../host.ts'
import { commonWords } from '../words/common.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { classes } from './classes.ts'
import { KeyBar } from './key-bar.tsx'
import { useKeys, type ScreenKey } from './keys.tsx'
import styles from './screen.module.css'

export interface ScreenProps {
  /** Title of the window: what kind of screen it is, never a name, a number or a subject (titles are seen in task bars). */
  readonly title: string
  /** The keys of this screen, most used first. */
  readonly keys?: readonly ScreenKey[]
  /** True where terms are shown. */
  readonly hasLegend?: boolean
  /** What stands at the right of the key bar, for example when it was saved. */
  readonly saved?: ReactNode
  readonly children: ReactNode
  /** Class of the main part: its grid. */
  readonly className?: string
  /** The heads of a screen that stand above its zones. */
  readonly head?: ReactNode
  /** Where focus goes when the screen puts it nowhere itself. Absent: its first row, or the screen when it has none. */
  readonly focusOn?: 'first-row' | 'screen'
}

const none: readonly ScreenKey[] = []

/**
 * The two lower rows of the frame: the screen itself and its key bar. Every screen is one `Screen` with `Zone`s in it.
 * A screen that puts focus nowhere itself gets it on its first list or field.
 */
export function Screen({ title, keys = none, hasLegend = false, saved, children, className, head, focusOn = 'first-row' }: ScreenProps) {
  const { program } = useWords(commonWords)
  const main = useRef<HTMLElement>(null)
  useKeys(keys)
  useEffect(() => host.setTitle(`${title} – ${program}`), [title, program])
  useEffect(() => {
    if (main.current?.contains(document.activeElement) === true) return
    // A dialog or menu that was opened while the screen was still being read keeps what is typed into it.
    if (document.activeElement?.closest('[aria-modal="true"], [role="menu"]')) return
    const row = focusOn === 'first-row' ? main.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]') : undefined
    const first = row ?? main.current
    first?.focus()
  }, [focusOn])
  return (
    <>
      <main ref={main} tabIndex={-1} className={classes(styles.main, className)}>
        {head}
        {children}
      </main>
      <KeyBar hasLegend={hasLegend} {...(saved === undefined ? {} : { saved })} />
    </>
  )
}

/** The sentence that says that all is well, for the right end of the key bar. */
export function AllSaved() {
  return <><Check aria-hidden /> {useWords(frameWords).allSaved}</>
}
