import { describe, expect, test } from 'vitest'
import { inOrder, isKnown, lastName, offered, type DirectoryEntry } from '../../../shared/dossier/directory.ts'

const entries: readonly DirectoryEntry[] = [
  { kind: 'service', name: 'Balie Werk' }, { kind: 'service', name: 'dienst Wegen' }, { kind: 'department', name: 'Werk en Inkomen' }, { kind: 'employee', name: 'Çelik A., balie' }, { kind: 'employee', name: 'S.B., klantenservice' },
]
const names = (typed: string) => offered(entries, typed).map(({ name }) => name)

describe('what is offered while she types', () => {
  test.each([
    ['wer', ['Werk en Inkomen', 'Balie Werk']],
    ['Balie', ['Balie Werk', 'Çelik A., balie']],
    ['celik', ['Çelik A., balie']],
    ['werk en', ['Werk en Inkomen']],
    ['klanten', ['S.B., klantenservice']],
    ['oud', []],
    ['balie werk', []],
  ])('%s', (typed, expected) => {
    expect(names(typed)).toEqual(expected)
  })

  test('everything, up to six, when nothing was typed yet', () => {
    expect(names('')).toHaveLength(5)
  })
})

test('several names stand in one line, and the last one is being typed', () => {
  expect([lastName('Balie Werk, An'), lastName('An'), lastName('An,')]).toEqual([{ before: 'Balie Werk, ', name: 'An' }, { before: '', name: 'An' }, { before: '', name: 'An,' }])
})

test('a name is known whatever its capitals, and names are in the order of a Dutch reader', () => {
  expect([isKnown(entries, ' celik a., BALIE'), isKnown(entries, 'Celik')]).toEqual([true, false])
  expect(inOrder(entries).map(({ name }) => name)).toEqual(['Balie Werk', 'Çelik A., balie', 'dienst Wegen', 'S.B., klantenservice', 'Werk en Inkomen'])
})
