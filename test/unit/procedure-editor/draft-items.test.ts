import { describe, expect, it } from 'vitest'
import { nextId, withoutItem } from '../../../renderer/procedures/draft-items.ts'
import { sectionOf } from '../../../renderer/procedures/sections.ts'
import { readProcedure } from '../../../shared/procedure/read.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { procedureIds, shipped } from '../procedure/shipped.ts'

describe('an item that is taken out', () => {
  it('takes the remarks along that spoke of nothing else, and is no longer named by the others', () => {
    const inter = shipped('inter')
    const at = inter.admission.grounds.findIndex(({ id }) => id === 'INT-02')
    const without = withoutItem(inter, `admission.grounds[${at}]`) as Procedure
    expect(without.admission.grounds.map(({ id }) => id)).not.toContain('INT-02')
    expect(without.remarks.flatMap(({ about }) => (about === undefined ? [] : [about]))).toEqual(inter.remarks.flatMap(({ about }) => (about === undefined ? [] : [about.filter((id) => id !== 'INT-02')])))
    const eighth = inter.admission.grounds.findIndex(({ id }) => id === 'INT-08')
    expect((withoutItem(inter, `admission.grounds[${eighth}]`) as Procedure).remarks).toHaveLength(inter.remarks.length - 1)
  })

  it.each(procedureIds)('leaves %s sound: every ground, and every term that no other waits for', (id) => {
    const procedure = shipped(id)
    // The last one stays: a procedure has at least one term.
    const free = procedure.deadlines.flatMap((rule, index) => (procedure.deadlines.length === 1 || procedure.deadlines.some(({ after }) => after === rule.id) ? [] : [`deadlines[${index}]`]))
    for (const path of [...procedure.admission.grounds.map((_, index) => `admission.grounds[${index}]`), ...free]) {
      const reading = readProcedure(withoutItem(procedure, path))
      expect([path, reading.ok ? [] : reading.problems.map(({ message }) => message)]).toEqual([path, []])
    }
  })
})

describe('the mark of a new item', () => {
  it('counts on from the others, over those that are taken', () => {
    expect([nextId([{ id: 'INT-01' }, { id: 'INT-09' }], 'grond'), nextId([{ id: 'INT-D1', extension: { id: 'INT-D2' } }, { id: 'INT-D3', extension: { id: 'INT-D4' } }], 'termijn'), nextId([], 'grond'), nextId([{ id: 'privacy' }], 'mededeling')]).toEqual(['INT-10', 'INT-D5', 'grond-1', 'mededeling-1'])
  })
})

describe('where a field is written', () => {
  it('is one of the pages, also for a field that nobody thought of', () => {
    expect(['deadlines[2].term.amount', 'calendars.office', 'admission.needs[0]', 'letters.refusal', 'onward[0].body', 'hours[1].from', 'name', 'iets'].map(sectionOf)).toEqual(['termijnen', 'termijnen', 'stappen', 'brieven', 'daarna', 'wegen', 'gegevens', 'gegevens'])
  })
})
