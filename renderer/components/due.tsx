import { Check, Hourglass, OctagonAlert, Pause } from 'lucide-react'
import { useDates } from '../words/dates.ts'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { classes } from './classes.ts'
import styles from './due.module.css'

/** How a due date stands: `DueState` of `shared/dossier`, and what is no longer running. */
export type DueLook = 'late' | 'near' | 'later' | 'met' | 'met-late' | 'paused'

const icons = { late: OctagonAlert, near: Hourglass, later: undefined, met: Check, 'met-late': Check, paused: Pause }

export interface DueSignProps {
  readonly state: DueLook
  /** The words that carry the meaning: `1 dag te laat`, `laatste postdag`, `over 3 dagen`. */
  readonly words: string
  /** `text` stands in a row; `badge` stands alone. Absent: text. */
  readonly form?: 'text' | 'badge'
}

/** A due state in words with its sign; the colour comes third. */
export function DueSign({ state, words, form = 'text' }: DueSignProps) {
  const Icon = icons[state]
  const tone = state === 'late' ? styles.late : state === 'near' ? styles.near : undefined
  return (
    <span className={classes(styles[form], tone)}>
      {Icon === undefined ? null : <Icon aria-hidden />}
      {words}
    </span>
  )
}

export interface DueTextProps {
  /** Local date. */
  readonly dueOn: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly state: DueLook
  /** For `met` and `met-late`: the day on which it was met. */
  readonly metOn?: Temporal.PlainDate
  readonly form?: 'text' | 'badge'
}

/** How a due date stands seen from today: `vandaag`, `over 3 dagen`, `1 dag te laat`, `gehaald, di 17 november 2026`. */
export function DueText({ dueOn, today, state, metOn, form = 'text' }: DueTextProps) {
  const dates = useDates()
  const common = useWords(commonWords)
  const day = dates.date(metOn ?? dueOn)
  const words = state === 'met' ? common.met(day) : state === 'met-late' ? common.metLate(day) : dates.untilDue(dueOn, today)
  return <DueSign state={state} words={words} form={form} />
}

/** A due date whole, in one line: `ma 28 december 2026, over 38 dagen`; the date is never without its distance. */
export function DateWords({ date, today }: { readonly date: Temporal.PlainDate; readonly today: Temporal.PlainDate }) {
  return <time dateTime={date.toString()}>{useDates().dueInWords(date, today)}</time>
}
