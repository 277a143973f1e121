import { createHash } from 'node:crypto'
import { calendars, deadlineCases, on } from '../../unit/calendar/dates.ts'
import {
  countBackwards,
  countExtended,
  countTerm,
  holidaysIn,
  isOlderThan,
  localDateOf,
  sendByDate,
  workingDaysBetween,
  type Term,
} from '../../../shared/calendar/index.ts'

/*
 * Run as a process of its own under some TZ; prints what the calendar answers there, for `time-zones.test.ts` to compare.
 */

const terms: readonly Omit<Term, 'calendar'>[] = [
  { amount: 10, unit: 'calendarDays', roll: 'none' },
  { amount: 45, unit: 'calendarDays', roll: 'next' },
  { amount: 5, unit: 'workingDays', roll: 'none' },
  { amount: 6, unit: 'weeks', roll: 'next' },
  { amount: 1, unit: 'months', roll: 'none' },
  { amount: 1, unit: 'years', roll: 'next' },
]

function workedExamples(): Record<string, string> {
  return Object.fromEntries(
    deadlineCases.map(({ id, start, rule, calendar, startInstant, timeZone }) => {
      const received = startInstant === undefined || timeZone === undefined ? on(start) : localDateOf(Temporal.Instant.from(startInstant), timeZone)
      return [id, countTerm(received, { ...rule, calendar }).due.toString()]
    }),
  )
}

function everyDayOfThreeYears(): string {
  const digest = createHash('sha256')
  for (let day = on('2026-01-01'); day.year < 2029; day = day.add({ days: 1 })) {
    const lateEvening = Temporal.Instant.from(`${day.toString()}T22:30:00Z`)
    digest.update(localDateOf(lateEvening, 'Europe/Brussels').toString())
    digest.update(String(isOlderThan(1, on('2026-06-30'), day)))
    digest.update(JSON.stringify(countExtended(day, { amount: 6, unit: 'weeks', roll: 'atw', calendar: 'NL-ATW' }, 4)))
    for (const calendar of calendars) {
      for (const term of terms) digest.update(JSON.stringify([countTerm(day, { ...term, calendar }), countBackwards(day, { ...term, calendar })]))
      digest.update(`${sendByDate(day, calendar).toString()} ${workingDaysBetween(on('2026-01-01'), day, calendar)}`)
    }
  }
  for (const calendar of calendars) digest.update(JSON.stringify(holidaysIn(2026, calendar)))
  return digest.digest('hex')
}

/** What the calendar must never do: midnight on this computer and so many times 24 hours. It shows that the zone took effect. */
function millisecondsFromLocalMidnight(): string {
  const ends: string[] = []
  for (let day = 1; day <= 365; day++) {
    const end = new Date(new Date(2026, 0, day).getTime() + 45 * 86_400_000)
    ends.push(`${end.getFullYear()}-${end.getMonth() + 1}-${end.getDate()}`)
  }
  return createHash('sha256').update(ends.join()).digest('hex')
}

console.log(
  JSON.stringify({
    zone: Temporal.Now.timeZoneId(),
    workedExamples: workedExamples(),
    everyDayOfThreeYears: everyDayOfThreeYears(),
    millisecondsFromLocalMidnight: millisecondsFromLocalMidnight(),
  }),
)
