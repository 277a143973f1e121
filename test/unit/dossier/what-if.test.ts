import { describe, expect, it } from 'vitest'
import { suppose, type Supposition } from '../../../shared/dossier/deadlines/what-if.ts'
import { complaint, day, dossier, dossierId, type Dossier } from './history.ts'

const today = day('2026-11-20')
const seen = ({ events, procedure }: Dossier, supposition: Supposition, closingDays?: readonly string[]) =>
  suppose({ dossierId, events, procedure, today, closingDays }, supposition).map(({ ruleId, before, after }) => `${ruleId} ${before?.dueOn ?? '–'} → ${after?.dueOn ?? '–'}`)

const inter = dossier('inter', complaint('2026-11-02', { form: 'written' }))
const wil = dossier('wil', complaint('2026-11-13', { form: 'signed' }), { type: 'letterSent', on: '2026-11-16', kind: 'acknowledgement', channel: 'letter' })

describe('what if the complaint was received on another day', () => {
  it('every term of receipt moves along, and what was met stays met', () => {
    expect(seen(inter, { receivedOn: '2026-11-09', extended: [] })).toEqual([
      'INT-D1 2026-11-12 → 2026-11-19', 'INT-D2 2026-11-12 → 2026-11-19', 'INT-D3 2026-12-17 → 2026-12-24',
    ])
    const acknowledged = suppose({ dossierId, events: wil.events, procedure: wil.procedure, today }, { receivedOn: '2026-11-09', extended: [] }).find(({ ruleId }) => ruleId === 'WIL-D1')
    expect([acknowledged?.before?.state, acknowledged?.after?.state, acknowledged?.after?.metOn]).toEqual(['met', 'met', '2026-11-16'])
  })

  it('the same day moves nothing, and nothing of the history is changed', () => {
    const before = structuredClone(inter.events)
    expect(seen(inter, { receivedOn: '2026-11-02', extended: [] })).toEqual(inter.deadlines.map(({ ruleId, dueOn }) => `${ruleId} ${dueOn} → ${dueOn}`))
    expect(inter.events).toEqual(before)
  })

  it('a day from which nothing can be counted is refused', () => {
    expect(() => seen(inter, { receivedOn: '2199-12-30', extended: [] })).toThrow(RangeError)
  })
})

describe('what if it is extended', () => {
  it('that one goes to the day that the dossier says it can go to, and the others stay', () => {
    const moved = seen(wil, { extended: ['WIL-D4'] }).filter((line) => !/ (\S+) → \1$/.test(line))
    const until = wil.deadlines.find(({ ruleId }) => ruleId === 'WIL-D4')?.extendableTo
    expect(moved).toEqual([`WIL-D4 2026-12-28 → ${until}`])
    expect(until).toBe('2027-01-22')
  })

  it('both at once are counted from the supposed day', () => {
    expect(seen(wil, { receivedOn: '2026-11-09', extended: ['WIL-D4'] })).toContain('WIL-D4 2026-12-28 → 2027-01-18')
  })
})
