import { parseXml, XmlCdata, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml'
import { UnreadableDocument } from './unreadable.ts'

export type WordElement = XmlElement

/** A stretch of the source and what comes in its place. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The root of a part. Every element knows where it stands in the source, so that what is not understood can stay as it is. @throws UnreadableDocument */
export function parsePart(source: string): XmlElement {
  try {
    const { root } = parseXml(source, { includeOffsets: true })
    if (root !== null) return root
  } catch {
    // Not well-formed; told below.
  }
  throw new UnreadableDocument('damaged')
}

/** The source with these stretches exchanged and every other letter of it as it was. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let [result, at] = ['', 0]
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (start < at) throw new RangeError('Two edits of a part overlap')
    result += source.slice(at, start) + text
    at = end
  }
  return result + source.slice(at)
}

export function isElement(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement
}

/** The element children with this name. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter(isElement).filter((child) => child.name === name) ?? []
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0]
}

/** Every element below this one, in the order of the source. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement, void> {
  for (const child of element.children) {
    if (!isElement(child)) continue
    yield child
    yield* descendantsOf(child)
  }
}

/** The letters between the tags of an element that holds text alone. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : '')).join('')
}

/** As it stands in the source. */
export function sourceOf(source: string, { start, end }: Pick<XmlElement, 'start' | 'end'>): string {
  return source.slice(start, end)
}

const namespaces = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'])

/** What stands before the names of Word's own elements, `w:`; a program may call it as it likes. */
export function wordPrefix(root: XmlElement): string {
  const own = Object.entries(root.attributes).find(([name, value]) => namespaces.has(value) && (name === 'xmlns' || name.startsWith('xmlns:')))?.[0]
  return own === 'xmlns' ? '' : `${own?.slice('xmlns:'.length) ?? 'w'}:`
}

/** Text as the contents of an element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text as the value of an attribute. */
export function escapedValue(text: string): string {
  return escaped(text).replaceAll('"', '&quot;')
}
