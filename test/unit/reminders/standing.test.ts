import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroupChoice } from '../../../shared/reminders/choices.ts'
import { reminderStanding, type RemindedDeadline } from '../../../shared/reminders/due-reminders.ts'
import { isBefore } from '../../../shared/reminders/instants.ts'
import { momentOn, reminderDay, type Office } from '../../../shared/reminders/moments.ts'
import { latestSnooze } from '../../../shared/reminders/snooze.ts'
import { times } from '../../fixtures/endurance.ts'

const at = (moment: string) => Temporal.Instant.from(moment)
const brussels: Office = { timeZone: 'Europe/Brussels', calendar: 'BE-VLG', closingDays: [] }
const choice: GroupChoice = { daysBefore: [5, 1], at: '09:00' }
/** A term that ends on Monday 30 November 2026. */
const deadline: RemindedDeadline = { office: brussels, actOn: '2026-11-30', openedAt: at('2026-11-02T08:00:00Z'), workedOnAt: at('2026-11-02T08:00:00Z') }
const standing = (now: string, changes: Partial<RemindedDeadline> = {}, chosen = choice) => reminderStanding({ ...deadline, ...changes }, chosen, at(now))

describe('a reminder', () => {
  it('comes so many working days before the last day, at the hour she chose', () => {
    expect(standing('2026-11-20T10:00:00Z')).toEqual({ next: at('2026-11-23T08:00:00Z') })
    expect(standing('2026-11-23T07:59:59Z')).toEqual({ next: at('2026-11-23T08:00:00Z') })
    expect(standing('2026-11-23T08:00:00Z')).toEqual({ due: { daysBefore: 5, isSnoozeOver: false }, next: at('2026-11-27T08:00:00Z') })
  })

  it('stays due until it was shown, and is not due again afterwards', () => {
    expect(standing('2026-11-24T08:00:00Z').due?.daysBefore).toBe(5)
    expect(standing('2026-11-24T08:00:00Z', { shownFor: 5 })).toEqual({ next: at('2026-11-27T08:00:00Z') })
    expect(standing('2026-11-27T08:00:00Z', { shownFor: 5 }).due?.daysBefore).toBe(1)
    expect(standing('2027-03-01T08:00:00Z', { shownFor: 1 })).toEqual({})
  })

  it('that was missed twice comes once, as the nearest of the two', () => {
    expect(standing('2026-12-14T08:00:00Z')).toEqual({ due: { daysBefore: 1, isSnoozeOver: false } })
  })

  it('never falls on a day on which nobody is there', () => {
    // Friday 25 December is Christmas, the 28th closed: four days before Tuesday 29 December is Monday the 21st.
    const closed = { ...brussels, closingDays: ['2026-12-28'] }
    expect(reminderDay(Temporal.PlainDate.from('2026-12-29'), 4, closed).toString()).toBe('2026-12-21')
    expect(reminderDay(Temporal.PlainDate.from('2026-12-27'), 0, closed).toString()).toBe('2026-12-24')
  })

  it('that had gone by when the dossier was opened does not come, as long as a nearer one does', () => {
    const opened = (openedAt: string) => ({ openedAt: at(openedAt), workedOnAt: at(openedAt) })
    expect(standing('2026-11-25T12:00:00Z', opened('2026-11-25T09:00:00Z'))).toEqual({ next: at('2026-11-27T08:00:00Z') })
    expect(standing('2026-11-27T10:00:00Z', opened('2026-11-27T09:30:00Z'))).toEqual({ next: at('2026-11-27T10:30:00Z') })
    expect(standing('2026-11-27T10:30:00Z', opened('2026-11-27T09:30:00Z')).due?.daysBefore).toBe(1)
  })

  it('waits an hour after she last wrote in the dossier, but not for what was written under a clock that has been put back', () => {
    expect(standing('2026-11-27T08:30:00Z', { workedOnAt: at('2026-11-27T08:10:00Z') })).toEqual({ next: at('2026-11-27T09:10:00Z') })
    expect(standing('2026-11-27T09:10:00Z', { workedOnAt: at('2026-11-27T08:10:00Z') }).due?.daysBefore).toBe(1)
    expect(standing('2026-11-27T08:30:00Z', { workedOnAt: at('2027-11-27T08:10:00Z') }).due?.daysBefore).toBe(1)
  })

  it('keeps its hour in the weeks in which the clock changes', () => {
    const due = (actOn: string) => standing('2026-01-05T08:00:00Z', { actOn }, { daysBefore: [0], at: '09:00' }).next?.toString()
    expect([due('2026-03-27'), due('2026-03-30')]).toEqual(['2026-03-27T08:00:00Z', '2026-03-30T07:00:00Z'])
    expect([due('2026-10-23'), due('2026-10-26')]).toEqual(['2026-10-23T07:00:00Z', '2026-10-26T08:00:00Z'])
  })

  it('at an hour that a night skips or has twice comes once', () => {
    const on = (day: string) => momentOn(Temporal.PlainDate.from(day), '02:30', 'Europe/Amsterdam').toString()
    expect([on('2026-03-29'), on('2026-10-25')]).toEqual(['2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z'])
  })
})

