import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { deadlineCases } from '../../unit/calendar/dates.ts'

const zones = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'] as const

interface Answers {
  readonly zone: string
  readonly workedExamples: Record<string, string>
  readonly everyDayOfThreeYears: string
  readonly millisecondsFromLocalMidnight: string
}

function answersIn(zone: string): Answers {
  const script = fileURLToPath(new URL('count-everything.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' }))
}

describe('on a computer in another time zone', () => {
  const answers = zones.map(answersIn)

  test.each(answers)('in $zone all 51 worked examples end on their due date', ({ workedExamples }) => {
    expect(workedExamples).toEqual(Object.fromEntries(deadlineCases.map(({ id, due }) => [id, due])))
  })

  test('every term that starts in 2026 to 2028 ends on the same date', () => {
    expect(new Set(answers.map(({ everyDayOfThreeYears }) => everyDayOfThreeYears)).size).toBe(1)
  })

  test('which the zones did not agree on by chance: counted in milliseconds from local midnight they differ', () => {
    expect(answers.map(({ zone }) => zone)).toEqual(zones)
    expect(new Set(answers.map(({ millisecondsFromLocalMidnight }) => millisecondsFromLocalMidnight)).size).toBe(zones.length)
  })
})
