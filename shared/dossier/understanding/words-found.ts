/** Words that turn the words behind them round: "geen rechtszaak", "niet anoniem", "nooit bezwaar gemaakt". */
const denials = new Set(['geen', 'niet', 'nooit', 'zonder', 'noch'])

/** How many words back a denial still reaches. */
const reach = 2

/** The words of a text, read once to look for much. */
export interface ReadText {
  /** As they were typed. */
  readonly typed: readonly string[]
  /** Small letters without accents. */
  readonly plain: readonly string[]
}

export function readWords(text: string): ReadText {
  const typed = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return { typed, plain: typed.map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()) }
}

/**
 * The first of the sought words in a text, as it was typed there; undefined when none is there or each is denied. Sought
 * words are written as in `signal-words.ts`; capitals and accents of the text do not count.
 */
export function wordFound(text: string | ReadText, sought: readonly string[]): string | undefined {
  const { typed, plain } = typeof text === 'string' ? readWords(text) : text
  const phrases = partsOf(sought)
  for (const index of plain.keys()) {
    const found = phrases.find((parts) => parts.every((part, offset) => isWord(plain[index + offset], part)))
    if (found !== undefined && !isDenied(plain, index)) return typed.slice(index, index + found.length).join(' ')
  }
  return undefined
}

interface Part {
  readonly letters: string
  readonly isBeginning: boolean
}

/** Sought words taken apart; they are few lists that never change, and are looked for at every pause in typing. */
const takenApart = new WeakMap<readonly string[], readonly (readonly Part[])[]>()

function partsOf(sought: readonly string[]): readonly (readonly Part[])[] {
  const known = takenApart.get(sought)
  if (known !== undefined) return known
  const parts = sought.map((phrase) =>
    phrase.split(' ').map((part) => (part.endsWith('*') ? { letters: part.slice(0, -1), isBeginning: true } : { letters: part, isBeginning: false })),
  )
  takenApart.set(sought, parts)
  return parts
}

function isWord(word: string | undefined, { letters, isBeginning }: Part): boolean {
  return word !== undefined && (isBeginning ? word.startsWith(letters) : word === letters)
}

function isDenied(words: readonly string[], index: number): boolean {
  return words.slice(Math.max(0, index - reach), index).some((word) => denials.has(word))
}
