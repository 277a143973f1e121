import type { LetterSection } from '../../../shared/letters/letter.ts'
import type { Picture } from '../picture.ts'
import { xmlText } from '../xml-text.ts'
import { exchanged, type Exchange } from './exchange.ts'
import { blockFields, type TemplateField } from '../../../shared/letters/template-fields.ts'
import { fieldNamed, fieldsIn } from './fields.ts'
import { readHouseNumbering, type HouseNumbering } from './house-numbering.ts'
import { headingStyle, readHouseStyles, type HouseStyles } from './house-styles.ts'
import { paragraphProperties, readProperties, type Properties } from './properties.ts'
import { pictureRun } from './template-picture.ts'
import { templateText, type NewParagraph, type TextLook } from './template-text.ts'
import { isWithin, readDocument, type PartText } from './read-template.ts'
import { finishPackage, type DocumentFacts } from './finish-package.ts'
import { writePackage, textOfPart, mainPart, partsOfType } from './word-package.ts'
import { applyEdits, childNamed, childrenNamed, descendantsOf, isElement, type Edit, type WordElement } from './word-xml.ts'
import { holds, type TextParagraph } from './word-text.ts'

/** What a letter puts into a template. A field without a value is left empty. */
export interface TemplateValues {
  /** One element for each line. */
  readonly lines: Readonly<Partial<Record<TemplateField, readonly string[]>>>
  readonly text: readonly LetterSection[]
  readonly enclosures: readonly LetterSection[]
  readonly signature?: Picture
}

/**
 * The template with a letter filled in, as the bytes of a .docx; the same input gives the same bytes. Only elements that hold a
 * field are written anew. Every part without one comes out byte for byte, and so does every element that is not understood.
 * What is filled in is never read for fields itself.
 * @throws UnreadableDocument
 */
export function fillTemplate(bytes: Uint8Array, values: TemplateValues, facts: DocumentFacts): Uint8Array {
  const { parts, texts } = readDocument(bytes)
  const filled = new Map(parts)
  const stylesPart = partsOfType(parts, 'styles+xml')[0]
  const styles = readHouseStyles(stylesPart === undefined ? undefined : textOfPart(parts.get(stylesPart) ?? new Uint8Array()))
  const numberingPart = partsOfType(parts, 'numbering+xml')[0]
  const numbering = readHouseNumbering(numberingPart === undefined ? undefined : textOfPart(parts.get(numberingPart) ?? new Uint8Array()), styles)
  const pictured: string[] = []
  for (const text of texts) {
    const edits = editsOf(text, { values, styles, numbering })
    if (edits.length > 0) filled.set(text.name, new TextEncoder().encode(applyEdits(text.source, edits)))
    if (values.signature !== undefined && edits.length > 0 && hasField(text, 'handtekening')) pictured.push(text.name)
  }
  return writePackage(finishPackage(filled, { facts, main: mainPart(parts), styles, numbering, pictured, ...(values.signature === undefined ? {} : { signature: values.signature }), hasText: values.text.length > 0 }))
}

interface Filling {
  readonly values: TemplateValues
  readonly styles: HouseStyles
  readonly numbering: HouseNumbering
}

function hasField({ paragraphs }: PartText, field: TemplateField): boolean {
  return paragraphs.some((paragraph) => fieldsIn(paragraph).some(({ name }) => fieldNamed(name) === field))
}

function editsOf(text: PartText, filling: Filling): readonly Edit[] {
  const edits = text.paragraphs.flatMap((paragraph) => {
    const block = fieldsIn(paragraph).find(({ name }) => blockFields.has(fieldNamed(name) ?? 'naam'))
    return block === undefined ? lineEdits(paragraph, text, filling) : blockEdits(paragraph, text, { ...filling, field: fieldNamed(block.name) ?? 'tekst', from: block.from, until: block.until })
  })
  const left = text.where === 'body' && !hasField(text, 'bijlagen') ? enclosuresAtTheEnd(text, filling) : []
  const all = [...edits, ...left]
  return [...all, ...freed(text, all)]
}

function lineEdits(paragraph: TextParagraph, { source, prefix }: PartText, { values }: Filling): readonly Edit[] {
  const exchanges = fieldsIn(paragraph).flatMap(({ name, from, until }): Exchange[] => {
    const field = fieldNamed(name)
    if (field === undefined) return []
    if (field === 'handtekening' && values.signature !== undefined) return [{ from, until, lines: [], runs: pictureRun(values.signature, prefix) }]
    return [{ from, until, lines: (values.lines[field] ?? []).map(xmlText) }]
  })
  if (exchanges.length === 0) return []
  const { element } = paragraph
  const rest = exchanges.toReversed().reduce((text, { from, until, lines, runs }) => text.slice(0, from) + (runs ?? lines.join('')) + text.slice(until), paragraph.text)
  // A line that would stay empty goes, where something is left around it.
  if (rest.trim() === '' && !holdsMore(paragraph, prefix) && hasNext(paragraph, prefix)) return [{ start: element.start, end: element.end, text: '' }]
  return exchanged(paragraph, exchanges, source, prefix)
}

interface Block extends Filling {
  readonly field: TemplateField
  readonly from: number
  readonly until: number
}

