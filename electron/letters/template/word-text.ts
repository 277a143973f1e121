import { descendantsOf, isElement, textIn, type WordElement } from './word-xml.ts'

/** A stretch of what somebody reads in a paragraph, and the element in which it stands. */
export interface TextPiece {
  /** `text`: letters; `sign`: an element that stands for one, as a hyphen that does not break. */
  readonly kind: 'text' | 'sign'
  readonly text: string
  readonly element: WordElement
  /** The run around it. */
  readonly run: WordElement
}

/** A paragraph as it is read. A word may be spread over many runs: the spelling checker, a change of language or a bookmark cuts it. */
export interface TextParagraph {
  readonly element: WordElement
  readonly pieces: readonly TextPiece[]
  /** All pieces together; a tab is `\t`, the end of a line `\n`, a picture U+FFFC. */
  readonly text: string
  /** It stands in the second copy of a text box that Word keeps for older programs. */
  readonly isFallback: boolean
  /** The elements around it, innermost first. */
  readonly around: readonly WordElement[]
}

/** Every paragraph of a part, in the order of reading: what is deleted or moved away in tracked changes is not read. */
export function paragraphsOf(root: WordElement, prefix: string): readonly TextParagraph[] {
  const found: TextParagraph[] = []
  const walk = (element: WordElement, around: readonly WordElement[]) => {
    for (const child of element.children.filter(isElement)) {
      if (child.name === `${prefix}p`) found.push(paragraphOf(child, { prefix, around: [element, ...around] }))
      walk(child, [element, ...around])
    }
  }
  walk(root, [])
  return found
}

function paragraphOf(element: WordElement, { prefix, around }: { readonly prefix: string; readonly around: readonly WordElement[] }): TextParagraph {
  const pieces: TextPiece[] = []
  collect(element, { prefix, pieces, run: element })
  return { element, pieces, text: pieces.map(({ text }) => text).join(''), isFallback: around.some(({ name }) => name === 'mc:Fallback'), around }
}

interface Collecting {
  readonly prefix: string
  readonly pieces: TextPiece[]
  readonly run: WordElement
}

/** What is not read: properties, what tracked changes took away, the inside of fields, and paragraphs of their own within this one. */
const unread = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'instrText', 'delText', 'p', 'rPrChange', 'sdtPr'])

const signs: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '\u00AD', sym: '\uFFFD', drawing: '\uFFFC', pict: '\uFFFC', object: '\uFFFC', footnoteReference: '\uFFFC', endnoteReference: '\uFFFC' }

function collect(element: WordElement, collecting: Collecting): void {
  const { prefix, pieces, run } = collecting
  for (const child of element.children.filter(isElement)) {
    const name = child.name.startsWith(prefix) ? child.name.slice(prefix.length) : child.name
    if (unread.has(name)) continue
    const sign = signs[name]
    if (name === 't') pieces.push({ kind: 'text', text: textIn(child), element: child, run })
    else if (sign !== undefined) pieces.push({ kind: 'sign', text: sign, element: child, run })
    // A text box stands in an AlternateContent around its drawing; its paragraphs are read by themselves.
    else if (child.name === 'mc:AlternateContent') pieces.push({ kind: 'sign', text: '\uFFFC', element: child, run })
    else collect(child, name === 'r' ? { ...collecting, run: child } : collecting)
  }
}

/** Whether something below this element has one of these names. */
export function holds(element: WordElement, names: ReadonlySet<string>): boolean {
  for (const { name } of descendantsOf(element)) if (names.has(name)) return true
  return false
}
