import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarHorizon, holidaysIn, type CalendarId } from '../../../shared/calendar/index.ts'
import type { ClosingDay, ClosureChange, Closures } from '../../../shared/contract/closure-views.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { BlockHeading } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { AllSaved, Screen } from '../../components/screen.tsx'
import { Zone } from '../../components/zone.tsx'
import { useToday } from '../../frame/clock.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { useDates } from '../../words/dates.ts'
import { freeDaysWords } from '../../words/free-days.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { AbsenceBlock } from './absence-block.tsx'
import { AddDaysDialog } from './add-days-dialog.tsx'
import { DecreedBlock } from './decreed-block.tsx'
import { ImpactDialog } from './impact-dialog.tsx'
import styles from './free-days.module.css'

/** Days that are no working days: holidays by name and calendar, closing days of the organisation, and when the coordinator is away. */
export function FreeDaysScreen() {
  const words = useWords(freeDaysWords)
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const closures = useQuery(orpc.closures.get.queryOptions({ input: {} }))
  return (
    <Answer query={procedures} waiting={words.reading}>
      {(known) => <Answer query={closures} waiting={words.reading}>{(answer) => <OpenFreeDays procedures={known} closures={answer} />}</Answer>}
    </Answer>
  )
}

/** One day of the list. */
interface FreeDay {
  readonly date: Temporal.PlainDate
  readonly name: string
  readonly about: string
  readonly own?: ClosingDay
}

function OpenFreeDays({ procedures, closures }: { readonly procedures: readonly Procedure[]; readonly closures: Closures }) {
  const words = useWords(freeDaysWords)
  const dates = useDates()
  const [isAdding, setIsAdding] = useState(false)
  const [change, setChange] = useState<ClosureChange>()
  const today = useToday()
  const days = useFreeDays(procedures, closures, today)
  return (
    <>
      <Screen title={words.title} className={styles.screen ?? ''} saved={<AllSaved />} keys={[{ keys: ['ArrowUp', 'ArrowDown'], label: words.keys.row }, { keys: 'X', label: words.keys.remove }]}>
        <Zone label={words.days}>
          <div className={styles.head}>
            <h1>{words.title}</h1>
            <Button look="main" onClick={() => setIsAdding(true)}>{words.add}</Button>
          </div>
          <p className={styles.intro}>{words.intro}</p>
          <BlockHeading aside={words.until(today.year + 1)}>{words.days}</BlockHeading>
          <RowList
            label={words.days}
            rows={days}
            keyOf={({ date, about, name }) => `${date.toString()} ${about} ${name}`}
            onOpen={() => {}}
            action={({ own }) => (own === undefined ? undefined : { letter: 'X', label: words.remove, act: () => setChange({ add: [], remove: [{ day: own.day, ...(own.procedureId === undefined ? {} : { procedureId: own.procedureId }) }] }) })}
            render={({ date, name, about }) => (
              <span className={styles.day}>
                <span>{dates.date(date)}</span>
                <span className={rowParts.lines}><span className={rowParts.first}>{name}</span><span className={rowParts.second}>{about}</span></span>
              </span>
            )}
          />
        </Zone>
        <Zone label={words.side}>
          <AbsenceBlock absences={closures.absences} today={today} />
          <DecreedBlock today={today} horizon={calendarHorizon('NL-ATW')} />
        </Zone>
      </Screen>
      {isAdding ? (
        <AddDaysDialog
          procedures={procedures}
          today={today}
          onClose={() => setIsAdding(false)}
          onRead={(add) => {
            setIsAdding(false)
            setChange({ add: [...add], remove: [] })
          }}
        />
      ) : null}
      {change === undefined ? null : <ImpactDialog change={change} procedures={procedures} onClose={() => setChange(undefined)} />}
    </>
  )
}

/** From today to the end of next year. */
function useFreeDays(procedures: readonly Procedure[], { closingDays }: Closures, today: Temporal.PlainDate): readonly FreeDay[] {
  const words = useWords(freeDaysWords)
  const language = useLanguage()
  const { procedure } = useOpenRegister()
  const { office, statutory } = procedure.calendars
  const holidaysOf = (calendar: CalendarId, about: string) =>
    [today.year, today.year + 1].flatMap((year) => holidaysIn(year, calendar).map(({ date, holiday }) => ({ date, name: holiday[language], about })))
  const official = holidaysOf(office, words.holiday[office])
  const legal = statutory === office ? [] : holidaysOf(statutory, words.statutory).filter(({ date }) => !official.some((other) => other.date.equals(date)))
  const own = closingDays.map((day): FreeDay => {
    const organisation = procedures.find(({ id }) => id === day.procedureId)?.organisation.name
    return { date: Temporal.PlainDate.from(day.day), name: day.name === '' ? words.closing : day.name, about: organisation === undefined ? words.closing : words.closingOf(organisation), own: day }
  })
  return [...official, ...legal, ...own]
    .filter(({ date }) => Temporal.PlainDate.compare(date, today) >= 0)
    .toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date))
}
