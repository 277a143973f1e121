import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CalendarPlus, Printer } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { mostCalendarDays, type CalendarLine } from '../../shared/contract/calendar-views.ts'
import type { Closures } from '../../shared/contract/closure-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { Button } from '../components/button.tsx'
import { Screen } from '../components/screen.tsx'
import { useKept } from '../dossier/documents/kept.ts'
import { rememberPlace } from '../dossier/return-place.ts'
import { useToday } from '../frame/clock.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { host } from '../host.ts'
import { calendarFileWords } from '../words/calendar-file.ts'
import { calendarWords } from '../words/calendar.ts'
import { useWords } from '../words/language.tsx'
import { todayWords } from '../words/today.ts'
import { whatIfWords } from '../words/what-if.ts'
import { CalendarFileDialog } from './calendar-file-dialog.tsx'
import { CalendarGrid } from './calendar-grid.tsx'
import { CalendarHead } from './calendar-head.tsx'
import { CalendarLegend } from './calendar-legend.tsx'
import { CalendarSheet } from './calendar-sheet.tsx'
import { CalendarPane } from './calendar-pane.tsx'
import { useCalendarTitle } from './calendar-title.ts'
import { calendarViews, firstCalendarChoice, linesPerDay, mondayOf, onDay, spanOf, weeksOf, type CalendarChoice } from './calendar-window.ts'
import { CalendarYear } from './calendar-year.tsx'
import { marksOf } from './day-marks.ts'
import { useActing } from './today/use-acting.tsx'
import styles from './calendar.module.css'

/** What is due when: eight weeks from this one, a week, a month, a year or a list, and beside it what stands on the chosen day. */
export function CalendarScreen() {
  const words = useWords(calendarWords)
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  useEffect(() => rememberPlace('/termijnen'), [])
  return <Answer query={procedures} waiting={words.reading}>{(known) => <OpenCalendar procedures={known} />}</Answer>
}

const listStep = 60
const noClosures: Closures = { closingDays: [], absences: [] }

