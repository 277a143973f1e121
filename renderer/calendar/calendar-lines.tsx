import { Mailbox } from 'lucide-react'
import { useId } from 'react'
import type { CalendarLine } from '../../shared/contract/calendar-views.ts'
import type { LetterToPost } from '../../shared/contract/views.ts'
import { dueStateOn } from '../../shared/dossier/deadlines/deadlines.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { BlockHeading } from '../components/block.tsx'
import { DueSign, DueText } from '../components/due.tsx'
import { KindSign } from '../components/kind-sign.tsx'
import { Parts } from '../components/parts.tsx'
import { RowList, rowParts } from '../components/row-list.tsx'
import { plannedInWords } from '../words/absence.ts'
import { useSnoozeWords } from '../dossier/blocks/use-snoozes.ts'
import { calendarWords } from '../words/calendar.ts'
import { commonWords, kindBeside } from '../words/common.ts'
import { useDates } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { todayWords } from '../words/today.ts'
import { nextFor } from './today/entries.ts'
import type { Acting } from './today/use-acting.tsx'
import styles from './calendar.module.css'

interface CalendarLinesProps {
  readonly lines: readonly CalendarLine[]
  readonly today: Temporal.PlainDate
  readonly procedures: readonly Procedure[]
  readonly toPost: readonly LetterToPost[]
  readonly acting: Acting
}

/** Days with what stands on them, each line with the one step that settles it. */
export function CalendarLines(props: CalendarLinesProps) {
  return [...Map.groupBy(props.lines, ({ day }) => day)].map(([day, lines]) => <Day key={day} {...props} day={day} lines={lines} />)
}

function Day({ day, lines, today, procedures, toPost, acting }: CalendarLinesProps & { readonly day: string }) {
  const dates = useDates()
  const id = useId()
  const date = Temporal.PlainDate.from(day)
  const hasRunning = lines.some(({ state, what }) => state === 'running' && what === 'due')
  const procedure = procedures.find(({ id }) => id === lines[0]?.procedureId)
  const state = hasRunning ? dueStateOn({ dueOn: day }, today, procedure) : 'later'
  const aside = hasRunning ? <DueText dueOn={date} today={today} state={state} /> : <DueSign state="later" words={dates.fromToday(date, today)} />
  return (
    <section aria-labelledby={id} className={styles.group} data-group={day}>
      <BlockHeading id={id} level={2} aside={aside}>{dates.date(date, { hasYear: false })}<span className={styles.ofYear}> {date.year}</span></BlockHeading>
      <RowList
        labelledBy={id}
        rows={lines}
        keyOf={({ what, dossierId, due }) => `${what} ${dossierId} ${due.ruleId}`}
        onOpen={({ dossierId }) => acting.open(dossierId)}
        action={(line) => {
          if (line.state !== 'running') return undefined
          const its = procedures.find(({ id }) => id === line.procedureId)
          return acting.actionOf({ dossierId: line.dossierId, due: line.due, ...(its === undefined ? {} : nextFor(line, toPost, its)) })
        }}
        letters={(line) => ({ W: () => acting.why(line), '?': () => acting.suppose(line.dossierId), ...(line.state === 'running' ? { J: () => acting.snooze(line) } : {}) })}
        render={(line) => <Lines line={line} />}
      />
    </section>
  )
}

function Lines({ line }: { readonly line: CalendarLine }) {
  const { what, due, complainant, number, handler, state, metOn, plan } = line
  const snoozed = useSnoozeWords()(line)
  const words = useWords(calendarWords)
  const common = useWords(commonWords)
  const today = useWords(todayWords)
  const dates = useDates()
  const language = useLanguage()
  const day = (date: string) => dates.date(Temporal.PlainDate.from(date), { hasYear: false })
  const about = [
    complainant ?? today.unknownComplainant,
    number,
    what === 'post' ? today.endsOn(day(due.dueOn)) : kindBeside(due.label[language], common.kinds[due.kind]),
    handler === undefined ? undefined : words.withHandler(handler),
    state !== 'running' || plan === undefined ? undefined : plannedInWords(plan, language),
    state !== 'running' || due.holidaysKnownUntil === undefined ? undefined : words.mayMove(dates.date(Temporal.PlainDate.from(due.holidaysKnownUntil))),
    state === 'running' ? snoozed : undefined,
    metOn === undefined ? undefined : state === 'met' ? common.met(day(metOn)) : common.metLate(day(metOn)),
  ]
  return (
    <span className={styles.item}>
      {what === 'post' ? <Mailbox aria-hidden className={styles.postSign} /> : <KindSign kind={due.kind} />}
      <span className={rowParts.lines}>
        <span className={`${rowParts.first} ${styles.wraps ?? ''}`}>{what === 'post' ? words.lastPostingDayOf(due.label[language]) : due.label[language]}</span>
        <span className={`${rowParts.second} ${styles.wraps ?? ''}`}><Parts of={about} /></span>
      </span>
    </span>
  )
}
