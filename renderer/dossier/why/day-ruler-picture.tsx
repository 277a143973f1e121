import { useElementSize } from '@mantine/hooks'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { classes } from '../../components/classes.ts'
import { deadlineInWords, explainDeadline, plain } from '../../words/deadlines.ts'
import { weekdayInitial } from '../../words/dates.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import { rulerOf, type RulerDay, type RulerRow } from './day-ruler.ts'
import { halfArrow, type PlacedLabel } from './ruler-labels.ts'
import styles from './day-ruler.module.css'

interface DayRulerProps extends Pick<DossierFacts, 'procedure' | 'today' | 'language'> {
  readonly deadline: Deadline
}

/** Every day of a term as a picture; who does not see it hears how it was counted. Nothing for a term without days to count. */
export function DayRuler({ deadline, procedure, today, language }: DayRulerProps) {
  const { ref, width } = useElementSize()
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const ruler = width === 0 ? undefined : rulerOf({ deadline, procedure, today, language, width: width / rem })
  const label = [`${deadlineInWords(deadline, procedure, language)}.`, ...explainDeadline(deadline, procedure, today, language).story.map(plain)].join(' ')
  return (
    <div ref={ref} className={styles.place}>
      {ruler === undefined ? null : (
        <div role="img" aria-label={label}>
          {ruler.rows.map((row) => <Row key={row.days[0]?.date} row={row} cell={ruler.cell} language={language} />)}
        </div>
      )}
    </div>
  )
}

function Row({ row, cell, language }: { readonly row: RulerRow; readonly cell: number } & Pick<DossierFacts, 'language'>) {
  return (
    <div className={styles.row} style={{ width: `${cell * row.days.length}rem` }}>
      {row.labels.filter(({ side }) => side === 'above').map((label) => <Label key={label.at} label={label} cell={cell} />)}
      <div className={styles.days}>
        {row.days.map((day) => {
          const date = Temporal.PlainDate.from(day.date)
          return (
            <span key={day.date} className={looksOf(day)}>
              <b>{date.day}</b>
              <span>{weekdayInitial(date, language)}</span>
            </span>
          )
        })}
      </div>
      {row.labels.filter(({ side }) => side === 'below').map((label) => <Label key={label.at} label={label} cell={cell} />)}
    </div>
  )
}

function Label({ label, cell }: { readonly label: PlacedLabel; readonly cell: number }) {
  const { at, align, side, isStrong, tone, text } = label
  const left = { start: at * cell, middle: (at + 0.5) * cell, end: (at + 1) * cell, arrow: (at + 0.5) * cell + halfArrow }[align]
  const looks = classes(styles.label, styles[side], align === 'middle' ? styles.middle : align === 'start' ? undefined : styles.before, isStrong === true && styles.strong, tone === 'today' && styles.now)
  return <span className={looks} style={{ left: `${left}rem` }}>{text}</span>
}

function looksOf({ look, role, isToday, date }: RulerDay): string {
  const isWeekEnd = Temporal.PlainDate.from(date).dayOfWeek === 5
  return classes(
    styles.day,
    look === 'off' && styles.off,
    look === 'holiday' && styles.holiday,
    isWeekEnd && styles.week,
    role === 'counted' && styles.counted,
    (role === 'start' || role === 'end') && styles.edge,
    isToday && styles.today,
  )
}
