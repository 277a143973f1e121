import { describe, expect, it } from 'vitest'
import { isDutchWord } from '../../../shared/language/compound.ts'
import { identifiersIn, isCitizenServiceNumber, isIban, isNationalNumber } from '../../../shared/language/identifiers.ts'
import { othersIn } from '../../../shared/language/others.ts'
import { passivesIn } from '../../../shared/language/passive.ts'
import { heavyWordsIn } from '../../../shared/language/plain-words.ts'
import { readingLevelOf } from '../../../shared/language/reading-level.ts'
import { languageRemarksIn } from '../../../shared/language/remarks.ts'
import { sentencesIn } from '../../../shared/language/sentences.ts'
import { likeliestFirst, spelledWordsIn } from '../../../shared/language/spelling.ts'
import type { Stretch } from '../../../shared/language/stretch.ts'
import { syllablesOf } from '../../../shared/language/syllables.ts'

const piecesOf = (text: string, stretches: readonly Stretch[]) => stretches.map(({ start, end }) => text.slice(start, end))

describe('Sentences', () => {
  it('end at a full stop, but not behind an abbreviation, an initial or in a number', () => {
    const text = 'Bel tel. 1700 van 8.30 tot 12.30 uur. Vraag naar S. El Voorbeeld, d.w.z. naar haar. Kan dat? Ja! Zie art. 9:12. “Goed.” Dat was het'
    expect(piecesOf(text, sentencesIn(text))).toEqual(['Bel tel. 1700 van 8.30 tot 12.30 uur.', 'Vraag naar S. El Voorbeeld, d.w.z. naar haar.', 'Kan dat?', 'Ja!', 'Zie art. 9:12.', '“Goed.”', 'Dat was het'])
  })

  it('end with their line, so that the items of a list are sentences', () => {
    const text = 'Wij vragen u:\nuw naam\nuw adres'
    expect(piecesOf(text, sentencesIn(text))).toEqual(['Wij vragen u:', 'uw naam', 'uw adres'])
  })
})

describe('Syllables', () => {
  it.each([
    ['klacht', 1], ['klachten', 2], ['coördinator', 5], ['beantwoorden', 4], ['reactie', 3], ['nieuwe', 2], ['bureau', 2], ['ideeën', 3], ['geïnformeerd', 4], ['officiële', 5], ['bijlage', 3], ['mooie', 2],
    ['leeuwen', 2], ['yoghurt', 2], ['bus', 1], ['ombudsman', 3], ['hm', 1], ['situatie', 4], ['één', 1],
  ])('of %s are %i', (word, count) => expect(syllablesOf(word)).toBe(count))
})

describe('The reading level of Flesch and Douma', () => {
  it('is counted as the formula says: 206.84 − 0.77 × 140 − 0.93 × 5', () => {
    // Ten words, fourteen syllables, two sentences.
    expect(readingLevelOf('Wij lazen uw drie brieven. Zij bleven te lang liggen.')).toMatchObject({ words: 10, sentences: 2, score: 94.4, reading: 'very-easy', isB1: true })
  })

  it('falls with longer words and sentences, below B1 and further', () => {
    const heavy = 'De klachtencoördinator heeft, overeenkomstig de desbetreffende reglementaire bepalingen betreffende de behandeltermijnen, geconstateerd dat verantwoordelijkheden onvoldoende gedocumenteerd waren.'
    expect(readingLevelOf(heavy)).toMatchObject({ reading: 'very-hard', isB1: false })
  })

  it('is not there without words', () => expect(['', '12.30\n…'].map(readingLevelOf)).toEqual([undefined, undefined]))
})

describe('The word list of plain language', () => {
  it.each([
    ['Indien u belt', 'Indien → Als'], ['Dit betreft de betreffende medewerker', 'de betreffende → deze'], ['de desbetreffende brief', 'de desbetreffende → deze'], ['inzake uw klacht', 'inzake → over'], ['U dient dit binnen een week te betalen', 'dient ~ moeten'],
    ['Gelieve te bellen', 'Gelieve ~ Wilt u'], ['Wij verzoeken u', 'verzoeken → vragen'], ['Wij verzoek u', 'verzoek → vraag'], ['Wij ontvingen uw schrijven', 'uw schrijven → uw brief'], ['dit schrijven', 'dit schrijven → deze brief'], ['vermits het kon', 'vermits → omdat'], ['bij dezen', 'bij dezen → hierbij'],
    ['tevens', 'tevens → ook'], ['teneinde', 'teneinde → om'],
  ])('%s: %s', (text, told) => expect(heavyWordsIn(text).map(({ word, use, fits }) => `${word} ${fits ? '→' : '~'} ${use}`)).toEqual([told]))

  it.each(['uw wensen', 'onze verzoeken', 'Wij schrijven u', 'De medewerker die dient', 'indiening', 'Ik stel een verzoek op', 'Wat betreft dit?'])('leaves in peace: %s', (text) => expect(heavyWordsIn(text)).toEqual([]))
})

