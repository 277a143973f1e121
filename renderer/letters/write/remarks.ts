import type { LetterView, MissingReason } from '../../../shared/contract/views.ts'
import { splitAtBlanks } from '../../../shared/letters/blank.ts'
import type { Identifier } from '../../../shared/language/identifiers.ts'
import type { OtherPerson } from '../../../shared/language/others.ts'
import type { LanguageRemark } from '../../../shared/language/remarks.ts'
import type { Stretch } from '../../../shared/language/stretch.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { plainTextOf } from '../../../shared/letters/markdown-text.ts'

/** A blank that is still to be filled, as a stretch of its section's text. */
export interface BlankRemark {
  readonly kind: 'blank'
  readonly sectionId: string
  readonly start: number
  readonly end: number
}

/** An element that is missing for another reason than a blank. */
export interface ElementRemark {
  readonly kind: 'element'
  readonly elementId: string
  readonly reason: Exclude<MissingReason, 'blank-left'>
  /** Absent when no section is meant for it. */
  readonly sectionId?: string
}

/** A section with what its text says in the place of its Markdown: the places of remarks count in that. */
export type SaidSection = Pick<LetterSection, 'id' | 'text'>

/** Something that may be better: a tip for plain language, a word that no list knows, or a detail of somebody else. It never holds a letter back. */
export type FoundRemark = Stretch & { readonly sectionId: string } & (
  | { readonly kind: 'language'; readonly about: LanguageRemark; readonly number: number }
  | { readonly kind: 'spelling'; readonly word: string }
  | { readonly kind: 'privacy'; readonly what: Identifier['kind'] | OtherPerson['kind']; readonly words: string }
)

/** Something that asks for attention in the text of a letter. */
export type Remark = BlankRemark | ElementRemark | FoundRemark

type Elements = LetterView['elements']

/** What the sections say, as the program has them. */
export function saidSections(sections: readonly LetterSection[]): readonly SaidSection[] {
  return sections.map(({ id, text }) => ({ id, text: plainTextOf(text) }))
}

/**
 * What Alt ↓ walks through, in the order in which it stands in the letter. First what holds it back: blanks, and elements that are missing for another
 * reason; what has no place in the letter yet comes last. When nothing does, what may be better.
 */
export function remarksOf(elements: Elements, sections: readonly SaidSection[], found: readonly FoundRemark[] = []): readonly Remark[] {
  const must = whatHoldsBack(elements, sections)
  return must.length > 0 ? must : sections.flatMap(({ id }) => found.filter(({ sectionId }) => sectionId === id).toSorted((one, other) => one.start - other.start || one.end - other.end))
}

function whatHoldsBack(elements: Elements, sections: readonly SaidSection[]): readonly Remark[] {
  const missing = elements.flatMap(({ element, missing: reason, sectionId }): ElementRemark[] =>
    reason === undefined || reason === 'blank-left' ? [] : [{ kind: 'element', elementId: element.id, reason, ...(sectionId === undefined ? {} : { sectionId }) }],
  )
  const placed = sections.flatMap(({ id, text }): Remark[] => [...blanksOf(id, text), ...missing.filter(({ sectionId }) => sectionId === id)])
  return [...placed, ...missing.filter(({ sectionId }) => !sections.some(({ id }) => id === sectionId))]
}

/** The blanks of one section, with their places in its text. */
export function blanksOf(sectionId: string, text: string): readonly BlankRemark[] {
  return piecesOf(text).flatMap(({ piece, start, isBlank }): BlankRemark[] => (isBlank ? [{ kind: 'blank', sectionId, start, end: start + piece.length }] : []))
}

/** A text in pieces, each with its place; the blanks are pieces of their own. */
export function piecesOf(text: string): readonly { readonly piece: string; readonly start: number; readonly isBlank: boolean }[] {
  const parts = splitAtBlanks(text)
  return parts
    .map((piece, index) => ({ piece, start: parts.slice(0, index).join('').length, isBlank: index % 2 === 1 }))
    .filter(({ piece }) => piece !== '')
}

/** Where the cursor stands: in which section, and how far. */
export interface TextCursor {
  readonly sectionId: string
  readonly offset: number
  /** True right after a letter was typed there. */
  readonly isTyping?: boolean
}

/**
 * The remark that follows, seen from where the cursor stands in the text; round and round. Without a cursor the first. What has
 * no place in the letter is reached by walking on from `last`, the remark visited before.
 */
export function remarkAfter(remarks: readonly Remark[], sections: readonly SaidSection[], cursor: TextCursor | undefined, last: Remark | undefined): Remark | undefined {
  const lastAt = last === undefined ? -1 : remarks.findIndex((remark) => isSame(remark, last))
  if (lastAt !== -1 && (cursor === undefined || isAt(remarks[lastAt], cursor))) return remarks[(lastAt + 1) % remarks.length]
  if (cursor === undefined) return remarks[0]
  const order = (sectionId: string | undefined) => sections.findIndex(({ id }) => id === sectionId)
  const here = order(cursor.sectionId)
  const isBehind = (remark: Remark) => {
    const place = order(remark.sectionId)
    if (place === -1) return true
    return place > here || (place === here && remark.kind !== 'element' && remark.start >= cursor.offset)
  }
  return remarks.find(isBehind) ?? remarks[0]
}

function isSame(one: Remark, other: Remark): boolean {
  if (one.kind === 'element') return other.kind === 'element' && one.elementId === other.elementId
  return one.kind === other.kind && one.sectionId === other.sectionId && one.start === other.start && one.end === other.end
}

/** Whether the cursor still stands where this remark put it. */
function isAt(remark: Remark | undefined, { sectionId, offset }: TextCursor): boolean {
  if (remark === undefined || remark.sectionId !== sectionId) return false
  return remark.kind === 'element' || (offset >= remark.start && offset <= remark.end)
}

/** What a blank asks for, without its brackets and dots. */
export function hintOf({ sectionId, start, end }: BlankRemark, sections: readonly SaidSection[]): string {
  const text = sections.find(({ id }) => id === sectionId)?.text.slice(start, end) ?? ''
  return text.replace(/^\[\s*(?:…|\.{3})\s*/, '').replace(/\s*(?:…|\.{3})?\s*\]$/, '')
}

/** The remark that is about the words at the cursor; the shortest where several are. */
export function remarkAt(found: readonly FoundRemark[], cursor: TextCursor | undefined): FoundRemark | undefined {
  return found
    .filter(({ sectionId, start, end }) => sectionId === cursor?.sectionId && cursor.offset >= start && cursor.offset <= end)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))[0]
}
