import { describe, expect, test } from 'vitest'
import { firstChoice, firstFrom, orderedBy, queryOf, sortOf } from '../../../renderer/dossier/list/choice.ts'
import type { DossierRow } from '../../../shared/contract/views.ts'

describe('what the list asks for', () => {
  test('at first the open dossiers, due first on top', () => {
    expect(queryOf(firstChoice)).toEqual({ scope: 'open', order: 'due', limit: 100 })
  })

  test('what was typed, chosen and turned round', () => {
    expect(queryOf({ search: '  modaal ', scope: 'all', procedureId: 'wil', order: 'number', isDescending: true })).toEqual({
      scope: 'all', order: 'number', limit: 100, search: 'modaal', procedureId: 'wil', descending: true,
    })
  })

  test('a whole page pasted into the search box is cut, not refused', () => {
    expect(queryOf({ ...firstChoice, search: 'x'.repeat(500) }).search).toHaveLength(200)
  })
})

describe('the order of the columns', () => {
  test('another column begins where one looks first, the same column turns round', () => {
    const byNumber = orderedBy(firstChoice, 'number')
    expect([byNumber.order, byNumber.isDescending]).toEqual(['number', true])
    expect(orderedBy(byNumber, 'number').isDescending).toBe(false)
    const byName = orderedBy(byNumber, 'complainant')
    expect([byName.order, byName.isDescending]).toEqual(['complainant', false])
  })

  test('each column says how it is sorted', () => {
    const byNumber = orderedBy(firstChoice, 'number')
    expect([sortOf(byNumber, 'number'), sortOf(byNumber, 'due')]).toEqual(['descending', 'none'])
    expect(sortOf(firstChoice, 'due')).toBe('ascending')
  })
})

test('today is the first row that is due today or later', () => {
  const due = (dueOn?: string): DossierRow => ({
    dossierId: 'x', number: '2026-0001', procedureId: 'wil', subject: 'x', status: 'received', receivedOn: '2026-11-01', channel: 'phone',
    ...(dueOn === undefined ? {} : { next: { ruleId: 'WIL-D1', subject: 'answer', label: { nl: 'x', en: 'x' }, kind: 'target', dueOn } }),
  })
  expect(firstFrom([due('2026-11-18'), due('2026-11-19'), due('2026-11-20'), due()], '2026-11-20')).toBe(2)
  expect(firstFrom([due('2026-11-18'), due()], '2026-11-20')).toBe(-1)
})
