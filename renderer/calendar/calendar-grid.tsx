import type { CalendarDay } from '../../shared/contract/calendar-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { classes } from '../components/classes.ts'
import { calendarWords } from '../words/calendar.ts'
import { weekdayName } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { CalendarCell, useSpokenDay } from './calendar-cell.tsx'
import { isMarkedClosed, type DayMarks } from './day-marks.ts'
import { useDayGrid } from './use-day-grid.ts'
import styles from './calendar.module.css'

interface CalendarGridProps {
  readonly weeks: readonly Temporal.PlainDate[]
  readonly chosen: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly marksOn: (day: Temporal.PlainDate) => DayMarks
  readonly procedures: readonly Procedure[]
  readonly room: number
  /** Days outside this month are quiet; absent where months run into each other. */
  readonly month?: number
  readonly onChoose: (day: Temporal.PlainDate) => void
  readonly onEnter: (day: Temporal.PlainDate) => void
  readonly onOpenDossier: (dossierId: string) => void
  readonly onWhy: (day: Temporal.PlainDate) => void
  readonly onSuppose: (day: Temporal.PlainDate) => void
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Weeks below each other, a square for each day: one stop of Tab, arrows walk through the days, Enter opens, W asks why. */
export function CalendarGrid(props: CalendarGridProps) {
  const { weeks, chosen, onChoose, onEnter, onOpenDossier, onWhy, onSuppose } = props
  const words = useWords(calendarWords)
  const language = useLanguage()
  const hands = useDayGrid({ chosen, onChoose, onEnter, letters: { W: onWhy, '?': onSuppose }, onOpenDossier })
  return (
    <div {...hands} role="grid" tabIndex={-1} aria-label={words.grid} className={classes(styles.grid, weeks.length === 1 && styles.oneWeek)}>
      <div role="row" className={styles.weekdays}>
        <span role="columnheader"><span className="hide">{words.week(0).replace(/ ?0/, '')}</span></span>
        {weekdays.map((weekday) => (
          <span key={weekday} role="columnheader">
            <abbr title={weekdayName(weekday, language)}>{weekday > 5 ? weekdayName(weekday, language).slice(0, language === 'nl' ? 2 : 3) : weekdayName(weekday, language)}</abbr>
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles.weeks}>
        {weeks.map((monday, row) => <Week key={monday.toString()} {...props} monday={monday} isFirstWeek={row === 0} />)}
      </div>
    </div>
  )
}

function Week({ monday, isFirstWeek, chosen, today, days, marksOn, procedures, room, weeks, month }: CalendarGridProps & { readonly monday: Temporal.PlainDate; readonly isFirstWeek: boolean }) {
  const words = useWords(calendarWords)
  const spoken = useSpokenDay()
  const week = monday.weekOfYear ?? 0
  return (
    <div role="row" className={styles.week}>
      <span role="rowheader" aria-label={words.week(week)} className={styles.weekNumber}>{week}</span>
      {weekdays.map((weekday) => {
        const date = monday.add({ days: weekday - 1 })
        const day = days.get(date.toString())
        const marks = marksOn(date)
        const isChosen = date.equals(chosen)
        return (
          <div
            key={weekday}
            role="gridcell"
            tabIndex={isChosen ? 0 : -1}
            data-day={date.toString()}
            {...(isChosen ? { 'data-row': '' } : {})}
            aria-selected={isChosen}
            {...(date.equals(today) ? { 'aria-current': 'date' as const } : {})}
            aria-keyshortcuts="Enter W T"
            className={classes(
              styles.day,
              weekday > 5 && styles.weekend,
              // A weekend is striped lightly by itself; a holiday or closing day on it shows as one.
              marks.isClosed && (weekday <= 5 || isMarkedClosed(marks)) && styles.closed,
              Temporal.PlainDate.compare(date, today) < 0 && styles.past,
              date.equals(today) && styles.today,
              // The first seven days of a month have its ink line above them, the first one beside it too.
              date.day <= 7 && !isFirstWeek && styles.monthTop,
              date.day === 1 && weekday > 1 && styles.monthStart,
              month !== undefined && date.month !== month && styles.other,
            )}
          >
            <span className="hide">{spoken(date, today, day, marks)}</span>
            <CalendarCell date={date} today={today} day={day} marks={marks} procedures={procedures} room={room} isWide={weeks.length === 1} isFirst={isFirstWeek && weekday === 1} />
          </div>
        )
      })}
    </div>
  )
}
