import { epochDayOfText, firstDay, firstYear, lastDay, lastYear, outsideSupportedYears, saturday, sunday, weekdayOf, type EpochDay } from './epoch-day.ts'
import { holidayDays, type CalendarId, type Holiday, type HolidayId } from './holidays.ts'

/**
 * The days that count as working days, prepared for counting: the n-th one and how many there are up to a day are each
 * one look into a table, so that a register of twenty thousand dossiers can be counted anew while a screen opens.
 */
export interface OpenDays {
  readonly table: Table
  /** Days that the table calls working days and that are closed all the same; ascending. */
  readonly closed: readonly EpochDay[]
  /** Those among `closed` that are equated with a holiday. */
  readonly equated: ReadonlySet<EpochDay>
}

interface Table {
  /** At `day - firstDay + 1`: how many working days there are from the first supported day up to and including that day. */
  readonly countUntil: Int32Array
  /** At `n - 1`: the n-th working day. */
  readonly nth: Int32Array
  readonly holidays: ReadonlyMap<EpochDay, Holiday>
}

/** Why a day is not a working day. A holiday on a Saturday is called by its name, as the law and the calendar on the wall do. */
export interface ReasonClosed {
  readonly reason: 'saturday' | 'sunday' | 'holiday' | 'closing-day'
  readonly holiday?: HolidayId
}

interface FurtherDays {
  /** Days on which the organisation is closed, `YYYY-MM-DD`. */
  readonly closingDays?: readonly string[] | undefined
  /** Days equated with a holiday by a decree that `equated-days.ts` does not know yet; only `NL-ATW` heeds them. */
  readonly equatedDays?: readonly string[] | undefined
}

/** @throws RangeError naming an unknown calendar or a further day that is no date within the supported years. */
export function openDaysOf(calendar: CalendarId, { closingDays = [], equatedDays = [] }: FurtherDays = {}): OpenDays {
  // With the lengths, a text that only looks like several dates cannot be taken for a list that was checked.
  const key = `${calendar};${closingDays.length};${closingDays.join()};${equatedDays.length};${equatedDays.join()}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const prepared = prepare(calendar, closingDays, equatedDays)
  // An organisation has one list for each of its calendars; the bound only guards against a caller with endless lists.
  if (known.size >= 64) known.clear()
  known.set(key, prepared)
  return prepared
}

/** Kept by content, not by array, so that a list that is changed in place cannot give yesterday's answer. */
const known = new Map<string, OpenDays>()

/** How many open days there are from the first supported day up to and including this one; none on the day before that. */
export function countUntil({ table, closed }: OpenDays, day: EpochDay): number {
  const count = table.countUntil[day - firstDay + 1]
  if (count === undefined) throw outsideSupportedYears()
  return count - countUpTo(closed, day)
}

/** The n-th open day since the first supported day. @throws RangeError when it lies outside the supported years. */
export function nthOpenDay({ table, closed }: OpenDays, n: number): EpochDay {
  for (let place = n; ; ) {
    const day = table.nth[place - 1]
    if (day === undefined) throw outsideSupportedYears()
    const next = n + countUpTo(closed, day)
    if (next === place) return day
    place = next
  }
}

export function isOpen(open: OpenDays, day: EpochDay): boolean {
  return countUntil(open, day) > countUntil(open, day - 1)
}

/** The first open day on or after this one. */
export function openOnOrAfter(open: OpenDays, day: EpochDay): EpochDay {
  return isOpen(open, day) ? day : nthOpenDay(open, countUntil(open, day) + 1)
}

/** The last open day on or before this one. */
export function openOnOrBefore(open: OpenDays, day: EpochDay): EpochDay {
  return nthOpenDay(open, countUntil(open, day))
}

/** Why a day is closed; undefined when it is open. */
export function reasonClosed(open: OpenDays, day: EpochDay): ReasonClosed | undefined {
  const holiday = open.table.holidays.get(day)
  if (holiday !== undefined) return { reason: 'holiday', holiday: holiday.id }
  if (open.equated.has(day)) return { reason: 'holiday', holiday: 'equated-day' }
  const weekday = weekdayOf(day)
  if (weekday === saturday) return { reason: 'saturday' }
  if (weekday === sunday) return { reason: 'sunday' }
  return isOpen(open, day) ? undefined : { reason: 'closing-day' }
}

function prepare(calendar: CalendarId, closingDays: readonly string[], equatedDays: readonly string[]): OpenDays {
  const table = tableOf(calendar)
  const equated = calendar === 'NL-ATW' ? equatedDays.map(epochDayOfText) : []
  const closed = new Set([...closingDays.map(epochDayOfText), ...equated])
  const bare: OpenDays = { table, closed: [], equated: new Set() }
  return {
    table,
    closed: [...closed].filter((day) => isOpen(bare, day)).sort((one, other) => one - other),
    equated: new Set(equated),
  }
}

const tables = new Map<CalendarId, Table>()

function tableOf(calendar: CalendarId): Table {
  const kept = tables.get(calendar)
  if (kept !== undefined) return kept
  const built = buildTable(calendar)
  tables.set(calendar, built)
  return built
}

function buildTable(calendar: CalendarId): Table {
  const holidays = new Map<EpochDay, Holiday>()
  for (let year = firstYear; year <= lastYear; year++) {
    for (const { day, holiday } of holidayDays(year, calendar)) {
      // Of two holidays on one day, the one listed first names it.
      if (!holidays.has(day)) holidays.set(day, holiday)
    }
  }
  const countUntil = new Int32Array(lastDay - firstDay + 2)
  const nth: EpochDay[] = []
  for (let day = firstDay; day <= lastDay; day++) {
    if (weekdayOf(day) < saturday && !holidays.has(day)) nth.push(day)
    countUntil[day - firstDay + 1] = nth.length
  }
  return { countUntil, nth: Int32Array.from(nth), holidays }
}

function countUpTo(ascending: readonly EpochDay[], day: EpochDay): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}
