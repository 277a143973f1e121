import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { monthToCheck, yearToCheck } from '../../../shared/reminders/day-reminders.ts'
import { client, orpc } from '../../call.ts'
import { BlockHeading } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { useDates } from '../../words/dates.ts'
import { freeDaysWords } from '../../words/free-days.ts'
import { useWords } from '../../words/language.tsx'
import styles from './free-days.module.css'

interface DecreedBlockProps {
  readonly today: Temporal.PlainDate
  /** The last day for which decrees are known. */
  readonly horizon: Temporal.PlainDate
}

/** How far holidays are certain, and the yearly question whether somebody compared them. */
export function DecreedBlock({ today, horizon }: DecreedBlockProps) {
  const words = useWords(freeDaysWords).decreed
  const dates = useDates()
  const id = useId()
  const queries = useQueryClient()
  const { settings, procedure } = useOpenRegister()
  const year = yearToCheck(today, settings.holidaysCheckedUntil)
  const check = async (holidaysCheckedUntil: number) => {
    queries.setQueryData(orpc.settings.get.queryKey({ input: {} }), await client.settings.save({ holidaysCheckedUntil }))
  }
  return (
    <section aria-labelledby={id} className={styles.block}>
      <BlockHeading id={id}>{words.title}</BlockHeading>
      {procedure.calendars.statutory === 'NL-ATW' ? <p className={styles.intro}>{words.known(dates.date(horizon, { weekday: 'none' }))}</p> : null}
      {year === undefined ? <p>{words.checked(today.month >= monthToCheck ? today.year + 1 : today.year)}</p> : (
        <p>{words.check(year)} <Button onClick={() => void check(year)}>{words.done}</Button></p>
      )}
    </section>
  )
}
