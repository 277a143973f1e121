import type { CalendarFilter } from '../../shared/contract/calendar-views.ts'

/** How much of the calendar stands on the screen. */
export const calendarViews = ['week', 'eight-weeks', 'month', 'year', 'list'] as const
export type CalendarView = (typeof calendarViews)[number]

/** What the calendar shows, and the day she stands on. Dates are local, `YYYY-MM-DD`. */
export interface CalendarChoice {
  readonly view: CalendarView
  readonly day: string
  /** Monday with which the eight weeks begin; the other views begin where `day` lies. */
  readonly start: string
  readonly filter: CalendarFilter
}

const weeksShown = 8

/** Eight weeks from this one: today and the six weeks of a statutory term stand in one picture. */
export function firstCalendarChoice(today: Temporal.PlainDate): CalendarChoice {
  return { view: 'eight-weeks', day: today.toString(), start: mondayOf(today).toString(), filter: { standing: 'running' } }
}

/** Goes to a day. The eight weeks stay as they are while they hold it, so that the picture does not move under the hand. */
export function onDay(choice: CalendarChoice, day: Temporal.PlainDate): CalendarChoice {
  const start = Temporal.PlainDate.from(choice.start)
  const isShown = Temporal.PlainDate.compare(start, day) <= 0 && Temporal.PlainDate.compare(day, start.add({ weeks: weeksShown })) < 0
  return { ...choice, day: day.toString(), start: isShown ? choice.start : mondayOf(day).toString() }
}

/** The Mondays of the weeks that are shown as a grid; none in the year and the list. */
export function weeksOf({ view, day, start }: CalendarChoice): readonly Temporal.PlainDate[] {
  const date = Temporal.PlainDate.from(day)
  switch (view) {
    case 'week':
      return [mondayOf(date)]
    case 'eight-weeks':
      return weeksFrom(Temporal.PlainDate.from(start), weeksShown)
    case 'month': {
      const first = mondayOf(date.with({ day: 1 }))
      const last = mondayOf(date.with({ day: date.daysInMonth }))
      return weeksFrom(first, first.until(last).days / 7 + 1)
    }
    case 'year':
    case 'list':
      return []
    default:
      return view satisfies never
  }
}

/** The first and the last day that are shown; the list has no end, so that it shows a day. */
export function spanOf(choice: CalendarChoice): { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate } {
  const date = Temporal.PlainDate.from(choice.day)
  if (choice.view === 'year') return { from: date.with({ month: 1, day: 1 }), until: date.with({ month: 12, day: 31 }) }
  const weeks = weeksOf(choice)
  const [first, last] = [weeks[0], weeks.at(-1)]
  return first === undefined || last === undefined ? { from: date, until: date } : { from: first, until: last.add({ days: 6 }) }
}

/** How many lines a day has room for, the line that says how many more there are included. */
export const linesPerDay = { week: 24, 'eight-weeks': 3, month: 4, year: 0, list: 0 } as const satisfies Record<CalendarView, number>

/** Where a key leads from a day; undefined for a key that does not move. Home and End stay within the week. */
export function movedBy(key: string, day: Temporal.PlainDate): Temporal.PlainDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return day.subtract({ days: 1 })
    case 'ArrowRight':
      return day.add({ days: 1 })
    case 'ArrowUp':
      return day.subtract({ weeks: 1 })
    case 'ArrowDown':
      return day.add({ weeks: 1 })
    case 'PageUp':
      return day.subtract({ months: 1 })
    case 'PageDown':
      return day.add({ months: 1 })
    case 'Home':
      return mondayOf(day)
    case 'End':
      return mondayOf(day).add({ days: 6 })
    default:
      return undefined
  }
}

/** The Monday on or before a day. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

function weeksFrom(monday: Temporal.PlainDate, count: number): readonly Temporal.PlainDate[] {
  return Array.from({ length: count }, (_, week) => monday.add({ weeks: week }))
}
