import { describe, expect, test } from 'vitest'
import { letterView } from '../../../electron/letters/letter-view.ts'
import { composeLetter } from '../../../electron/letters/compose.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { addBelowClosing, addSection, firstDifference, insertSentence } from '../../../renderer/letters/write/insertion.ts'
import { letterInput } from '../../fixtures/letters.ts'

const input = letterInput({ procedureId: 'wil', kind: 'answer', judgement: 'founded' })
const standard = composeLetter(input)
const viewOf = (sections: readonly LetterSection[]) => letterView({ ...input, title: standard.title, sections })
const missingIn = (sections: readonly LetterSection[]) => viewOf(sections).elements.filter(({ missing }) => missing !== undefined).map(({ element }) => element.id)
const onward = standard.sections.find(({ id }) => id === 'onward')?.text ?? ''

describe('“Zin invoegen”', () => {
  test('fills an emptied piece with all that the standard text says there, so that both elements are back', () => {
    const emptied = standard.sections.map((section) => (section.id === 'onward' ? { ...section, text: '  ' } : section))
    expect(missingIn(emptied)).toEqual(['ombudsman', 'ombudsman-term'])
    const inserted = insertSentence(viewOf(emptied), emptied, 'ombudsman-term')
    expect(inserted).toEqual({ sections: standard.sections, sectionId: 'onward', start: 0, end: onward.length })
    expect(missingIn(inserted?.sections ?? [])).toEqual([])
  })

  test('puts only the sentence that is missing behind what she wrote herself', () => {
    const own = 'Dan kunt u naar de Nationale ombudsman.'
    const written = standard.sections.map((section) => (section.id === 'onward' ? { ...section, text: `${own}\n` } : section))
    expect(missingIn(written)).toEqual(['ombudsman-term'])
    const inserted = insertSentence(viewOf(written), written, 'ombudsman-term')
    const text = inserted?.sections.find(({ id }) => id === 'onward')?.text ?? ''
    expect(text).toBe(`${own} Doe dat binnen een jaar na de datum van deze brief.`)
    expect(text.slice(inserted?.start, inserted?.end)).toBe('Doe dat binnen een jaar na de datum van deze brief.')
    expect(missingIn(inserted?.sections ?? [])).toEqual([])
  })

  test('makes a new piece before the last where the letter has none, once for both elements', () => {
    const without = standard.sections.filter(({ id }) => id !== 'onward')
    const inserted = insertSentence(viewOf(without), without, 'ombudsman')
    expect(inserted?.sections.map(({ id, covers }) => [id, covers]).slice(-2)).toEqual([
      ['ombudsman', ['ombudsman', 'ombudsman-term']],
      ['contact', ['contact']],
    ])
    expect(missingIn(inserted?.sections ?? [])).toEqual([])
  })

  test('has nothing to put in for what only the enquiry can tell, or for what is already there', () => {
    const emptied = standard.sections.map((section) => (section.id === 'findings' ? { ...section, text: '' } : section))
    expect(insertSentence({ ...viewOf(emptied), suggestions: {} }, emptied, 'findings')).toBeUndefined()
    expect(insertSentence(viewOf(standard.sections), standard.sections, 'ombudsman')).toBeUndefined()
    expect(insertSentence(viewOf(standard.sections), standard.sections, 'no-such-element')).toBeUndefined()
  })
})

describe('an own piece for an element that has none', () => {
  test('is empty, stands before the last, and never takes the name of another', () => {
    const sections: readonly LetterSection[] = [{ id: 'findings', text: 'Anders.', covers: [] }, { id: 'contact', text: 'Bel ons.', covers: ['contact'] }]
    expect(addSection(sections, 'findings')).toEqual({
      sections: [sections[0], { id: 'findings-2', text: '', covers: ['findings'] }, sections[1]],
      sectionId: 'findings-2',
      start: 0,
      end: 0,
    })
  })
})

describe('where undo puts the cursor', () => {
  const text = (of: string, section = 'a'): readonly LetterSection[] => [{ id: section, text: of, covers: [] }]
  test('is behind the words that came back', () => {
    expect(firstDifference(text('Wij lazen.'), text('Wij lazen uw brief.'))).toEqual({ sectionId: 'a', offset: 18 })
    expect(firstDifference(text('Wij lazen uw brief.'), text('Wij lazen.'))).toEqual({ sectionId: 'a', offset: 9 })
  })

  test('is beside a piece that is gone, and nowhere when nothing changed', () => {
    expect(firstDifference([...text('een'), ...text('twee', 'b'), ...text('drie', 'c')], [...text('een'), ...text('drie', 'c')])).toEqual({ sectionId: 'c', offset: 0 })
    expect(firstDifference(text('een'), text('een'))).toBeUndefined()
  })
})

describe('below the name', () => {
  test('an enclosure and a copy are lines to fill in, in that order whichever came first', () => {
    const copied = addBelowClosing(standard.sections, 'copies')
    expect([copied?.sections.at(-1), copied?.sectionId]).toEqual([{ id: 'copies', text: 'Kopie aan: [… wie een kopie krijgt …]', covers: [], place: 'after-closing' }, 'copies'])
    expect(copied?.sections.at(-1)?.text.slice(copied.start, copied.end)).toBe('[… wie een kopie krijgt …]')
    const both = addBelowClosing(copied?.sections ?? [], 'enclosures')
    expect(both?.sections.slice(-2).map(({ id }) => id)).toEqual(['enclosures', 'copies'])
    expect(addBelowClosing(both?.sections ?? [], 'copies')).toBeUndefined()
  })

  test('a part that is added later stays above the greeting', () => {
    const copied = addBelowClosing(standard.sections, 'copies')?.sections ?? []
    expect(addSection(copied, 'findings').sections.slice(-3).map(({ id }) => id)).toEqual(['findings-2', standard.sections.at(-1)?.id, 'copies'])
  })
})
