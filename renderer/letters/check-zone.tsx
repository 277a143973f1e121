import { useId, type ReactNode } from 'react'
import type { LetterView } from '../../shared/contract/views.ts'
import type { LetterSection } from '../../shared/letters/letter.ts'
import { BlockHeading } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { Key } from '../components/key.tsx'
import { Zone } from '../components/zone.tsx'
import type { DossierFacts } from '../dossier/dossier-facts.tsx'
import { blockerInWords } from '../words/blockers.ts'
import { lettersWords } from '../words/letters.ts'
import { useWords } from '../words/language.tsx'
import { CheckLine } from './check-line.tsx'
import { ElementsBlock, type ElementsBlockProps } from './elements-block.tsx'
import { FactsBlock } from './facts-block.tsx'
import type { LetterStanding } from './letter-standing.ts'
import { PaperBlock } from './paper/paper-block.tsx'
import { blanksOf, hintOf, type BlankRemark, type SaidSection } from './write/remarks.ts'
import styles from './check.module.css'

export interface CheckZoneProps extends Omit<ElementsBlockProps, 'title' | 'elements' | 'suggestions'> {
  readonly facts: DossierFacts
  readonly view: LetterView
  readonly sections: readonly LetterSection[]
  readonly blockers: Extract<LetterStanding, { kind: 'writing' }>['blockers']
  readonly pages: number
  /** What the sections say: the places of remarks count in it. */
  readonly said: readonly SaidSection[]
  /** What may be better, below what must be there. */
  readonly found: ReactNode
  readonly onBlank: (blank: BlankRemark) => void
  readonly onStartOver: () => void
}

/** Everything the letter must and should say, what is still open in it, and whether it fits window and paper. */
export function CheckZone({ facts, view, sections, said, found, blockers, pages, onBlank, onStartOver, ...acts }: CheckZoneProps) {
  const words = useWords(lettersWords)
  const { dossierId } = facts.view.state
  const { elements, suggestions } = view
  const ofLevel = (level: 'required' | 'customary') => elements.filter(({ element }) => element.level === level)
  return (
    <Zone label={words.zones.check} className={styles.zone ?? ''}>
      <FactsBlock facts={facts} />
      <BlockedBlock facts={facts} blockers={blockers} />
      <ElementsBlock title={words.check.required} elements={ofLevel('required')} suggestions={suggestions} {...acts} />
      <ElementsBlock title={words.check.customary} elements={ofLevel('customary')} suggestions={suggestions} {...acts} />
      <BlanksBlock said={said} onBlank={onBlank} />
      {found}
      <PaperBlock dossierId={dossierId} view={view} sections={sections} pages={pages} />
      <div className={styles.foot}><Button look="quiet" onClick={onStartOver}>{words.check.startOver}</Button></div>
    </Zone>
  )
}

/** What must come before this letter, and the way there. */
function BlockedBlock({ facts, blockers }: Pick<CheckZoneProps, 'facts' | 'blockers'>) {
  const words = useWords(lettersWords).check
  const heading = useId()
  if (blockers.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading}>{words.notNow}</BlockHeading>
      {blockers.map((blocker) => <CheckLine key={blocker.code} isDone={false}>{blockerInWords(blocker, facts.language).long}</CheckLine>)}
      <p className={styles.way}><a href={`#/dossier/${facts.view.state.dossierId}`}>{words.toDossier}</a></p>
    </section>
  )
}

function BlanksBlock({ said, onBlank }: Pick<CheckZoneProps, 'said' | 'onBlank'>) {
  const words = useWords(lettersWords)
  const heading = useId()
  const blanks = said.flatMap(({ id, text }) => blanksOf(id, text))
  if (blanks.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} count={blanks.length} aside={<Key keys="Alt+ArrowDown" />}>{words.check.open}</BlockHeading>
      <ul>
        {blanks.map((blank) => (
          <li key={`${blank.sectionId} ${blank.start}`}>
            <CheckLine isDone={false}><button type="button" className={styles.go} onClick={() => onBlank(blank)}>{hintOf(blank, said)}</button></CheckLine>
          </li>
        ))}
      </ul>
    </section>
  )
}
