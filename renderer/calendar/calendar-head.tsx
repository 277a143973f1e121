import { Fragment, type ReactNode } from 'react'
import type { CalendarFilter } from '../../shared/contract/calendar-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { Button } from '../components/button.tsx'
import { Menu } from '../components/menu.tsx'
import { calendarWords } from '../words/calendar.ts'
import { useWords } from '../words/language.tsx'
import { calendarViews, type CalendarView } from './calendar-window.ts'
import styles from './calendar.module.css'

interface CalendarHeadProps {
  readonly title: string
  readonly view: CalendarView
  readonly filter: CalendarFilter
  readonly procedures: readonly Procedure[]
  readonly handlers: readonly string[]
  readonly onView: (view: CalendarView) => void
  readonly onFilter: (filter: CalendarFilter) => void
  readonly onToday: () => void
  /** Further buttons, behind the sentence. */
  readonly children?: ReactNode
}

/** What part of the calendar stands below, the ways to see another, and what it shows as a sentence of which the words can be chosen. */
export function CalendarHead({ title, view, filter, procedures, handlers, onView, onFilter, onToday, children }: CalendarHeadProps) {
  const words = useWords(calendarWords)
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h1 aria-live="polite">{title}</h1>
        <Button keys="T" onClick={onToday}>{words.today}</Button>
        <div role="group" aria-label={words.view} className={styles.switch}>
          {calendarViews.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>{words.views[each]}</button>
          ))}
        </div>
      </div>
      <div className={styles.below}>
        <FilterSentence filter={filter} procedures={procedures} handlers={handlers} onFilter={onFilter} />
        {children}
      </div>
    </div>
  )
}

/** What stands where in the sentence. */
const partNames = ['begin', 'standing', 'before kind', 'kind', 'before procedure', 'procedure', 'before handler', 'handler', 'end'] as const

/** `Toon wat nog moet, elke soort, van alle organisaties, bij iedereen.` */
function FilterSentence({ filter, procedures, handlers, onFilter }: Pick<CalendarHeadProps, 'filter' | 'procedures' | 'handlers' | 'onFilter'>) {
  const words = useWords(calendarWords)
  const { procedureId, handler, kind, ...rest } = filter
  const whole = { ...rest, ...(procedureId === undefined ? {} : { procedureId }), ...(handler === undefined ? {} : { handler }), ...(kind === undefined ? {} : { kind }) }
  const chosenProcedure = procedures.find(({ id }) => id === procedureId)
  const handlerChoices: readonly (readonly [string, string])[] = [['', words.noHandler], ...handlers.map((name) => [name, name] as const)]
  const without = (key: 'procedureId' | 'handler' | 'kind'): CalendarFilter => {
    const { [key]: _, ...others } = whole
    return others
  }
  const parts = words.sentence(
    <Menu
      label={words.standingLabel}
      items={(['running', 'late', 'met', 'all'] as const).map((standing) => ({
        id: standing, label: words.standings[standing], isChosen: filter.standing === standing, onChoose: () => onFilter({ ...whole, standing }),
      }))}
    >
      {words.standings[filter.standing]}
    </Menu>,
    <Menu
      label={words.kindLabel}
      items={[
        { id: '', label: words.anyKind, isChosen: kind === undefined, onChoose: () => onFilter(without('kind')) },
        ...(['statutory', 'promised', 'target'] as const).map((each) => ({ id: each, label: words.kinds[each], isChosen: kind === each, onChoose: () => onFilter({ ...whole, kind: each }) })),
      ]}
    >
      {kind === undefined ? words.anyKind : words.kinds[kind]}
    </Menu>,
    <Menu
      label={words.procedureLabel}
      items={[
        { id: '', label: words.anyProcedure, isChosen: procedureId === undefined, onChoose: () => onFilter(without('procedureId')) },
        ...procedures.map(({ id, name }) => ({ id, label: name, isChosen: procedureId === id, onChoose: () => onFilter({ ...whole, procedureId: id }) })),
      ]}
    >
      {chosenProcedure?.name ?? words.anyProcedure}
    </Menu>,
    <Menu
      label={words.handlerLabel}
      items={[
        { id: ' ', label: words.anyHandler, isChosen: handler === undefined, onChoose: () => onFilter(without('handler')) },
        ...handlerChoices.map(([value, label]) => ({ id: value, label, isChosen: handler === value, onChoose: () => onFilter({ ...whole, handler: value }) })),
      ]}
    >
      {handler === undefined ? words.anyHandler : handler === '' ? words.noHandler : handler}
    </Menu>,
  )
  return <p className={styles.sentence}>{parts.map((part, place) => <Fragment key={partNames[place]}>{part}</Fragment>)}</p>
}
