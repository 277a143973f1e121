import { createPortal } from 'react-dom'
import type { Absence, AbsenceLine } from '../../../shared/contract/closure-views.ts'
import { absenceWords } from '../../words/absence.ts'
import { calendarWords } from '../../words/calendar.ts'
import { commonWords, withKind } from '../../words/common.ts'
import { useDates } from '../../words/dates.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import styles from './absence.module.css'

interface AbsenceSheetProps {
  readonly absence: Absence
  readonly lines: readonly AbsenceLine[]
  readonly today: Temporal.PlainDate
  readonly organisation: string
}

/** What is handed over, on paper: only there when something is printed, and then alone. Numbers, no names: paper lies about. */
export function AbsenceSheet({ absence: { from, until, deputy }, lines, today, organisation }: AbsenceSheetProps) {
  const words = useWords(absenceWords)
  const { printed } = useWords(calendarWords)
  const dates = useDates()
  const date = (day: string) => dates.date(Temporal.PlainDate.from(day))
  const parts = [['deputy', words.sheet.deputy(deputy)], ['before', words.sheet.before], ['stands', words.sheet.stands], [undefined, words.sheet.undecided]] as const
  return createPortal(
    <section className={styles.sheet} data-alone="" aria-hidden>
      <p className={styles.from}>{organisation} · {printed(dates.date(today, { weekday: 'none' }))}</p>
      <h1>{words.sheet.title}</h1>
      <p>{words.period(date(from), date(until))} · {words.by(deputy)}</p>
      {parts.map(([choice, heading]) => <Part key={heading} heading={heading} lines={lines.filter((line) => line.choice === choice)} />)}
    </section>,
    document.body,
  )
}

function Part({ heading, lines }: { readonly heading: string; readonly lines: readonly AbsenceLine[] }) {
  const words = useWords(absenceWords)
  const { kinds } = useWords(commonWords)
  const dates = useDates()
  const language = useLanguage()
  if (lines.length === 0) return null
  const date = (day: string) => dates.date(Temporal.PlainDate.from(day), { hasYear: false })
  return (
    <>
      <h2>{heading}</h2>
      <table>
        <tbody>
          {lines.map(({ day, number, due, dossierId }) => (
            <tr key={`${dossierId} ${due.ruleId}`}>
              <td className={styles.box}>{date(day)}</td>
              <td>{number}</td>
              <td>{withKind(due.label[language], kinds[due.kind])}{due.sendBy === undefined ? '' : `, ${words.postBy(date(due.sendBy))}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
