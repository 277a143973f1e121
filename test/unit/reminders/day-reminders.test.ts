import { describe, expect, it } from 'vitest'
import { dayRemindersAt, yearToCheck } from '../../../shared/reminders/day-reminders.ts'

const office = { timeZone: 'Europe/Brussels', calendar: 'BE-VLG', closingDays: ['2026-11-23'] } as const
const shown = new Set<string>()
const day = (now: string, changes: { readonly summaryAt?: string; readonly holidaysCheckedUntil?: number } = { summaryAt: '08:15', holidaysCheckedUntil: 2027 }) =>
  dayRemindersAt({ now: Temporal.Instant.from(now), office, wasShown: (key) => shown.has(key), ...changes })
const next = (moment: string) => ({ next: Temporal.Instant.from(moment) })

describe('the summary of the day', () => {
  it('comes from its hour on, once, and is looked for again at midnight', () => {
    expect(day('2026-11-20T07:14:00Z')).toEqual(next('2026-11-20T07:15:00Z'))
    expect(day('2026-11-20T07:15:00Z')).toEqual({ summaryOf: '2026-11-20', ...next('2026-11-20T23:00:00Z') })
    shown.add('summary 2026-11-20')
    expect(day('2026-11-20T15:00:00Z')).toEqual(next('2026-11-20T23:00:00Z'))
    shown.clear()
  })

  it('of a day that has gone by is never told: today has its own', () => {
    expect(day('2026-11-26T09:00:00Z').summaryOf).toBe('2026-11-26')
  })

  it('does not come on a day on which nobody is there, nor where she wants none', () => {
    expect([day('2026-11-22T09:00:00Z').summaryOf, day('2026-11-23T09:00:00Z').summaryOf, day('2026-11-20T09:00:00Z', { holidaysCheckedUntil: 2027 }).summaryOf]).toEqual([undefined, undefined, undefined])
  })

  it('comes at the same hour of the wall in winter and in summer, also on the Mondays after the clock has changed', () => {
    const hours = ['2026-03-27', '2026-03-30', '2026-10-23', '2026-10-26'].map((date) => day(`${date}T00:30:00Z`).next.toString())
    expect(hours).toEqual(['2026-03-27T07:15:00Z', '2026-03-30T06:15:00Z', '2026-10-23T06:15:00Z', '2026-10-26T07:15:00Z'])
  })

  it('is looked for at the midnight of the wall in the nights of 29 March and 25 October', () => {
    expect(['2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'].map((now) => day(now).next.toString())).toEqual([
      '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z',
    ])
  })
})

describe('the yearly question about the holidays', () => {
  it('comes from October on, on a working day, until it was asked or somebody has looked', () => {
    const asked = (now: string, holidaysCheckedUntil = 2026) => day(now, { summaryAt: '08:15', holidaysCheckedUntil }).yearToCheck
    expect([asked('2026-09-30T09:00:00Z'), asked('2026-10-01T06:00:00Z'), asked('2026-10-01T06:15:00Z'), asked('2026-10-01T06:15:00Z', 2027)]).toEqual([undefined, undefined, 2027, undefined])
    shown.add('holidays 2027')
    expect(asked('2026-10-02T09:00:00Z')).toBeUndefined()
    expect(asked('2027-10-01T09:00:00Z')).toBe(2028)
    shown.clear()
  })

  it('comes at nine to whoever wants no summary', () => {
    expect([day('2026-10-01T06:59:00Z', { holidaysCheckedUntil: 2026 }).yearToCheck, day('2026-10-01T07:00:00Z', { holidaysCheckedUntil: 2026 }).yearToCheck]).toEqual([undefined, 2027])
  })

  it('is of this year until October where nobody looked last autumn', () => {
    const year = (date: string, until: number | undefined) => yearToCheck(Temporal.PlainDate.from(date), until)
    expect([year('2027-02-01', 2026), year('2027-02-01', 2027), year('2027-02-01', undefined), year('2027-10-01', undefined)]).toEqual([2027, undefined, undefined, 2028])
  })
})
