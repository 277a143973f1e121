import { useQuery } from '@tanstack/react-query'
import type { SnoozeView } from '../../../shared/contract/reminder-views.ts'
import type { NextDue } from '../../../shared/contract/views.ts'
import { orpc } from '../../call.ts'
import { useClock } from '../../frame/clock.tsx'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { remindersWords } from '../../words/reminders.ts'

/** A deadline as its reminders know it: by its dossier, its rule and the last day on which something can be done. */
export interface Remindable {
  readonly dossierId: string
  readonly due: Pick<NextDue, 'ruleId' | 'dueOn' | 'sendBy'>
}

/** Finds the newest snooze of a deadline; undefined when its reminder was never put off. */
export function useSnoozeOf(): (deadline: Remindable) => SnoozeView | undefined {
  const snoozes = useQuery(orpc.reminders.list.queryOptions({ input: {} })).data?.snoozes ?? []
  return ({ dossierId, due }) => snoozes.find((snooze) => snooze.dossierId === dossierId && snooze.ruleId === due.ruleId && snooze.actOn === (due.sendBy ?? due.dueOn))
}

/** In words why a reminder was put off and until when; undefined when it never was. */
export function useSnoozeWords(): (deadline: Remindable) => string | undefined {
  const words = useWords(remindersWords)
  const dates = useDates()
  const { timeZone } = useClock()
  const snoozeOf = useSnoozeOf()
  return (deadline) => {
    const snooze = snoozeOf(deadline)
    if (snooze === undefined) return undefined
    const until = dates.moment(Temporal.Instant.from(snooze.until), timeZone)
    return snooze.isOver ? words.wasSnoozed(until, snooze.because) : words.snoozed(until, snooze.because)
  }
}
