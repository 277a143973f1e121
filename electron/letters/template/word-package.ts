// The build of the library for browsers, which has no workers: the one for Node makes a require of its own beside that of the bundler.
import { unzipSync, zipSync, type Zippable } from 'fflate/browser'
import { UnreadableDocument } from './unreadable.ts'
import { isElement, parsePart } from './word-xml.ts'

/** The parts of a Word document by name, in the order of the file. */
export type WordPackage = ReadonlyMap<string, Uint8Array>

/** What all parts together may be, unpacked, in bytes: ample for a letter with pictures, and too little for a zip bomb. */
const mostUnpacked = 60_000_000

export const contentTypesPart = '[Content_Types].xml'

/** Opens a .docx or .dotx. @throws UnreadableDocument */
export function readPackage(bytes: Uint8Array): WordPackage {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableDocument('no-docx')
  let unpacked = 0
  let parts: Map<string, Uint8Array>
  try {
    parts = new Map(Object.entries(unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        unpacked += originalSize
        if (unpacked > mostUnpacked) throw new UnreadableDocument('too-big')
        return !name.endsWith('/')
      },
    })))
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument('damaged')
  }
  const types = parts.get(contentTypesPart)
  if (types === undefined) throw new UnreadableDocument('no-docx')
  const text = textOfPart(types)
  if (/macroEnabled|vbaProject/i.test(text)) throw new UnreadableDocument('has-macros')
  const main = partsOfType(parts, 'main+xml')[0]
  if (main === undefined || !/wordprocessingml\.(?:document|template)\.main\+xml/.test(text) || !parts.has(main)) throw new UnreadableDocument('no-docx')
  return parts
}

/** A .docx of these parts; the same parts give the same bytes, whenever. Pictures are not packed a second time. */
export function writePackage(parts: WordPackage): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of parts) files[name] = [bytes, { level: /\.(?:png|jpe?g|gif)$/i.test(name) ? 0 : 6 }]
  // The first moment that a zip file can tell, as reproducible archives have it.
  return zipSync(files, { mtime: '1980-01-01T00:00:00' })
}

/** The text of a part of XML. @throws UnreadableDocument when it is in something else than UTF-8, which no program of today writes. */
export function textOfPart(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableDocument('damaged')
  }
}

/** Names of the parts of a kind, `header+xml`, as the list of types has them; Word does not always call the main one word/document.xml. */
export function partsOfType(parts: WordPackage, kind: string): readonly string[] {
  const types = parts.get(contentTypesPart)
  if (types === undefined) return []
  return parsePart(textOfPart(types)).children.filter(isElement).flatMap((each) => {
    const { PartName: name, ContentType: type } = each.attributes
    return each.name === 'Override' && name !== undefined && type?.endsWith(`.${kind}`) === true && parts.has(name.slice(1)) ? [name.slice(1)] : []
  })
}

/** The part with the text of the document. */
export function mainPart(parts: WordPackage): string {
  const name = partsOfType(parts, 'main+xml')[0]
  if (name === undefined) throw new UnreadableDocument('no-docx')
  return name
}

/** Where the relationships of a part stand: `word/_rels/document.xml.rels`. */
export function relationshipsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}
