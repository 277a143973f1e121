/** The shortest part that counts: of two letters nearly everything is a word, and of three short ones many a slip is made. */
const shortest = { ofTwo: 3, ofThree: 4 }

/**
 * Whether a Dutch word is right, by a list that does not know every compound: Dutch writes them as one word, so that no list is ever
 * whole (klachtencoördinator, meldpuntmedewerker). Right are a known word, and known words behind each other, with an s between them
 * where it belongs.
 */
export function isDutchWord(word: string, isKnown: (word: string) => boolean): boolean {
  if (isKnown(word)) return true
  const parts = word.split(/[-‑]/)
  if (parts.length > 1) return parts.every((part) => part === '' || isDutchWord(part, isKnown))
  return isCompound(word.toLowerCase(), isKnown)
}

function isCompound(word: string, isKnown: (word: string) => boolean): boolean {
  return divided(word, shortest.ofTwo, isKnown).some((before) => isPart(before, isKnown))
    || divided(word, shortest.ofThree, isKnown).some((before) => divided(withoutBinding(before), shortest.ofThree, isKnown).some((first) => isPart(first, isKnown)))
}

/** What stands before a last part that is a word, for every way of dividing. */
function divided(word: string, least: number, isKnown: (word: string) => boolean): readonly string[] {
  const places = Array.from({ length: Math.max(0, word.length - 2 * least + 1) }, (_, index) => word.length - least - index)
  return places.filter((at) => isKnown(word.slice(at)) && !isEnding(word.slice(at))).map((at) => word.slice(0, at))
}

/** What stands before another part: a word, or a word and a binding s. */
function isPart(part: string, isKnown: (word: string) => boolean): boolean {
  return isKnown(part) || isKnown(withoutBinding(part))
}

function withoutBinding(part: string): string {
  return part.length > shortest.ofTwo && part.endsWith('s') ? part.slice(0, -1) : part
}

/** Short words that are the end of many a slip and the second part of few compounds. */
function isEnding(part: string): boolean {
  return ['den', 'der', 'des', 'gen', 'ing', 'ken', 'len', 'men', 'nen', 'ren', 'sen', 'ten', 'ter', 'ven', 'zen', 'een', 'het', 'dan', 'als', 'ook', 'aan', 'ent', 'end', 'ers', 'est'].includes(part)
}
