import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { createPortal } from 'react-dom'
import type { CalendarDay, CalendarFilter, CalendarLine } from '../../shared/contract/calendar-views.ts'
import { orpc } from '../call.ts'
import { classes } from '../components/classes.ts'
import { calendarWords } from '../words/calendar.ts'
import { commonWords, kindBeside } from '../words/common.ts'
import { useDates, weekdayName } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { useShortMark } from './calendar-cell.tsx'
import { useCalendarTitle } from './calendar-title.ts'
import { mondayOf, weeksOf } from './calendar-window.ts'
import type { DayMarks } from './day-marks.ts'
import { shortNumber } from './line-looks.ts'
import styles from './calendar-sheet.module.css'

interface CalendarSheetProps {
  /** A month on a sheet that lies, or the days of a week as a list on one that stands. */
  readonly form: 'month' | 'week'
  /** A day of the month or week that is printed, `YYYY-MM-DD`. */
  readonly day: string
  readonly filter: CalendarFilter
  /** The organisation whose calendar it is. */
  readonly organisation: string
  readonly today: Temporal.PlainDate
  readonly marksOn: (day: Temporal.PlainDate) => DayMarks
}

/** Room on a lying sheet for six weeks. */
const linesOnPaper = 6

/** What comes out of the printer: only there when something is printed, and then alone. Numbers, no names: paper lies about. */
export const CalendarSheet = memo(function CalendarSheet(props: CalendarSheetProps) {
  const words = useWords(calendarWords)
  const dates = useDates()
  const day = Temporal.PlainDate.from(props.day)
  const weeks = props.form === 'month' ? weeksOf({ view: 'month', day: props.day, start: props.day, filter: props.filter }) : [mondayOf(day)]
  const [from, last] = [weeks[0] ?? day, (weeks.at(-1) ?? day).add({ days: 6 })]
  const query = orpc.agenda.days.queryOptions({ input: { span: { from: from.toString(), until: last.toString() }, filter: props.filter, perDay: props.form === 'month' ? linesOnPaper : 100 } })
  const days = new Map((useQuery(query).data?.days ?? []).map((each) => [each.day, each]))
  const title = useCalendarTitle({ view: props.form, day: props.day, start: props.day, filter: props.filter })
  return createPortal(
    <section className={classes(styles.sheet, styles[props.form])} aria-hidden>
      <p className={styles.head}><b>{title}</b><span>{props.organisation} · {words.printed(dates.date(props.today, { weekday: 'none' }))}</span></p>
      {props.form === 'month' ? <Month {...props} month={day.month} weeks={weeks} days={days} /> : <WeekList {...props} monday={from} days={days} />}
    </section>,
    document.body,
  )
})

type Days = ReadonlyMap<string, CalendarDay>

function Month({ weeks, days, month, marksOn, today }: CalendarSheetProps & { readonly weeks: readonly Temporal.PlainDate[]; readonly days: Days; readonly month: number }) {
  const words = useWords(calendarWords)
  const language = useLanguage()
  const shortly = useShortMark()
  return (
    <table className={styles.grid}>
      <thead><tr>{[1, 2, 3, 4, 5, 6, 7].map((weekday) => <th key={weekday}>{weekdayName(weekday, language)}</th>)}</tr></thead>
      <tbody>
        {weeks.map((monday) => (
          <tr key={monday.toString()}>
            {[0, 1, 2, 3, 4, 5, 6].map((place) => {
              const date = monday.add({ days: place })
              const { isClosed, marks } = marksOn(date)
              const day = days.get(date.toString())
              const total = (day?.due ?? 0) + (day?.post ?? 0)
              const room = total > linesOnPaper ? linesOnPaper - 1 : linesOnPaper
              return (
                <td key={place} className={classes(isClosed && styles.closed, date.month !== month && styles.other)}>
                  <b>{date.day}</b> <i>{marks.map(shortly).join(', ')}</i>
                  {day?.lines.slice(0, room).map((line) => <span key={`${line.what} ${line.dossierId} ${line.due.ruleId}`}>{signOf(line)} {shortNumber(line.number, today)} {line.what === 'post' ? words.lastPostingDay : words.short[line.due.subject]}</span>)}
                  {total > room ? <span>{words.more(total - room)}</span> : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WeekList({ monday, days, marksOn }: CalendarSheetProps & { readonly monday: Temporal.PlainDate; readonly days: Days }) {
  const words = useWords(calendarWords)
  const { kinds } = useWords(commonWords)
  const dates = useDates()
  const language = useLanguage()
  return [0, 1, 2, 3, 4, 5, 6].map((place) => {
    const date = monday.add({ days: place })
    const { marks, isClosed } = marksOn(date)
    const day = days.get(date.toString())
    if (day === undefined && place > 4 && marks.length === 0) return null
    const special = [...marks.map((mark) => words.mark(mark, mark[language])), ...(isClosed ? [words.closed] : [])]
    return (
      <div key={place} className={styles.day}>
        <h2>{dates.date(date, { weekday: 'long' })} <i>{special.join(', ')}</i></h2>
        {day === undefined ? <p>{words.nothing}</p> : (
          <table>
            <tbody>
              {day.lines.map((line) => (
                <tr key={`${line.what} ${line.dossierId} ${line.due.ruleId}`}>
                  <td className={styles.box}>{line.number}</td>
                  <td>{line.what === 'post' ? words.lastPostingDayOf(line.due.label[language]) : line.due.label[language]}</td>
                  <td>{kindBeside(line.due.label[language], kinds[line.due.kind])}</td>
                  <td>{line.handler ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    )
  })
}

/** The kinds by their letterforms, which every printer has. */
function signOf({ what, due }: CalendarLine): string {
  return what === 'post' ? '›' : { statutory: '§', promised: '”', target: '°' }[due.kind]
}
