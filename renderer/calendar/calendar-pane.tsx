import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { CalendarFilter, CalendarLine } from '../../shared/contract/calendar-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { Empty } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { Zone } from '../components/zone.tsx'
import { agendaDays } from '../frame/main-masthead.tsx'
import { calendarWords } from '../words/calendar.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { CalendarLines } from './calendar-lines.tsx'
import type { Acting } from './today/use-acting.tsx'
import styles from './calendar.module.css'

interface CalendarPaneProps {
  /** What stands here begins with this day; with today it begins with what is late. */
  readonly from: Temporal.PlainDate
  readonly filter: CalendarFilter
  readonly today: Temporal.PlainDate
  readonly procedures: readonly Procedure[]
  readonly acting: Acting
  /** How many lines are read; the days on which they end are whole. */
  readonly limit: number
  /** Reads on, where the pane is the whole screen. */
  readonly onMore?: () => void
  readonly onShowAll: () => void
  /** Said above the lines; absent where the head of the screen says it. */
  readonly hasHeading: boolean
}

/** What stands on and after the chosen day, day by day; the way from a square of the calendar to a dossier. */
export function CalendarPane(props: CalendarPaneProps) {
  const { from, filter, today, limit } = props
  const words = useWords(calendarWords)
  const dates = useDates()
  const isToday = from.equals(today)
  // The list may lag behind while an arrow is held down.
  const begins = useDeferredValue(from.toString())
  const query = useQuery({ ...orpc.agenda.lines.queryOptions({ input: { from: begins, filter, limit } }), placeholderData: keepPreviousData })
  const isWithLate = isToday && (filter.standing === 'running' || filter.standing === 'all')
  const late = useQuery({ ...orpc.agenda.lines.queryOptions({ input: { from: '1900-01-01', filter: { ...filter, standing: 'late' }, limit } }), placeholderData: keepPreviousData, enabled: isWithLate })
  return (
    <Zone label={words.comingZone} className={styles.pane ?? ''} isReading={begins !== from.toString() || query.isPlaceholderData || query.isPending}>
      {props.hasHeading ? <p className={styles.paneHead} aria-live="polite">{isToday ? words.coming : dates.date(from, { weekday: 'long' })}</p> : null}
      {props.acting.notices}
      <Answer query={query} waiting={words.reading}>
        {({ lines, more }) => <Shown {...props} lines={[...(isWithLate ? (late.data?.lines ?? []) : []), ...lines]} hasMore={more !== undefined} />}
      </Answer>
    </Zone>
  )
}

function Shown({ lines, hasMore, filter, today, procedures, acting, onMore, onShowAll }: CalendarPaneProps & { readonly lines: readonly CalendarLine[]; readonly hasMore: boolean }) {
  const words = useWords(calendarWords)
  const toPost = useQuery(orpc.agenda.get.queryOptions({ input: { days: agendaDays } })).data?.toPost ?? []
  const isNarrow = filter.standing !== 'running' || filter.kind !== undefined || filter.handler !== undefined || filter.procedureId !== undefined
  if (lines.length === 0) {
    return (
      <>
        <Empty>{isNarrow ? words.nothingFor : words.nothingComing}</Empty>
        {isNarrow ? <Button onClick={onShowAll}>{words.showAll}</Button> : null}
      </>
    )
  }
  return (
    <>
      <CalendarLines lines={lines} today={today} procedures={procedures} toPost={toPost} acting={acting} />
      {hasMore && onMore !== undefined ? <p className={styles.readOn}><Button onClick={onMore}>{words.readOn}</Button></p> : null}
    </>
  )
}
