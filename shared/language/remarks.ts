import { heavyWordsIn } from './plain-words.ts'
import { passivesIn } from './passive.ts'
import { sentencesIn } from './sentences.ts'
import { wordsIn, type Stretch } from './stretch.ts'

/** Something that would read more easily otherwise. */
export type LanguageRemark =
  | (Stretch & { readonly code: 'heavy-word'; readonly word: string; readonly use: string; readonly fits: boolean })
  | (Stretch & { readonly code: 'passive' })
  | (Stretch & { readonly code: 'long-sentence'; readonly words: number })

/** A sentence is aimed at 15 words (facts.md §4.5); from here on it is pointed out, so that a sentence of 16 is left in peace. */
export const longSentence = 21
export const aimedWords = 15

/** What can be easier in a text, in the order in which it stands there: heavy words, the passive, long sentences. */
export function languageRemarksIn(text: string): readonly LanguageRemark[] {
  const words = wordsIn(text)
  const long = sentencesIn(text).flatMap(({ start, end }): LanguageRemark[] => {
    const count = words.filter((word) => word.start >= start && word.end <= end).length
    return count < longSentence ? [] : [{ code: 'long-sentence', start, end, words: count }]
  })
  const heavy = heavyWordsIn(text).map((each): LanguageRemark => ({ code: 'heavy-word', ...each }))
  const passive = passivesIn(text).map((each): LanguageRemark => ({ code: 'passive', ...each }))
  return [...heavy, ...passive, ...long].toSorted((one, other) => one.end - other.end || one.start - other.start)
}
