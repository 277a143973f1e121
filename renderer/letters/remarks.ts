import type { LetterView, MissingReason } from '../../shared/contract/views.ts'
import { splitAtBlanks } from '../../shared/letters/blank.ts'
import type { LetterSection } from '../../shared/letters/letter.ts'

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

/** Something that asks for attention in the text of a letter. */
export type Remark = BlankRemark | ElementRemark

type Elements = LetterView['elements']

/**
 * What Alt ↓ walks through, in the order in which it stands in the letter: blanks, and elements that are missing for another
 * reason; what has no place in the letter yet comes last.
 */
export function remarksOf(elements: Elements, sections: readonly LetterSection[]): readonly Remark[] {
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
}

/**
 * The remark that follows, seen from where the cursor stands in the text; round and round. Without a cursor the first. What has
 * no place in the letter is reached by walking on from `last`, the remark visited before.
 */
export function remarkAfter(remarks: readonly Remark[], sections: readonly LetterSection[], cursor: TextCursor | undefined, last: Remark | undefined): Remark | undefined {
  const lastAt = last === undefined ? -1 : remarks.findIndex((remark) => isSame(remark, last))
  if (lastAt !== -1 && (cursor === undefined || isAt(remarks[lastAt], cursor))) return remarks[(lastAt + 1) % remarks.length]
  if (cursor === undefined) return remarks[0]
  const order = (sectionId: string | undefined) => sections.findIndex(({ id }) => id === sectionId)
  const here = order(cursor.sectionId)
  const isBehind = (remark: Remark) => {
    const place = order(remark.sectionId)
    if (place === -1) return true
    return place > here || (place === here && remark.kind === 'blank' && remark.start >= cursor.offset)
  }
  return remarks.find(isBehind) ?? remarks[0]
}

function isSame(one: Remark, other: Remark): boolean {
  if (one.kind === 'element') return other.kind === 'element' && one.elementId === other.elementId
  return other.kind === 'blank' && one.sectionId === other.sectionId && one.start === other.start
}

/** Whether the cursor still stands where this remark put it. */
function isAt(remark: Remark | undefined, { sectionId, offset }: TextCursor): boolean {
  if (remark === undefined || remark.sectionId !== sectionId) return false
  return remark.kind === 'element' || (offset >= remark.start && offset <= remark.end)
}

/** What a blank asks for, without its brackets and dots. */
export function hintOf({ sectionId, start, end }: BlankRemark, sections: readonly LetterSection[]): string {
  const text = sections.find(({ id }) => id === sectionId)?.text.slice(start, end) ?? ''
  return text.replace(/^\[\s*(?:…|\.{3})\s*/, '').replace(/\s*(?:…|\.{3})?\s*\]$/, '')
}
