import { expect, test } from 'vitest'
import { countTerm, localDateOf } from '../../../shared/calendar/index.ts'
import { deadlineCases, on } from './dates.ts'

test.each(deadlineCases)('$id: $rule.amount $rule.unit from $start ends on $due ($note)', ({ start, rule, calendar, due, startInstant, timeZone }) => {
  const received =
    startInstant === undefined || timeZone === undefined ? on(start) : localDateOf(Temporal.Instant.from(startInstant), timeZone)
  const { start: dayZero, due: dueOn } = countTerm(received, { ...rule, calendar })
  expect({ start: dayZero.toString(), due: dueOn.toString() }).toEqual({ start, due })
})

test('all 51 worked examples were there to be run, two of them starting with a moment instead of a date', () => {
  expect([deadlineCases.length, deadlineCases.filter(({ startInstant }) => startInstant !== undefined).map(({ id }) => id)]).toEqual([
    51,
    ['TZ-001', 'TZ-003'],
  ])
})
