import { Scale } from 'lucide-react'
import type { Difference } from '../../shared/procedure/comparison.ts'
import { BlockHeading, Empty } from '../components/block.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { differenceInWords } from '../words/procedure-differences.ts'
import { proceduresWords } from '../words/procedures.ts'
import { sectionOf, sections } from './sections.ts'
import styles from './procedures.module.css'

interface DifferencesProps {
  /** Absent while the draft cannot be read. */
  readonly differences: readonly Difference[] | undefined
  /** Absent where there is no form to go to. */
  readonly onShow?: (path: string) => void
}

/** What the draft says otherwise than another version, under a heading. */
export function DifferencesBlock({ title, differences, onShow }: DifferencesProps & { readonly title: string }) {
  const words = useWords(proceduresWords).differences
  return (
    <section className={styles.block}>
      <BlockHeading {...(differences === undefined ? {} : { count: differences.length })}>{title}</BlockHeading>
      {differences === undefined ? <Empty isQuiet>{words.unreadable}</Empty> : <DifferenceList differences={differences} {...(onShow === undefined ? {} : { onShow })} />}
    </section>
  )
}

/** What differs, part by part; what touches the law bears a sign and says so. */
export function DifferenceList({ differences, onShow }: DifferencesProps) {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  if (differences === undefined || differences.length === 0) return <Empty isQuiet>{words.differences.none}</Empty>
  return (
    <>
      {sections.filter((section) => differences.some(({ path }) => sectionOf(path) === section)).map((section) => (
        <div key={section}>
          <h3 className={styles.part3}>{words.sections[section]}</h3>
          <ul className={styles.lines}>
            {differences.filter(({ path }) => sectionOf(path) === section).map((difference) => {
              const said = (
                <>
                  {differenceInWords(difference, language)}
                  {difference.touchesLaw ? <small className={styles.law}><Scale aria-hidden /> {words.differences.law}</small> : null}
                </>
              )
              return (
                <li key={`${difference.kind} ${difference.path}`}>
                  {onShow === undefined || difference.kind === 'removed' ? <span className={styles.line}>{said}</span> : <button type="button" className={styles.line} onClick={() => onShow(difference.path)}>{said}</button>}
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </>
  )
}
