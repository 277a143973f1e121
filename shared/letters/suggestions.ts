import { mentions } from '../procedure/lookups.ts'
import { hasBlank } from './blank.ts'
import type { ElementStanding } from './completeness.ts'
import type { LetterSection } from './letter.ts'

/**
 * A ready sentence for each missing element that has one, by element id: what the standard text says about it. When all that a
 * standard section covers is missing the whole section is offered, otherwise only its sentences that name the
 * element. What the standard text leaves blank itself, or the complaint alone can tell, has no ready sentence.
 */
export function suggestionsFor(elements: readonly ElementStanding[], standard: readonly LetterSection[]): Readonly<Record<string, string>> {
  const missing = new Set(elements.filter((each) => each.missing !== undefined).map(({ element }) => element.id))
  const suggestions = elements.flatMap(({ element }): [string, string][] => {
    const section = standard.find(({ covers }) => covers.includes(element.id))
    if (!missing.has(element.id) || section === undefined) return []
    const isWholeMissing = section.covers.every((id) => missing.has(id))
    const sentence = isWholeMissing ? section.text : sentencesOf(section.text).filter((each) => element.mentions !== undefined && mentions(element, each)).join(' ')
    return sentence === '' || hasBlank(sentence) ? [] : [[element.id, sentence]]
  })
  return Object.fromEntries(suggestions)
}

/** A sentence ends at a full stop, question or exclamation mark before white space and a capital: "tel. 1700" does not end one. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+(?=\p{Lu})|\n+/u).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
