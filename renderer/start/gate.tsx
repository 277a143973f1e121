import { Lock } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { KeyBar } from '../components/key-bar.tsx'
import { useKeys, type ScreenKey } from '../components/keys.tsx'
import { KeyOverview } from '../frame/key-overview.tsx'
import { useChooseLanguage } from '../frame/language.tsx'
import { host } from '../host.ts'
import { commonWords } from '../words/common.ts'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { startWords } from '../words/start.ts'
import styles from './gate.module.css'

export interface GateProps {
  /** Title of the window, and what stands behind the name of the program. */
  readonly lead: string
  readonly keys: readonly ScreenKey[]
  /** Left: what is to be done. */
  readonly children: ReactNode
  /** Right: what it means. */
  readonly beside: ReactNode
  /** Absent where a word of another language would lose what was typed. */
  readonly hasLanguage?: boolean
}

/** A screen before the register is open: the same paper, no menu. */
export function Gate({ lead, keys, children, beside, hasLanguage = true }: GateProps) {
  const frame = useWords(frameWords)
  const { program } = useWords(commonWords)
  const words = useWords(startWords)
  const language = useLanguage()
  const chooseLanguage = useChooseLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  const [isOverviewOpen, setIsOverviewOpen] = useState(false)
  useKeys(keys)
  useKeys([{ keys: 'F9', label: frame.allKeys, act: () => setIsOverviewOpen(true) }], 'frame')
  useEffect(() => host.setTitle(`${lead} – ${program}`), [lead, program])
  return (
    <div className={styles.page}>
      <header className={styles.lead}>
        <span className={styles.mark}>{program}</span>
        <span className="second">{lead}</span>
        {hasLanguage ? (
          <span className={styles.language} lang={other}>
            <Button look="quiet" onClick={() => chooseLanguage(other)}>{words.otherLanguage}</Button>
          </span>
        ) : null}
      </header>
      <main className={styles.gate}>
        <div className={styles.doing}>{children}</div>
        <aside className={styles.beside} aria-label={lead}>{beside}</aside>
      </main>
      <KeyBar saved={<><Lock aria-hidden /> {frame.staysHere}</>} />
      <KeyOverview isOpen={isOverviewOpen} onClose={() => setIsOverviewOpen(false)} />
    </div>
  )
}

export interface GateTitleProps {
  readonly children: ReactNode
  /** One or two sentences, in the voice of people. */
  readonly intro: ReactNode
  /** True when focus is to be on the heading when it appears, because nothing is to be typed. */
  readonly takesFocus?: boolean
}

/** The heading of a start screen with its sentence. */
export function GateTitle({ children, intro, takesFocus = false }: GateTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>{children}</h1>
      <p className={styles.intro}>{intro}</p>
    </>
  )
}
