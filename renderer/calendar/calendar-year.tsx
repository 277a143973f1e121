import type { CalendarDay } from '../../shared/contract/calendar-views.ts'
import { classes } from '../components/classes.ts'
import { monthName, weekdayInitial } from '../words/dates.ts'
import { useLanguage } from '../words/language.tsx'
import { useSpokenDay } from './calendar-cell.tsx'
import { mondayOf } from './calendar-window.ts'
import { isMarkedClosed, type DayMarks } from './day-marks.ts'
import { useDayGrid } from './use-day-grid.ts'
import styles from './calendar-year.module.css'

interface CalendarYearProps {
  readonly chosen: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly marksOn: (day: Temporal.PlainDate) => DayMarks
  readonly onChoose: (day: Temporal.PlainDate) => void
  readonly onEnter: (day: Temporal.PlainDate) => void
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** A year at a glance: twelve small months, under each day how much is due. Arrows walk on from month to month. */
export function CalendarYear(props: CalendarYearProps) {
  const { chosen, onChoose, onEnter } = props
  const hands = useDayGrid({ chosen, onChoose, onEnter })
  return (
    // The months inside are the grids; this only hears what is pressed in any of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div {...hands} className={styles.year}>
      {months.map((month) => <Month key={month} {...props} month={month} />)}
    </div>
  )
}

function Month({ month, chosen, today, days, marksOn }: CalendarYearProps & { readonly month: number }) {
  const language = useLanguage()
  const spoken = useSpokenDay()
  const first = chosen.with({ month, day: 1 })
  const monday = mondayOf(first)
  const weeks = Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / 7)
  return (
    <div role="grid" tabIndex={-1} aria-label={`${monthName(month, language)} ${chosen.year}`} className={styles.month}>
      <h2 aria-hidden>{monthName(month, language)}</h2>
      <div role="row" className={styles.row}>
        {Array.from({ length: 7 }, (_, at) => {
          const date = monday.add({ days: at })
          return <span key={at} role="columnheader" className={styles.initial}>{weekdayInitial(date, language)}</span>
        })}
      </div>
      {Array.from({ length: weeks }, (_, week) => (
        <div key={week} role="row" className={styles.row}>
          {Array.from({ length: 7 }, (_, at) => {
            const date = monday.add({ days: week * 7 + at })
            if (date.month !== month) return <span key={at} role="gridcell" aria-hidden />
            const day = days.get(date.toString())
            const count = (day?.due ?? 0) + (day?.post ?? 0)
            const marks = marksOn(date)
            const isChosen = date.equals(chosen)
            return (
              <span
                key={at}
                role="gridcell"
                tabIndex={isChosen ? 0 : -1}
                data-day={date.toString()}
                {...(isChosen ? { 'data-row': '' } : {})}
                aria-selected={isChosen}
                {...(date.equals(today) ? { 'aria-current': 'date' as const } : {})}
                className={classes(styles.day, marks.isClosed && (date.dayOfWeek > 5 && !isMarkedClosed(marks) ? styles.weekend : styles.closed), date.equals(today) && styles.today)}
              >
                <span className="hide">{spoken(date, today, day, marks)}</span>
                <span aria-hidden>{date.day}</span>
                {count === 0 ? null : <b aria-hidden>{count}</b>}
              </span>
            )
          })}
        </div>
      ))}
    </div>
  )
}
