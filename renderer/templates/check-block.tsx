import { Check, CircleAlert, Info } from 'lucide-react'
import type { TemplateCheck } from '../../shared/contract/template-views.ts'
import { BlockHeading } from '../components/block.tsx'
import { useWords } from '../words/language.tsx'
import { templateWords } from '../words/template.ts'
import styles from './template.module.css'

/** What was found in a template: what must be mended first, what will be filled in, and what she may want to know. */
export function CheckBlock({ check: { fields, missing, faults, remarks } }: { readonly check: TemplateCheck }) {
  const words = useWords(templateWords)
  const isReadable = fields.length > 0 || faults.every(({ code }) => code === 'unknown-field' || code === 'no-text')
  return (
    <section className={styles.check}>
      <BlockHeading>{words.found}</BlockHeading>
      <ul className={styles.found} aria-label={words.found}>
        {faults.map((fault, place) => (
          // The same mistake may stand in a template twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${fault.code} ${place}`}>
            <CircleAlert aria-hidden className={styles.fault} />
            <span><b>{words.faults[fault.code](fault.name ?? '')}</b>{fault.where === undefined ? null : ` ${words.where[fault.where]}`}{fault.nearest === undefined ? null : ` ${words.meant(fault.nearest)}`}</span>
          </li>
        ))}
        {faults.length === 0 ? <li><Check aria-hidden className={styles.good} /><span><b>{words.inOrder}</b> {words.filled(fields)}</span></li> : null}
        {missing.length === 0 || !isReadable ? null : <li><Info aria-hidden /><span>{words.missing(missing)}</span></li>}
        {remarks.map(({ code, name }) => <li key={`${code} ${name ?? ''}`}><Info aria-hidden /><span>{words.remarks[code](name ?? '')}</span></li>)}
      </ul>
    </section>
  )
}
