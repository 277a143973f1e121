import type { NextDue } from '../../shared/contract/views.ts'
import { DueSign, DueText } from '../components/due.tsx'
import { KindSign } from '../components/kind-sign.tsx'
import { Parts } from '../components/parts.tsx'
import { rowParts } from '../components/row-list.tsx'
import { plannedInWords } from '../words/absence.ts'
import { useSnoozeWords } from '../dossier/blocks/use-snoozes.ts'
import { agendaDays } from '../frame/main-masthead.tsx'
import { useDates } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { todayWords } from '../words/today.ts'
import type { TodayEntry } from './today/entries.ts'
import styles from './today/today.module.css'

interface EntryLinesProps {
  readonly row: TodayEntry
  readonly today: Temporal.PlainDate
}

/** Something due: when and how near, which kind of term, what, and for whom. */
export function EntryLines({ row, today }: EntryLinesProps) {
  const words = useWords(todayWords)
  const dates = useDates()
  const language = useLanguage()
  const snoozed = useSnoozeWords()(row.entry)
  const { entry: { due, complainant, number, phone }, posting, waiting } = row
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date), { hasYear: false })
  const isCall = due.subject === 'call' || due.subject === 'callback'
  const about = [
    complainant ?? words.unknownComplainant,
    number,
    isCall ? phone : undefined,
    waiting === undefined ? undefined : words.waits,
    posting === 'today' ? words.endsOn(written(due.dueOn)) : undefined,
    row.entry.plan === undefined ? undefined : plannedInWords(row.entry.plan, language),
    posting === 'passed' && due.sendBy !== undefined ? words.postingDayWas(written(due.sendBy)) : undefined,
    snoozed,
  ]
  return (
    <span className={styles.entry}>
      <DueColumn {...row} due={due} today={today} />
      <KindSign kind={due.kind} />
      <span className={rowParts.lines}>
        <span className={rowParts.first}>{due.label[language]}</span>
        <span className={`${rowParts.second} ${styles.wraps ?? ''}`}><Parts of={about} /></span>
      </span>
    </span>
  )
}

interface DueColumnProps extends Pick<TodayEntry, 'state' | 'posting'> {
  readonly due: NextDue
  readonly today: Temporal.PlainDate
}

/** The date on which it must happen, and how near that is. */
export function DueColumn({ due, state, posting, today }: DueColumnProps) {
  const words = useWords(todayWords)
  const dates = useDates()
  const dueOn = Temporal.PlainDate.from(due.dueOn)
  const day = posting === 'today' ? today : dueOn
  const sendBy = due.sendBy === undefined ? undefined : Temporal.PlainDate.from(due.sendBy)
  // What is due after these days stands here because it must be posted within them.
  const isHereForPost = posting === undefined && state === 'later' && sendBy !== undefined && Temporal.PlainDate.compare(dueOn, today.add({ days: agendaDays })) > 0
  return (
    <span className={styles.due}>
      <span className={rowParts.first}><span className={styles.date}>{dates.date(day, { hasYear: day.year !== today.year })}</span></span>
      {posting === 'today' ? <DueSign state="near" words={words.lastPostingDay} /> :
        sendBy !== undefined && (posting === 'soon' || isHereForPost) ? <DueSign state={isHereForPost ? 'later' : 'near'} words={words.postOn(shortDay(dates.date(sendBy)))} /> :
        <DueText dueOn={dueOn} today={today} state={state} />}
    </span>
  )
}

/** `ma 23`, out of `ma 23 november 2026`. */
function shortDay(written: string): string {
  return written.split(' ').slice(0, 2).join(' ')
}
