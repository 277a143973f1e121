import { useId } from 'react'
import type { RecognisedCaller } from '../../../shared/contract/views.ts'
import { Key } from '../../components/key.tsx'
import { useWords } from '../../words/language.tsx'
import { recognitionWords } from '../../words/recognition.ts'
import { mainReasons, mostEarlier } from './earlier.ts'
import type { Beside } from './use-beside.ts'
import type { Earlier } from './use-earlier.ts'
import styles from './help.module.css'

export interface EarlierBlockProps {
  readonly earlier: Earlier
  readonly beside: Beside
}

/** Up to three earlier dossiers, with how sure and why; each opens beside the call. */
export function EarlierBlock({ earlier: { isAsked, callers }, beside }: EarlierBlockProps) {
  const words = useWords(recognitionWords)
  const title = useId()
  return (
    <section className={styles.earlier} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>{words.title}{callers.length > mostEarlier ? <span className="small muted"> {words.ofAll(callers.length)}</span> : null}</h2>
        {beside.next === undefined ? null : <span className="small muted"><Key keys="Alt+O" /> {beside.opened === undefined ? words.beside.open : beside.isLast ? words.beside.last : words.beside.next}</span>}
      </div>
      {callers.length === 0 ? <p className="small muted">{isAsked ? words.nothing : words.waiting}</p> : null}
      <ul className={styles.dossiers}>
        {callers.slice(0, mostEarlier).map((caller) => <EarlierRow key={caller.row.dossierId} caller={caller} beside={beside} />)}
      </ul>
    </section>
  )
}

function EarlierRow({ caller: { row, certainty, reasons }, beside }: { readonly caller: RecognisedCaller; readonly beside: Beside }) {
  const words = useWords(recognitionWords)
  const isPerhaps = certainty === 'perhaps'
  const inWords = (some: typeof reasons) => some.map((reason) => words.reasons[reason]).join(', ')
  return (
    <li>
      <button type="button" className={styles.beside} aria-pressed={row.dossierId === beside.opened} onClick={() => beside.open(row.dossierId)}>{row.number}</button>
      <span className="cut" title={`${row.complainant ?? words.nobody}: ${row.subject}`}>
        <span className="muted">{words.certainty[certainty]} </span>
        {isPerhaps ? (row.complainant ?? words.nobody) : row.subject}
      </span>
      <span className={styles.why} title={inWords(reasons)}>{inWords(mainReasons(reasons))}, {row.receivedOn.slice(0, 4)}</span>
    </li>
  )
}
