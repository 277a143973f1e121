import * as fc from 'fast-check'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { closeRegister, rebuildProjections, transaction, type Register } from '../../../electron/register/register.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { patience, times } from '../../fixtures/endurance.ts'
import { newRegister, procedureNamed, removeFolders } from '../../fixtures/register.ts'
import { walks, type Walk } from '../../unit/dossier/walk.ts'
import { procedureIds } from '../../unit/procedure/shipped.ts'

const numRuns = times(40, 2_000)
vi.setConfig({ testTimeout: patience(numRuns, 100) })

let register: Register
beforeEach(() => {
  register = newRegister().register
})
afterEach(() => closeRegister(register))
afterAll(removeFolders)

const tables = ['dossier_row', 'deadline', 'wait', 'letter', 'search', 'recognition_key'] as const
const contents = () => Object.fromEntries(tables.map((table) => [table, readAll(register.connection, `SELECT ${table === 'search' ? 'rowid, *' : '*'} FROM ${table} ORDER BY 1, 2, 3`)]))

/** The happenings of a walk with ids that no other dossier has. */
function ownIds({ events }: Walk, place: number): Happening[] {
  const own = `019aa0c0-${place.toString(16).padStart(4, '0')}-7000-8000-`
  return JSON.parse(JSON.stringify(events.map(({ happening }) => happening)).replaceAll('019aa0c0-0000-7000-8000-', own)) as Happening[]
}

/** Writes a walk down as it was made, one step at a time. */
function record(procedureId: string, walk: Walk, place: number): void {
  const [first, ...happenings] = ownIds(walk, place)
  if (first?.type !== 'complaintReceived') throw new Error('A walk begins with a complaint')
  const { dossierId } = openDossier(register, { complaint: first.complaint, procedure: procedureNamed(procedureId) })
  for (const [index, happening] of happenings.entries()) appendHappening(register, { dossierId, expects: index + 1, happening })
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
