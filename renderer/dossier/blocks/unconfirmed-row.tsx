import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { recognitionWords } from '../../words/recognition.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './people-block.module.css'
import { useRecord } from '../step/use-record.ts'

/** Which details came from an older dossier and were never confirmed, and the one act that says that they hold. */
export function UnconfirmedRow({ facts: { view } }: { readonly facts: DossierFacts }) {
  const words = useWords(recognitionWords).unconfirmed
  const { mark, fields } = useWords(recognitionWords)
  const dates = useDates()
  const recording = useRecord()
  const { unconfirmed, ...complainant } = view.state.complaint.complainant
  const [first] = unconfirmed ?? []
  if (unconfirmed === undefined || first === undefined) return null
  const confirm = () => recording.mutate({ view, happening: { type: 'detailsCorrected', changes: { complainant }, reason: words.reason } })
  return (
    <div className={styles.person}>
      <dt>{words.title}</dt>
      <dd>
        {unconfirmed.map(({ field }) => fields[field]).join(', ')}
        <span className={styles.line}>{mark.since(first.number, dates.date(Temporal.PlainDate.from(first.confirmedOn), { weekday: 'none' }))}</span>
        <Button look="quiet" onClick={confirm}>{words.confirm}</Button>
        {recording.isError ? <ErrorNotice error={recording.error} /> : null}
      </dd>
    </div>
  )
}
