import type { LetterView } from '../../../shared/contract/views.ts'
import { blankMark } from '../../../shared/letters/blank.ts'
import { withBelowClosing, type BelowClosing } from '../../../shared/letters/below-closing.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { plainTextOf } from '../../../shared/letters/markdown-text.ts'

/** A text with something put into it: the sections, and where the cursor belongs. */
export interface Insertion {
  readonly sections: readonly LetterSection[]
  readonly sectionId: string
  /** The stretch that was put in, in what the section says. */
  readonly start: number
  readonly end: number
}

type Missing = Pick<LetterView, 'elements' | 'suggestions'>

/**
 * The sections with the ready sentence for a missing element in its section, behind what stands there. Where no section is meant
 * for it a new one is made before the last, for all missing elements that the same sentence covers. Undefined when there
 * is no ready sentence.
 */
export function insertSentence({ elements, suggestions }: Missing, sections: readonly LetterSection[], elementId: string): Insertion | undefined {
  const sentence = suggestions[elementId]
  const standing = elements.find(({ element }) => element.id === elementId)
  if (sentence === undefined || standing?.missing === undefined) return undefined
  const section = sections.find(({ id }) => id === standing.sectionId)
  if (section !== undefined) return intoSection(sections, section, sentence)
  const covers = elements
    .filter(({ element, sectionId }) => suggestions[element.id] === sentence && !sections.some(({ id }) => id === sectionId))
    .map(({ element }) => element.id)
  return withNewSection(sections, { id: freeId(sections, elementId), text: sentence, covers })
}

/** The sections with an empty one for an element that has none. */
export function addSection(sections: readonly LetterSection[], elementId: string): Insertion {
  return withNewSection(sections, { id: freeId(sections, elementId), text: '', covers: [elementId] })
}

/** The sections with a line below the name for what is enclosed, or for who gets a copy; what to fill in is a blank, and chosen. Undefined when there is one. */
export function addBelowClosing(sections: readonly LetterSection[], id: BelowClosing): Insertion | undefined {
  if (sections.some((section) => section.id === id)) return undefined
  const { begin, hint } = belowClosingText[id]
  const text = `${begin}: ${blankMark(hint)}`
  return { sections: withBelowClosing(sections, id, text), sectionId: id, start: begin.length + 2, end: text.length }
}

/** In the language of the letter, which is always Dutch. */
const belowClosingText: Readonly<Record<BelowClosing, { readonly begin: string; readonly hint: string }>> = {
  enclosures: { begin: 'Bijlage', hint: 'welke stukken erbij zitten' },
  copies: { begin: 'Kopie aan', hint: 'wie een kopie krijgt' },
}

function intoSection(sections: readonly LetterSection[], { id, text }: LetterSection, sentence: string): Insertion {
  const before = text.trimEnd()
  // A sentence goes on behind the last one; a whole piece of text begins a paragraph.
  const start = before === '' ? '' : sentence.includes('\n') ? `${before}\n\n` : `${before} `
  const whole = `${start}${sentence}`
  const end = plainTextOf(whole).length
  return {
    sections: sections.map((section) => (section.id === id ? { ...section, text: whole } : section)),
    sectionId: id,
    start: end - plainTextOf(sentence).length,
    end,
  }
}

function withNewSection(sections: readonly LetterSection[], section: LetterSection): Insertion {
  // The last section above the greeting says how to reach us, and stays the last there.
  const last = sections.findLastIndex(({ place }) => place === undefined)
  return { sections: [...sections.slice(0, Math.max(0, last)), section, ...sections.slice(Math.max(0, last))], sectionId: section.id, start: 0, end: plainTextOf(section.text).length }
}

function freeId(sections: readonly LetterSection[], wanted: string): string {
  const isTaken = (id: string) => sections.some((section) => section.id === id)
  let id = wanted
  for (let count = 2; isTaken(id); count += 1) id = `${wanted}-${count}`
  return id
}

/** Where two versions of a text differ, so that undo can show what it did: the end of the first change. Undefined when they are equal. */
export function firstDifference(before: readonly LetterSection[], after: readonly LetterSection[]): { readonly sectionId: string; readonly offset: number } | undefined {
  for (const section of after) {
    const earlier = before.find(({ id }) => id === section.id)?.text ?? ''
    if (earlier !== section.text) return { sectionId: section.id, offset: endOfChange(plainTextOf(earlier), plainTextOf(section.text)) }
  }
  const gone = before.findIndex(({ id }) => !after.some((section) => section.id === id))
  const beside = gone === -1 ? undefined : after[Math.min(gone, after.length - 1)]
  return beside === undefined ? undefined : { sectionId: beside.id, offset: 0 }
}

/** How far the changed part reaches in the new text. */
function endOfChange(before: string, after: string): number {
  let same = 0
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return after.length - same
}
