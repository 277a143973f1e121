import { useState } from 'react'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { suppose, type SupposedDeadline } from '../../../shared/dossier/deadlines/what-if.ts'
import { BoxField } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { KindSign } from '../../components/kind-sign.tsx'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { whatIfWords } from '../../words/what-if.ts'
import { DossierAnswer, type DossierFacts } from '../dossier-facts.tsx'
import { readDay, typedDay } from '../step/read-day.ts'
import styles from './what-if.module.css'

interface WhatIfDialogProps {
  readonly dossierId: string
  readonly onClose: () => void
  /** Absent where the dossier itself is on the screen. */
  readonly onDossier?: () => void
}

/** How the deadlines of a dossier would move with another day of receipt, or extended; nothing is written. */
export function WhatIfDialog({ dossierId, onClose, onDossier }: WhatIfDialogProps) {
  const words = useWords(whatIfWords)
  return (
    <Dialog title={words.title} isOpen onClose={onClose} size="lg">
      <DossierAnswer dossierId={dossierId}>{(facts) => <Supposing facts={facts} {...(onDossier === undefined ? {} : { onDossier })} />}</DossierAnswer>
    </Dialog>
  )
}

function Supposing({ facts, onDossier }: { readonly facts: DossierFacts; readonly onDossier?: () => void }) {
  const words = useWords(whatIfWords)
  const dates = useDates()
  const { view, today, language } = facts
  const [typed, setTyped] = useState(typedDay(Temporal.PlainDate.from(view.state.complaint.receivedOn)))
  const [extended, setExtended] = useState<readonly string[]>([])
  const receivedOn = readDay(typed, today)
  const supposed = receivedOn === undefined ? undefined : supposing(facts, receivedOn, extended)
  const extendable = view.deadlines.filter(({ state, extendableTo, dueOn }) => state === 'running' && extendableTo !== undefined && dueOn >= today.toString())
  const moved = supposed?.filter(isMoved).length
  return (
    <>
      <p className={styles.intro}><b>{view.number}</b> · {words.intro}</p>
      <BoxField
        label={words.receivedOn}
        value={typed}
        autoFocus
        data-autofocus
        maxLength={40}
        onChange={(event) => setTyped(event.target.value)}
        hint={receivedOn === undefined ? undefined : dates.date(receivedOn, { weekday: 'long' })}
        problem={receivedOn === undefined ? words.notADay : supposed === undefined ? words.outside : undefined}
      />
      {extendable.length === 0 ? <p className={styles.quiet}>{words.noExtension}</p> : extendable.map(({ ruleId, label, extendableTo = '' }) => (
        <label key={ruleId} className={styles.choice}>
          <input
            type="checkbox"
            checked={extended.includes(ruleId)}
            onChange={(event) => setExtended(event.target.checked ? [...extended, ruleId] : extended.filter((other) => other !== ruleId))}
          />
          {words.extend(label[language], dates.date(Temporal.PlainDate.from(supposed?.find((each) => each.ruleId === ruleId)?.after?.extendableTo ?? supposed?.find((each) => each.ruleId === ruleId)?.after?.dueOn ?? extendableTo)))}
        </label>
      ))}
      {supposed === undefined ? null : (
        <>
          <table className={styles.table} aria-label={words.table}>
            <thead><tr><th scope="col">{words.deadline}</th><th scope="col">{words.before}</th><th scope="col">{words.after}</th></tr></thead>
            <tbody>{supposed.map((each) => <Row key={each.ruleId} supposed={each} facts={facts} />)}</tbody>
          </table>
          <p role="status" className={styles.moved}>{words.moved(moved ?? 0)}</p>
        </>
      )}
      {onDossier === undefined ? null : <Actions><Button onClick={onDossier}>{words.toDossier}</Button></Actions>}
    </>
  )
}

function Row({ supposed: { before, after }, facts: { today, language } }: { readonly supposed: SupposedDeadline; readonly facts: DossierFacts }) {
  const words = useWords(whatIfWords)
  const dates = useDates()
  const known = after ?? before
  if (known === undefined) return null
  const written = (deadline: Deadline) => dates.date(Temporal.PlainDate.from(deadline.dueOn))
  const days = before === undefined || after === undefined ? 0 : Temporal.PlainDate.from(before.dueOn).until(Temporal.PlainDate.from(after.dueOn)).days
  const change = before === undefined ? words.begins : after === undefined ? words.ends : days === 0 ? words.same : days > 0 ? words.later(days) : words.earlier(-days)
  const isLate = after?.state === 'running' && after.dueOn < today.toString()
  const outcome = after === undefined || after.state === 'running' ? undefined : words.over[after.state]
  return (
    <tr className={classes(before?.dueOn !== after?.dueOn && styles.changed)}>
      <th scope="row"><KindSign kind={known.kind} /> {known.label[language]}</th>
      <td>{before === undefined ? '–' : written(before)}</td>
      <td>
        {after === undefined ? '–' : <b>{written(after)}</b>} <span className={classes(styles.change, isLate && styles.late)}>{[change, outcome, isLate ? words.late : undefined].filter((part) => part !== undefined).join(', ')}</span>
        {after?.sendBy === undefined || after.state !== 'running' ? null : <span className={styles.post}>{words.postBy(dates.date(Temporal.PlainDate.from(after.sendBy)))}</span>}
      </td>
    </tr>
  )
}

function supposing({ view, procedure, today }: DossierFacts, receivedOn: Temporal.PlainDate, extended: readonly string[]): readonly SupposedDeadline[] | undefined {
  try {
    return suppose({ dossierId: view.state.dossierId, events: view.events, procedure, today, closingDays: view.closingDays }, { receivedOn: receivedOn.toString(), extended })
  } catch (error) {
    // A day so far away that counting runs out of the calendar is her slip, not a fault of the program.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isMoved({ before, after }: SupposedDeadline): boolean {
  return before?.dueOn !== after?.dueOn
}
