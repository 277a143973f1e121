import { describe, expect, test } from 'vitest'
import type { LetterView } from '../../../shared/contract/views.ts'
import { elementsOf } from '../../../shared/letters/completeness.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { blanksOf, hintOf, piecesOf, remarkAfter, remarksOf, type Remark } from '../../../renderer/letters/write/remarks.ts'
import { procedureOf } from '../../fixtures/letters.ts'

/** An answer of WIL with one blank, an empty piece, and nothing about the ombudsman. */
const sections: readonly LetterSection[] = [
  { id: 'opening', text: 'Op 7 oktober 2026 kregen wij uw brief.', covers: ['received-on'] },
  { id: 'judgement', text: 'Uw klacht is [… gegrond of ongegrond …]. Dat is [...].', covers: ['judgement'] },
  { id: 'findings', heading: 'Wat wij hebben onderzocht', text: '', covers: ['findings'] },
  { id: 'reasons', heading: 'Wat wij vinden', text: 'Het duurde te lang.', covers: ['reasons', 'conclusions'] },
]
const elements: LetterView['elements'] = elementsOf({ procedure: procedureOf('wil'), kind: 'answer', sections, isAffiliated: false })
const remarks = remarksOf(elements, sections)
const toldAs = (remark: Remark | undefined) => (remark === undefined ? undefined : remark.kind !== 'element' ? `${remark.sectionId} ${remark.start}-${remark.end}` : `${remark.elementId}: ${remark.reason}`)

describe('what Alt ↓ walks through', () => {
  test('stands in the order of the letter, and what has no place yet comes last', () => {
    expect(remarks.map(toldAs)).toEqual([
      'judgement 13-39',
      'judgement 48-53',
      'findings: empty',
      'summary: no-section',
      'ombudsman: no-section',
      'ombudsman-term: no-section',
      'contact: no-section',
    ])
  })

  test('a blank is told by what it asks for', () => {
    expect(remarks.flatMap((remark) => (remark.kind === 'blank' ? [hintOf(remark, sections)] : []))).toEqual(['gegrond of ongegrond', ''])
  })

  test('each key press goes one further, and after the last comes the first again', () => {
    const walked: (string | undefined)[] = []
    let last: Remark | undefined
    for (let press = 0; press < 8; press += 1) {
      const cursor = last === undefined ? undefined : last.kind === 'blank' ? { sectionId: last.sectionId, offset: last.end } : last.sectionId === undefined ? undefined : { sectionId: last.sectionId, offset: 0 }
      last = remarkAfter(remarks, sections, cursor, last)
      walked.push(toldAs(last))
    }
    expect(walked).toEqual([...remarks.map(toldAs), toldAs(remarks[0])])
  })

  test('goes on from where the cursor stands, when she went there by herself', () => {
    expect(toldAs(remarkAfter(remarks, sections, { sectionId: 'opening', offset: 3 }, undefined))).toBe('judgement 13-39')
    expect(toldAs(remarkAfter(remarks, sections, { sectionId: 'judgement', offset: 45 }, remarks[0]))).toBe('judgement 48-53')
    expect(toldAs(remarkAfter(remarks, sections, { sectionId: 'reasons', offset: 0 }, remarks[0]))).toBe('summary: no-section')
  })

  test('a blank that was filled in is passed over', () => {
    const filled = sections.map((section) => (section.id === 'judgement' ? { ...section, text: 'Uw klacht is gegrond. Dat is [...].' } : section))
    const left = remarksOf(elementsOf({ procedure: procedureOf('wil'), kind: 'answer', sections: filled, isAffiliated: false }), filled)
    expect(toldAs(remarkAfter(left, filled, { sectionId: 'judgement', offset: 20 }, remarks[0]))).toBe('judgement 29-34')
  })

  test('there is nothing to walk through in a whole letter', () => {
    expect(remarkAfter([], sections, undefined, undefined)).toBeUndefined()
  })
})

describe('the pieces of a text', () => {
  test('are together the text, and know where they stand', () => {
    const text = '[… wie …] belt u [… wanneer …].'
    expect(piecesOf(text)).toEqual([
      { piece: '[… wie …]', start: 0, isBlank: true },
      { piece: ' belt u ', start: 9, isBlank: false },
      { piece: '[… wanneer …]', start: 17, isBlank: true },
      { piece: '.', start: 30, isBlank: false },
    ])
    expect(piecesOf('')).toEqual([])
    expect(blanksOf('a', 'geen [bijlage]')).toEqual([])
  })
})
