import { describe, expect, test } from 'vitest'
import { isOutsideTelephoneHours, openingAt, partOfDay } from '../../../shared/procedure/opening.ts'
import { shipped, type ProcedureId } from './shipped.ts'

function at(id: ProcedureId, time: string): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(`${time}[${shipped(id).timeZone}]`)
}

/** `open tot 12:30`, or why not and when it opens again. */
function telephone(id: ProcedureId, time: string, closingDays?: readonly string[]): string {
  const opening = openingAt(shipped(id), 'telephone', at(id, time), closingDays)
  if (opening === undefined) return 'not stated'
  if (opening.isOpen) return `open until ${opening.until.toString().slice(0, 5)}`
  return `${opening.holiday ?? opening.why}, opens ${opening.opensAt?.toString().slice(0, 16) ?? 'never'}`
}

describe('the telephone hour of WIL, Monday to Friday from 8.30 to 12.30', () => {
  test.each([
    ['2026-11-27T08:29', 'too-early, opens 2026-11-27T08:30'],
    ['2026-11-27T08:30', 'open until 12:30'],
    ['2026-11-27T12:29', 'open until 12:30'],
    ['2026-11-27T12:30', 'too-late, opens 2026-11-30T08:30'],
    ['2026-11-28T10:00', 'other-day, opens 2026-11-30T08:30'],
    // Christmas Day is a Friday and Boxing Day a Saturday: the next telephone hour is on Monday.
    ['2026-12-24T14:00', 'too-late, opens 2026-12-28T08:30'],
    ['2026-12-25T10:00', 'christmas-day, opens 2026-12-28T08:30'],
    ['2027-01-01T10:00', 'new-year, opens 2027-01-04T08:30'],
  ])('at %s: %s', (time, said) => {
    expect(telephone('wil', time)).toBe(said)
  })

  test('a closing day of the organisation is no telephone hour', () => {
    expect(telephone('wil', '2026-12-28T10:00', ['2026-12-28'])).toBe('closing-day, opens 2026-12-29T08:30')
  })
})

test('the Vlaamse Ombudsdienst answers 1700 on working days from 9 to 19, not on 11 November', () => {
  expect(['2026-11-10T18:59', '2026-11-10T19:00', '2026-11-11T10:00', '2026-11-12T09:00'].map((time) => telephone('vlaamse-ombudsdienst', time))).toEqual([
    'open until 19:00', 'too-late, opens 2026-11-12T09:00', 'armistice-day, opens 2026-11-12T09:00', 'open until 19:00',
  ])
})

test.each(['inter', 'interforce', 'zoersel'] as const)('%s states no hours, so no call is turned away', (id) => {
  expect([telephone(id, '2026-11-28T23:00'), partOfDay(shipped(id), at(id, '2026-11-28T23:00')), isOutsideTelephoneHours(shipped(id), at(id, '2026-11-28T23:00'))]).toEqual(['not stated', 'not-stated', false])
})

test('after the telephone hour customer service answers at WIL until 17.00, and then nobody', () => {
  const parts = ['08:00', '09:00', '12:30', '16:59', '17:00'].map((time) => [time, partOfDay(shipped('wil'), at('wil', `2026-11-27T${time}`)), isOutsideTelephoneHours(shipped('wil'), at('wil', `2026-11-27T${time}`))])
  expect(parts).toEqual([
    ['08:00', 'closed', true], ['09:00', 'telephone', false], ['12:30', 'customer-service', true], ['16:59', 'customer-service', true], ['17:00', 'closed', true],
  ])
})
