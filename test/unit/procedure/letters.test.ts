import { describe, expect, test } from 'vitest'
import { elementsOf, mentions, onwardOf } from '../../../shared/procedure/lookups.ts'
import type { LetterElement, Procedure } from '../../../shared/procedure/schema.ts'
import { procedureIds, shipped, type ProcedureId } from './shipped.ts'

/** facts.md §1.2 and §4.6: `!` is required, the others are customary. */
const demands: Record<ProcedureId, { readonly acknowledgement: string; readonly answer: string }> = {
  'inter': {
    acknowledgement: 'received-on! summary handler answer-by contact',
    answer: 'received-on summary findings! judgement! reasons! ombudsman contact',
  },
  'interforce': {
    acknowledgement: 'received-on! summary! next-contact! handler! contact!',
    answer: 'received-on! summary! findings! judgement! reasons! conclusions! contact!',
  },
  'vlaamse-ombudsdienst': {
    acknowledgement: 'received-on summary handler! contact! one-desk cooperation',
    answer: 'received-on summary findings! judgement! reasons! contact',
  },
  'wil': {
    acknowledgement: 'received-on! summary next-contact procedure answer-by contact',
    answer: 'received-on summary findings! judgement! reasons! conclusions! ombudsman! ombudsman-term! contact',
  },
  'zoersel': {
    acknowledgement: 'received-on summary possible-solutions! answer-by! contact',
    answer: 'received-on summary findings judgement! reasons! contact',
  },
}

const told = (elements: readonly LetterElement[]) => elements.map(({ id, level }) => `${id}${level === 'required' ? '!' : ''}`).join(' ')

function element(procedure: Procedure, letter: 'acknowledgement' | 'answer', id: string): LetterElement {
  const found = procedure.letters[letter].elements.find((each) => each.id === id)
  if (found === undefined) throw new Error(`${procedure.id} has no ${id}`)
  return found
}

describe('what a letter must contain', () => {
  test.each(procedureIds)('%s', (id) => {
    const procedure = shipped(id)
    expect({ acknowledgement: told(elementsOf(procedure, 'acknowledgement', false)), answer: told(elementsOf(procedure, 'answer', false)) }).toEqual(demands[id])
  })

  test('Zoersel names the ombudsman only once the municipality is affiliated', () => {
    const zoersel = shipped('zoersel')
    expect([told(elementsOf(zoersel, 'answer', true)), onwardOf(zoersel, true).map(({ body }) => body), onwardOf(zoersel, false)]).toEqual([
      'received-on summary findings judgement! reasons! ombudsman contact', ['Vlaamse Ombudsdienst'], [],
    ])
  })

  test('every element that the Awb demands names its article', () => {
    const required = shipped('wil').letters.answer.elements.filter(({ level }) => level === 'required')
    expect(required.map(({ id, law }) => `${id}: ${law}`)).toEqual([
      'findings: Awb 9:12, lid 1', 'judgement: Awb 9:12, lid 1', 'reasons: Awb 9:12, lid 1', 'conclusions: Awb 9:12, lid 1',
      'ombudsman: Awb 9:12, lid 2', 'ombudsman-term: Awb 9:12, lid 2',
    ])
  })
})

