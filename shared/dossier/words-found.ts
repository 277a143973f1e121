/** Words that turn the words behind them round: "geen rechtszaak", "niet anoniem", "nooit bezwaar gemaakt". */
const denials = new Set(['geen', 'niet', 'nooit', 'zonder', 'noch'])

/** How many words back a denial still reaches. */
const reach = 2

/**
 * The first of the sought words in a text, as it was typed there; undefined when none is there or each is denied. Sought
 * words are written as in `signal-words.ts`; capitals and accents of the text do not count.
 */
export function wordFound(text: string, sought: readonly string[]): string | undefined {
  const typed = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const words = typed.map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase())
  let first: { readonly place: number; readonly length: number } | undefined
  for (const phrase of sought) {
    const parts = phrase.split(' ')
    const place = words.findIndex((_, index) => parts.every((part, offset) => isWord(words[index + offset], part)) && !isDenied(words, index))
    if (place !== -1 && (first === undefined || place < first.place)) first = { place, length: parts.length }
  }
  return first === undefined ? undefined : typed.slice(first.place, first.place + first.length).join(' ')
}

function isWord(word: string | undefined, part: string): boolean {
  return word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part)
}

function isDenied(words: readonly string[], index: number): boolean {
  return words.slice(Math.max(0, index - reach), index).some((word) => denials.has(word))
}
