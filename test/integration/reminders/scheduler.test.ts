import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { closeRegister } from '../../../electron/register/register.ts'
import { saveSettings } from '../../../electron/register/organisation/settings.ts'
import { quietChoices } from '../../../shared/reminders/choices.ts'
import { closedRegister, complaintOf, openWithKey, procedureNamed, removeFolders, testEnvironment, type Closed } from '../../fixtures/register.ts'
import { openWorld, type World } from '../../fixtures/reminded-world.ts'

let closed: Closed
let world: World
beforeAll(() => {
  closed = closedRegister(0)
  const register = openWithKey({ ...closed, environment: testEnvironment({ now: Temporal.Instant.from('2026-11-13T10:00:00Z') }) })
  const silent = { daysBefore: [], at: '09:00' }
  saveSettings(register, { reminders: { ...quietChoices, summaryAt: '08:15', groups: { statutory: { daysBefore: [0], at: '09:00' }, promised: silent, target: silent, callback: silent } }, activeProcedureId: 'inter', holidaysCheckedUntil: 2199 })
  // By post on Wednesday 18 November at the latest: the receipt and what it must say, two terms.
  openDossier(register, { complaint: complaintOf('Lift buiten dienst', { receivedOn: '2026-11-13', form: 'signed' }), procedure: procedureNamed('inter') })
  closeRegister(register)
})
afterEach(() => world.end())
afterAll(removeFolders)

/** What was shown, as a line: when, how many terms, whether with a summary. */
const shown = () => world.shown.map(({ at, taken }) => [at, taken.counts.statutory, taken.summary?.day ?? '-'].join(' '))

describe('the scheduler', () => {
  it('shows the summary and the terms each at its own minute, while the program stands open', async () => {
    world = openWorld(closed, '2026-11-18T01:00:00Z')
    await world.pass(24 * 60)
    expect(shown()).toEqual(['2026-11-18T07:15:00Z 0 2026-11-18', '2026-11-18T08:00:00Z 2 -'])
  })

  it('shows in one what came due while the laptop was asleep, at once where the shell hears that it woke up', async () => {
    world = openWorld(closed, '2026-11-18T01:00:00Z')
    await world.pass(1)
    await world.jump(8)
    expect(shown()).toEqual([])
    await world.wake()
    expect(shown()).toEqual(['2026-11-18T09:01:00Z 2 2026-11-18'])
  })

  it('hears within a minute that the laptop woke up where nobody says so', async () => {
    world = openWorld(closed, '2026-11-18T01:00:00Z')
    await world.pass(5)
    await world.jump(8)
    await world.pass(1)
    expect(shown()).toEqual(['2026-11-18T09:06:00Z 2 2026-11-18'])
  })

  it('shows at the next start what came due while Gehoor was closed', async () => {
    world = openWorld(closed, '2026-11-18T01:00:00Z')
    world.clock.now = Temporal.Instant.from('2026-11-24T10:00:00Z')
    await world.restart()
    expect(shown()).toEqual(['2026-11-24T10:00:00Z 2 2026-11-24'])
    await world.restart()
    await world.pass(120)
    expect(world.shown).toHaveLength(1)
  })

  it('keeps everything of a call until the sheet is put away, and then shows it in one', async () => {
    world = openWorld(closed, '2026-11-18T07:00:00Z')
    await world.pass(1)
    await world.setInCall(true)
    await world.pass(90)
    expect(shown()).toEqual([])
    await world.setInCall(false)
    expect(shown()).toEqual(['2026-11-18T08:31:00Z 2 2026-11-18'])
  })

  it('while the register is locked tells only how many, and shows them once it is open', async () => {
    world = openWorld(closed, '2026-11-18T07:30:00Z')
    await world.pass(1)
    await world.lock()
    await world.pass(120)
    expect([shown(), world.lockedCounts]).toEqual([['2026-11-18T07:30:00Z 0 2026-11-18'], [2]])
    await world.unlock()
    expect(shown().slice(1)).toEqual(['2026-11-18T09:31:00Z 2 -'])
  })

  it('repeats nothing when a wrong date is put right, and loses nothing', async () => {
    world = openWorld(closed, '2026-11-10T10:00:00Z')
    await world.pass(1)
    await world.jump(24 * 400)
    await world.pass(2)
    await world.jump(-24 * 400)
    await world.pass(60 * 24 * 10)
    const terms = world.shown.filter(({ taken }) => taken.counts.statutory > 0)
    expect(terms).toHaveLength(1)
    // Each real working day still has its own summary, with everything that is due on it.
    expect(world.shown.flatMap(({ taken }) => taken.summary?.day ?? []).filter((day) => day < '2027')).toEqual(['2026-11-10', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'])
  })

  it('fires at the hour of the wall after the nights in which the clock changes', async () => {
    for (const [start, moment] of [['2026-03-28T20:00:00Z', '2026-03-30T06:15:00Z'], ['2026-10-24T20:00:00Z', '2026-10-26T07:15:00Z']] as const) {
      world = openWorld(closed, start)
      await world.pass(36 * 60)
      expect(world.shown.map(({ at }) => at)).toContain(moment)
      expect(world.shown.filter(({ taken }) => taken.summary !== undefined)).toHaveLength(1)
      world.end()
    }
  })
})
