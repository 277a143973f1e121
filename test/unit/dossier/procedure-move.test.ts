import { describe, expect, it } from 'vitest'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { deadlinesUnderBoth, lostInProcedure } from '../../../shared/dossier/deadlines/procedure-move.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { complaint, dossierId, eventsOf, procedureOf } from './history.ts'

const wil = procedureOf('wil')
const stateOf = (procedure: Procedure, ...happenings: readonly Happening[]) => foldDossier(dossierId, eventsOf(procedure, complaint('2026-11-20'), ...happenings))
const on = '2026-11-20'

describe('another version of the procedure, for a dossier that runs', () => {
  it('changes nothing when it says the same of the terms', () => {
    expect(deadlinesUnderBoth(stateOf(wil), wil, { ...wil, name: 'WIL, opnieuw' })).toEqual([])
  })

  it('begins a term that was not there, and ends one that is gone', () => {
    const [first, ...others] = wil.deadlines.filter(({ from }) => from === 'receivedOrally')
    if (first === undefined) throw new Error('WIL has no term from a call')
    const without = { ...wil, deadlines: wil.deadlines.filter((rule) => rule !== first && rule.after !== first.id) }
    const begins = deadlinesUnderBoth(stateOf(wil), without, wil).find(({ ruleId }) => ruleId === first.id)
    const ends = deadlinesUnderBoth(stateOf(wil), wil, without).find(({ ruleId }) => ruleId === first.id)
    expect([begins?.before, ends?.after, begins?.after]).toEqual([undefined, undefined, ends?.before])
    expect(others.length).toBeGreaterThanOrEqual(0)
  })

  it('can make what was done in time done too late, and says so', () => {
    const inter = procedureOf('inter')
    const quicker = { ...inter, deadlines: inter.deadlines.map((rule) => (rule.id === 'INT-D1' ? { ...rule, term: { ...rule.term, amount: 2 } } : rule)) }
    const state = stateOf(inter, { type: 'letterSent', on: '2026-11-25', kind: 'acknowledgement', channel: 'letter' })
    expect(deadlinesUnderBoth(state, inter, quicker).map(({ ruleId, before, after }) => [ruleId, before?.state, after?.state])).toEqual([['INT-D1', 'met', 'met-late']])
  })

  it.each<[string, Happening, (procedure: Procedure) => Procedure, ReturnType<typeof lostInProcedure>]>([
    ['a refusal on a ground that is gone', { type: 'complaintRefused', on, groundId: wil.admission.grounds[0]?.id ?? '', reason: 'r' }, (p) => ({ ...p, admission: { ...p.admission, grounds: [] } }), [{ what: 'ground', id: wil.admission.grounds[0]?.id ?? '' }]],
    ['an extension of a term that can no longer be extended', { type: 'termExtended', on, deadlineId: 'WIL-D4', reason: 'r' }, (p) => ({ ...p, deadlines: p.deadlines.filter(({ id }) => id !== 'WIL-D4') }), [{ what: 'extension', id: 'WIL-D4' }]],
    ['a request to be called back', { type: 'callbackRequested', on }, (p) => ({ ...p, steps: { ...p.steps, callbackRequests: false } }), [{ what: 'callback', id: '' }]],
  ])('holds a dossier back when it has no place for %s', (_what, happening, change, lost) => {
    expect(lostInProcedure(stateOf(wil, happening), change(wil))).toEqual(lost)
    expect(lostInProcedure(stateOf(wil, happening), wil)).toEqual([])
  })
})

describe('a move to another version', () => {
  it('makes the dossier go by it from then on, and undone it goes by the one before', () => {
    const moved: Happening = { type: 'procedureChanged', on, procedure: { id: 'wil', version: 1001 } }
    expect(stateOf(wil, moved).procedure).toEqual({ id: 'wil', version: 1001 })
    expect(stateOf(wil, moved, { type: 'stepUndone', on, undoes: 2 })).toEqual({ ...stateOf(wil), undone: [2], length: 3 })
  })
})
