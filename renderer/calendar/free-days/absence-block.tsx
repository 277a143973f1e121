import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Absence } from '../../../shared/contract/closure-views.ts'
import { client, orpc } from '../../call.ts'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { BoxField } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { useKeys } from '../../components/keys.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { useOneAtATime } from '../../components/one-at-a-time.ts'
import { readDay } from '../../dossier/step/read-day.ts'
import { absenceWords } from '../../words/absence.ts'
import { useDates } from '../../words/dates.ts'
import { freeDaysWords } from '../../words/free-days.ts'
import { useWords } from '../../words/language.tsx'
import { AbsenceDialog } from './absence-dialog.tsx'
import { useAbsenceRemoval } from './use-absence-removal.ts'
import styles from './free-days.module.css'

interface AbsenceBlockProps {
  readonly absences: readonly Absence[]
  readonly today: Temporal.PlainDate
}

/** When the coordinator is away, who stands in, and everything that falls due meanwhile. */
export function AbsenceBlock({ absences, today }: AbsenceBlockProps) {
  const words = useWords(freeDaysWords)
  const absent = useWords(absenceWords)
  const dates = useDates()
  const id = useId()
  const [isAdding, setIsAdding] = useState(false)
  /** The absence of which the lines are being decided; a new one begins with that. */
  const [planning, setPlanning] = useState<string>()
  const removal = useAbsenceRemoval()
  const { removed, restored, undo } = removal
  const coming = absences.filter(({ until }) => until >= today.toString())
  const periodOf = ({ from, until }: Absence) => absent.period(dates.date(Temporal.PlainDate.from(from)), dates.date(Temporal.PlainDate.from(until)))
  useKeys(undo === undefined ? [] : [{ keys: 'Ctrl+Z', label: absent.undo, act: undo }])
  return (
    <section aria-labelledby={id} className={styles.block}>
      <BlockHeading id={id}>{words.away}</BlockHeading>
      {removal.error === undefined ? null : <ErrorNotice error={removal.error} />}
      {removed === undefined ? null : <Notice>{absent.removed(periodOf(removed))} <Button look="quiet" keys="Ctrl+Z" onClick={undo}>{absent.undo}</Button></Notice>}
      {restored === undefined ? null : <Notice>{absent.restored(periodOf(restored))}</Notice>}
      {coming.length === 0 ? <Empty isQuiet>{absent.none}</Empty> : coming.map((absence) => (
        <div key={absence.absenceId} className={styles.absence}>
          <p>
            <b>{periodOf(absence)}</b>
            <br />{absent.by(absence.deputy)} <Button look="quiet" onClick={() => removal.remove(absence)}>{words.remove}</Button>
          </p>
          <Inside absence={absence} today={today} isOpen={planning === absence.absenceId} onOpen={(isOpen) => setPlanning(isOpen ? absence.absenceId : undefined)} />
        </div>
      ))}
      <Button onClick={() => setIsAdding(true)}>{absent.add}</Button>
      {isAdding ? <AddAbsence today={today} onClose={() => setIsAdding(false)} onAdded={({ absenceId }) => setPlanning(absenceId)} /> : null}
    </section>
  )
}

/** How much falls within an absence, and for how much of it nothing was decided. */
function Inside({ absence, today, isOpen, onOpen }: { readonly absence: Absence; readonly today: Temporal.PlainDate; readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void }) {
  const words = useWords(absenceWords)
  const { data } = useQuery(orpc.closures.within.queryOptions({ input: { absenceId: absence.absenceId } }))
  if (data === undefined) return null
  return (
    <>
      <p className={styles.inside}>{words.inside(data.length)} {data.length === 0 ? '' : words.open(data.filter(({ choice }) => choice === undefined).length)}</p>
      {data.length === 0 ? null : <p><Button onClick={() => onOpen(true)}>{words.plan}</Button></p>}
      {isOpen ? <AbsenceDialog absence={absence} today={today} onClose={() => onOpen(false)} /> : null}
    </>
  )
}

function AddAbsence({ today, onClose, onAdded }: { readonly today: Temporal.PlainDate; readonly onClose: () => void; readonly onAdded: (added: Absence) => void }) {
  const words = useWords(absenceWords)
  const dates = useDates()
  const queries = useQueryClient()
  const [typed, setTyped] = useState({ from: '', until: '', deputy: '' })
  const [isTried, setIsTried] = useState(false)
  const [error, setError] = useState<unknown>()
  const once = useOneAtATime(setError)
  const from = readDay(typed.from, today, 'ahead')
  const until = readDay(typed.until, today, 'ahead')
  const isReversed = from !== undefined && until !== undefined && Temporal.PlainDate.compare(until, from) < 0
  const isPassed = until !== undefined && Temporal.PlainDate.compare(until, today) < 0
  const save = async () => {
    setIsTried(true)
    if (from === undefined || until === undefined || isReversed || isPassed) return
    const given = { from: from.toString(), until: until.toString(), deputy: typed.deputy.trim() }
    const closures = await client.closures.addAbsence(given)
    queries.setQueryData(orpc.closures.get.queryKey({ input: {} }), closures)
    onClose()
    const added = closures.absences.findLast((each) => each.from === given.from && each.until === given.until && each.deputy === given.deputy)
    if (added !== undefined) onAdded(added)
  }
  const problemOf = (day: Temporal.PlainDate | undefined) => (isTried && day === undefined ? words.notADay : undefined)
  const read = (day: Temporal.PlainDate | undefined) => (day === undefined ? undefined : dates.date(day, { weekday: 'long' }))
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <form onSubmit={(event) => {
        event.preventDefault()
        once(save)
      }}
      >
        <BoxField label={words.from} autoFocus data-autofocus value={typed.from} maxLength={40} hint={read(from)} problem={problemOf(from)} onChange={(event) => setTyped({ ...typed, from: event.target.value })} />
        <BoxField label={words.until} value={typed.until} maxLength={40} hint={read(until)} problem={isTried && isReversed ? words.reversed : isTried && isPassed ? words.passed : problemOf(until)} onChange={(event) => setTyped({ ...typed, until: event.target.value })} />
        <BoxField label={words.deputy} hint={words.deputyHint} value={typed.deputy} maxLength={200} onChange={(event) => setTyped({ ...typed, deputy: event.target.value })} />
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Actions><Button look="main" type="submit">{words.add}</Button></Actions>
      </form>
    </Dialog>
  )
}
