import { daysOffBetween, type DayOff } from '../../../shared/calendar/index.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { deadlineRule } from '../../../shared/procedure/lookups.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'

/** One day between the start of a term and its due date, and what became of it in the count. */
export interface CountedDay {
  readonly date: Temporal.PlainDate
  /**
   * `start`: day 0; `counted`: the `nth` of the term; `between`: within months or years, of which no days are counted; `left-out`:
   * no working day; `passed`: counted out, and could not be the last day; `due`: the last day.
   */
  readonly role: 'start' | 'counted' | 'between' | 'left-out' | 'passed' | 'due'
  readonly nth?: number
  readonly off?: Pick<DayOff, 'reason' | 'holiday'>
}

/** Longer than this a list of days helps nobody. */
const longest = 200

/** Every day of a term, in order; undefined for one that is too long to follow day by day. */
export function countedDays(deadline: Deadline, procedure: Procedure): readonly CountedDay[] | undefined {
  const start = Temporal.PlainDate.from(deadline.startsOn)
  const due = Temporal.PlainDate.from(deadline.dueOn)
  const length = start.until(due).days
  if (length > longest) return undefined
  const calendar = deadlineRule(procedure, deadline.ruleId)?.term.calendar ?? procedure.calendars.office
  const off = new Map(daysOffBetween(start, due, calendar, deadline.closingDays).map((day) => [day.date.toString(), day]))
  const isWorking = deadline.unit === 'workingDays'
  const isCounting = isWorking || deadline.unit === 'calendarDays' || deadline.unit === 'weeks'
  let nth = 0
  return Array.from({ length: length + 1 }, (_, place): CountedDay => {
    const date = start.add({ days: place })
    const why = off.get(date.toString())
    const about = why === undefined ? {} : { off: { reason: why.reason, ...(why.holiday === undefined ? {} : { holiday: why.holiday }) } }
    if (place === 0) return { date, role: 'start', ...about }
    const isPast = date.toString() > deadline.countedTo
    if (!isPast && isWorking && why !== undefined) return { date, role: 'left-out', ...about }
    if (!isPast && isCounting) nth += 1
    const counted = isPast || !isCounting ? {} : { nth }
    if (date.equals(due)) return { date, role: 'due', ...counted, ...about }
    // A term that was agreed on ends on that day; what lies before it was not passed over.
    const isPassed = date.toString() >= deadline.countedTo && deadline.consentUntil === undefined
    return { date, role: isPassed ? 'passed' : isCounting ? 'counted' : 'between', ...counted, ...about }
  })
}

/** The days that did not count, or over which the end moved on. */
export function daysLeftOut(days: readonly CountedDay[]): readonly CountedDay[] {
  return days.filter(({ role }) => role === 'left-out' || role === 'passed')
}