function OpenCalendar({ procedures }: { readonly procedures: readonly Procedure[] }) {
  const words = useWords(calendarWords)
  const undoWords = useWords(todayWords)
  const whatIf = useWords(whatIfWords)
  const file = useWords(calendarFileWords)
  const today = useToday()
  const { procedure: active } = useOpenRegister()
  const [choice, choose] = useKept<CalendarChoice>(['calendar'], firstCalendarChoice(today))
  const [isFileOpen, setIsFileOpen] = useState(false)
  const [listed, setListed] = useState(listStep)
  const acting = useActing(procedures)
  const title = useCalendarTitle(choice)
  const closures = useQuery(orpc.closures.get.queryOptions({ input: {} })).data ?? noClosures
  const handlers = useQuery(orpc.agenda.handlers.queryOptions({ input: {} })).data ?? []
  const chosen = Temporal.PlainDate.from(choice.day)
  const { days, isReading } = useDays(choice)
  const shown = procedures.find(({ id }) => id === choice.filter.procedureId)
  const own = useMemo(() => ({ procedure: shown ?? active, others: shown === undefined ? procedures : [], closures }), [shown, active, procedures, closures])
  const marksOn = useCallback((day: Temporal.PlainDate) => marksOf(day, own), [own])
  // The same for every day of what is printed, so that walking through days makes no new sheet.
  const sheetDay = (choice.view === 'week' || choice.view === 'list' ? mondayOf(chosen) : chosen.with({ day: 1 })).toString()
  const isList = choice.view === 'list'

  const goTo = (day: Temporal.PlainDate) => choose(onDay(choice, day))
  const toToday = () => choose({ ...onDay(choice, today), start: firstCalendarChoice(today).start })
  const look = (view: CalendarChoice['view']) => choose({ ...choice, view, ...(view === 'eight-weeks' ? { start: firstCalendarChoice(chosen).start } : {}) })
  // The list has no square to stand on: its lines take focus.
  useEffect(() => {
    if (isList) focusSoon('[data-group] [data-row][tabindex="0"]')
  }, [isList])
  const linesOn = (day: Temporal.PlainDate) => days.get(day.toString())?.lines ?? []
  const enter = (day: Temporal.PlainDate) => {
    const [only, ...others] = linesOn(day)
    if (only !== undefined && others.length === 0) acting.open(only.dossierId)
    else if (isReading || days.has(day.toString())) focusGroup(day)
  }
  const withFirst = (day: Temporal.PlainDate, act: (line: CalendarLine) => void) => {
    const first = linesOn(day)[0]
    if (first !== undefined) act(first)
  }
  const pane = (
    <CalendarPane
      from={chosen}
      filter={choice.filter}
      today={today}
      procedures={procedures}
      acting={acting}
      limit={isList ? listed : 30}
      {...(isList ? { onMore: () => setListed(listed + listStep) } : {})}
      onShowAll={() => choose({ ...choice, filter: { standing: 'running' } })}
      hasHeading={!isList}
    />
  )

  return (
    <>
      <Screen
        title={words.screen}
        className={`${styles.screen ?? ''} ${isList ? (styles.listed ?? '') : ''}`}
        saved={<CalendarLegend />}
        keys={[
          ...(isList ? [{ keys: ['ArrowUp', 'ArrowDown'], label: words.keys.row }] : [
            { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], label: words.keys.day },
            { keys: 'PageDown', label: words.keys.month },
          ]),
          { keys: 'Enter', label: words.keys.open },
          { keys: 'W', label: words.keys.why },
          { keys: '?', label: whatIf.ask },
          { keys: 'T', label: words.keys.today, act: toToday, shown: 'overview' },
          { keys: ['1', '2', '3', '4', '5'], label: words.keys.views, act: (key) => look(calendarViews[Number(key) - 1] ?? 'eight-weeks'), shown: 'overview' },
          ...(acting.undo === undefined ? [] : [{ keys: 'Ctrl+Z', label: undoWords.undo, act: acting.undo }]),
        ]}
      >
        <section className={styles.calendar} aria-label={words.screen} {...(isReading ? { 'data-reading': '' } : {})} data-zone="" tabIndex={-1}>
          <CalendarHead
            title={title}
            view={choice.view}
            filter={choice.filter}
            procedures={procedures}
            handlers={handlers}
            onView={look}
            onFilter={(filter) => choose({ ...choice, filter })}
            onToday={toToday}
          >
            <Button look="quiet" icon={CalendarPlus} onClick={() => setIsFileOpen(true)}>{file.open}</Button>
            <Button look="quiet" icon={Printer} onClick={() => void host.print()}>{words.print}</Button>
          </CalendarHead>
          {choice.view === 'year' ? <CalendarYear chosen={chosen} today={today} days={days} marksOn={marksOn} onChoose={goTo} onEnter={enter} /> : isList ? null : (
            <CalendarGrid
              weeks={weeksOf(choice)}
              chosen={chosen}
              today={today}
              days={days}
              marksOn={marksOn}
              procedures={procedures}
              room={linesPerDay[choice.view]}
              {...(choice.view === 'month' ? { month: chosen.month } : {})}
              onChoose={goTo}
              onEnter={enter}
              onOpenDossier={acting.open}
              onWhy={(day) => withFirst(day, acting.why)}
              onSuppose={(day) => withFirst(day, ({ dossierId }) => acting.suppose(dossierId))}
            />
          )}
        </section>
        {pane}
      </Screen>
      {acting.dialogs}
      <CalendarSheet form={choice.view === 'week' || isList ? 'week' : 'month'} day={sheetDay} filter={choice.filter} organisation={own.procedure.organisation.name} today={today} marksOn={marksOn} />
      {isFileOpen ? <CalendarFileDialog filter={choice.filter} onClose={() => setIsFileOpen(false)} /> : null}
    </>
  )
}

/** What stands on the days that are shown; while other days are read, those before stay. */
function useDays(choice: CalendarChoice) {
  const { from, until } = spanOf(choice)
  if (from.until(until).days >= mostCalendarDays) throw new RangeError('A view of the calendar is too long')
  const answer = useQuery({
    ...orpc.agenda.days.queryOptions({ input: { span: { from: from.toString(), until: until.toString() }, filter: choice.filter, perDay: linesPerDay[choice.view] } }),
    placeholderData: keepPreviousData,
    enabled: choice.view !== 'list',
  })
  return { days: new Map((answer.data?.days ?? []).map((day) => [day.day, day])), isReading: choice.view !== 'list' && (answer.isPlaceholderData || answer.isPending) }
}

/** On to the lines of a day, beside the calendar. */
function focusGroup(day: Temporal.PlainDate): void {
  focusSoon(`[data-group="${day.toString()}"] [data-row][tabindex="0"]`)
}

/** Gives focus to a line that may still be on its way when the key is pressed. */
function focusSoon(line: string, frames = 120): void {
  const row = document.querySelector<HTMLElement>(line)
  if (row !== null) row.focus()
  else if (frames > 0) requestAnimationFrame(() => focusSoon(line, frames - 1))
}
