import { CalendarX } from 'lucide-react'
import { dayWithPost } from '../../../shared/dossier/intake/promised-day.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import styles from './step-dialog.module.css'

interface SafeDateProps {
  /** The last day, local date. */
  readonly day: string
  /** Day 0 of the term. */
  readonly startsOn: string
  readonly procedure: Procedure
}

/** A last day on which nothing is posted or received: which day is safe instead (peers.md §4 nr. 3). Nothing for any other day. */
export function SafeDate({ day, startsOn, procedure }: SafeDateProps) {
  const words = useWords(dossierWords).deadlines
  const dates = useDates()
  const safe = dayWithPost(day, startsOn, procedure)
  if (safe === day) return null
  const long = (date: string) => dates.date(Temporal.PlainDate.from(date), { weekday: 'long' })
  return <p className={styles.note} role="note"><CalendarX aria-hidden /> {words.noPost(long(day), long(safe))}</p>
}
