import { describe, expect, test } from 'vitest'
import { rulerOf, type Ruler } from '../../../renderer/dossier/why/day-ruler.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { shipped } from '../procedure/shipped.ts'
import { counted } from '../words/counted.ts'

const wil = shipped('wil')
const inter = shipped('inter')
const interforce = shipped('interforce')

const sixWeeks = counted(wil, 'WIL-D4', { milestones: { signedTextReceived: '2026-11-13' } })

function ruler(deadline: Deadline, procedure: Procedure, width: number, today = '2026-11-20'): Ruler | undefined {
  return rulerOf({ deadline, procedure, today: Temporal.PlainDate.from(today), language: 'nl', width })
}

/** A row as one line: `s` start, `c` counted to, `e` end, `h` holiday, `w` weekend, `.` working day; today in capitals. */
function drawn(found: Ruler | undefined): readonly string[] {
  return (found?.rows ?? []).map(({ days }) =>
    days
      .map(({ look, role, isToday }) => {
        const sign = role === 'start' ? 's' : role === 'end' ? 'e' : role === 'counted' ? 'c' : look === 'holiday' ? 'h' : look === 'off' ? 'w' : '.'
        return isToday ? (sign === '.' ? 'T' : sign.toUpperCase()) : sign
      })
      .join(''),
  )
}

function labels(found: Ruler | undefined, row = 0): readonly string[] {
  return (found?.rows[row]?.labels ?? []).map(({ at, side, text, align }) => `${side} ${at} ${align}: ${text}`)
}

describe('the ruler of six weeks that end on Christmas Day', () => {
  test('shows every day on a wide screen, in one row', () => {
    const found = ruler(sixWeeks, wil, 56)
    expect(found?.perRow).toBe(46)
    expect(drawn(found)).toEqual(['sww....Tww.....ww.....ww.....ww.....ww....chwe'])
  })

  test('tells where it starts, where today is, how far each week reaches and why it goes on', () => {
    expect(labels(ruler(sixWeeks, wil, 56))).toEqual([
      'above 45 end: 6 weken, dan 3 dagen door',
      'above 0 start: ontvangst',
      'above 7 middle: vandaag',
      'below 45 end: 2 feestdagen, zondag',
      'below 39 arrow: uiterste postdatum di 22 ↑',
      'above 14 middle: 2 weken',
      'above 21 middle: 3 weken',
      'above 28 middle: 4 weken',
      'above 35 middle: 5 weken',
      'below 0 start: november 2026',
      'below 18 start: december',
    ])
  })

  test('leaves out what would touch something more needed on a narrow screen', () => {
    const found = ruler(sixWeeks, wil, 44)
    expect(found?.perRow).toBe(46)
    expect(labels(found)).toEqual([
      'above 45 end: 6 weken, dan 3 dagen door',
      'above 0 start: ontvangst',
      'above 7 middle: vandaag',
      'below 45 end: 2 feestdagen, zondag',
      'above 14 middle: 2 weken',
      'above 21 middle: 3 weken',
      'above 28 middle: 4 weken',
      'below 0 start: november 2026',
      'below 18 start: december',
    ])
  })

  test('breaks into rows of whole weeks where it does not fit', () => {
    const found = ruler(sixWeeks, wil, 30)
    expect(found?.perRow).toBe(28)
    expect(drawn(found)).toEqual(['sww....Tww.....ww.....ww....', '.ww.....ww....chwe'])
  })
})

describe('the ruler of other terms', () => {
  test('ninety days take two rows of seven weeks', () => {
    const extended = counted(inter, 'INT-D3', { milestones: { received: '2026-11-19' }, extensions: [{ deadlineId: 'INT-D3', on: '2026-12-20', reason: 'Nog een vraag' }] })
    const found = ruler(extended, inter, 56)
    expect(found?.perRow).toBe(49)
    expect(drawn(found)).toEqual(['sTww.....ww.....ww.....ww.....ww....hhw....hww...', '..ww.....ww.....ww.....ww.....ww.....ww..e'])
    expect(labels(found, 0)).toContain('above 20 middle: 20')
    expect(labels(found, 0)).toContain('below 43 start: januari 2027')
    expect(labels(found, 1)).toEqual([
      'above 41 middle: 90 kalenderdagen',
      'below 36 arrow: uiterste postdatum vr 12 ↑',
      'above 1 middle: 50',
      'above 11 middle: 60',
      'above 21 middle: 70',
      'above 31 middle: 80',
      'below 0 start: januari 2027',
      'below 25 start: februari',
    ])
  })

  test('working days are numbered, days off are not', () => {
    const call = counted(wil, 'WIL-D2', { milestones: { received: '2026-11-19' } })
    const found = ruler(call, wil, 56)
    expect(drawn(found)).toEqual(['sTww...e'])
    expect(labels(found).filter((label) => label.startsWith('above'))).toEqual([
      'above 7 middle: 5 werkdagen', 'above 0 start: ontvangst', 'above 1 middle: vandaag', 'above 4 middle: 2', 'above 5 middle: 3', 'above 6 middle: 4',
    ])
  })

  test('a term that ends on its first day has no ruler', () => {
    expect(ruler(counted(interforce, 'IF-D1', { milestones: { received: '2026-11-19' } }), interforce, 56)).toBeUndefined()
  })

  test('a term of a year has no ruler', () => {
    const yearly: Procedure = { ...inter, deadlines: inter.deadlines.map((rule) => ({ ...rule, term: { ...rule.term, amount: 1, unit: 'years' as const } })) }
    expect(ruler(counted(yearly, 'INT-D3', { milestones: { received: '2026-11-19' } }), yearly, 56)).toBeUndefined()
  })

  test('a closing day of the organisation looks like a holiday', () => {
    const rolling: Procedure = { ...inter, deadlines: inter.deadlines.map((rule) => ({ ...rule, term: { ...rule.term, roll: 'next' as const } })) }
    const deadline = counted(rolling, 'INT-D1', { milestones: { received: '2026-11-10' } }, ['2026-11-20'])
    const found = ruler(deadline, rolling, 56, '2026-11-12')
    expect(drawn(found)).toEqual(['shT.wh....cwwe'])
    expect(labels(found)).toContain('below 13 middle: sluitingsdag, weekend')
  })
})
