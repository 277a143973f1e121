import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { execute, transaction } from '../../../electron/register/connection.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { readReminderList, seeReminders } from '../../../electron/register/reminders/list.ts'
import { remindersNow, takeReminders } from '../../../electron/register/reminders/reminders.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import { saveSettings } from '../../../electron/register/organisation/settings.ts'
import { snoozeReminder, takeSnoozeBack } from '../../../electron/register/reminders/snoozes.ts'
import { quietChoices } from '../../../shared/reminders/choices.ts'
import { closedRegister, complaintOf, copyOf, openWithKey, problemFrom, procedureNamed, removeFolders, testEnvironment, type Closed } from '../../fixtures/register.ts'

let closed: Closed
let register: Register
let dossierId: string
const clock = { now: Temporal.Instant.from('2026-11-13T10:00:00Z') }
const on = (moment: string) => {
  clock.now = Temporal.Instant.from(moment)
}
beforeAll(() => {
  closed = closedRegister(0)
})
beforeEach(() => {
  on('2026-11-13T10:00:00Z')
  register = openWithKey({ ...copyOf(closed), environment: testEnvironment(clock) })
  // Everything but the terms themselves is silent.
  saveSettings(register, { reminders: { ...withoutSummary, groups: { statutory: { daysBefore: [2, 0], at: '13:00' }, target: quietChoices.groups.target, promised: { daysBefore: [], at: '13:00' }, callback: { daysBefore: [], at: '13:00' } } }, activeProcedureId: 'inter', holidaysCheckedUntil: 2027 })
  // The acknowledgement of Inter within ten days, so on Monday 23 November; by post on Wednesday the 18th at the latest.
  ;({ dossierId } = openDossier(register, { complaint: complaintOf('Lift buiten dienst', { receivedOn: '2026-11-13', form: 'signed' }), procedure: procedureNamed('inter') }))
})
afterEach(() => void closeRegister(register))
afterAll(removeFolders)

/** To the next moment at which something is due, by way of every midnight. */
function goOn(): void {
  do on(remindersNow(register).next.toString())
  while (!remindersNow(register).isAnythingDue)
}

const { summaryAt: _none, ...withoutSummary } = quietChoices
const taken = () => takeReminders(register).first.map(({ entry, actOn }) => `${entry.due.ruleId} ${actOn}`)
const list = () => readReminderList(register, clock.now.toZonedDateTimeISO('Europe/Brussels').toPlainDate())
const first = () => list().open.map(({ entry, actOn }) => ({ dossierId: entry.dossierId, ruleId: entry.due.ruleId, actOn }))[0]!

describe('the reminders of a register', () => {
  it('are given once and stand in the list until they were seen; a nearer one comes again', () => {
    expect(remindersNow(register).isAnythingDue).toBe(false)
    goOn()
    expect(clock.now.toString()).toBe('2026-11-16T12:00:00Z')
    expect(taken()).toEqual(['INT-D1 2026-11-18', 'INT-D2 2026-11-18'])
    expect(taken()).toEqual([])
    expect(list()).toMatchObject({ count: 2, open: [{ entry: { dossierId }, group: 'statutory', actOn: '2026-11-18' }, {}] })
    seeReminders(register, [first()])
    expect(list()).toMatchObject({ count: 1, open: [{}] })
    goOn()
    expect([clock.now.toString(), taken()]).toEqual(['2026-11-18T12:00:00Z', ['INT-D1 2026-11-18', 'INT-D2 2026-11-18']])
  })

  it('go with what is done: a term that was met is in no list', () => {
    on('2026-11-20T13:00:00Z')
    expect(takeReminders(register).counts.statutory).toBeGreaterThan(0)
    const before = list().count
    appendHappening(register, { dossierId, expects: 1, happening: { type: 'letterSent', on: '2026-11-20', kind: 'acknowledgement', channel: 'letter' } })
    expect(list().count).toBe(before - 1)
  })

  it('that were put off are silent with their reason until then, and come back into the list once', () => {
    on('2026-11-20T13:00:00Z')
    taken()
    const of = first()
    const count = list().count
    snoozeReminder(register, { of, until: '2026-11-23T09:00:00Z', because: 'De dienst belt maandag.' })
    expect(list()).toMatchObject({ count: count - 1, snoozes: [{ ...of, until: '2026-11-23T09:00:00.000Z', because: 'De dienst belt maandag.', madeBy: 'K.D.', isOver: false }] })
    on('2026-11-23T08:59:00Z')
    expect(taken()).not.toContain(`${of.ruleId} ${of.actOn}`)
    on('2026-11-23T09:00:00Z')
    expect(taken()).toContain(`${of.ruleId} ${of.actOn}`)
    expect(taken()).toEqual([])
    expect(list()).toMatchObject({ count, snoozes: [{ because: 'De dienst belt maandag.', isOver: true }] })
  })

  it('are never put off until it is too late, nor for a term that does not run', () => {
    on('2026-11-20T13:00:00Z')
    taken()
    const of = first()
    expect(problemFrom(() => snoozeReminder(register, { of, until: '2027-01-10T09:00:00Z', because: 'Later.' }))?.code).toBe('SNOOZE_TOO_LONG')
    expect(problemFrom(() => snoozeReminder(register, { of: { ...of, actOn: '2027-01-10' }, until: '2026-11-23T09:00:00Z', because: 'Later.' }))?.code).toBe('NO_SUCH_DEADLINE')
    snoozeReminder(register, { of, until: '2026-11-20T16:00:00Z', because: 'Eerst het spreekuur.' })
    takeSnoozeBack(register, of)
    expect(first()).toEqual(of)
  })

  it('wait an hour after something was written in their dossier', () => {
    on('2026-11-20T12:30:00Z')
    appendHappening(register, { dossierId, expects: 1, happening: { type: 'noteAdded', on: '2026-11-20', text: 'Gebeld.' } })
    expect(taken()).toEqual([])
    expect(remindersNow(register).next.toString()).toBe('2026-11-20T13:30:00Z')
    on('2026-11-20T13:30:00Z')
    expect(taken().length).toBeGreaterThan(0)
  })

  it('begin the day with numbers, once, and ask once a year whether the holidays were checked', () => {
    saveSettings(register, { reminders: quietChoices, holidaysCheckedUntil: 2026 })
    on('2026-11-24T08:00:00Z')
    const { summary, yearToCheck } = takeReminders(register)
    expect(summary).toEqual({ day: '2026-11-24', late: expect.any(Number), today: 0, callbacks: 0, toPost: 0, followUps: 0 })
    expect(summary?.late).toBe(list().badge)
    expect(yearToCheck).toBe(2027)
    expect(takeReminders(register)).toEqual({ counts: { statutory: 0, promised: 0, target: 0, callback: 0 }, first: [] })
  })

  it('cannot be forgotten, not even by hand', () => {
    on('2026-11-20T13:00:00Z')
    taken()
    for (const sql of ['DELETE FROM reminder', 'UPDATE reminder SET days_before = 60']) expect(() => runRaw(sql)).toThrow(/stays shown/)
  })
})

function runRaw(sql: string): void {
  transaction(register.connection, (database) => execute(database, sql))
}
