import { useId } from 'react'
import { BlockHeading } from '../../components/block.tsx'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import type { DossierFacts } from '../dossier-facts.tsx'
import { HeadingAct } from './heading-act.tsx'
import styles from './people-block.module.css'

/** Dossiers that have to do with this one, each a way to it; absent while there are none. */
export function LinksBlock({ facts: { view: { links } }, onLink }: { readonly facts: DossierFacts; readonly onLink: () => void }) {
  const words = useWords(dossierWords).links
  const heading = useId()
  if (links.length === 0) return null
  return (
    <section aria-labelledby={heading} className={styles.links}>
      <BlockHeading id={heading} count={links.length} aside={<HeadingAct onClick={onLink}>{words.add}</HeadingAct>}>{words.title}</BlockHeading>
      <ul aria-labelledby={heading}>
        {links.map(({ dossierId, number, subject, complainant, why, isFromOther }) => (
          <li key={dossierId} className={styles.link}>
            <a href={`#/dossier/${dossierId}`}>{number}</a> {[complainant, subject].filter((part) => part !== undefined).join(', ')}
            {why === undefined && !isFromOther ? null : <span className={styles.line}>{[why, isFromOther ? words.fromOther : undefined].filter((part) => part !== undefined).join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
