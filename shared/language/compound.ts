/** The shortest part that counts: of two letters nearly everything is a word. */
const shortest = 3

/**
 * Whether a Dutch word is right, by a list that does not know every compound: Dutch writes them as one word, so that no list is ever
 * whole (klachtencoördinator, meldpuntmedewerker). Right are a known word, and known words behind each other, with an s between them
 * where it belongs.
 */
export function isDutchWord(word: string, isKnown: (word: string) => boolean): boolean {
  if (isKnown(word)) return true
  const parts = word.split(/[-‑]/)
  if (parts.length > 1) return parts.every((part) => part === '' || isDutchWord(part, isKnown))
  return isCompound(word.toLowerCase(), isKnown, 3)
}

function isCompound(word: string, isKnown: (word: string) => boolean, most: number): boolean {
  if (most === 1) return false
  for (let at = word.length - shortest; at >= shortest; at -= 1) {
    const [before, behind] = [word.slice(0, at), word.slice(at)]
    if (!isKnown(behind) || isEnding(behind)) continue
    if (isPart(before, isKnown) || isCompound(before, isKnown, most - 1)) return true
  }
  return false
}

/** What stands before another part: a word, or a word and a binding s. */
function isPart(part: string, isKnown: (word: string) => boolean): boolean {
  return isKnown(part) || (part.length > shortest && part.endsWith('s') && isKnown(part.slice(0, -1)))
}

/** Short words that are the end of many a slip and the second part of few compounds. */
function isEnding(part: string): boolean {
  return ['den', 'der', 'des', 'gen', 'ing', 'ken', 'len', 'men', 'nen', 'ren', 'sen', 'ten', 'ter', 'ven', 'zen', 'een', 'het', 'dan', 'als', 'ook', 'aan'].includes(part)
}
