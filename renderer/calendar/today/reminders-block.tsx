import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReminderView } from '../../../shared/contract/reminder-views.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { client, orpc } from '../../call.ts'
import { BlockHeading } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { KindSign } from '../../components/kind-sign.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { useLanguage, useWords } from '../../words/language.tsx'
import { remindersWords } from '../../words/reminders.ts'
import { todayWords } from '../../words/today.ts'
import { DueColumn } from '../entry-lines.tsx'
import { standingOf } from './entries.ts'
import type { Acting } from './use-acting.tsx'
import styles from './today.module.css'

/** So many leave room for what else stands here. */
const few = 5

interface RemindersBlockProps {
  readonly today: Temporal.PlainDate
  readonly procedures: readonly Procedure[]
  readonly acting: Acting
  /** True when she came for them: from a message, the bell or the search. */
  readonly takesFocus: boolean
}

/** What was shown and not yet seen, also where the machine shows no messages; nothing when there is none. */
export function RemindersBlock({ today, procedures, acting, takesFocus }: RemindersBlockProps) {
  const words = useWords(remindersWords)
  const queries = useQueryClient()
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const [error, setError] = useState<unknown>()
  const [isWhole, setIsWhole] = useState(false)
  const { data } = useQuery(orpc.reminders.list.queryOptions({ input: {} }))
  const isThere = data !== undefined && data.count > 0
  useEffect(() => {
    if (takesFocus && isThere) section.current?.querySelector<HTMLElement>('[data-row]')?.focus()
  }, [takesFocus, isThere])
  if (!isThere) return null
  const see = (seen?: readonly ReminderView[]) => {
    const named = seen?.map(({ entry: { dossierId, due }, actOn }) => ({ dossierId, ruleId: due.ruleId, actOn }))
    client.reminders.see(named === undefined ? {} : { seen: named }).then((list) => queries.setQueryData(orpc.reminders.list.queryKey({ input: {} }), list), setError)
  }
  return (
    <section ref={section} aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} count={data.count} aside={<Button look="quiet" onClick={() => see()}>{words.seenAll}</Button>}>{words.heading}</BlockHeading>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <RowList
        labelledBy={id}
        rows={isWhole ? data.open : data.open.slice(0, few)}
        keyOf={({ entry, actOn }) => `${entry.dossierId} ${entry.due.ruleId} ${actOn}`}
        onOpen={({ entry }) => acting.open(entry.dossierId)}
        action={(view) => ({ letter: 'X', label: words.seen, act: () => see([view]) })}
        letters={({ entry }) => ({ J: () => acting.snooze(entry), W: () => acting.why(entry), '?': () => acting.suppose(entry.dossierId) })}
        render={(view) => <ReminderLines view={view} today={today} procedures={procedures} />}
      />
      {!isWhole && data.open.length > few ? <p className={styles.hint}><Button look="quiet" onClick={() => setIsWhole(true)}>{words.showAll(data.open.length)}</Button></p> : null}
      {isWhole && data.count > data.open.length ? <p className={styles.hint}>{words.more(data.count - data.open.length)}</p> : null}
    </section>
  )
}

function ReminderLines({ view: { entry }, today, procedures }: { readonly view: ReminderView; readonly today: Temporal.PlainDate; readonly procedures: readonly Procedure[] }) {
  const words = useWords(todayWords)
  const language = useLanguage()
  const procedure = procedures.find(({ id }) => id === entry.procedureId)
  return (
    <span className={styles.aside}>
      <DueColumn {...standingOf(entry.due, today, procedure)} due={entry.due} today={today} />
      <span className={rowParts.lines}>
        <span className={`${rowParts.first} ${styles.wraps ?? ''}`}><KindSign kind={entry.due.kind} /> {entry.due.label[language]}</span>
        <span className={`${rowParts.second} ${styles.wraps ?? ''}`}>{entry.complainant ?? words.unknownComplainant} · {entry.number}</span>
      </span>
    </span>
  )
}
