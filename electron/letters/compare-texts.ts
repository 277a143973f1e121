import { diffArrays, diffWordsWithSpace } from 'diff'
import type { ComparedPiece, TextComparison } from '../../shared/contract/comparison-views.ts'
import { readDocument } from './template/read-template.ts'

/**
 * How the text of a Word document differs from another, paragraph by paragraph: what stands in the letter first, then heads, feet and
 * notes. How it looks is not compared, nor are spaces at the ends of lines.
 * @throws UnreadableDocument
 */
export function compareTexts(before: Uint8Array, after: Uint8Array): TextComparison {
  const parts = diffArrays([...paragraphsIn(before)], [...paragraphsIn(after)])
  const paragraphs = parts.flatMap((part, place): readonly (readonly ComparedPiece[])[] => {
    const [previous, next] = [parts[place - 1], parts[place + 1]]
    if (part.added && previous?.removed) return []
    if (part.removed && next?.added) return together(part.value, next.value)
    return part.value.map((text) => [{ kind: part.added ? 'new' : part.removed ? 'gone' : 'same', text }])
  })
  const compared = paragraphs.map((pieces) => ({ isSame: pieces.every(({ kind }) => kind === 'same'), pieces }))
  return { isSame: compared.every(({ isSame }) => isSame), paragraphs: compared }
}

/** What a reader sees, one element for each paragraph that holds something. */
function paragraphsIn(document: Uint8Array): readonly string[] {
  return readDocument(document).texts.flatMap(({ paragraphs }) =>
    paragraphs.filter(({ isFallback }) => !isFallback).map(({ text }) => text.replaceAll(/[\uFFFC\u00AD]/g, '').replaceAll(/[ \u00A0\t]+/g, ' ').trim()).filter((text) => text !== ''),
  )
}

/** Paragraphs that came in place of others, word by word where one came for one. */
function together(gone: readonly string[], came: readonly string[]): readonly (readonly ComparedPiece[])[] {
  return Array.from({ length: Math.max(gone.length, came.length) }, (_, place): readonly ComparedPiece[] => {
    const [before, after] = [gone[place], came[place]]
    if (before === undefined) return [{ kind: 'new', text: after ?? '' }]
    if (after === undefined) return [{ kind: 'gone', text: before }]
    return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value }))
  })
}