describe('an element is seen in the text', () => {
  const wil = shipped('wil')

  test.each([
    ['Dan kunt u binnen een jaar na de datum van deze brief een verzoekschrift indienen.', true],
    ['Dat kan binnen één jaar.', true],
    ['Dat kan binnen 1 jaar na vandaag.', true],
    ['Dat kan tot en met 20 november 2027.', true],
    ['Doe dat uiterlijk op zaterdag 20 november 2027.', true],
    ['Dan kunt u een verzoekschrift indienen bij de Nationale ombudsman, Postbus 93122, 2509 AC Den Haag.', false],
    ['U kreeg vorig jaar al een brief.', false],
  ])('the term for the ombudsman: “%s” %s', (text, isThere) => {
    expect(mentions(element(wil, 'answer', 'ombudsman-term'), text)).toBe(isThere)
  })

  test.each([
    ['wil', 'answer', 'judgement', 'Uw klacht is deels gegrond.', true],
    ['wil', 'answer', 'judgement', 'Wij kunnen hierover geen oordeel geven.', true],
    ['wil', 'answer', 'judgement', 'Wij hebben uw klacht bekeken.', false],
    ['wil', 'acknowledgement', 'received-on', 'Op 20 november 2026 kregen wij uw brief.', true],
    ['wil', 'acknowledgement', 'received-on', 'Wij kregen uw brief.', false],
    ['wil', 'acknowledgement', 'contact', 'Bel mij via 030 702 2330.', true],
    ['wil', 'acknowledgement', 'contact', 'Bel gerust, maandag tot en met vrijdag van 8.30 tot 12.30 uur.', false],
    ['wil', 'acknowledgement', 'answer-by', 'U krijgt uiterlijk 31 december 2026 antwoord.', true],
    ['wil', 'acknowledgement', 'answer-by', 'U krijgt binnen zes weken antwoord.', true],
    ['wil', 'acknowledgement', 'answer-by', 'U krijgt zo snel mogelijk antwoord.', false],
    ['interforce', 'acknowledgement', 'next-contact', 'Binnen 1 week hoor je meer.', true],
    ['interforce', 'answer', 'contact', 'Mail naar klachten@interforce.eu.', true],
    ['interforce', 'answer', 'contact', 'Ga naar mijn.interforce.eu.', true],
    ['vlaamse-ombudsdienst', 'acknowledgement', 'contact', 'U bereikt mij via 1700.', true],
    ['inter', 'answer', 'ombudsman', 'Dan kan je terecht bij de Vlaamse ombudsman.', true],
    ['inter', 'answer', 'ombudsman', 'Dan kan je terecht bij de ombudsman.', false],
    ['inter', 'answer', 'findings', 'Iets.', true],
  ] as const)('%s, %s, %s: “%s” %s', (...[id, letter, elementId, text, isThere]) => {
    expect(mentions(element(shipped(id), letter, elementId), text)).toBe(isThere)
  })
})

describe('the sentence that sends a complainant on', () => {
  test('is the one of facts.md §4.6, in the organisation’s tone', () => {
    const sentences = procedureIds.flatMap((id) => shipped(id).onward.map(({ sentence, use }) => [id, use, sentence]))
    expect(sentences).toEqual([
      ['inter', 'always', 'Vind je dat dit antwoord je klacht niet oplost? Dan kan je terecht bij de Vlaamse Ombudsdienst, Leuvenseweg 86, 1000 Brussel, tel. 1700, klachten@vlaamseombudsdienst.be.'],
      ['wil', 'always', 'Bent u het niet eens met deze afhandeling? Dan kunt u binnen een jaar na de datum van deze brief een verzoekschrift indienen bij de Nationale ombudsman, Postbus 93122, 2509 AC Den Haag.'],
      ['zoersel', 'if-affiliated', 'Vind je dat dit antwoord je klacht niet oplost? Dan kan je terecht bij de Vlaamse Ombudsdienst, Leuvenseweg 86, 1000 Brussel, tel. 1700, klachten@vlaamseombudsdienst.be.'],
    ])
  })

  test.each(['inter', 'wil', 'zoersel'] as const)('%s: covers what the letter must say about the ombudsman', (id) => {
    const procedure = shipped(id)
    const sentence = procedure.onward.map((onward) => onward.sentence).join(' ')
    const about = elementsOf(procedure, 'answer', true).filter((each) => each.id.startsWith('ombudsman'))
    expect(about.filter((each) => !mentions(each, sentence)).map((each) => each.id)).toEqual([])
  })
})

describe('what the coordinator says aloud', () => {
  const spoken = procedureIds.flatMap((id) => {
    const procedure = shipped(id)
    const lines = [
      ...procedure.admission.grounds.flatMap(({ say, question }) => [say, question.nl]),
      ...(procedure.referrals ?? []).map(({ say }) => say),
    ]
    return lines.map((line) => ({ tone: procedure.tone, line }))
  })

  test('keeps to u or to je', () => {
    const wrong = { u: /\b(je|jij|jou|jouw|jullie|jezelf)\b/i, je: /\b(u|uw|uzelf)\b/i }
    expect(spoken.filter(({ tone, line }) => wrong[tone].test(line))).toEqual([])
  })

  test('is short: fifteen words a sentence at most (facts.md §4.5)', () => {
    const sentences = spoken.flatMap(({ line }) => line.split(/(?<=[.?!]) /))
    expect(sentences.filter((sentence) => sentence.split(' ').length > 15)).toEqual([])
  })

  test('has none of the office words of facts.md §4.5', () => {
    const office = /\b(aangaande|betreffende|inzake|indien|derhalve|teneinde|reeds|gelieve|dienen te|trachten|wensen|slechts|steeds|tevens|eveneens|vermits|verzoeken|bij dezen|schrijven)\b/i
    expect(spoken.filter(({ line }) => office.test(line))).toEqual([])
  })
})
