import type { Picture } from '../picture.ts'
import { xmlText } from '../xml-text.ts'
import type { HouseNumbering } from './house-numbering.ts'
import { addedHeading, headingStyle, type HouseStyles } from './house-styles.ts'
import { signatureRelationship } from './template-picture.ts'
import { contentTypesPart, partsOfType, relationshipsOf, textOfPart, type WordPackage } from './word-package.ts'
import { applyEdits, childNamed, escaped, isElement, parsePart, type Edit } from './word-xml.ts'

/** What the properties of the document say of it. */
export interface DocumentFacts {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly language: string
  readonly date: Temporal.PlainDate
}

interface Finishing {
  readonly facts: DocumentFacts
  readonly main: string
  readonly styles: HouseStyles
  readonly numbering: HouseNumbering
  readonly signature?: Picture
  /** The parts in which the signature stands. */
  readonly pictured: readonly string[]
  readonly hasText: boolean
}

const officeTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a filled template needs around its text: the style of headings, its lists, the signature, and whose letter it is. */
export function finishPackage(parts: WordPackage, finishing: Finishing): WordPackage {
  const finished = new Map(parts)
  const text = (name: string) => textOfPart(finished.get(name) ?? new Uint8Array())
  const set = (name: string, source: string) => finished.set(name, new TextEncoder().encode(source))
  const { facts, main, styles, numbering, signature, pictured } = finishing

  const types = text(contentTypesPart)
  const asDocument = types.replace(`${officeTypes}.template.main+xml`, `${officeTypes}.document.main+xml`)
  const added: string[] = []
  const folder = main.slice(0, main.lastIndexOf('/') + 1)

  const stylesPart = partsOfType(parts, 'styles+xml')[0]
  if (stylesPart !== undefined && !headingStyle(styles).isOwn && usesAddedHeading(parts, main)) set(stylesPart, withHeading(text(stylesPart), styles))

  const changedNumbering = numbering.changed()
  if (changedNumbering !== undefined) {
    const known = partsOfType(parts, 'numbering+xml')[0]
    set(known ?? `${folder}numbering.xml`, changedNumbering)
    if (known === undefined) {
      added.push(`<Override PartName="/${folder}numbering.xml" ContentType="${officeTypes}.numbering+xml"/>`)
      relate(main, `<Relationship Id="rIdGehoorLijsten" Type="${officeRelationships}/numbering" Target="numbering.xml"/>`)
    }
  }
  if (signature !== undefined && pictured.length > 0) {
    finished.set(`${folder}media/gehoor-handtekening.${signature.type}`, signature.bytes)
    if (!new RegExp(`<Default\\b[^>]*Extension="${signature.type}"`, 'i').test(types)) added.push(`<Default Extension="${signature.type}" ContentType="image/${signature.type === 'png' ? 'png' : 'jpeg'}"/>`)
    for (const part of pictured) relate(part, `<Relationship Id="${signatureRelationship}" Type="${officeRelationships}/image" Target="media/gehoor-handtekening.${signature.type}"/>`)
  }
  const withAdded = added.length === 0 ? asDocument : beforeEnd(asDocument, added.join(''))
  if (withAdded !== types) set(contentTypesPart, withAdded)

  const core = [...parts.keys()].find((name) => /^docProps\/core\d*\.xml$/.test(name))
  if (core !== undefined) set(core, withFacts(text(core), facts))
  return finished

  function relate(part: string, relationship: string): void {
    const name = relationshipsOf(part)
    const known = finished.has(name) ? text(name) : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    set(name, beforeEnd(known, relationship))
  }
}

function usesAddedHeading(parts: WordPackage, main: string): boolean {
  return textOfPart(parts.get(main) ?? new Uint8Array()).includes(`"${addedHeading}"`)
}

/** A heading that Word knows as one, in the template's plain letter, bold. */
function withHeading(source: string, { prefix: w, idOf }: HouseStyles): string {
  const plain = idOf('normal')
  return beforeEnd(source, `<${w}style ${w}type="paragraph" ${w}styleId="${addedHeading}"><${w}name ${w}val="heading 2"/>${plain === undefined ? '' : `<${w}basedOn ${w}val="${plain}"/>`}<${w}uiPriority ${w}val="9"/><${w}qFormat/><${w}pPr><${w}keepNext/><${w}keepLines/><${w}spacing ${w}before="120" ${w}after="20"/><${w}outlineLvl ${w}val="1"/></${w}pPr><${w}rPr><${w}b/></${w}rPr></${w}style>`)
}

/** Puts something before the end tag of the root; an empty root is opened for it. */
function beforeEnd(source: string, added: string): string {
  const { name, start, end } = parsePart(source)
  const root = source.slice(start, end)
  if (root.endsWith('/>')) return `${source.slice(0, end - 2)}>${added}</${name}>${source.slice(end)}`
  const at = source.lastIndexOf('</', end)
  return source.slice(0, at) + added + source.slice(at)
}

function withFacts(source: string, { title, subject, author, language, date }: DocumentFacts): string {
  const root = parsePart(source)
  const moment = `${date.toString()}T12:00:00Z`
  const wanted: Readonly<Record<string, string>> = { 'dc:title': title, 'dc:subject': subject, 'dc:creator': author, 'cp:lastModifiedBy': author, 'dc:language': language, 'dcterms:created': moment, 'dcterms:modified': moment }
  const edits = Object.entries(wanted).flatMap(([name, value]): Edit[] => {
    const known = childNamed(root, name)
    const isDate = name.startsWith('dcterms:')
    const element = `<${name}${isDate ? ' xsi:type="dcterms:W3CDTF"' : ''}>${escaped(xmlText(value))}</${name}>`
    if (known !== undefined) return [{ start: known.start, end: known.end, text: element }]
    // A prefix that the part does not declare cannot be used in it.
    return Object.hasOwn(root.attributes, `xmlns:${name.split(':')[0] ?? ''}`) && !isDate && root.children.some(isElement) ? [{ start: source.lastIndexOf('</', root.end), end: source.lastIndexOf('</', root.end), text: element }] : []
  })
  return applyEdits(source, edits)
}
