import type { DossierRow } from '../../../shared/contract/views.ts'
import { isContactOutcome } from '../../../shared/dossier/intake/contact.ts'
import { dueStateOn } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { classes } from '../../components/classes.ts'
import { DueSign, DueText } from '../../components/due.tsx'
import { KindSign } from '../../components/kind-sign.tsx'
import { useDates } from '../../words/dates.ts'
import { contactWords } from '../../words/contacts.ts'
import { dossierWords } from '../../words/dossier.ts'
import { listWords } from '../../words/list.ts'
import { useWords } from '../../words/language.tsx'
import { stepWords } from '../../words/steps.ts'
import styles from './list.module.css'

interface ListCellsProps {
  readonly row: DossierRow
  readonly today: Temporal.PlainDate
  readonly procedures: readonly Procedure[]
}

/** One dossier as a row: number, complainant, subject, where it stands, what is due and how near, with whom, since when. */
export function ListCells({ row, today, procedures }: ListCellsProps) {
  const words = useWords(listWords)
  const { statuses } = useWords(dossierWords)
  const { exits } = useWords(contactWords)
  const { channels } = useWords(stepWords)
  const dates = useDates()
  const received = Temporal.PlainDate.from(row.receivedOn)
  const cells: readonly (readonly [string | undefined, string, string?])[] = [
    [styles.number, row.number],
    [styles.complainant, row.complainant ?? words.unknownComplainant],
    [styles.subject, row.subject],
    // That it was no complaint is told by how it ended, and in full where the row is pointed at.
    [styles.status, isContactOutcome(row.status) ? exits[row.status] : statuses[row.status], statuses[row.status]],
  ]
  return (
    <>
      {cells.map(([column, text, whole = text]) => <span key={column} role="gridcell" className={classes(styles.cell, column)} title={whole}>{text}</span>)}
      <Due row={row} today={today} procedures={procedures} />
      <span role="gridcell" className={classes(styles.cell, styles.handler)}>{row.handler ?? words.nobody}</span>
      <span role="gridcell" className={classes(styles.cell, styles.received)}>{dates.date(received, { weekday: 'none', hasYear: received.year !== today.year })}</span>
      <span role="gridcell" className={classes(styles.cell, styles.channel)}>{channels[row.channel]}</span>
    </>
  )
}

function Due({ row: { next, closedOn, procedureId }, today, procedures }: ListCellsProps) {
  const words = useWords(listWords)
  const dates = useDates()
  if (next === undefined) {
    const text = closedOn === undefined ? words.nothingDue : words.closedOn(dates.date(Temporal.PlainDate.from(closedOn)))
    return <span role="gridcell" className={classes(styles.cell, styles.due, styles.nothingDue)}>{text}</span>
  }
  const dueOn = Temporal.PlainDate.from(next.dueOn)
  const procedure = procedures.find(({ id }) => id === procedureId)
  const state = dueStateOn(next, today, procedure)
  const posting = next.sendBy === undefined || state !== 'near' || next.dueOn === today.toString() ? undefined : next.sendBy
  return (
    <span role="gridcell" className={classes(styles.due)}>
      <KindSign kind={next.kind} />
      <span className={styles.date}>{dates.date(dueOn)}</span>
      {posting === today.toString() ? <DueSign state="near" words={words.lastPostingDay} /> :
        posting !== undefined && posting > today.toString() ? <DueSign state="near" words={words.postOn(dates.date(Temporal.PlainDate.from(posting)).split(' ').slice(0, 2).join(' '))} /> :
        <DueText dueOn={dueOn} today={today} state={state} />}
    </span>
  )
}
