import { understandDayAhead } from '../../../shared/dossier/understanding/day-ahead.ts'
import { understandDay } from '../../../shared/dossier/understanding/day.ts'

/** Whether a day that is typed lies behind or ahead when it has no year: `15/1` in November. */
export type Direction = 'back' | 'ahead'

/** English words for the two days that are typed most; everything else is digits in either language. */
const english: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 }

/**
 * The day that was typed into a field: `20/11/2026`, `20/11`, `gisteren`, `maandag`, `3 november`, `2026-11-03`. Undefined
 * when it is no day, or only about a day (`eind november`), because a date in the register is one day.
 */
export function readDay(text: string, today: Temporal.PlainDate, direction: Direction = 'back'): Temporal.PlainDate | undefined {
  const distance = english[text.trim().toLowerCase()]
  if (distance !== undefined) return today.add({ days: distance })
  const understood = direction === 'back' ? understandDay(text, today) : understandDayAhead(text, today)
  return understood === undefined || understood.approximate === true ? undefined : understood.on
}

/** A day as a field first shows it, so that it can be read and typed over: `20/11/2026`. */
export function typedDay(day: Temporal.PlainDate): string {
  return `${day.day}/${day.month}/${day.year}`
}