describe('a reminder that was put off', () => {
  const snooze = { madeAt: at('2026-11-27T08:05:00Z'), until: at('2026-11-30T08:00:00Z'), because: 'Wacht op de dienst.' }

  it('is silent until then, and then comes back once', () => {
    expect(standing('2026-11-27T12:00:00Z', { shownFor: 1, snooze })).toEqual({ next: snooze.until })
    expect(standing('2026-11-30T08:00:00Z', { shownFor: 1, snooze })).toEqual({ due: { isSnoozeOver: true } })
  })

  it('can be put off to the end of the last day and no further; on that day, and when late, to the next working day', () => {
    const latest = (now: string) => latestSnooze(Temporal.PlainDate.from('2026-11-30'), brussels, at(now)).toString()
    expect([latest('2026-11-27T08:00:00Z'), latest('2026-11-30T08:00:00Z'), latest('2026-12-04T08:00:00Z')]).toEqual([
      '2026-11-30T16:00:00Z', '2026-12-01T16:00:00Z', '2026-12-07T16:00:00Z',
    ])
  })

  it('stays put off when the clock is put back by seconds after it was made', () => {
    expect(standing('2026-11-27T08:04:50Z', { shownFor: 1, snooze })).toEqual({ next: snooze.until })
  })

  it('under a wrong clock holds nothing up beyond the last day once the clock is right', () => {
    const wrong = { madeAt: at('2027-11-27T08:05:00Z'), until: at('2027-11-29T08:00:00Z'), because: 'Wacht op de dienst.' }
    expect(standing('2026-11-27T08:00:00Z', { snooze: wrong })).toEqual({ next: at('2026-11-30T08:00:00Z') })
    expect(standing('2026-11-30T08:00:00Z', { snooze: wrong }).due).toEqual({ daysBefore: 1, isSnoozeOver: true })
  })
})

describe('whatever the clock does', () => {
  /** Hours by which the clock moves before each look: minutes that pass, nights of sleep, a year of a wrong date, and back. */
  const jumps = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -400, max: 400 }), fc.constantFrom(8760, -8760)), { maxLength: 40 })

  it('each reminder is shown exactly once, and the last is shown when its moment has come for good', () => {
    fc.assert(
      fc.property(jumps, fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), (hours, daysBefore) => {
        const chosen = { daysBefore, at: '09:00' }
        let shownFor: number | undefined
        const shown: number[] = []
        let now = at('2026-11-10T08:00:00Z')
        const look = () => {
          const stand = reminderStanding({ ...deadline, ...(shownFor === undefined ? {} : { shownFor }) }, chosen, now)
          // What is next lies ahead, so that a timer is never armed for nothing.
          expect(stand.next === undefined || isBefore(now, stand.next)).toBe(true)
          if (stand.due?.daysBefore === undefined) return
          shown.push(stand.due.daysBefore)
          shownFor = stand.due.daysBefore
        }
        for (const jump of hours) {
          now = now.add({ hours: jump })
          look()
        }
        now = at('2026-12-01T08:00:00Z')
        look()
        // Nearer each time, so none twice; and the nearest, which stands for all that were missed.
        expect(shown.every((days, place) => place === 0 || days < (shown[place - 1] ?? 0))).toBe(true)
        expect(shown.at(-1)).toBe(Math.min(...daysBefore))
      }),
      { numRuns: times(300, 3000) },
    )
  })
})
