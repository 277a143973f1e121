/** A piece of a text: from `start` up to `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A word with its place in a text. */
export interface Word extends Stretch {
  readonly word: string
}

const letters = String.raw`\p{L}\p{M}`
/** Letters and digits, with apostrophes and hyphens inside: `zo'n`, `e-mail`, `klachtencoördinator`. */
const wordPattern = new RegExp(String.raw`[${letters}\p{N}]+(?:['’\-‑][${letters}\p{N}]+)*`, 'gu')

/** The words of a text, in order. What holds no letter, such as a date or an amount, is not one. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => (/\p{L}/u.test(word) ? [{ word, start: index, end: index + word.length }] : []))
}
