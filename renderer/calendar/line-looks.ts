import type { CalendarLine } from '../../shared/contract/calendar-views.ts'
import { dueStateOn, nearUntil } from '../../shared/dossier/deadlines/deadlines.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** How a line of the calendar stands today; `gone` is what is met or no longer due, and a posting day that has passed. */
export type LineLook = 'late' | 'near' | 'later' | 'met' | 'gone'

/** A due date looks as everywhere; a posting day is near today and on the next working day. */
export function looksOfLine({ what, day, due, state, procedureId }: CalendarLine, today: Temporal.PlainDate, procedures: readonly Procedure[]): LineLook {
  if (state === 'lapsed') return 'gone'
  if (state !== 'running') return 'met'
  const procedure = procedures.find(({ id }) => id === procedureId)
  if (what === 'due') return dueStateOn({ dueOn: due.dueOn }, today, procedure)
  if (day < today.toString()) return 'gone'
  return day <= nearUntil(today, procedure).toString() ? 'near' : 'later'
}

/** The number as short as it is clear: `0042` in the year of today, `2025-0042` in another. */
export function shortNumber(number: string, today: Temporal.PlainDate): string {
  return number.startsWith(`${today.year}-`) ? number.slice(5) : number
}
