import type { CalendarDay, CalendarFilter, CalendarLine } from '../../../shared/contract/calendar-views.ts'
import type { NextDue } from '../../../shared/contract/views.ts'
import { readAll, type ReadableDatabase, type Value } from '../connection.ts'
import type { Register } from '../open-register.ts'

interface Span {
  readonly from: string
  readonly until: string
}

interface DaysQuery extends Span {
  readonly filter: CalendarFilter
  /** How many lines of each day; 0 counts only. */
  readonly perDay: number
  readonly today: string
}

/** What stands on each day of a span, of busy days only the first lines and how many there are. */
export function readDays({ connection }: Register, query: DaysQuery): readonly CalendarDay[] {
  const lines = query.perDay === 0 ? [] : firstLines(connection, query)
  const shown = Map.groupBy(lines, ({ day }) => day)
  return countDays(connection, query).map((day) => ({ ...day, lines: shown.get(day.day) ?? [] }))
}

interface LinesQuery {
  readonly from: string
  readonly filter: CalendarFilter
  /** At least so many, when there are: the day on which the count is reached is given whole. */
  readonly limit: number
  readonly today: string
}

/** Everything from a day on, by whole days, and the day on which the rest begins. */
export function readLines({ connection }: Register, { from, filter, limit, today }: LinesQuery): { readonly lines: readonly CalendarLine[]; readonly more?: string } {
  const asked = { filter, today }
  const values = { ...valuesOf(asked), from, until: lastDay }
  const dayAt = (place: number) =>
    readAll<{ day: string }>(connection, `SELECT day FROM (${linesOf(asked, 'day')}) ORDER BY day LIMIT 1 OFFSET @place`, { ...values, place })[0]?.day
  const until = dayAt(limit - 1) ?? lastDay
  const lines = readAll<LineRow>(connection, `${wholeLines(`SELECT * FROM (${linesOf(asked, 'all')})`)} ${inOrder}`, { ...values, until }).map(shownLine)
  if (until === lastDay) return { lines }
  const more = readAll<{ day: string }>(connection, `SELECT min(day) AS day FROM (${linesOf(asked, 'day')})`, { ...values, from: dayAfter(until) })[0]?.day
  return typeof more === 'string' ? { lines, more } : { lines }
}

/** Everybody who handles an open dossier, by name. */
export function readHandlers({ connection }: Register): readonly string[] {
  return readAll<{ handler: string }>(
    connection,
    "SELECT DISTINCT handler FROM deadline INDEXED BY deadline_to_act WHERE act_on IS NOT NULL AND handler <> '' ORDER BY handler COLLATE NOCASE",
  ).map(({ handler }) => handler)
}

const lastDay = '9999-12-31'

interface Asked {
  readonly filter: CalendarFilter
  readonly today: string
}

/** The lines within `@from` and `@until`, by indexes that hold all the filter asks: due dates, and posting days before them. */
function linesOf({ filter }: Asked, columns: 'day' | 'all'): string {
  const chosen = (day: string, what: number) => (columns === 'day' ? `${day} AS day` : `${day} AS day, ${what} AS what, ${weight} AS weight, serial, place`)
  const narrowed = [
    filter.procedureId === undefined ? '' : ' AND procedure_id = @procedureId',
    filter.handler === undefined ? '' : ' AND handler = @handler',
    filter.kind === undefined ? '' : ' AND kind = @kind',
  ].join('')
  const { index, where } = standings[filter.standing]
  const due = `SELECT ${chosen('due_on', 0)} FROM deadline INDEXED BY ${index} WHERE due_on BETWEEN @from AND @until${where}${narrowed}`
  if (filter.standing === 'late' || filter.standing === 'met') return due
  const post = `SELECT ${chosen('act_on', 1)} FROM deadline INDEXED BY deadline_to_act WHERE act_on IS NOT NULL AND act_on BETWEEN @from AND @until AND act_on < due_on${narrowed}`
  return `${due} UNION ALL ${post}`
}

const weight = "CASE kind WHEN 'statutory' THEN 0 WHEN 'promised' THEN 1 ELSE 2 END"

/** What runs is a small part of all that ever did, and has an index of its own. */
const standings = {
  running: { index: 'deadline_running', where: ' AND act_on IS NOT NULL' },
  late: { index: 'deadline_running', where: ' AND act_on IS NOT NULL AND due_on < @today' },
  met: { index: 'deadline_by_day', where: " AND state IN ('met', 'met-late')" },
  all: { index: 'deadline_by_day', where: '' },
} satisfies Record<CalendarFilter['standing'], { index: string; where: string }>

function valuesOf({ filter: { procedureId, handler, kind, standing }, today }: Asked): Readonly<Record<string, Value>> {
  return {
    ...(procedureId === undefined ? {} : { procedureId }),
    ...(handler === undefined ? {} : { handler }),
    ...(kind === undefined ? {} : { kind }),
    ...(standing === 'late' ? { today } : {}),
  }
}

function countDays(database: ReadableDatabase, { from, until, ...asked }: DaysQuery): { day: string; due: number; post: number }[] {
  return readAll(database, `SELECT day, count(*) - sum(what) AS due, sum(what) AS post FROM (${linesOf(asked, 'all')}) GROUP BY day ORDER BY day`, {
    ...valuesOf(asked),
    from,
    until,
  })
}

/** Ranked first, read whole afterwards: what a busy day does not show is never looked up. */
function firstLines(database: ReadableDatabase, { from, until, perDay, ...asked }: DaysQuery): readonly CalendarLine[] {
  const ranked = `SELECT *, row_number() OVER (PARTITION BY day ORDER BY what, weight, serial, place) AS rank FROM (${linesOf(asked, 'all')})`
  return readAll<LineRow>(database, `${wholeLines(`SELECT * FROM (${ranked}) WHERE rank <= @perDay`)} ${inOrder}`, { ...valuesOf(asked), from, until, perDay }).map(shownLine)
}

/** A line as the tables hold it. */
export interface LineRow {
  readonly day: string
  readonly what: number
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  readonly complainant: string | null
  readonly phone: string | null
  readonly handler: string | null
  readonly due: string
  readonly state: CalendarLine['state']
  readonly metOn: string | null
}

function wholeLines(chosen: string): string {
  return `WITH line AS MATERIALIZED (${chosen})
    SELECT day, what, dossier_id AS dossierId, number, dossier_row.procedure_id AS procedureId, complainant, phone, dossier_row.handler AS handler, due, state, met_on AS metOn
    FROM line CROSS JOIN deadline USING (serial, place) CROSS JOIN dossier_row USING (serial)`
}

const inOrder = 'ORDER BY day, what, weight, serial, place'

/** As a calendar shows it. */
export function shownLine({ day, what, dossierId, number, procedureId, complainant, phone, handler, due, state, metOn }: LineRow): CalendarLine {
  return {
    day,
    what: what === 0 ? 'due' : 'post',
    dossierId,
    number,
    procedureId,
    ...(complainant === null ? {} : { complainant }),
    ...(phone === null ? {} : { phone }),
    ...(handler === null ? {} : { handler }),
    due: JSON.parse(due) as NextDue,
    state,
    ...(metOn === null ? {} : { metOn }),
  }
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}
