/**
 * The beginning of a story for a list: its first sentence when that fits, otherwise as many whole words as fit, with an
 * ellipsis. `length` counts characters as people see them; the ellipsis is included.
 */
export function shorten(story: string, length: number): string {
  const line = (story.trim().split('\n')[0] ?? '').trim().replaceAll(/\s+/g, ' ')
  const end = [...line.matchAll(sentenceEnd)].find(({ index }) => index >= shortestSentence)?.index
  const sentence = line.slice(0, end)
  if (characters(sentence).length <= length) return sentence
  const cut = characters(sentence).slice(0, length - 1)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > length / 2 ? lastSpace : cut.length).join('').replace(/[\s,;:–-]+$/u, '')}…`
}

/** A text as its sentences, each on its own; a line ends one too. */
export function sentencesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const ends = [...line.matchAll(sentenceEnd)].map((end) => end.index + end[0].length)
    return [...ends, line.length].map((end, place) => line.slice(ends[place - 1] ?? 0, end).trim()).filter((sentence) => sentence !== '')
  })
}

/** "Nee!" alone says too little about a complaint. */
const shortestSentence = 8

/** A full stop behind "T.V." or "dhr." ends no sentence. */
const sentenceEnd = /(?<=\p{L}{3}|\p{N})(?<!\b(?:dhr|mevr|mvr|str|bijv|tel|jan|feb|mrt|apr|aug|sep|sept|okt|nov|dec))[.!?…]+(?=\s+\p{Lu}|$)/giu

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' })

function characters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
