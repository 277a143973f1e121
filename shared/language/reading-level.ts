import { sentencesIn } from './sentences.ts'
import { wordsIn } from './stretch.ts'
import { syllablesOf } from './syllables.ts'

/** Douma's own words for a score, from his table of norms. */
export type Reading = 'very-easy' | 'easy' | 'fairly-easy' | 'normal' | 'fairly-hard' | 'hard' | 'very-hard'

export interface ReadingLevel {
  /** Points of the formula, one decimal; the higher, the easier. Usually 0 to 100. */
  readonly score: number
  readonly reading: Reading
  /** Whether it counts as language level B1 or easier. */
  readonly isB1: boolean
  readonly words: number
  readonly sentences: number
}

/** The lowest score that counts as B1: Douma's "normaal". The formula is older than the levels of the Common European Framework; this line is our own. */
export const lowestB1 = 60

/** From this score on a text reads so (Douma 1960, as printed in Onze Taal and Taalbeheersing: dbnl.org, _taa014197701_01_0089). */
const norms: readonly (readonly [from: number, reading: Reading])[] = [
  [90, 'very-easy'], [80, 'easy'], [70, 'fairly-easy'], [lowestB1, 'normal'], [45, 'fairly-hard'], [30, 'hard'],
]

/**
 * How easily a text reads by the formula of Flesch, fitted to Dutch by W.H. Douma (De leesbaarheid van landbouwbladen, Wageningen 1960):
 * 206.84 − 0.77 × syllables per hundred words − 0.93 × words per sentence. Undefined for a text without words.
 */
export function readingLevelOf(text: string): ReadingLevel | undefined {
  const words = wordsIn(text)
  const sentences = sentencesIn(text).filter(({ start, end }) => words.some((word) => word.start >= start && word.end <= end)).length
  if (words.length === 0 || sentences === 0) return undefined
  const syllables = words.reduce((count, { word }) => count + syllablesOf(word), 0)
  const score = Math.round((206.84 - 0.77 * ((100 * syllables) / words.length) - 0.93 * (words.length / sentences)) * 10) / 10
  return { score, reading: norms.find(([from]) => score >= from)?.[1] ?? 'very-hard', isB1: score >= lowestB1, words: words.length, sentences }
}
