import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import { useId } from 'react'
import { correspondenceOf, type CorrespondenceLine } from '../../../shared/letters/correspondence.ts'
import { BlockHeading } from '../../components/block.tsx'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { eventInWords } from '../../words/events.ts'
import { useWords } from '../../words/language.tsx'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './correspondence-block.module.css'

/** What came in and went out, newest first, with the terms that it met. */
export function CorrespondenceBlock({ facts }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).correspondence
  const heading = useId()
  const { view, procedure } = facts
  const lines = correspondenceOf(view.events, view.state, view.deadlines, procedure)
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} count={lines.length}>{words.title}</BlockHeading>
      <ol aria-labelledby={heading}>
        {lines.map((line) => <Line key={line.event.sequence} line={line} facts={facts} />)}
      </ol>
    </section>
  )
}

function Line({ line: { event, direction, on, met, isChanged }, facts: { view, procedure, language, today } }: { readonly line: CorrespondenceLine; readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).correspondence
  const dates = useDates()
  const day = Temporal.PlainDate.from(on)
  const { what, more } = eventInWords(event.happening, procedure, language)
  const labels = view.deadlines.filter(({ ruleId }) => met.includes(ruleId)).map(({ label }) => label[language])
  const notes = [more, isChanged === true ? words.changedInWord : undefined, labels.length === 0 ? undefined : words.met(labels)].filter((note) => note !== undefined)
  const Icon = direction === 'in' ? ArrowDownLeft : ArrowUpRight
  return (
    <li className={styles.line}>
      <span className={styles.when}>{dates.date(day, { hasYear: day.year !== today.year })}</span>
      <span className={styles.way}><Icon aria-hidden /> {words[direction]}</span>
      <span className={styles.what}>{what}{notes.length === 0 ? null : <small>{notes.join(' · ')}</small>}</span>
    </li>
  )
}
