import { describe, expect, test } from 'vitest'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import { nextRung, suggestedMoment } from '../../../shared/dossier/intake/callback-ladder.ts'
import { stepsOf } from '../../../shared/dossier/steps/steps.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import type { CallMoment } from '../../../shared/dossier/state.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { rungInWords } from '../../../renderer/words/callback.ts'
import { complaint, day, dossier, procedureOf } from './history.ts'

const wil = procedureOf('wil')
const asked: Happening = { type: 'callbackRequested', on: '2026-11-23', time: '13:40' }
const inVain = (on: string, time: string, next?: CallMoment): Happening => ({ type: 'calledBack', on, time, reached: false, ...(next === undefined ? {} : { next }) })

/** The next action in words after these calls. */
function rung(procedure: Procedure, ...calls: readonly Happening[]): string | undefined {
  const { state } = dossier('wil', complaint('2026-11-20'), asked, ...calls)
  return state.callback === undefined ? undefined : rungInWords(nextRung(state.callback, procedure), 'nl')
}

describe('the ladder of a request to be called back shows the next action and nothing after it', () => {
  const first = inVain('2026-11-23', '14:10', { on: '2026-11-24', time: '10:00' })
  const second = inVain('2026-11-24', '10:05')
  const third = inVain('2026-11-24', '16:30')

  test('a call, then a call at the moment agreed on, then the last call', () => {
    expect([rung(wil), rung(wil, first), rung(wil, first, second)]).toEqual(['poging 1 van 3', 'poging 2 van 3, bel di 24 november 10.00 uur', 'poging 3 van 3'])
  })

  test('after the third call in vain the letter', () => {
    expect(rung(wil, first, second, third)).toBe('niet bereikt: schrijf de brief')
  })

  test('the number of calls is the procedure’s', () => {
    expect(rung({ ...wil, steps: { ...wil.steps, callbackAttempts: 2 } }, first, second)).toBe('niet bereikt: schrijf de brief')
  })

  test('reaching the complainant cancels the rest', () => {
    expect(rung(wil, first, { type: 'calledBack', on: '2026-11-24', reached: true, discussed: 'Alles uitgelegd.' })).toBeUndefined()
  })
})

describe('the moment for the next call', () => {
  const next = (now: string, tried: readonly CallMoment[], dueOn?: string) => suggestedMoment({ now: Temporal.PlainDateTime.from(now), tried, dueOn }, wil)

  test.each<readonly [string, string, readonly CallMoment[], string, CallMoment]>([
    ['after a call in the morning, the afternoon', '2026-11-24T10:05', [{ on: '2026-11-24', time: '10:05' }], '2026-11-25', { on: '2026-11-24', time: '14:00' }],
    ['after morning and afternoon, the end of the day', '2026-11-24T14:05', [{ on: '2026-11-23', time: '09:00' }, { on: '2026-11-24', time: '14:05' }], '2026-11-25', { on: '2026-11-24', time: '16:30' }],
    ['at the end of the day, a time of day at which nobody rang yet', '2026-11-24T16:45', [{ on: '2026-11-24', time: '16:45' }], '2026-11-25', { on: '2026-11-25', time: '10:00' }],
    ['in time before a time of day that is new', '2026-11-25T14:05', [{ on: '2026-11-24', time: '14:00' }, { on: '2026-11-24', time: '16:30' }], '2026-11-25', { on: '2026-11-25', time: '16:30' }],
    ['never on Christmas, Boxing Day or in a weekend', '2026-12-24T17:00', [{ on: '2026-12-24', time: '17:00' }], '2026-12-29', { on: '2026-12-28', time: '10:00' }],
    ['after the term all the same', '2026-11-27T17:00', [{ on: '2026-11-27', time: '17:00' }], '2026-11-25', { on: '2026-11-30', time: '10:00' }],
  ])('%s', (...[, now, tried, dueOn, moment]) => {
    expect(next(now, tried, dueOn)).toEqual(moment)
  })
})

test('no moment is suggested on a day on which the organisation is closed', () => {
  const now = Temporal.PlainDateTime.from('2026-11-24T17:00')
  expect(suggestedMoment({ now, tried: [{ on: '2026-11-24', time: '17:00' }] }, { ...wil, closingDays: ['2026-11-25'] })).toEqual({ on: '2026-11-26', time: '10:00' })
})

test('no moment is suggested on a day on which the coordinator is away, and none can be promised', () => {
  const absences = [{ from: '2026-12-21', until: '2027-01-04', deputy: 'J.W.' }]
  const now = Temporal.PlainDateTime.from('2026-12-18T17:00')
  expect(suggestedMoment({ now, tried: [{ on: '2026-12-18', time: '17:00' }] }, { ...wil, absences })).toBeUndefined()
  const { state } = dossier('wil', complaint('2026-12-17'), { type: 'callbackRequested', on: '2026-12-17' })
  const promised = (on: string) => allowed(state, { type: 'calledBack', on: '2026-12-18', reached: false, next: { on } }, { ...wil, absences })
  expect([promised('2026-12-22'), promised('2027-01-05')]).toEqual([[{ code: 'away', until: '2027-01-04', deputy: 'J.W.' }], []])
  const talk: Happening = { type: 'appointmentMade', on: '2026-12-18', talkOn: '2026-12-22' }
  expect(allowed(state, talk, { ...wil, absences })).toEqual([{ code: 'away', until: '2027-01-04', deputy: 'J.W.' }])
  expect(allowed({ ...state, handler: { name: 'S.B.' } }, talk, { ...wil, absences })).toEqual([])
})

describe('a wish to be called back of which nothing more is known', () => {
  const wish = complaint('2026-11-23', { awaitsCall: true })
  const after = (...happenings: readonly Happening[]) => dossier('wil', wish, asked, ...happenings)

  test('owes a call and nothing else: no term of a complaint runs', () => {
    const { state, deadlines } = after()
    expect([state.status, deadlines.map(({ ruleId, dueOn }) => `${ruleId} ${dueOn}`)]).toEqual(['awaiting-call', ['WIL-D3 2026-11-25']])
    expect(stepsOf(state, deadlines, wil, day('2026-11-24')).filter(({ place }) => place === 'now').map(({ id }) => id)).toEqual(['call-back'])
  })

  test('is a complaint from the day on which the complainant was reached and told it', () => {
    const { state, deadlines } = after({ type: 'calledBack', on: '2026-11-25', reached: true, discussed: 'De nabetaling bleef uit.' })
    expect([state.status, state.complaint.receivedOn, state.complaint.awaitsCall]).toEqual(['received', '2026-11-25', undefined])
    expect(deadlines.filter(({ state: standing }) => standing === 'running').map(({ ruleId, startsOn }) => `${ruleId} from ${startsOn}`)).toEqual(['WIL-D1 from 2026-11-25', 'WIL-D4-oral from 2026-11-25'])
  })

  test('is one too once somebody takes it into treatment without having reached anybody', () => {
    expect(after({ type: 'complaintAdmitted', on: '2026-11-24' }).state.milestones.received).toBe('2026-11-24')
  })

  test('stays one while nobody was reached', () => {
    expect(after(inVain('2026-11-24', '10:00')).deadlines.map(({ ruleId, state: standing }) => `${ruleId} ${standing}`)).toEqual(['WIL-D3 running'])
  })
})
