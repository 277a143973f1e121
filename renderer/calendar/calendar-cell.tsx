import { Check, Hourglass, Mailbox, OctagonAlert } from 'lucide-react'
import type { CalendarDay, CalendarLine } from '../../shared/contract/calendar-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { classes } from '../components/classes.ts'
import { KindSign } from '../components/kind-sign.tsx'
import { calendarWords } from '../words/calendar.ts'
import { useDates } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import type { DayMark, DayMarks } from './day-marks.ts'
import { looksOfLine, shortNumber } from './line-looks.ts'
import styles from './calendar.module.css'

interface CalendarCellProps {
  readonly date: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly day: CalendarDay | undefined
  readonly marks: DayMarks
  readonly procedures: readonly Procedure[]
  /** How many lines there is room for. */
  readonly room: number
  /** True where a line has the width for more than a word. */
  readonly isWide: boolean
  readonly isFirst: boolean
}

/** What stands in the square of one day: its number, why it is no working day, and the first of what is due. */
export function CalendarCell({ date, today, day, marks, procedures, room, isWide, isFirst }: CalendarCellProps) {
  const words = useWords(calendarWords)
  const dates = useDates()
  const language = useLanguage()
  const shortly = useShortMark()
  const total = day === undefined ? 0 : day.due + day.post
  const free = Math.max(1, room - marks.marks.length)
  const shown = day?.lines.slice(0, total > free ? free - 1 : free) ?? []
  const isToday = date.equals(today)
  const hasMonth = date.day === 1 || isFirst
  return (
    // The square says the same in whole words.
    <div aria-hidden>
      <span className={styles.number}>
        {hasMonth ? dates.date(date, { weekday: 'none', hasYear: date.day === 1 && date.month === 1 }) : date.day}
        {isToday ? ` ${words.isToday}` : ''}
      </span>
      {marks.marks.map((mark) => (
        <span key={mark.kind} className={classes(styles.mark, mark.kind !== 'holiday' && mark.kind !== 'closing-day' && styles.quiet)} title={words.mark(mark, mark[language])}>
          {shortly(mark)}
        </span>
      ))}
      {shown.map((line) => <Line key={`${line.what} ${line.dossierId} ${line.due.ruleId}`} line={line} today={today} procedures={procedures} isWide={isWide} isNarrow={date.dayOfWeek > 5 && !isWide} />)}
      {total > shown.length ? <span className={styles.more}>{words.more(total - shown.length)}</span> : null}
    </div>
  )
}

interface LineProps extends Pick<CalendarCellProps, 'today' | 'procedures' | 'isWide'> {
  readonly line: CalendarLine
  /** True in the narrow squares of a weekend, where the number and the signs must do. */
  readonly isNarrow: boolean
}

function Line({ line, today, procedures, isWide, isNarrow }: LineProps) {
  const words = useWords(calendarWords)
  const look = looksOfLine(line, today, procedures)
  const Sign = { late: OctagonAlert, near: Hourglass, later: undefined, met: Check, gone: undefined }[look]
  const what = line.what === 'post' ? words.lastPostingDay : words.short[line.due.subject]
  return (
    <span className={classes(styles.entry, styles[look], line.what === 'post' && styles.post)} data-line={line.dossierId} title={line.complainant}>
      {line.what === 'post' ? <Mailbox aria-hidden /> : <KindSign kind={line.due.kind} isSilent isSmall />}
      <span className={styles.cut}>{shortNumber(line.number, today)}{isNarrow ? '' : ` ${what}`}{isWide && line.complainant !== undefined ? ` · ${line.complainant}` : ''}</span>
      {Sign === undefined ? null : <Sign aria-hidden className={styles.state} />}
    </span>
  )
}

/** What makes a day unlike others where there is little room: `Wapenstilstand (BE)`. */
export function useShortMark(): (mark: DayMark) => string {
  const words = useWords(calendarWords)
  const language = useLanguage()
  return (mark) =>
    mark.kind === 'abroad' ? `${mark[language]} (${mark.country})` :
    mark.kind === 'statutory' ? `${mark[language]} (§)` :
    mark.kind === 'absence' ? words.awayShort(mark[language]) : words.mark(mark, mark[language])
}

/** A day as it is spoken: its whole date, whether there is post, what is special about it, how much is due and the first of that. */
export function useSpokenDay() {
  const words = useWords(calendarWords)
  const dates = useDates()
  const language = useLanguage()
  return (date: Temporal.PlainDate, today: Temporal.PlainDate, day: CalendarDay | undefined, { isClosed, marks }: DayMarks): string => {
    const lines = day?.lines.slice(0, 3).map((line) => {
      const what = line.what === 'post' ? words.lastPostingDayOf(line.due.label[language]) : line.due.label[language]
      return [what, line.complainant, line.number].filter((part) => part !== undefined).join(' ')
    })
    return [
      [dates.date(date, { weekday: 'long' }), date.equals(today) ? words.isToday : ''].filter((part) => part !== '').join(', '),
      ...marks.map((mark) => words.mark(mark, mark[language])),
      isClosed ? words.closed : '',
      day === undefined ? words.nothing : words.counted(day.due, day.post),
      ...(lines ?? []),
    ].filter((part) => part !== '').join('. ')
  }
}
