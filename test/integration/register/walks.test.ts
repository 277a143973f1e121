import * as fc from 'fast-check'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { closeRegister, rebuildProjections, transaction, type Register } from '../../../electron/register/register.ts'
import type { DossierEvent } from '../../../shared/dossier/events.ts'
import { patience, times } from '../../fixtures/endurance.ts'
import { closedRegister, openWithKey, procedureNamed, removeFolders, testEnvironment } from '../../fixtures/register.ts'
import { walks, type Walk } from '../../unit/dossier/walk.ts'
import { procedureIds } from '../../unit/procedure/shipped.ts'

const numRuns = times(40, 2_000)
vi.setConfig({ testTimeout: patience(numRuns, 100) })

let register: Register
/** Ids to be given out first: some events are named by later ones. */
const next: string[] = []
beforeEach(() => {
  const environment = testEnvironment()
  register = openWithKey({ ...closedRegister(0), environment: { ...environment, ids: () => next.shift() ?? environment.ids() } })
})
afterEach(() => closeRegister(register))
afterAll(removeFolders)

const tables = ['dossier_row', 'deadline', 'wait', 'letter', 'search', 'recognition_key', 'dossier_link', 'hidden_from'] as const
const contents = () => Object.fromEntries(tables.map((table) => [table, readAll(register.connection, `SELECT ${table === 'search' ? 'rowid, *' : '*'} FROM ${table} ORDER BY 1, 2`)]))

/** The events of a walk with ids that no other dossier has. */
function ownIds({ events }: Walk, place: number): readonly Pick<DossierEvent, 'id' | 'happening'>[] {
  const own = `019aa0c0-${place.toString(16).padStart(4, '0')}-7000-8000-`
  return JSON.parse(JSON.stringify(events).replaceAll('019aa0c0-0000-7000-8000-', own)) as DossierEvent[]
}

/** Writes a walk down as it was made, one step at a time. */
function record(procedureId: string, walk: Walk, place: number): void {
  const [first, ...others] = ownIds(walk, place)
  if (first?.happening.type !== 'complaintReceived') throw new Error('A walk begins with a complaint')
  const { dossierId } = openDossier(register, { complaint: first.happening.complaint, procedure: procedureNamed(procedureId) })
  for (const [index, { id, happening }] of others.entries()) {
    next.push(id)
    appendHappening(register, { dossierId, expects: index + 1, happening })
  }
}

describe.each(procedureIds)('whatever is done at %s', (id) => {
  test('the lists, kept up step by step, are what its history makes of them', () => {
    const made = fc.sample(walks(id), { numRuns, seed: 20261127 })
    // Durable together: what is asked here is what stands in the tables, not how often the disk was waited for.
    transaction(register, () => {
      for (const [place, walk] of made.entries()) record(id, walk, place)
    })
    const kept = contents()
    expect(kept['dossier_row']?.length).toBe(numRuns)
    rebuildProjections(register)
    expect(contents()).toEqual(kept)
  })
})
