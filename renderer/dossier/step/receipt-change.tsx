import { receiptChange } from '../../../shared/letters/receipt-change.ts'
import { deadlineChanges } from '../../words/deadline-changes.ts'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import { readDay } from './read-day.ts'
import styles from './step-dialog.module.css'

/** What another day of receipt would do, before it is recorded: which terms move, what stays as it is, and which letters name a day that no longer holds. */
export function ReceiptChange({ facts, typed }: { readonly facts: DossierFacts; readonly typed: string | undefined }) {
  const words = useWords(dossierWords).correction
  const dates = useDates()
  const { view, procedure, today, language } = facts
  const receivedOn = typed === undefined ? undefined : readDay(typed, today)?.toString()
  const change = receivedOn === undefined ? undefined : receiptChange({ ...view, procedure, today }, receivedOn)
  if (change === undefined) return null
  const moves = deadlineChanges(view.deadlines, change.after, language)
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  return (
    <div role="status" className={styles.note}>
      <p>{moves.length === 0 ? words.nothingMoves : moves.join(' ')}</p>
      {change.stays.length === 0 ? null : <p>{words.stays(change.stays.map(({ label }) => label[language]))}</p>}
      {change.naming.map(({ letter, day }) => <p key={`${letter.letterId} ${day}`}>{words.letterNames(letterName(letter.kind, procedure, language), written(letter.sentOn ?? letter.finalisedOn), written(day))}</p>)}
    </div>
  )
}
