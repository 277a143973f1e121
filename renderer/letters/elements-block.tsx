import { useId } from 'react'
import type { LetterView } from '../../shared/contract/views.ts'
import { BlockHeading } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { lettersWords } from '../words/letters.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { CheckLine } from './check-line.tsx'
import styles from './check.module.css'

type Standing = LetterView['elements'][number]

export interface ElementsBlockProps {
  readonly title: string
  readonly elements: readonly Standing[]
  readonly suggestions: LetterView['suggestions']
  /** The element whose sentence Alt+N puts in. */
  readonly current: string | undefined
  readonly onGo: (sectionId: string) => void
  readonly onInsert: (elementId: string) => void
  /** Makes a place for an element that no section is meant for. */
  readonly onAdd: (elementId: string) => void
}

/** The elements of one level: what is missing first, with the reason and what mends it, then what is there. */
export function ElementsBlock({ title, elements, ...acts }: ElementsBlockProps) {
  const words = useWords(lettersWords).check
  const heading = useId()
  if (elements.length === 0) return null
  const present = elements.filter(({ missing }) => missing === undefined)
  const ordered = [...elements.filter(({ missing }) => missing !== undefined), ...present]
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} count={words.of(present.length, elements.length)}>{title}</BlockHeading>
      <ul>
        {ordered.map((standing) => <li key={standing.element.id}><ElementLine standing={standing} {...acts} /></li>)}
      </ul>
    </section>
  )
}

function ElementLine({ standing: { element, missing, sectionId }, suggestions, current, onGo, onInsert, onAdd }: Omit<ElementsBlockProps, 'title' | 'elements'> & { readonly standing: Standing }) {
  const words = useWords(lettersWords).check
  const language = useLanguage()
  const label = element.label[language]
  const isReady = suggestions[element.id] !== undefined
  const below = missing === undefined ? undefined : (
    <>
      <span className={styles.why}>{words.reasons[missing]}</span>
      {isReady ? <Button onClick={() => onInsert(element.id)} {...(element.id === current ? { keys: 'Alt+N' } : {})}>{words.insert}</Button> : null}
      {!isReady && missing === 'no-section' ? <Button onClick={() => onAdd(element.id)}>{words.write}</Button> : null}
    </>
  )
  return (
    <CheckLine isDone={missing === undefined} {...(element.law === undefined ? {} : { small: element.law })} {...(below === undefined ? {} : { below })}>
      {sectionId === undefined ? label : <button type="button" className={styles.go} data-element={element.id} onClick={() => onGo(sectionId)}>{label}</button>}
    </CheckLine>
  )
}
