import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDays, readHandlers, readLines } from '../../electron/register/lists/calendar.ts'
import { readOne } from '../../electron/register/connection.ts'
import { closeRegister, type Register } from '../../electron/register/register.ts'
import { remindersNow } from '../../electron/register/reminders/reminders.ts'
import type { CalendarFilter } from '../../shared/contract/calendar-views.ts'
import { openWithKey } from '../fixtures/register.ts'
import { median, type Measurement } from './measurement.ts'
import { fillLarge } from './register/fill-large.ts'

/** Enough for 60,000 deadlines; a smaller number shows that the bench works. */
const dossiers = Number(process.env['GEHOOR_BENCH_DOSSIERS'] ?? 20_000)
const today = '2026-11-20'

/** The busiest span of each view: the weeks before today, where most deadlines of a growing register stand. */
const views: readonly { readonly name: string; readonly from: string; readonly until: string; readonly perDay: number }[] = [
  { name: 'week', from: '2026-11-16', until: '2026-11-22', perDay: 40 },
  { name: 'eight weeks', from: '2026-10-26', until: '2026-12-20', perDay: 3 },
  { name: 'month', from: '2026-10-26', until: '2026-12-06', perDay: 5 },
  { name: 'year', from: '2025-12-29', until: '2027-01-03', perDay: 0 },
]

const filters: readonly CalendarFilter[] = [
  { standing: 'running' }, { standing: 'all' }, { standing: 'met' }, { standing: 'late' }, { standing: 'all', procedureId: 'wil' },
  { standing: 'all', handler: 'S.B.', kind: 'statutory' }, { standing: 'running', handler: '' },
]

/** Every view of the calendar over a large register; of each view the slowest filter counts, by the middle of its times. */
export async function bench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
  const register = openWithKey(fillLarge(join(folder, 'large'), dossiers, Temporal.PlainDate.from(today)))
  try {
    const deadlines = readOne<{ count: number }>(register.connection, 'SELECT count(*) AS count FROM deadline')?.count ?? 0
    const of = `${dossiers.toLocaleString('en')} dossiers with ${deadlines.toLocaleString('en')} deadlines`
    return [
      ...views.map((view) => slowest(`calendar: ${view.name}`, filters.map((filter) => () => readDays(register, { ...view, filter, today })))),
      slowest('calendar: list from any day', ['2023-01-01', '2026-10-01', today].flatMap((from) => filters.map((filter) => () => readLines(register, { from, filter, limit: 100, today })))),
      slowest('calendar: who handles something', [() => readHandlers(register)]),
      // After a few steps in a row and at each moment of a reminder, never within a save.
      { name: 'calendar: every reminder judged', measured: median(Array.from({ length: 15 }, () => millisecondsFor(() => remindersNow(register)))), unit: 'ms', reference: of },
      { name: 'calendar: a day of the year, everything on it', ...busiest(register), reference: of },
    ]
  } finally {
    closeRegister(register)
    rmSync(folder, { recursive: true, force: true })
  }
}

function busiest(register: Register): Pick<Measurement, 'measured' | 'unit'> {
  const days = readDays(register, { from: '2026-01-01', until: '2026-12-31', filter: { standing: 'all' }, perDay: 0, today })
  return { measured: Math.max(...days.map(({ due, post }) => due + post)), unit: 'lines on the busiest' }
}

function slowest(name: string, questions: readonly (() => unknown)[]): Measurement {
  const middles = questions.map((ask) => {
    ask()
    return median(Array.from({ length: 15 }, () => millisecondsFor(ask)))
  })
  return { name, measured: Math.max(...middles), unit: 'ms', target: '< 20', reference: `the slowest of ${questions.length}; middle of all ${median(middles).toFixed(1)} ms` }
}

function millisecondsFor(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
