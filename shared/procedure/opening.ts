import { holidayOn, type HolidayId } from '../calendar/index.ts'
import type { HoursOf, Procedure } from './schema.ts'

/** Why nothing can be reached at a moment: the hour, the day of the week, a holiday, or a closing day of its own. */
export type ClosedReason = 'too-early' | 'too-late' | 'other-day' | 'holiday' | 'closing-day'

export type Opening =
  /** `until`: the first minute that is outside again. */
  | { readonly isOpen: true; readonly until: Temporal.PlainTime }
  | {
      readonly isOpen: false
      readonly why: ClosedReason
      /** For `holiday`. */
      readonly holiday?: HolidayId
      /** When it opens again, on the wall of the organisation; absent when that is not within `horizon` days. */
      readonly opensAt?: Temporal.PlainDateTime
    }

/** Days looked ahead for the next opening; no holiday season is longer. */
const horizon = 60

/**
 * Whether something can be reached at a moment, with the holidays of the office's calendar and the closing days of the
 * organisation. Undefined when the procedure states no hours for it: nothing is known then, and nobody is sent away.
 * @param time on the wall of the organisation.
 * @param closingDays local dates, `YYYY-MM-DD`.
 */
export function openingAt(procedure: Procedure, what: HoursOf, time: Temporal.ZonedDateTime, closingDays = procedure.closingDays ?? []): Opening | undefined {
  const stated = procedure.hours.filter((hours) => hours.what === what)
  if (stated.length === 0) return undefined
  const [today, now] = [time.toPlainDate(), time.toPlainTime()]
  const days = daysWith(procedure, what, closingDays)
  const closed = days.closed(today)
  const hours = closed === undefined ? days.hours(today) : []
  const current = hours.find(({ from, until }) => !isBefore(now, from) && isBefore(now, until))
  if (current !== undefined) return { isOpen: true, until: current.until }
  const later = hours.find(({ from }) => isBefore(now, from))
  const opensAt = later === undefined ? days.next(today) : today.toPlainDateTime(later.from)
  const next = opensAt === undefined ? {} : { opensAt }
  if (closed !== undefined) return { isOpen: false, ...closed, ...next }
  return { isOpen: false, why: hours.length === 0 ? 'other-day' : later === undefined ? 'too-late' : 'too-early', ...next }
}

/**
 * What part of its day an organisation is in: the coordinator's telephone hour, the hour in which somebody else answers,
 * an hour of the office, none of these, or unknown because it states no hours at all.
 */
export type PartOfDay = HoursOf | 'closed' | 'not-stated'

/** The telephone hour goes before the others where they overlap. */
const inOrder = ['telephone', 'customer-service', 'office'] as const satisfies readonly HoursOf[]

export function partOfDay(procedure: Procedure, time: Temporal.ZonedDateTime, closingDays?: readonly string[]): PartOfDay {
  if (procedure.hours.length === 0) return 'not-stated'
  return inOrder.find((what) => openingAt(procedure, what, time, closingDays)?.isOpen === true) ?? 'closed'
}

/** Whether a call at this moment is a request to be called back by itself: somebody else answers, or nobody should. */
export function isOutsideTelephoneHours(procedure: Procedure, time: Temporal.ZonedDateTime, closingDays?: readonly string[]): boolean {
  return openingAt(procedure, 'telephone', time, closingDays)?.isOpen === false
}

interface Hours {
  readonly from: Temporal.PlainTime
  readonly until: Temporal.PlainTime
}

function daysWith(procedure: Procedure, what: HoursOf, closingDays: readonly string[]) {
  const closed = (day: Temporal.PlainDate): { readonly why: 'holiday' | 'closing-day'; readonly holiday?: HolidayId } | undefined => {
    const holiday = holidayOn(day, procedure.calendars.office)
    if (holiday !== undefined) return { why: 'holiday', holiday: holiday.id }
    return closingDays.includes(day.toString()) ? { why: 'closing-day' } : undefined
  }
  const hours = (day: Temporal.PlainDate): readonly Hours[] =>
    procedure.hours
      .filter((each) => each.what === what && each.days.includes(day.dayOfWeek))
      .map(({ from, until }) => ({ from: Temporal.PlainTime.from(from), until: Temporal.PlainTime.from(until) }))
      .toSorted((one, other) => Temporal.PlainTime.compare(one.from, other.from))
  const next = (after: Temporal.PlainDate): Temporal.PlainDateTime | undefined => {
    for (let ahead = 1; ahead <= horizon; ahead++) {
      const day = after.add({ days: ahead })
      const first = closed(day) === undefined ? hours(day)[0] : undefined
      if (first !== undefined) return day.toPlainDateTime(first.from)
    }
    return undefined
  }
  return { closed, hours, next }
}

function isBefore(one: Temporal.PlainTime, other: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(one, other) < 0
}
