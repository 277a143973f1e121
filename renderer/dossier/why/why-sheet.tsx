import { createPortal } from 'react-dom'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { classes } from '../../components/classes.ts'
import { commonWords, withKind } from '../../words/common.ts'
import { countedDaysWords } from '../../words/counted-days.ts'
import { useDates, weekdayName } from '../../words/dates.ts'
import { explainDeadline, plain } from '../../words/deadlines.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { countedDays, type CountedDay } from './counted-days.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import { leftOutInWords } from '../whole-file/left-out.ts'
import styles from './why-sheet.module.css'

interface WhySheetProps extends Pick<DossierFacts, 'procedure' | 'today' | 'language'> {
  readonly deadline: Deadline
  readonly number: string
}

/**
 * One page for a complainant or a judge: which term, from which day, by which rule, and every day of it. Only there when something
 * is printed, and then alone. It names nobody: the number of the dossier tells what it is about.
 */
export function WhySheet({ deadline, number, procedure, today, language }: WhySheetProps) {
  const words = useWords(countedDaysWords)
  const { deadlines: rows } = useWords(dossierWords)
  const { kinds } = useWords(commonWords)
  const dates = useDates()
  const days = countedDays(deadline, procedure)
  const leftOut = leftOutInWords({ deadline, procedure, language })
  const { begins, rule, counting, shifting, story } = explainDeadline(deadline, procedure, today, language)
  const facts: readonly (readonly [string, string])[] = [
    [rows.begins, begins], [rows.rule, rule], [rows.counting, counting], [rows.shifting, shifting], [words.leftOut, leftOut], [rows.pointed, deadline.source],
  ]
  return createPortal(
    <section className={styles.sheet} data-alone="" aria-hidden>
      <p className={styles.from}>{procedure.organisation.sender} · {words.sheet.dossier(number)}</p>
      <h1>{words.sheet.title}</h1>
      <p className={styles.about}>{withKind(deadline.label[language], kinds[deadline.kind])}</p>
      <p className={styles.date}>{dates.date(Temporal.PlainDate.from(deadline.dueOn), { weekday: 'long' })}</p>
      <dl className={styles.facts}>{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      <p className={styles.story}>{story.map(plain).join(' ')}</p>
      <h2>{words.sheet.days}</h2>
      {days === undefined ? <p>{words.sheet.tooLong}</p> : <Days days={days} language={language} />}
      <p className={styles.foot}>{words.sheet.madeBy} {words.sheet.printed(dates.date(today, { weekday: 'none' }))}.</p>
    </section>,
    document.body,
  )
}

function Days({ days, language }: { readonly days: readonly CountedDay[] } & Pick<DossierFacts, 'language'>) {
  const words = useWords(countedDaysWords).sheet
  const dates = useDates()
  const first = days[0]?.date
  if (first === undefined) return null
  const before = Array.from({ length: first.dayOfWeek - 1 }, (_, place) => first.subtract({ days: first.dayOfWeek - 1 - place }))
  return (
    <>
      <div className={styles.days}>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => <span key={weekday} className={styles.weekday}>{weekdayName(weekday, language).slice(0, 2)}</span>)}
        {before.map((date) => <span key={date.toString()} className={styles.none} />)}
        {days.map(({ date, role, nth, off }, place) => (
          <span key={date.toString()} className={classes(styles.day, styles[role])}>
            <span>{place === 0 || date.day === 1 ? dates.date(date, { weekday: 'none', hasYear: false }) : date.day}</span>
            <b>{role === 'start' ? words.start : role === 'due' ? words.due : role === 'left-out' ? '–' : role === 'passed' && nth === undefined ? '→' : nth ?? ''}</b>
            {role === 'due' && nth !== undefined ? <i>{nth}</i> : null}
            {off?.holiday === undefined || role === 'counted' ? null : <i>{words.notCounted}</i>}
          </span>
        ))}
      </div>
      <p className={styles.legend}>{words.legend}</p>
    </>
  )
}
