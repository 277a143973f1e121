import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClosureChange, MovedDeadline } from '../../../shared/contract/closure-views.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { client, orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { useOneAtATime } from '../../components/one-at-a-time.ts'
import { useDates } from '../../words/dates.ts'
import { freeDaysWords } from '../../words/free-days.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import styles from './free-days.module.css'

interface ImpactDialogProps {
  readonly change: ClosureChange
  readonly procedures: readonly Procedure[]
  readonly onClose: () => void
}

/** What a change of closing days moves, dossier by dossier, and which letter named the old date; she decides before it is saved. */
export function ImpactDialog({ change, procedures, onClose }: ImpactDialogProps) {
  const words = useWords(freeDaysWords)
  const moved = useQuery(orpc.closures.weigh.queryOptions({ input: change, refetchOnMount: 'always' }))
  return (
    <Dialog title={words.impact.title} isOpen onClose={onClose} size="lg">
      <Answer query={moved} waiting={words.reading}>{(found) => <Deciding change={change} moved={found} procedures={procedures} onClose={onClose} />}</Answer>
    </Dialog>
  )
}

function Deciding({ change, moved, procedures, onClose }: ImpactDialogProps & { readonly moved: readonly MovedDeadline[] }) {
  const words = useWords(freeDaysWords).impact
  const dates = useDates()
  const queries = useQueryClient()
  const dossiers = [...Map.groupBy(moved, ({ dossierId }) => dossierId)]
  // A date that stands in somebody's letter stays, unless she decides otherwise.
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set(moved.filter(({ toldIn }) => toldIn.length > 0).map(({ dossierId }) => dossierId)))
  const [error, setError] = useState<unknown>()
  const once = useOneAtATime(setError)
  const removed = change.remove[0]
  const keep = async () => {
    const closures = await client.closures.change({ change, staying: [...staying] })
    queries.setQueryData(orpc.closures.get.queryKey({ input: {} }), closures)
    onClose()
  }
  return (
    <>
      <p>{removed === undefined ? words.adding(change.add.length) : words.removing(dates.date(Temporal.PlainDate.from(removed.day), { weekday: 'long' }))} <b>{moved.length === 0 ? words.none : words.moved(moved.length)}</b> {words.nothingSaved}</p>
      {moved.length === 0 ? null : (
        <>
          <p className={styles.choose}>
            {words.choose} <Button look="quiet" onClick={() => setStaying(new Set())}>{words.all}</Button> <Button look="quiet" onClick={() => setStaying(new Set(moved.map(({ dossierId }) => dossierId)))}>{words.nothing}</Button>
          </p>
          <ul className={styles.moved}>
            {dossiers.map(([dossierId, deadlines]) => (
              <Dossier
                key={dossierId}
                deadlines={deadlines}
                procedures={procedures}
                isMoving={!staying.has(dossierId)}
                onChange={(isMoving) => setStaying(new Set(isMoving ? [...staying].filter((each) => each !== dossierId) : [...staying, dossierId]))}
              />
            ))}
          </ul>
        </>
      )}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <Actions><Button look="main" autoFocus onClick={() => once(keep)}>{words.keep}</Button></Actions>
    </>
  )
}

interface DossierProps {
  readonly deadlines: readonly MovedDeadline[]
  readonly procedures: readonly Procedure[]
  readonly isMoving: boolean
  readonly onChange: (isMoving: boolean) => void
}

function Dossier({ deadlines, procedures, isMoving, onChange }: DossierProps) {
  const words = useWords(freeDaysWords).impact
  const dates = useDates()
  const language = useLanguage()
  const [first] = deadlines
  if (first === undefined) return null
  const written = (day: string | undefined) => (day === undefined ? '–' : dates.date(Temporal.PlainDate.from(day)))
  const procedure = procedures.find(({ id }) => id === first.procedureId)
  return (
    <li>
      <label className={styles.dossier}>
        <input type="checkbox" checked={isMoving} onChange={(event) => onChange(event.target.checked)} />
        <span>
          <b>{first.number}</b> {first.complainant ?? ''}
          {deadlines.map(({ ruleId, label, before, after, toldIn }) => (
            <span key={ruleId} className={styles.change}>
              {label[language]}: {before.dueOn === after.dueOn ? words.post(written(before.sendBy), written(after.sendBy)) : words.from(written(before.dueOn), written(after.dueOn))}
              {toldIn.length === 0 ? null : <strong> · {words.told([...new Set(toldIn)].map((kind) => letterName(kind, procedure ?? { acknowledgementName: 'ontvangstbevestiging' }, language)).join(', '))}</strong>}
            </span>
          ))}
        </span>
      </label>
    </li>
  )
}
