import type { Edit } from './word-xml.ts'
import { mainPart, partsOfType, readPackage, textOfPart, type WordPackage } from './word-package.ts'
import { parsePart, wordPrefix, type WordElement } from './word-xml.ts'
import { paragraphsOf, type TextParagraph } from './word-text.ts'

/** Where in a document something stands. */
export type Where = 'body' | 'header' | 'footer' | 'note'

/** A part in which fields can be filled in. */
export interface PartText {
  readonly name: string
  readonly where: Where
  readonly source: string
  readonly root: WordElement
  readonly prefix: string
  readonly paragraphs: readonly TextParagraph[]
}

/** A Word document with what can be read in it. */
export interface ReadDocument {
  readonly parts: WordPackage
  readonly texts: readonly PartText[]
}

const kinds = [['header', 'header+xml'], ['footer', 'footer+xml'], ['note', 'footnotes+xml'], ['note', 'endnotes+xml']] as const

/** Reads a .docx or .dotx. @throws UnreadableDocument */
export function readDocument(bytes: Uint8Array): ReadDocument {
  const parts = readPackage(bytes)
  const body = readPart(parts, mainPart(parts), 'body')
  return { parts, texts: [body, ...kinds.flatMap(([where, kind]) => partsOfType(parts, kind).map((name) => readPart(parts, name, where)))] }
}

function readPart(parts: WordPackage, name: string, where: Where): PartText {
  const source = textOfPart(parts.get(name) ?? new Uint8Array())
  const root = parsePart(source)
  const prefix = wordPrefix(root)
  return { name, where, source, root, prefix, paragraphs: paragraphsOf(root, prefix) }
}

/** Whether a place in the source lies within what is exchanged already. */
export function isWithin(edits: readonly Edit[], { start, end }: Pick<WordElement, 'start' | 'end'>): boolean {
  return edits.some((edit) => edit.start <= start && end <= edit.end)
}
