/** Vowels that sound as one, the longest first: what they do not cover is heard apart, as in re-ac-tie and be-ant-woor-den. */
const vowels = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|ai|oi|[aeiouy]/g

/** How many syllables a Dutch word has, by its letters; at least one. `coördinator` has five: a trema begins a new one. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase()
    // The trema parts vowels; every other accent only says where the stress is.
    .normalize('NFD').replaceAll(/([aeiou])\u0308/g, '|$1').replaceAll(/\p{M}/gu, '')
    // Before a vowel a y is a consonant: yoghurt.
    .replaceAll(/y(?=[aeiou])/g, 'j')
  return Math.max(1, plain.match(vowels)?.length ?? 0)
}
