import { CalendarClock } from 'lucide-react'
import { exampleDeadline, type ExampleDeadline } from '../../shared/dossier/deadlines/example-deadline.ts'
import type { DeadlineRule, Procedure } from '../../shared/procedure/schema.ts'
import { valueAt } from '../../shared/procedure/at-path.ts'
import { useDates } from '../words/dates.ts'
import { deadlineInWords, postingInWords } from '../words/deadlines.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { milestoneWords } from '../words/milestones.ts'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft } from './draft-context.ts'
import styles from './procedures.module.css'

/** When a term would be due, counted as a dossier would be: what the sentence above comes to. */
export function TermExample({ path, supposed, isToday }: { readonly path: string; readonly supposed: Temporal.PlainDate; readonly isToday: boolean }) {
  const words = useWords(proceduresWords).example
  const language = useLanguage()
  const dates = useDates()
  const example = useExample(path, supposed)
  if (example === undefined) return <p className={styles.example} role="status">{words.none}</p>
  const { deadline, starts, procedure } = example
  const due = Temporal.PlainDate.from(deadline.dueOn)
  const extended = deadline.extendableTo === undefined ? undefined : dates.date(Temporal.PlainDate.from(deadline.extendableTo))
  const posting = postingInWords(deadline, supposed, language)
  return (
    <p className={styles.example} role="status">
      <CalendarClock aria-hidden />
      <span>
        {words.sentence(isToday ? words.today : words.on(dates.date(supposed)), starts === 'received' ? undefined : milestoneWords[language].happened[starts])} <b>{dates.dueInWords(due, supposed)}</b>. {posting} {extended === undefined ? null : words.extended(extended)}
        <small>{deadlineInWords(deadline, procedure, language)}</small>
      </span>
    </p>
  )
}

/** Only where everything that it is counted with is sound; the closing days are those of the organisation. */
function useExample(path: string, on: Temporal.PlainDate): (ExampleDeadline & { readonly procedure: Procedure }) | undefined {
  const { draft, problems, closingDays } = useDraft()
  const rule = valueAt(draft, path) as DeadlineRule | undefined
  // One that follows another is counted with that one too.
  const own = rule?.after === undefined ? ['term', 'extension', 'from', 'metBy', 'lapsedBy', 'requires'].map((part) => `${path}.${part}`) : ['deadlines']
  const isFaulty = problems.some((problem) => ['calendars', 'postalWorkingDays', ...own].some((part) => problem.path.startsWith(part)))
  if (isFaulty || rule === undefined) return undefined
  const procedure: Procedure = { ...(draft as Procedure), ...(closingDays === undefined ? {} : { closingDays }) }
  try {
    const example = exampleDeadline(procedure, rule, on)
    return example === undefined ? undefined : { ...example, procedure }
  } catch (error) {
    // A term that leads out of the years that can be counted; its own field says so.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
