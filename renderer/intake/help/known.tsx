import type { LikeComplaint } from '../../../shared/contract/views.ts'
import { takenOn } from '../../../shared/dossier/recognition/taken-over.ts'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { recognitionWords } from '../../words/recognition.ts'
import { useCall } from '../call.ts'
import type { Earlier } from './use-earlier.ts'
import styles from '../facts/facts.module.css'

/** Whether this may be somebody from before, or since when what was taken over was not confirmed; nothing is linked. */
export function Known({ earlier: { isAsked, callers } }: { readonly earlier: Earlier }) {
  const { sheet } = useCall()
  const words = useWords(recognitionWords)
  const dates = useDates()
  const [mark] = takenOn(sheet)
  if (mark !== undefined) return <>{words.mark.since(mark.number, dates.date(Temporal.PlainDate.from(mark.confirmedOn), { weekday: 'none' }))}</>
  const [first] = callers
  if (first === undefined) return isAsked ? <>{words.unknown}</> : null
  return <>{words.certainty[first.certainty]}: {first.reasons.map((reason) => words.reasons[reason]).join(', ')}</>
}

export interface ResemblingProps {
  readonly complaints: readonly LikeComplaint[]
  readonly onOpen: (dossierId: string) => void
}

/** Beside the heading of the facts, small: an open dossier that looks like the same complaint. */
export function Resembling({ complaints, onOpen }: ResemblingProps) {
  const words = useWords(recognitionWords)
  const [first, ...others] = complaints
  return (
    <output className="small muted">
      {first === undefined ? null : (
        <>
          {words.resembles}{' '}
          <button type="button" className={styles.open} title={first.row.subject} onClick={() => onOpen(first.row.dossierId)}>
            {first.row.number}<span className="hide"> {first.row.subject}, {first.reasons.map((reason) => words.alike[reason]).join(', ')}</span>
          </button>
          {others.length === 0 ? null : words.andMore(others.length)}
        </>
      )}
    </output>
  )
}
