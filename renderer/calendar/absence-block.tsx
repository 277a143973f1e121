import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { Absence } from '../../shared/contract/closure-views.ts'
import { client, orpc } from '../call.ts'
import { BlockHeading, Empty } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Actions, Dialog } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { RowList, rowParts } from '../components/row-list.tsx'
import { readDay } from '../dossier/read-day.ts'
import { useDates } from '../words/dates.ts'
import { freeDaysWords } from '../words/free-days.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import styles from './free-days.module.css'

interface AbsenceBlockProps {
  readonly absences: readonly Absence[]
  readonly today: Temporal.PlainDate
}

/** When the coordinator is away, who stands in, and everything that falls due meanwhile. */
export function AbsenceBlock({ absences, today }: AbsenceBlockProps) {
  const words = useWords(freeDaysWords)
  const dates = useDates()
  const queries = useQueryClient()
  const id = useId()
  const [isAdding, setIsAdding] = useState(false)
  const [error, setError] = useState<unknown>()
  const coming = absences.filter(({ until }) => until >= today.toString())
  const remove = ({ absenceId }: Absence) => {
    client.closures.removeAbsence({ absenceId }).then((closures) => queries.setQueryData(orpc.closures.get.queryKey({ input: {} }), closures), setError)
  }
  return (
    <section aria-labelledby={id} className={styles.block}>
      <BlockHeading id={id}>{words.away}</BlockHeading>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {coming.length === 0 ? <Empty isQuiet>{words.absence.none}</Empty> : coming.map((absence) => (
        <div key={absence.absenceId} className={styles.absence}>
          <p>
            <b>{words.absence.period(dates.date(Temporal.PlainDate.from(absence.from)), dates.date(Temporal.PlainDate.from(absence.until)))}</b>
            <br />{words.absence.by(absence.deputy)} <Button look="quiet" onClick={() => remove(absence)}>{words.remove}</Button>
          </p>
          <Inside absence={absence} />
        </div>
      ))}
      <Button onClick={() => setIsAdding(true)}>{words.absence.add}</Button>
      {isAdding ? <AddAbsence today={today} onClose={() => setIsAdding(false)} /> : null}
    </section>
  )
}

/** Everything due during an absence, with who does it then. */
function Inside({ absence: { from, until, deputy } }: { readonly absence: Absence }) {
  const words = useWords(freeDaysWords).absence
  const dates = useDates()
  const language = useLanguage()
  const [, go] = useLocation()
  const answer = useQuery(orpc.agenda.lines.queryOptions({ input: { from, filter: { standing: 'running' }, limit: 200 } }))
  if (answer.data === undefined) return null
  const lines = answer.data.lines.filter(({ day, what }) => day <= until && what === 'due')
  return (
    <>
      <p className={styles.inside}>{words.inside(lines.length)}</p>
      <RowList
        label={words.inside(lines.length)}
        rows={lines}
        keyOf={({ dossierId, due }) => `${dossierId} ${due.ruleId}`}
        onOpen={({ dossierId }) => go(`/dossier/${dossierId}`)}
        render={({ day, number, complainant, due }) => (
          <span className={styles.day}>
            <span>{dates.date(Temporal.PlainDate.from(day), { hasYear: false })}</span>
            <span className={rowParts.lines}>
              <span className={rowParts.first}>{due.label[language]}</span>
              <span className={`${rowParts.second} ${styles.wraps ?? ''}`}>{[complainant, number, words.by(deputy)].filter((part) => part !== undefined).join(' · ')}</span>
            </span>
          </span>
        )}
      />
    </>
  )
}

function AddAbsence({ today, onClose }: { readonly today: Temporal.PlainDate; readonly onClose: () => void }) {
  const words = useWords(freeDaysWords).absence
  const dates = useDates()
  const queries = useQueryClient()
  const [typed, setTyped] = useState({ from: '', until: '', deputy: '' })
  const [isTried, setIsTried] = useState(false)
  const [error, setError] = useState<unknown>()
  const from = readDay(typed.from, today, 'ahead')
  const until = readDay(typed.until, today, 'ahead')
  const isReversed = from !== undefined && until !== undefined && Temporal.PlainDate.compare(until, from) < 0
  const save = async () => {
    setIsTried(true)
    if (from === undefined || until === undefined || isReversed) return
    const closures = await client.closures.addAbsence({ from: from.toString(), until: until.toString(), deputy: typed.deputy.trim() })
    queries.setQueryData(orpc.closures.get.queryKey({ input: {} }), closures)
    onClose()
  }
  const problemOf = (day: Temporal.PlainDate | undefined) => (isTried && day === undefined ? words.notADay : undefined)
  const read = (day: Temporal.PlainDate | undefined) => (day === undefined ? undefined : dates.date(day, { weekday: 'long' }))
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <form onSubmit={(event) => {
        event.preventDefault()
        save().catch(setError)
      }}
      >
        <BoxField label={words.from} autoFocus data-autofocus value={typed.from} maxLength={40} hint={read(from)} problem={problemOf(from)} onChange={(event) => setTyped({ ...typed, from: event.target.value })} />
        <BoxField label={words.until} value={typed.until} maxLength={40} hint={read(until)} problem={isTried && isReversed ? words.reversed : problemOf(until)} onChange={(event) => setTyped({ ...typed, until: event.target.value })} />
        <BoxField label={words.deputy} hint={words.deputyHint} value={typed.deputy} maxLength={200} onChange={(event) => setTyped({ ...typed, deputy: event.target.value })} />
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Actions><Button look="main" type="submit">{words.add}</Button></Actions>
      </form>
    </Dialog>
  )
}
