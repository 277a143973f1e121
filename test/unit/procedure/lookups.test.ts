import { describe, expect, test } from 'vitest'
import { channelOf, deadlineRule, groundOf, groundsOf, isOfficialChannel, isWithinHours } from '../../../shared/procedure/lookups.ts'
import { shipped } from './shipped.ts'

const inter = shipped('inter')
const interforce = shipped('interforce')
const wil = shipped('wil')
const zoersel = shipped('zoersel')

describe('small questions to a procedure', () => {
  test('a deadline or a ground by its id', () => {
    expect([deadlineRule(inter, 'INT-D3')?.term.amount, deadlineRule(inter, 'WIL-D4'), groundOf(zoersel, 'ZOE-09')?.signal, groundOf(zoersel, 'INT-07')]).toEqual([
      45, undefined, 'older-than-a-year', undefined,
    ])
  })

  test('what lights up on a signal: one line of Inter stands for questions and for reports', () => {
    const lit = (signal: 'report' | 'information' | 'objection-possible' | 'no-trust') => [...groundsOf(inter, signal), ...groundsOf(wil, signal)].map(({ id }) => id)
    expect([lit('information'), lit('report'), lit('objection-possible'), lit('no-trust')]).toEqual([['INT-02'], ['INT-02'], ['WIL-G1', 'AWB-98-1c'], []])
  })

  test('the telephone is a way in at Inter and WIL, not at Zoersel and Interforce', () => {
    expect([inter, wil, zoersel, interforce].map((procedure) => isOfficialChannel(procedure, 'phone'))).toEqual([true, true, false, false])
  })

  test('a way in that nobody mentions is not official either', () => {
    expect([channelOf(wil, 'social'), isOfficialChannel(wil, 'social')]).toEqual([undefined, false])
  })
})

describe('the telephone hour of WIL is Monday to Friday from 8.30 to 12.30', () => {
  test.each([
    ['maandag 8.29 uur', 1, '08:29', false],
    ['maandag 8.30 uur', 1, '08:30', true],
    ['vrijdag 12.29 uur', 5, '12:29', true],
    ['vrijdag 12.30 uur', 5, '12:30', false],
    ['zaterdag 10.00 uur', 6, '10:00', false],
    ['zondag 10.00 uur', 7, '10:00', false],
  ])('%s', (_, weekday, time, isOpen) => {
    expect(isWithinHours(wil, 'telephone', weekday, time)).toBe(isOpen)
  })

  test('customer service takes over at 12.30 and stops at 17.00', () => {
    expect(['12:29', '12:30', '16:59', '17:00'].map((time) => isWithinHours(wil, 'customer-service', 1, time))).toEqual([false, true, true, false])
  })

  test('an organisation without hours is never within them', () => {
    expect(isWithinHours(inter, 'telephone', 1, '10:00')).toBe(false)
  })
})
