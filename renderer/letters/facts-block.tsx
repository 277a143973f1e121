import { Details } from '../components/block.tsx'
import type { DossierFacts } from '../dossier/dossier-facts.tsx'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { stepWords } from '../words/steps.ts'
import { writingWords } from '../words/writing.ts'
import styles from './write/found.module.css'

/** What the dossier knows, to be read beside the text: the complaint, what was heard, and the judgement. Folded away until she wants it. */
export function FactsBlock({ facts: { view: { state } } }: { readonly facts: DossierFacts }) {
  const words = useWords(writingWords).facts
  const { parties } = useWords(stepWords)
  const dates = useDates()
  const { complaint, hearings, verdict } = state
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  const rows = [
    { label: words.complaint, value: complaint.summary ?? complaint.subject },
    { label: words.wish, value: complaint.happened.wish },
    ...hearings.map(({ on, who, person, account }) => ({ label: words.heard(parties[who], person, written(on)), value: account })),
    { label: words.findings, value: verdict?.findings },
    { label: words.reasons, value: verdict?.reasons },
    { label: words.conclusions, value: verdict?.conclusions },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value: <span className="voice" lang="nl">{value}</span> }]))
  return (
    <details className={styles.facts}>
      <summary>{words.title}</summary>
      <Details rows={rows} />
    </details>
  )
}
