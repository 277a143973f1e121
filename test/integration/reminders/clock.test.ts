import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import { readReminderList, seeReminders } from '../../../electron/register/reminders/list.ts'
import { saveSettings } from '../../../electron/register/organisation/settings.ts'
import type { ReminderChoices } from '../../../shared/reminders/choices.ts'
import { patience, times } from '../../fixtures/endurance.ts'
import { closedRegister, complaintOf, openWithKey, procedureNamed, removeFolders, type Closed } from '../../fixtures/register.ts'
import { openWorld, type World } from '../../fixtures/reminded-world.ts'

/** One reminder for each term, so that exactly once can be counted. */
const once = { daysBefore: [1], at: '09:00' }
const choices: ReminderChoices = { outside: true, withNames: false, summaryAt: '08:15', groups: { statutory: once, promised: once, target: once, callback: once } }

let closed: Closed
let all: readonly string[]
beforeAll(() => {
  closed = closedRegister(0)
  const register = openWithKey(closed)
  saveSettings(register, { reminders: choices, holidaysCheckedUntil: 2199 })
  for (const procedure of ['wil', 'zoersel', 'inter']) openDossier(register, { complaint: complaintOf(`Klacht bij ${procedure}`, { receivedOn: '2026-11-13', form: 'signed' }), procedure: procedureNamed(procedure) })
  all = everyTerm(register)
  closeRegister(register)
})
afterAll(removeFolders)

/** Every running term, by what a reminder is known by. */
function everyTerm(register: Register): readonly string[] {
  return readAll<{ key: string }>(register.connection, "SELECT number || ' ' || rule_id || ' ' || act_on AS key FROM deadline JOIN dossier USING (serial) WHERE act_on IS NOT NULL").map(({ key }) => key)
}

/** Looks at the list as she does when she is not in a call, and says that all was seen. */
function look(world: World, seen: string[]): void {
  const { register } = world.session
  if (register === undefined) return
  const { open } = readReminderList(register, Temporal.PlainDate.from('2026-11-20'))
  seen.push(...open.map(({ entry, actOn }) => `${entry.number} ${entry.due.ruleId} ${actOn}`))
  seeReminders(register, undefined)
}

type Move = { readonly kind: 'pass' | 'jump' | 'sleep'; readonly hours: number } | { readonly kind: 'call' | 'hang up' | 'lock' | 'unlock' | 'restart' }

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('jump' as const, 'sleep' as const), hours: fc.oneof(fc.integer({ min: -200, max: 400 }), fc.constantFrom(8760, -8760)) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('call' as const, 'hang up' as const, 'lock' as const, 'unlock' as const, 'restart' as const) }) },
)

async function make(world: World, next: Move): Promise<void> {
  switch (next.kind) {
    case 'pass':
      return world.pass(next.hours * 60)
    case 'jump':
      return world.jump(next.hours)
    case 'sleep':
      await world.jump(Math.abs(next.hours))
      return world.wake()
    case 'call':
      return world.setInCall(true)
    case 'hang up':
      return world.setInCall(false)
    case 'lock':
    case 'unlock':
    case 'restart':
      return world[next.kind]()
    default:
      return next satisfies never
  }
}

describe('whatever the clock, the laptop and the telephone do', () => {
  const runs = times(25, 400)
  it('every reminder is shown exactly once, no summary twice, and none in a call', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 14 }), async (moves) => {
        const world = openWorld(closed, '2026-11-20T10:00:00Z')
        try {
          const seen: string[] = []
          let isInCall = false
          for (const next of moves) {
            await make(world, next)
            isInCall = next.kind === 'call' || (isInCall && next.kind !== 'hang up' && next.kind !== 'restart')
            if (!isInCall) look(world, seen)
          }
          await world.unlock()
          await world.setInCall(false)
          // A Monday long after every term, by the right clock.
          world.clock.now = Temporal.Instant.from('2027-11-29T09:30:00Z')
          await world.pass(3)
          look(world, seen)
          expect(seen.toSorted()).toEqual(all.toSorted())
          expect(world.shown.filter((each) => each.isInCall)).toEqual([])
          const summaries = world.shown.flatMap(({ taken }) => (taken.summary === undefined ? [] : [taken.summary.day]))
          expect(summaries).toEqual([...new Set(summaries)])
        } finally {
          world.end()
        }
      }),
      { numRuns: runs },
    )
  }, patience(runs, 2_000))
})
