import { describe, expect, it } from 'vitest'
import { exampleDeadline } from '../../../shared/dossier/deadlines/example-deadline.ts'
import { withValue } from '../../../shared/procedure/at-path.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { day, procedureOf } from './history.ts'

const example = (procedure: Procedure, id: string, on = '2026-11-20') => {
  const rule = procedure.deadlines.find((each) => each.id === id)
  return rule === undefined ? undefined : exampleDeadline(procedure, rule, day(on))
}
const inter = procedureOf('inter')
const wil = procedureOf('wil')

describe('a term, as if what starts it happened today', () => {
  it('of Inter: a complaint of Friday 20 November 2026 is answered by 4 January, posted by 29 December, and extended by 18 February', () => {
    expect(example(inter, 'INT-D3')).toMatchObject({ starts: 'received', deadline: { startsOn: '2026-11-20', dueOn: '2027-01-04', sendBy: '2026-12-29', extendableTo: '2027-02-18', state: 'running' } })
  })

  it('follows what she changes', () => {
    expect(example(withValue(inter, 'deadlines[2].term.amount', 30) as Procedure, 'INT-D3')?.deadline.dueOn).toBe('2026-12-20')
    expect(example(withValue(withValue(inter, 'deadlines[2].term.amount', 30), 'deadlines[2].term.roll', 'next') as Procedure, 'INT-D3')?.deadline).toMatchObject({ dueOn: '2026-12-21', shifts: [{ from: '2026-12-20', reason: 'sunday' }] })
    expect(example({ ...withValue(inter, 'deadlines[2].term.unit', 'workingDays') as Procedure, closingDays: ['2026-11-23'] }, 'INT-D3')?.deadline.closingDays).toEqual(['2026-11-23'])
  })

  it.each(['inter', 'interforce', 'zoersel', 'vlaamse-ombudsdienst', 'wil'] as const)('is there for every term of %s, also where it follows another or asks for more', (id) => {
    const procedure = procedureOf(id)
    expect(procedure.deadlines.filter((rule) => exampleDeadline(procedure, rule, day('2026-11-20'))?.deadline.state !== 'running')).toEqual([])
  })

  it('is not there for one without a start, or that waits for itself; a mistake in another term does not hide it', () => {
    const [first] = wil.deadlines
    const circle = withValue(withValue(wil, 'deadlines[0].from', undefined), 'deadlines[0].after', first?.id) as Procedure
    expect(example(circle, first?.id ?? '')).toBeUndefined()
    expect(example(withValue(wil, 'deadlines[0].from', undefined) as Procedure, first?.id ?? '')).toBeUndefined()
    expect(example(circle, wil.deadlines[1]?.id ?? '')?.deadline.state).toBe('running')
  })
})
