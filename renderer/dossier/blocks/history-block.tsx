import { Lock } from 'lucide-react'
import { useId, useState } from 'react'
import type { DossierEvent } from '../../../shared/dossier/events.ts'
import { historyKindOf } from '../../../shared/dossier/history-kind.ts'
import { BlockHeading } from '../../components/block.tsx'
import { classes } from '../../components/classes.ts'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { dayOf, eventInWords } from '../../words/events.ts'
import { useWords } from '../../words/language.tsx'
import type { DossierFacts } from '../dossier-facts.tsx'
import { HistoryFilter, type HistoryChoice } from './history-filter.tsx'
import styles from './history-block.module.css'

/** Everything that happened, newest first, or what is of one kind; what was taken back stays in sight, struck through, with why. */
export function HistoryBlock({ facts }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).history
  const heading = useId()
  const { events, state } = facts.view
  const [chosen, choose] = useState<HistoryChoice>('all')
  const all = events.filter(({ happening }) => happening.type !== 'stepUndone').toReversed()
  const byKind = Map.groupBy(all, ({ happening }) => historyKindOf(happening.type))
  const shown = chosen === 'all' ? all : (byKind.get(chosen) ?? [])
  return (
    <section aria-labelledby={heading} className={styles.history}>
      <BlockHeading id={heading} count={words.count(shown.length)} aside={words.newest}>{words.title}</BlockHeading>
      <HistoryFilter chosen={chosen} counts={new Map([...byKind].map(([kind, { length }]) => [kind, length]))} onChoose={choose} />
      {/* There is nothing to press in it, and a long history has to be scrolled by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol tabIndex={0} aria-labelledby={heading} className={styles.events}>
        {shown.map((event) => (
          <Line
            key={event.sequence}
            event={event}
            facts={facts}
            undoing={state.undone.includes(event.sequence) ? events.find(({ happening }) => happening.type === 'stepUndone' && happening.undoes === event.sequence) : undefined}
          />
        ))}
      </ol>
    </section>
  )
}

interface LineProps {
  readonly event: DossierEvent
  readonly facts: DossierFacts
  /** The event that took this one back. */
  readonly undoing: DossierEvent | undefined
}

function Line({ event, facts, undoing }: LineProps) {
  const words = useWords(dossierWords).history
  const dates = useDates()
  const { what, more, quote } = eventInWords(event.happening, facts.procedure, facts.language)
  const day = dayOf(event)
  const recorded = Temporal.Instant.from(event.recordedAt).toZonedDateTimeISO(event.timeZone)
  const by = [more, event.recordedBy].filter((part) => part !== undefined).join(' · ')
  const reason = undoing?.happening.type === 'stepUndone' ? undoing.happening.reason : undefined
  return (
    <li className={classes(styles.event, undoing !== undefined && styles.undone)}>
      <span className={styles.when}>
        {dates.date(day, { hasYear: day.year !== facts.today.year })}
        {recorded.toPlainDate().equals(day) ? <><br />{dates.time(recorded.toPlainTime())}</> : null}
      </span>
      <span className={styles.what}>
        {undoing === undefined ? what : <><s>{what}</s> <span className={styles.back}>{[words.takenBack, reason].filter((part) => part !== undefined).join(': ')}</span></>}
        {isInternal(event) ? <span className={styles.internal}><Lock aria-hidden /> {words.internal}</span> : null}
        <small>{by}</small>
        {quote === undefined ? null : <span className={styles.quote}>{quote}</span>}
      </span>
    </li>
  )
}

/** What the complainant does not get to see: a note of our own, a document for us alone. */
function isInternal({ happening }: DossierEvent): boolean {
  return (happening.type === 'noteAdded' && happening.mayBeSeen !== true) || (happening.type === 'documentAdded' && happening.isInternal)
}
