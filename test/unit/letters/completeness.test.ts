import { describe, expect, it } from 'vitest'
import { canBeFinal, elementsOf } from '../../../shared/letters/completeness.ts'
import type { LetterSection, LetterKind } from '../../../shared/letters/letter.ts'
import { suggestionsFor } from '../../../shared/letters/suggestions.ts'
import { procedureOf, type ProcedureId } from '../../fixtures/letters.ts'

const section = (id: string, text: string, covers: readonly string[] = [id]): LetterSection => ({ id, text, covers: [...covers] })

const wilAnswer: readonly LetterSection[] = [
  section('opening', 'Op vrijdag 20 november 2026 belde u ons.', ['received-on']),
  section('judgement', 'Uw klacht is **gegrond**.'),
  section('complaint', 'U werd niet teruggebeld.', ['summary']),
  section('findings', 'Wij lazen de stukken.'),
  section('reasons', 'U mocht op een antwoord rekenen.'),
  section('conclusions', 'Wij bellen voortaan terug.'),
  section('onward', 'Dan kunt u naar de Nationale ombudsman. Doe dat binnen een jaar na de datum van deze brief.', ['ombudsman', 'ombudsman-term']),
  section('contact', 'Telefoon: 030 702 2330'),
]

function standing(sections: readonly LetterSection[], procedureId: ProcedureId = 'wil', kind: LetterKind = 'answer', isAffiliated = false) {
  const elements = elementsOf({ procedure: procedureOf(procedureId), kind, sections, isAffiliated })
  return { elements, missing: elements.flatMap(({ element, missing, sectionId }) => (missing === undefined ? [] : [[element.id, missing, sectionId]])), isReady: canBeFinal(elements, sections) }
}

function without(id: string): readonly LetterSection[] {
  return wilAnswer.filter((each) => each.id !== id)
}

function withText(id: string, text: string): readonly LetterSection[] {
  return wilAnswer.map((each) => (each.id === id ? { ...each, text } : each))
}

describe('An answer of WIL', () => {
  it('with everything the law asks can be posted', () => {
    expect(standing(wilAnswer)).toMatchObject({ missing: [], isReady: true })
  })

  it('without a section for its findings lacks them', () => {
    expect(standing(without('findings'))).toMatchObject({ missing: [['findings', 'no-section', undefined]], isReady: false })
  })

  it('whose section for the reasons is empty lacks them, and says where', () => {
    expect(standing(withText('reasons', ' \n '))).toMatchObject({ missing: [['reasons', 'empty', 'reasons']], isReady: false })
  })

  it('with a blank in the conclusions is not finished', () => {
    expect(standing(withText('conclusions', 'Wij doen [… wat wij gaan doen …].'))).toMatchObject({ missing: [['conclusions', 'blank-left', 'conclusions']], isReady: false })
  })

  it('that names the ombudsman without the term lacks the term', () => {
    expect(standing(withText('onward', 'Dan kunt u naar de Nationale ombudsman.'))).toMatchObject({ missing: [['ombudsman-term', 'not-mentioned', 'onward']], isReady: false })
  })

  it('without a telephone number can go out all the same, because that is only customary', () => {
    expect(standing(without('contact'))).toMatchObject({ missing: [['contact', 'no-section', undefined]], isReady: true })
  })

  it('with a blank in a customary section cannot go out: the complainant would read it', () => {
    expect(standing(withText('contact', 'Telefoon: [… telefoonnummer …]'))).toMatchObject({ missing: [['contact', 'blank-left', 'contact']], isReady: false })
  })

  it('with a blank where no element is cannot go out either', () => {
    expect(standing([...wilAnswer, section('extra', 'Groeten aan […]', [])])).toMatchObject({ missing: [], isReady: false })
  })

  it('may spread an element over sections, of which one is enough to mention it', () => {
    expect(standing([...withText('onward', 'Dan kunt u naar de Nationale ombudsman.'), section('more', 'Dat kan binnen één jaar.', ['ombudsman-term'])])).toMatchObject({ missing: [], isReady: true })
  })
})

describe('An answer of Zoersel', () => {
  const answer = [section('judgement', 'Je klacht is ongegrond.'), section('reasons', 'De regels zijn gevolgd.')]

  it('needs no ombudsman while the municipality is not affiliated', () => {
    expect(standing(answer, 'zoersel').missing.map(([id]) => id)).not.toContain('ombudsman')
  })

  it('should name the ombudsman once it is', () => {
    expect(standing(answer, 'zoersel', 'answer', true).missing).toContainEqual(['ombudsman', 'no-section', undefined])
  })
})

describe('A ready sentence', () => {
  const standard: readonly LetterSection[] = wilAnswer
  const suggestions = (sections: readonly LetterSection[]) => suggestionsFor(standing(sections).elements, standard)

  it('is the sentence that names the term when only the term is missing', () => {
    expect(suggestions(withText('onward', 'Dan kunt u naar de Nationale ombudsman.'))).toEqual({ 'ombudsman-term': 'Doe dat binnen een jaar na de datum van deze brief.' })
  })

  it('is the whole section when all of it is missing', () => {
    const whole = 'Dan kunt u naar de Nationale ombudsman. Doe dat binnen een jaar na de datum van deze brief.'
    expect(suggestions(without('onward'))).toEqual({ ombudsman: whole, 'ombudsman-term': whole })
  })

  it('is not there when the standard text has a blank itself', () => {
    expect(suggestionsFor(standing(without('findings')).elements, withText('findings', '[… wat het onderzoek heeft opgeleverd …]'))).toEqual({})
  })

  it('is not there for what is not missing', () => {
    expect(suggestions(wilAnswer)).toEqual({})
  })
})
