import { describe, expect, test } from 'vitest'
import { promisesOf, type Receipt } from '../../../renderer/intake/help/promises.ts'
import { shipped, type ProcedureId } from '../procedure/shipped.ts'

const call: Receipt = {
  id: '0198d7c2-0000-7000-8000-000000000001',
  procedureId: 'wil',
  startedAt: '2026-11-20T10:05:00Z',
  channel: 'phone',
  form: 'oral',
  receivedOn: '',
  submittedOn: '',
}
const today = Temporal.PlainDate.from('2026-11-20')

/** The dates as the screen shows them: rule, kind, day, and under which condition. */
function shown(procedureId: ProcedureId, receipt: Partial<Receipt> = {}, on = today) {
  return promisesOf({ ...call, procedureId, ...receipt }, shipped(procedureId), on).dates.map(({ ruleId, kind, on, condition }) => [ruleId, kind, on, condition])
}

function said(procedureId: ProcedureId, receipt: Partial<Receipt> = {}, on = today) {
  return promisesOf({ ...call, procedureId, ...receipt }, shipped(procedureId), on).spoken
}

describe('a call that would be promised for a day on which the coordinator is away', () => {
  const away = (from: string, deputy = 'J.W.') => ({ ...shipped('wil'), absences: [{ from, until: '2027-01-04', deputy }] })
  const said = (from: string) => promisesOf({ ...call, startedAt: '2026-12-17T10:05:00Z', exit: 'callback' }, away(from), Temporal.PlainDate.from('2026-12-17')).spoken

  test('is promised for the working day before', () => {
    expect(said('2026-12-25')).toEqual([{ subject: 'callback', on: '2026-12-21' }])
    expect(said('2026-12-21')).toEqual([{ subject: 'callback', on: '2026-12-18' }])
  })

  test('or in the name of whoever stands in', () => {
    expect(said('2026-12-17')).toEqual([{ subject: 'callback', on: '2026-12-21', by: 'J.W.' }])
  })
})

describe('when a caller hears from us', () => {
  test('WIL: what is promised on New Year’s Day is said and shown as the day before; the law counts on to Monday', () => {
    expect(shown('wil')).toEqual([
      ['WIL-D1', 'target', '2026-11-27', 'none'],
      ['WIL-D4-oral', 'promised', '2026-12-31', 'none'],
      ['WIL-D4', 'statutory', '2027-01-04', 'if-signed'],
    ])
    expect(said('wil')).toEqual([
      { subject: 'acknowledgement', on: '2026-11-27' },
      { subject: 'answer', on: '2026-12-31' },
    ])
  })

  test('WIL: a signed letter has the statutory term, and is called about', () => {
    expect(shown('wil', { channel: 'letter', form: 'signed' })).toEqual([
      ['WIL-D1', 'target', '2026-11-27', 'none'],
      ['WIL-D2', 'promised', '2026-11-27', 'none'],
      ['WIL-D4', 'statutory', '2027-01-04', 'none'],
      ['WIL-D4', 'statutory', '2027-01-29', 'after-extension'],
    ])
  })

  test('Inter: ten and forty-five days, and ninety after the one extension', () => {
    expect(shown('inter')).toEqual([
      ['INT-D1', 'statutory', '2026-11-30', 'none'],
      ['INT-D3', 'statutory', '2027-01-04', 'none'],
      ['INT-D3', 'statutory', '2027-02-18', 'after-extension'],
    ])
    expect(said('inter')).toEqual([
      { subject: 'acknowledgement', on: '2026-11-30' },
      { subject: 'answer', on: '2027-01-04' },
    ])
  })

  test('Inter: a term that ends on a Sunday is shown as it is and said as the Friday before', () => {
    const sunday = { startedAt: '2026-11-19T10:05:00Z' }
    expect(shown('inter', sunday)[0]).toEqual(['INT-D1', 'statutory', '2026-11-29', 'none'])
    expect(said('inter', sunday)[0]).toEqual({ subject: 'acknowledgement', on: '2026-11-27' })
  })

  test('Interforce: the confirmation goes out today', () => {
    expect(said('interforce')[0]).toEqual({ subject: 'acknowledgement', on: '2026-11-20' })
  })

  test('Zoersel: the month counts from the day on the letter', () => {
    const letter = { channel: 'letter', form: 'written', submittedOn: '16 november 2026' } as const
    expect(shown('zoersel', letter).find(([ruleId]) => ruleId === 'ZOE-D2')).toEqual(['ZOE-D2', 'promised', '2026-12-16', 'none'])
  })

  test('Vlaamse Ombudsdienst: a first reaction within a few days', () => {
    expect(said('vlaamse-ombudsdienst')).toEqual([{ subject: 'first-reaction', on: '2026-11-25' }])
  })

  test('a date that is still being typed does not make the dates go away', () => {
    expect(shown('inter', { receivedOn: '31 febr' })).toEqual(shown('inter'))
    expect(shown('inter', { receivedOn: '18 november' })[0]).toEqual(['INT-D1', 'statutory', '2026-11-28', 'none'])
  })

  test('what is already too late is shown but not promised', () => {
    const old = { channel: 'letter', form: 'written', receivedOn: '2 november 2026' } as const
    expect(shown('inter', old)[0]).toEqual(['INT-D1', 'statutory', '2026-11-12', 'none'])
    expect(said('inter', old).map(({ subject }) => subject)).toEqual(['answer'])
  })
})

describe('when somebody who wants to be called back hears from us', () => {
  test('WIL: within two working days, the day of the request not counted, and over Christmas on Tuesday; no other term runs', () => {
    expect(shown('wil', { exit: 'callback' })).toEqual([['WIL-D3', 'promised', '2026-11-24', 'none']])
    expect(said('wil', { exit: 'callback', startedAt: '2026-12-24T13:00:00Z' }, Temporal.PlainDate.from('2026-12-24'))).toEqual([{ subject: 'callback', on: '2026-12-29' }])
  })
})
