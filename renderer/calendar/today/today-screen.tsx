import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Agenda } from '../../../shared/contract/views.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { yearToCheck } from '../../../shared/reminders/day-reminders.ts'
import { orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { RowList } from '../../components/row-list.tsx'
import { AllSaved, Screen } from '../../components/screen.tsx'
import { Zone } from '../../components/zone.tsx'
import { rememberPlace } from '../../dossier/return-place.ts'
import { useLocalTime, useToday } from '../../frame/clock.tsx'
import { agendaDays } from '../../frame/main-masthead.tsx'
import { hoursNow } from '../../frame/telephone-hours.ts'
import { OtherWays } from '../../frame/other-ways.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { absenceWords } from '../../words/absence.ts'
import { useDates } from '../../words/dates.ts'
import { freeDaysWords } from '../../words/free-days.ts'
import { useWords } from '../../words/language.tsx'
import { remindersWords } from '../../words/reminders.ts'
import { todayWords } from '../../words/today.ts'
import { EntryLines } from '../entry-lines.tsx'
import { FirstRows } from './first-rows.tsx'
import { RemindersBlock } from './reminders-block.tsx'
import { todayGroups, type TodayEntry, type TodayGroups } from './entries.ts'
import { CallbacksBlock, DraftsBlock, PostBlock } from './side.tsx'
import { WatchBlocks } from './watch-blocks.tsx'
import { useActing } from './use-acting.tsx'
import { agendaOf, StandsIn, useWhoseWork, WhoseWorkMenu } from './whose-work.tsx'
import styles from './today.module.css'

/** The first screen after unlocking: what is late, what must happen today and soon, whom to call and what to post. */
export function TodayScreen({ isForReminders = false }: { readonly isForReminders?: boolean }) {
  const words = useWords(todayWords)
  const query = orpc.agenda.get.queryOptions({ input: { days: agendaDays } })
  const agenda = useQuery(query)
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const today = useToday().toString()
  const { refetch, data, isFetching } = agenda
  useEffect(() => rememberPlace('/vandaag'), [])
  // The agenda is asked again when something changes; midnight changes everything without being announced.
  useEffect(() => {
    if (data !== undefined && data.today < today && !isFetching) void refetch()
  }, [data, today, isFetching, refetch])
  return (
    <Answer query={procedures} waiting={words.reading}>
      {(known) => (
        <Answer query={agenda} waiting={words.reading} queryKey={query.queryKey}>
          {(answer) => <OpenToday agenda={answer} procedures={known} isForReminders={isForReminders} />}
        </Answer>
      )}
    </Answer>
  )
}

function OpenToday({ agenda, procedures, isForReminders }: { readonly agenda: Agenda; readonly procedures: readonly Procedure[]; readonly isForReminders: boolean }) {
  const words = useWords(todayWords)
  const { snooze } = useWords(remindersWords)
  const dates = useDates()
  const acting = useActing(procedures)
  const work = useWhoseWork(agenda.today)
  const shown = agendaOf(agenda, work)
  const groups = todayGroups(shown, procedures)
  const today = Temporal.PlainDate.from(agenda.today)
  const horizon = today.add({ days: agendaDays })
  const isEmpty = groups.late.length + groups.today.length + groups.coming.length === 0
  const actionOf = ({ entry: { dossierId, due }, ...next }: TodayEntry) => acting.actionOf({ ...next, dossierId, due })
  const list = (heading: string, rows: readonly TodayEntry[]) => (
    <RowList
      labelledBy={heading}
      rows={rows}
      keyOf={({ key }) => key}
      onOpen={({ entry }) => acting.open(entry.dossierId)}
      action={actionOf}
      letters={({ entry }) => ({ W: () => acting.why(entry), '?': () => acting.suppose(entry.dossierId), J: () => acting.snooze(entry) })}
      render={(row) => <EntryLines row={row} today={today} />}
    />
  )

  return (
    <>
      <Screen
        title={words.screen}
        hasLegend
        saved={<AllSaved />}
        className={styles.screen ?? ''}
        keys={[
          { keys: ['ArrowUp', 'ArrowDown'], label: words.keys.row },
          { keys: 'Enter', label: words.keys.open },
          { keys: ['A', 'V'], label: words.keys.step },
          { keys: 'W', label: words.keys.why },
          { keys: 'J', label: snooze.toLowerCase() },
          ...(acting.undo === undefined ? [] : [{ keys: 'Ctrl+Z', label: words.undo, act: acting.undo }]),
        ]}
      >
        <Zone label={words.left} className={styles.column ?? ''}>
          <div className={styles.head}>
            <h1>{capital(dates.date(today, { weekday: 'long' }))}</h1>
            <p><Summary groups={groups} /></p>
            <WhoseWorkMenu agenda={agenda} choice={work} />
          </div>
          {acting.notices}
          <StandsIn choice={work} />
          <Group heading={words.late} rows={groups.late}>{list}</Group>
          <Group heading={words.today} rows={groups.today} aside={dates.date(today, { hasYear: false })}>{list}</Group>
          <Group heading={words.coming(agendaDays)} rows={groups.coming} aside={words.until(dates.date(horizon, { hasYear: false }))}>{list}</Group>
          <CheckHolidays today={today} />
          <PlanAbsence />
          {isEmpty ? <Empty>{agenda.counts.all === 0 ? words.emptyRegister : work.whose === 'all' ? words.empty : words.emptyOf[work.whose]}</Empty> : null}
        </Zone>
        <Zone label={words.right} className={styles.column ?? ''}>
          <RemindersBlock today={today} procedures={procedures} acting={acting} takesFocus={isForReminders} />
          <CallbacksBlock rows={groups.callbacks} today={today} onOpen={acting.open} actionOf={actionOf} />
          <PostBlock agenda={shown} procedures={procedures} today={today} onOpen={acting.open} onPost={acting.post} />
          <OtherWays className={styles.group} />
          <DraftsBlock />
          <WatchBlocks work={work} today={today} onOpen={acting.open} onStep={acting.step} />
        </Zone>
      </Screen>
      {acting.dialogs}
    </>
  )
}

/** Once a year, until it was done. */
function CheckHolidays({ today }: { readonly today: Temporal.PlainDate }) {
  const words = useWords(freeDaysWords).decreed
  const [, go] = useLocation()
  const year = yearToCheck(today, useOpenRegister().settings.holidaysCheckedUntil)
  return year === undefined ? null : <Notice>{words.check(year)} <Button look="quiet" onClick={() => go('/vrije-dagen')}>{words.look}</Button></Notice>
}

/** Some weeks before an absence, until something was chosen for everything that falls within it. */
function PlanAbsence() {
  const words = useWords(absenceWords)
  const dates = useDates()
  const [, go] = useLocation()
  const absence = useQuery(orpc.agenda.watch.queryOptions({ input: {} })).data?.absence
  if (absence === undefined) return null
  const date = (day: string) => dates.date(Temporal.PlainDate.from(day), { hasYear: false })
  return <Notice>{words.ahead(date(absence.from), date(absence.until), absence.count, absence.undecided)} <Button look="quiet" onClick={() => go('/vrije-dagen')}>{words.plan}</Button></Notice>
}

interface GroupProps {
  readonly heading: string
  readonly rows: readonly TodayEntry[]
  readonly aside?: string
  readonly children: (headingId: string, rows: readonly TodayEntry[]) => ReactNode
}

function Group({ heading, rows, aside, children }: GroupProps) {
  const id = useId()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} count={rows.length} {...(aside === undefined ? {} : { aside })}>{heading}</BlockHeading>
      <FirstRows rows={rows}>{(shown) => children(id, shown)}</FirstRows>
    </section>
  )
}

/** `1 te laat, 3 voor vandaag. Het spreekuur duurt nog 1 uur en 18 minuten.` */
function Summary({ groups }: { readonly groups: TodayGroups }) {
  const words = useWords(todayWords)
  const time = useLocalTime()
  const { procedure } = useOpenRegister()
  const due = words.summary(groups.late.length, groups.today.length)
  const hours = hoursNow(procedure, time)
  if (hours === undefined) return <>{due === '' ? words.calm : due}.</>
  const left = time.toPlainTime().until(hours.at, { smallestUnit: 'minute', roundingMode: 'ceil' })
  const duration = words.duration(left.hours, left.minutes)
  return <>{due === '' ? words.calm : due}. {hours.isOpen ? words.hoursLeft(duration) : words.hoursIn(duration)}</>
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
