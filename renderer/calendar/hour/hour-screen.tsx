import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Agenda, DossierRow } from '../../../shared/contract/views.ts'
import { nextDue } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { Empty } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { Actions } from '../../components/dialog.tsx'
import { usePress } from '../../components/keys.tsx'
import type { RowAction } from '../../components/row-list.tsx'
import { AllSaved, Screen } from '../../components/screen.tsx'
import { Zone } from '../../components/zone.tsx'
import { rememberPlace } from '../../dossier/return-place.ts'
import { useLocalTime } from '../../frame/clock.tsx'
import { agendaDays } from '../../frame/main-masthead.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { hoursNow } from '../../frame/telephone-hours.ts'
import { useDates } from '../../words/dates.ts'
import { hourWords } from '../../words/hour.ts'
import { useWords } from '../../words/language.tsx'
import { stepLetters } from '../../words/steps.ts'
import { todayWords } from '../../words/today.ts'
import { CallsBlock } from '../today/calls-block.tsx'
import { dayCallOf, type DayCall } from './calls.ts'
import { nextFor, todayGroups, type TodayEntry } from '../today/entries.ts'
import { CallbacksBlock, DraftsBlock, PostBlock } from '../today/side.tsx'
import { useActing } from '../today/use-acting.tsx'
import styles from '../today/today.module.css'

/** More calls than one telephone hour has. */
const mostCalls = 100

/** The telephone hour: quiet while it runs, and at its end (`isClosing`) what was promised, what must be posted and who must be called. */
export function HourScreen({ isClosing }: { readonly isClosing: boolean }) {
  const words = useWords(todayWords)
  const agenda = useQuery(orpc.agenda.get.queryOptions({ input: { days: agendaDays } }))
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const dossiers = useQuery(orpc.dossiers.list.queryOptions({ input: { scope: 'all', order: 'number', descending: true, limit: mostCalls } }))
  return (
    <Answer query={procedures} waiting={words.reading}>
      {(known) => (
        <Answer query={agenda} waiting={words.reading}>
          {(due) => <Answer query={dossiers} waiting={words.reading}>{({ rows }) => <OpenHour isClosing={isClosing} agenda={due} procedures={known} rows={rows} />}</Answer>}
        </Answer>
      )}
    </Answer>
  )
}

interface OpenHourProps {
  readonly isClosing: boolean
  readonly agenda: Agenda
  readonly procedures: readonly Procedure[]
  readonly rows: readonly DossierRow[]
}

function OpenHour({ isClosing, agenda, procedures, rows }: OpenHourProps) {
  const words = useWords(hourWords)
  const todays = useWords(todayWords)
  const dates = useDates()
  const [, go] = useLocation()
  const { procedure } = useOpenRegister()
  const hours = hoursNow(procedure, useLocalTime())
  const acting = useActing(procedures)
  const press = usePress()
  const today = Temporal.PlainDate.from(agenda.today)
  const { callbacks } = todayGroups(agenda, procedures)
  const actionOf = ({ entry: { dossierId, due }, ...next }: TodayEntry) => acting.actionOf({ ...next, dossierId, due })
  const isRunning = hours?.isOpen === true && !isClosing
  const calls = useCallsOfToday(rows, agenda, procedures)
  const others = calls.filter(({ isOfTheHour }) => !isOfTheHour)
  const actionOfCall = ({ view: { state, deadlines }, letters }: DayCall): RowAction | undefined => {
    const kind = letters.find(({ standing }) => standing === 'to-write')?.kind
    if (kind !== undefined) return { letter: stepLetters[`write-${kind}`] ?? 'O', label: todays.actions.acknowledge, act: () => go(`/brief/${state.dossierId}/${kind}`) }
    const waiting = agenda.toPost.find(({ dossierId }) => dossierId === state.dossierId)
    if (waiting !== undefined) return { letter: 'P', label: todays.actions.post, act: () => acting.post(waiting) }
    const due = nextDue(deadlines)
    const own = procedures.find(({ id }) => id === state.procedure.id)
    return due === undefined || own === undefined ? undefined : acting.actionOf({ dossierId: state.dossierId, due, ...nextFor({ dossierId: state.dossierId, due }, [], own) })
  }
  const block = { procedures, onOpen: acting.open, actionOf: actionOfCall }
  useEffect(() => rememberPlace(isRunning ? '/spreekuur' : '/spreekuur/afsluiten'), [isRunning])
  return (
    <>
      <Screen title={words.screen} saved={<AllSaved />} className={styles.screen ?? ''} keys={[{ keys: 'F2', label: words.newCall.toLowerCase() }, ...(acting.undo === undefined ? [] : [{ keys: 'Ctrl+Z', label: words.undo, act: acting.undo }])]}>
        <Zone label={words.calls} className={styles.column ?? ''}>
          <div className={styles.head}>
            <h1>{isRunning ? words.running : words.closing}</h1>
            <p>{isRunning ? words.untilTime(dates.time(hours.at)) : words.left}</p>
          </div>
          {acting.notices}
          {isRunning ? (
            <>
              <Empty>{words.rings}</Empty>
              <Actions>
                <Button look="main" keys="F2" isTall onClick={() => void press('F2')}>{words.newCall}</Button>
                <Button isTall onClick={() => go('/spreekuur/afsluiten')}>{words.close}</Button>
              </Actions>
            </>
          ) : (
            <>
              <CallsBlock heading={words.calls} calls={calls.filter(({ isOfTheHour }) => isOfTheHour)} {...block} />
              {others.length === 0 ? null : <CallsBlock heading={words.otherCalls} calls={others} {...block} />}
              <div className={styles.group}><DraftsBlock /></div>
              {hours?.isOpen === true ? <Actions><Button onClick={() => go('/spreekuur')}>{words.goOn}</Button></Actions> : null}
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

/** Calls by telephone that were received today, in the order in which they came. */
function useCallsOfToday(rows: readonly DossierRow[], agenda: Agenda, procedures: readonly Procedure[]): readonly DayCall[] {
  const { procedure } = useOpenRegister()
  const ofToday = rows.filter(({ channel, receivedOn }) => channel === 'phone' && receivedOn === agenda.today)
  const views = useQueries({ queries: ofToday.map(({ dossierId }) => orpc.dossiers.get.queryOptions({ input: { dossierId } })) })
  // All at once: a list that grows while it is read is read wrong.
  if (views.some(({ isPending }) => isPending)) return []
  return views
    .flatMap(({ data }) => (data === undefined ? [] : [dayCallOf(data, agenda.toPost, procedure, procedures.find(({ id }) => id === data.state.procedure.id) ?? procedure)]))
    .toSorted((one, other) => (one.view.state.complaint.callStartedAt ?? '').localeCompare(other.view.state.complaint.callStartedAt ?? ''))
}
