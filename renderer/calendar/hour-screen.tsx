import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Agenda, DossierRow } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { BlockHeading, Empty } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { usePress } from '../components/keys.tsx'
import { RowList, rowParts } from '../components/row-list.tsx'
import { AllSaved, Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useLocalTime } from '../frame/clock.tsx'
import { agendaDays } from '../frame/main-masthead.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { hoursNow } from '../frame/telephone-hours.ts'
import { useDates } from '../words/dates.ts'
import { hourWords } from '../words/hour.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { todayWords } from '../words/today.ts'
import { todayGroups, type TodayEntry } from './today-entries.ts'
import { CallbacksBlock, DraftsBlock, PostBlock } from './today-side.tsx'
import { useActing } from './use-acting.tsx'
import styles from './today.module.css'

/** More calls than one telephone hour has. */
const mostCalls = 100

/** The telephone hour: quiet while it runs, and at its end what was promised, what must be posted and who must be called. */
export function HourScreen() {
  const words = useWords(todayWords)
  const agenda = useQuery(orpc.agenda.get.queryOptions({ input: { days: agendaDays } }))
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const dossiers = useQuery(orpc.dossiers.list.queryOptions({ input: { scope: 'all', order: 'number', descending: true, limit: mostCalls } }))
  return (
    <Answer query={procedures} waiting={words.reading}>
      {(known) => (
        <Answer query={agenda} waiting={words.reading}>
          {(due) => <Answer query={dossiers} waiting={words.reading}>{({ rows }) => <OpenHour agenda={due} procedures={known} rows={rows} />}</Answer>}
        </Answer>
      )}
    </Answer>
  )
}

interface OpenHourProps {
  readonly agenda: Agenda
  readonly procedures: readonly Procedure[]
  readonly rows: readonly DossierRow[]
}

function OpenHour({ agenda, procedures, rows }: OpenHourProps) {
  const words = useWords(hourWords)
  const dates = useDates()
  const { procedure } = useOpenRegister()
  const hours = hoursNow(procedure, useLocalTime())
  const [isClosed, setIsClosed] = useState(false)
  const acting = useActing(procedures)
  const press = usePress()
  const today = Temporal.PlainDate.from(agenda.today)
  const { callbacks } = todayGroups(agenda, procedures)
  const actionOf = ({ entry: { dossierId, due }, ...next }: TodayEntry) => acting.actionOf({ ...next, dossierId, due })
  const isRunning = hours?.isOpen === true && !isClosed
  const calls = rows.filter(({ channel, receivedOn }) => channel === 'phone' && receivedOn === agenda.today)
  return (
    <>
      <Screen title={words.screen} saved={<AllSaved />} className={styles.screen ?? ''} keys={[{ keys: 'F2', label: words.newCall }, ...(acting.undo === undefined ? [] : [{ keys: 'Ctrl+Z', label: words.undo, act: acting.undo }])]}>
        <Zone label={words.calls} className={styles.column ?? ''}>
          <div className={styles.head}>
            <h1>{isRunning ? words.running : words.closing}</h1>
            <p>{isRunning ? words.until(dates.time(hours.at)) : words.left}</p>
          </div>
          {acting.notices}
          {isRunning ? (
            <>
              <Empty>{words.rings}</Empty>
              <Actions>
                <Button look="main" keys="F2" isTall onClick={() => void press('F2')}>{words.newCall}</Button>
                <Button isTall onClick={() => setIsClosed(true)}>{words.close}</Button>
              </Actions>
            </>
          ) : (
            <>
              <Calls calls={calls} onOpen={acting.open} />
              <div className={styles.group}><DraftsBlock /></div>
              {hours?.isOpen === true ? <Actions><Button onClick={() => setIsClosed(false)}>{words.goOn}</Button></Actions> : null}
            </>
          )}
        </Zone>
        <Zone label={words.after} className={styles.column ?? ''}>
          <CallbacksBlock rows={callbacks} today={today} onOpen={acting.open} actionOf={actionOf} />
          {isRunning ? null : (
            <>
              <PostBlock agenda={agenda} procedures={procedures} today={today} onOpen={acting.open} onPost={acting.post} />
              {agenda.toPost.length === 0 ? null : <p className="small second">{words.leftOut}</p>}
            </>
          )}
        </Zone>
      </Screen>
      {acting.dialogs}
    </>
  )
}

/** The calls of today that became a dossier: who, about what, and what was promised or must be done first. */
function Calls({ calls, onOpen }: { readonly calls: readonly DossierRow[]; readonly onOpen: (dossierId: string) => void }) {
  const words = useWords(hourWords)
  const today = useWords(todayWords)
  const dates = useDates()
  const language = useLanguage()
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} count={words.count(calls.length)}>{words.calls}</BlockHeading>
      {calls.length === 0 ? <Empty isQuiet>{words.none}</Empty> : (
        <RowList
          labelledBy={id}
          rows={calls}
          keyOf={({ dossierId }) => dossierId}
          onOpen={({ dossierId }) => onOpen(dossierId)}
          render={({ number, complainant, subject, next }) => (
            <span className={rowParts.lines}>
              <span className={rowParts.first}>{complainant ?? today.unknownComplainant} · {subject}</span>
              <span className={`${rowParts.second} ${styles.wraps ?? ''}`}>
                {number} · {next === undefined ? words.nothingPromised : words.next(next.kind === 'promised', next.label[language], dates.date(Temporal.PlainDate.from(next.dueOn)))}
              </span>
            </span>
          )}
        />
      )}
    </section>
  )
}