describe('The passive', () => {
  it.each([
    ['De verslagen werden u toegestuurd.', ['werden u toegestuurd']],
    ['Uw klacht wordt door ons binnen vier weken behandeld.', ['wordt door ons binnen vier weken behandeld']],
    ['U hoort dat de brief verstuurd werd.', ['verstuurd werd']],
    ['Het bezwaar zal worden onderzocht en beantwoord.', ['worden onderzocht']],
  ])('is seen in: %s', (text, found) => expect(piecesOf(text, passivesIn(text))).toEqual(found))

  it.each(['Wij sturen u de verslagen.', 'Het wordt laat.', 'De brief wordt lang en wij hebben gewacht.', 'Wat wordt de einddatum?', 'Wij hebben uw klacht onderzocht.'])('is not seen in: %s', (text) => expect(passivesIn(text)).toEqual([]))
})

it('Remarks stand in the order of the text, long sentences with their words', () => {
  const text = 'Indien het kan. Wij lazen uw drie brieven en vroegen aan de afdeling die de post verdeelt waarom niemand van de vijf medewerkers ze tijdig had geopend.'
  expect(languageRemarksIn(text).map(({ code }) => code)).toEqual(['heavy-word', 'long-sentence'])
  expect(languageRemarksIn('Een zin van achttien woorden mag nog, want die is niet zo lang dat hij echt moeilijk leest.')).toEqual([])
})

describe('Numbers of persons', () => {
  it('are known by their check digits', () => {
    expect(['85073003328', '17073003384', '85473003364', '85073003329', '85133003328'].map(isNationalNumber)).toEqual([true, true, false, false, false])
    expect(['111222333', '123456782', '123456789', '000000000'].map(isCitizenServiceNumber)).toEqual([true, true, false, false])
    expect(['BE71096123456769', 'NL91ABNA0417164300', 'BE71096123456760', 'BE71'].map(isIban)).toEqual([true, true, false, false])
  })

  it('are found in a text, however they are grouped, and telephone numbers and references are not', () => {
    const text = 'RRN 85.07.30-033.28, bsn 1112.22.333 of 123456782, rekening NL91 ABNA 0417 1643 00. Bel 030 702 2330 of +32 11 26 50 30. Kenmerk 2026-0042.'
    expect(identifiersIn(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual(['rijksregisternummer 85.07.30-033.28', 'bsn 1112.22.333', 'bsn 123456782', 'iban NL91 ABNA 0417 1643 00'])
  })
})

it('Others than the reader are pointed out, the reader and the organisation are not', () => {
  const known = 'S. El Voorbeeld, 06 00 00 01 23, klachten@wil.example, 030 - 7022 330, S.B.'
  const text = 'Geachte mevrouw El Voorbeeld, S.B. sprak met R.H. en met de heer Jan Van den Bossche. Mail klachten@wil.example of x@y.example. Bel 030 702 2330, 0600000123 of 0498 88 98 98.'
  expect(othersIn(text, { others: ['R.H.'], known }).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual(['name R.H.', 'name Jan Van den Bossche', 'email x@y.example', 'phone 0498 88 98 98'])
})

describe('Spelling', () => {
  it('judges words, and no addresses, initials, abbreviations in capitals or blanks', () => {
    const text = 'Wij, S.B. van de WIL, schreven d.w.z. mailden klachten@wil.example of www.wil-lekstroom.nl over 2e zitting [… een blank …] zo’n e-mail.'
    expect(spelledWordsIn(text).map(({ word }) => word)).toEqual(['Wij', 'van', 'de', 'schreven', 'mailden', 'of', 'over', 'zitting', 'zo’n', 'e-mail'])
  })

  it('suggests letters that changed places first', () => expect(likeliestFirst('fuot', ['frot', 'fust', 'fout'])).toEqual(['fout', 'frot', 'fust']))

  it('takes compounds of known words as right, and slips not', () => {
    const list = new Set(['klachten', 'coördinator', 'beroep', 'termijn', 'meldpunt', 'medewerker', 'jaar', 'verslag', 'brief', 'van', 'een', 'ten'])
    const isKnown = (word: string) => list.has(word)
    expect(['klachtencoördinator', 'beroepstermijn', 'meldpuntmedewerker', 'jaarverslag', 'klachten-coördinator', 'Meldpuntmedewerker'].map((word) => isDutchWord(word, isKnown))).toEqual([true, true, true, true, true, true])
    expect(['klachtn', 'briefx', 'termijnten', 'vaneen', 'jarverslag'].map((word) => isDutchWord(word, isKnown))).toEqual([false, false, false, false, false])
  })
})
