import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { WaitingEntry, Watch, WatchedDossier } from '../../../shared/contract/watch-views.ts'
import { dueStateOn } from '../../../shared/dossier/deadlines/deadlines.ts'
import { lastReminder } from '../../../shared/dossier/waiting.ts'
import type { StepId } from '../../../shared/dossier/steps/step.ts'
import { orpc } from '../../call.ts'
import { BlockHeading } from '../../components/block.tsx'
import { DueText } from '../../components/due.tsx'
import { Parts } from '../../components/parts.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { waitKey } from '../../dossier/step/step-fields.ts'
import type { StepValues } from '../../dossier/step/step-form-parts.ts'
import { useOpenRegister } from '../../frame/register-context.ts'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { todayWords } from '../../words/today.ts'
import { watchWords } from '../../words/watch.ts'
import { isWorkOf } from '../../../shared/dossier/whose-work.ts'
import type { WhoseWorkChoice } from './whose-work.tsx'
import { FirstRows } from './first-rows.tsx'
import styles from './today.module.css'

interface WatchBlocksProps {
  /** Whose dossiers are looked at. */
  readonly work: Pick<WhoseWorkChoice, 'whose' | 'worker'>
  readonly today: Temporal.PlainDate
  readonly onOpen: (dossierId: string) => void
  readonly onStep: (dossierId: string, step: StepId, given?: StepValues) => void
}

/** Who has to answer, and the open dossiers that no date brings up again. Nothing where there are none. */
export function WatchBlocks(props: WatchBlocksProps) {
  const { data } = useQuery(orpc.agenda.watch.queryOptions({ input: {} }))
  if (data === undefined) return null
  const { whose, worker } = props.work
  const isShown = (dossier: WatchedDossier) => isWorkOf(whose, dossier, worker)
  const waiting = data.waiting.filter(isShown)
  const withoutDate = data.withoutDate.filter(isShown)
  // Of all there may be more than are listed; of one person's there is what is listed.
  const count = whose === 'all' ? data.count : withoutDate.length
  return (
    <>
      {waiting.length === 0 ? null : <WaitingBlock {...props} waiting={waiting} />}
      {count === 0 ? null : <WithoutDateBlock {...props} watch={{ withoutDate, count }} />}
    </>
  )
}

function WaitingBlock({ waiting, today, onOpen, onStep }: WatchBlocksProps & { readonly waiting: readonly WaitingEntry[] }) {
  const words = useWords(watchWords)
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} count={waiting.length}>{words.waiting}</BlockHeading>
      <FirstRows rows={waiting}>
        {(shown) => (
          <RowList
            labelledBy={id}
            rows={shown}
            keyOf={({ dossierId, wait }) => `${dossierId} ${waitKey(wait)}`}
            onOpen={({ dossierId }) => onOpen(dossierId)}
            // After the last reminder it is no longer a matter of asking.
            action={({ dossierId, wait }) => ({ letter: 'F', label: wait.reminders >= lastReminder ? words.decide : words.remind, act: () => (wait.reminders >= lastReminder ? onOpen(dossierId) : onStep(dossierId, 'remind', { reminded: waitKey(wait) })) })}
            render={(entry) => <WaitingLines entry={entry} today={today} />}
          />
        )}
      </FirstRows>
    </section>
  )
}

function WaitingLines({ entry: { wait, complainant, number }, today }: { readonly entry: WaitingEntry; readonly today: Temporal.PlainDate }) {
  const words = useWords(watchWords)
  const { unknownComplainant } = useWords(todayWords)
  const dates = useDates()
  const { procedure } = useOpenRegister()
  const followUp = Temporal.PlainDate.from(wait.followUpOn)
  const about = [complainant ?? unknownComplainant, number, words.asked(dates.date(Temporal.PlainDate.from(wait.since), { hasYear: false })), words.reminders(wait.reminders)]
  return (
    <span className={styles.aside}>
      <span className={styles.due}>
        <span className={rowParts.first}><span className={styles.date}>{dates.date(followUp, { hasYear: followUp.year !== today.year })}</span></span>
        <DueText dueOn={followUp} today={today} state={dueStateOn({ dueOn: wait.followUpOn }, today, procedure)} />
      </span>
      <span className={rowParts.lines}>
        <span className={rowParts.first}>{wait.whom === undefined ? words.reasons[wait.reason] : words.of(words.reasons[wait.reason], wait.whom)}</span>
        <span className={`${rowParts.second} ${styles.wraps ?? ''}`}><Parts of={about} /></span>
      </span>
    </span>
  )
}

function WithoutDateBlock({ watch: { withoutDate, count }, onOpen, onStep }: WatchBlocksProps & { readonly watch: Pick<Watch, 'withoutDate' | 'count'> }) {
  const words = useWords(watchWords)
  const { unknownComplainant } = useWords(todayWords)
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} count={count}>{words.withoutDate}</BlockHeading>
      <p className={styles.hint}>{words.withoutDateHint}</p>
      <FirstRows rows={withoutDate}>
        {(shown) => (
          <RowList
            labelledBy={id}
            rows={shown}
            keyOf={({ dossierId }) => dossierId}
            onOpen={({ dossierId }) => onOpen(dossierId)}
            action={({ dossierId }) => ({ letter: 'F', label: words.plan, act: () => onStep(dossierId, 'plan-follow-up') })}
            render={({ complainant, number, subject }) => (
              <span className={rowParts.lines}>
                <span className={rowParts.first}>{complainant ?? unknownComplainant}</span>
                <span className={`${rowParts.second} ${styles.wraps ?? ''}`}>{number} · {subject}</span>
              </span>
            )}
          />
        )}
      </FirstRows>
      {count > withoutDate.length ? <p className={styles.hint}>{words.more(count - withoutDate.length)}</p> : null}
    </section>
  )
}