/** The text of the letter in place of the paragraph with its field; what else hung in that paragraph goes with the last one. */
function blockEdits(paragraph: TextParagraph, part: PartText, block: Block): readonly Edit[] {
  const { source, prefix } = part
  const { element } = paragraph
  const { values, field, from, until } = block
  const paragraphs = templateText(field === 'bijlagen' ? values.enclosures : values.text, lookAt(paragraph, part, block))
  const own = childNamed(element, `${prefix}pPr`)
  // Words beside the field are a fault of the template; even so they are not lost.
  const beside = paragraph.text.slice(0, from) + paragraph.text.slice(until)
  const isHolder = holdsMore(paragraph, prefix) || beside.trim() !== ''
  if (!isHolder) return [{ start: element.start, end: element.end, text: paragraphs.length === 0 && !hasNext(paragraph, prefix) ? `<${prefix}p/>` : paragraphs.map((each) => written(each, prefix)).join('') }]
  const last = paragraphs.at(-1)
  const kept = readProperties(own, source, prefix)
  const properties = { ...last?.properties, ...(kept['sectPr'] === undefined ? {} : { sectPr: kept['sectPr'] }) }
  const start = own === undefined ? source.indexOf('>', element.start) + 1 : own.start
  return [
    { start: element.start, end: element.start, text: paragraphs.slice(0, -1).map((each) => written(each, prefix)).join('') },
    ...(last === undefined ? [] : [{ start, end: own?.end ?? start, text: paragraphProperties(properties, prefix) }]),
    ...exchanged(paragraph, [{ from, until, lines: [], runs: last?.runs ?? '' }], source, prefix),
  ]
}

/** Enclosures that the template names no place for are not lost: they follow what it ends with. */
function enclosuresAtTheEnd(part: PartText, filling: Filling): readonly Edit[] {
  const body = childNamed(part.root, `${part.prefix}body`)
  const place = part.paragraphs.find((paragraph) => fieldsIn(paragraph).some(({ name }) => fieldNamed(name) === 'tekst')) ?? part.paragraphs[0]
  if (body === undefined || place === undefined || filling.values.enclosures.length === 0) return []
  const at = childNamed(body, `${part.prefix}sectPr`)?.start ?? part.source.lastIndexOf('</', body.end - 1)
  return [{ start: at, end: at, text: templateText(filling.values.enclosures, lookAt(place, part, filling)).map((each) => written(each, part.prefix)).join('') }]
}

/** How text looks where this paragraph stands. */
function lookAt(paragraph: TextParagraph, { source, prefix }: PartText, { styles, numbering }: Filling): TextLook {
  const own = childNamed(paragraph.element, `${prefix}pPr`)
  // What holds for one paragraph does not hold for each of a whole text.
  const once = new Set(['sectPr', 'pageBreakBefore', 'keepNext', 'keepLines'])
  const properties: Properties = Object.fromEntries(Object.entries(readProperties(own, source, prefix)).filter(([name]) => !once.has(name)))
  const first = paragraph.pieces.find(({ text }) => text.includes('{'))
  return {
    prefix,
    paragraph: properties,
    run: readProperties(childNamed(first?.run, `${prefix}rPr`), source, prefix),
    heading: headingStyle(styles),
    isSpaced: styles.spaceAround(own) > 0,
    indent: styles.indentOf(own),
    isJustified: styles.isJustified(own),
    numbering,
  }
}

function written({ properties, runs }: NewParagraph, prefix: string): string {
  return `<${prefix}p>${paragraphProperties(properties, prefix)}${runs}</${prefix}p>`
}

/** What hangs in a paragraph beside its letters: a picture, a bookmark, a remark, the end of a section. */
const hangers = ['drawing', 'pict', 'object', 'bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'commentReference', 'footnoteReference', 'endnoteReference', 'permStart', 'permEnd', 'sectPr', 'fldChar']

function holdsMore({ element }: TextParagraph, prefix: string): boolean {
  return holds(element, new Set([...hangers.map((name) => prefix + name), 'mc:AlternateContent']))
}

/** Whether another paragraph follows in the same cell, box or page: the last one of each must stay. */
function hasNext({ element, around }: TextParagraph, prefix: string): boolean {
  return childrenNamed(around[0], `${prefix}p`).some(({ start }) => start > element.start)
}

/** A content control that is bound to data elsewhere in the file would be filled from there again when Word opens the letter. */
function freed({ root, prefix }: PartText, edits: readonly Edit[]): readonly Edit[] {
  return [...descendantsOf(root)].filter(({ name }) => name === `${prefix}sdt`).flatMap((control) => {
    if (isWithin(edits, control) || !edits.some(({ start, end }) => control.start <= start && end <= control.end)) return []
    const holdsBlock = edits.some(({ start, end, text }) => control.start <= start && end <= control.end && text.includes(`</${prefix}p>`))
    return ofControl(childNamed(control, `${prefix}sdtPr`), prefix, holdsBlock).map(({ start, end }) => ({ start, end, text: '' }))
  })
}

function ofControl(properties: WordElement | undefined, prefix: string, holdsBlock: boolean): readonly WordElement[] {
  return (properties?.children ?? []).filter(isElement).filter(({ name }) => name.endsWith(':dataBinding') || name === `${prefix}showingPlcHdr` || (holdsBlock && name === `${prefix}text`))
}
