import { splitAtBlanks } from '../../../shared/letters/blank.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { plainOf } from '../../../shared/letters/markdown-text.ts'
import { blocksOf, withAddresses, type Block, type Inline } from '../../../shared/letters/markdown.ts'
import { xmlText } from '../xml-text.ts'
import type { HouseNumbering, ListMark } from './house-numbering.ts'
import { runProperties, type Properties } from './properties.ts'
import { escaped, escapedValue } from './word-xml.ts'

/** How the text of a letter looks at the place where a template wants it. */
export interface TextLook {
  readonly prefix: string
  /** Properties of the paragraph and the run in which the field stood: its style and whatever was set by hand. */
  readonly paragraph: Properties
  readonly run: Properties
  /** Style of a heading within the letter; the template's own, where it has one. */
  readonly heading: { readonly id: string; readonly isOwn: boolean; readonly isNumbered: boolean }
  /** True where the template itself keeps paragraphs apart. */
  readonly isSpaced: boolean
  /** Twentieths of a point from the margin. */
  readonly indent: number
  /** True where lines are stretched to the margin; Word stretches what stands before a line end with them. */
  readonly isJustified: boolean
  readonly numbering: HouseNumbering
}

/** Twentieths of a point between paragraphs where the template leaves none, and between the items of a list. */
const betweenParagraphs = 140
const betweenItems = 40
const perLevel = 340

/** A paragraph of the letter in the template's own look. */
export interface NewParagraph {
  readonly properties: Properties
  /** Source of its runs. */
  readonly runs: string
}

/** The sections of a letter as paragraphs of the template. A section without text is left out, with its heading. */
export function templateText(sections: readonly LetterSection[], look: TextLook): readonly NewParagraph[] {
  return sections.filter(({ text }) => text.trim() !== '').flatMap(({ heading, text, place }, order) => {
    const blocks = blocksOf(xmlText(text))
    const lists = new Map<number, ListMark>()
    const start = place === 'own-sheet' ? { pageBreakBefore: `<${look.prefix}pageBreakBefore/>` } : place === 'after-closing' && order === 0 ? spacing(look, { before: betweenParagraphs }) : {}
    return [
      ...(heading === undefined ? [] : [headingParagraph(xmlText(heading), look, start)]),
      ...blocks.map((block, index) => {
        const first = heading === undefined && index === 0 ? start : {}
        if (block.isHeading === true) return headingParagraph(plainOf([block]), look, first)
        const leadsList = block.item === undefined && blocks[index + 1]?.item !== undefined
        return blockParagraph(block, { look, lists, isLastItem: blocks[index + 1]?.item === undefined, changes: { ...first, ...(leadsList ? { keepNext: `<${look.prefix}keepNext/>` } : {}) } })
      }),
    ]
  })
}

function headingParagraph(heading: string, look: TextLook, changes: Properties): NewParagraph {
  const { prefix: w, heading: { id, isOwn, isNumbered } } = look
  const properties: Properties = {
    ...(isOwn ? {} : { ind: look.paragraph['ind'] ?? '', jc: look.paragraph['jc'] ?? '' }),
    pStyle: `<${w}pStyle ${w}val="${escapedValue(id)}"/>`,
    keepNext: `<${w}keepNext/>`,
    ...(isNumbered ? { numPr: `<${w}numPr><${w}numId ${w}val="0"/></${w}numPr>` } : {}),
    ...changes,
  }
  return { properties, runs: run(look, heading, isOwn ? {} : look.run) }
}

interface Placed {
  readonly look: TextLook
  /** The lists of this text so far, by their number. */
  readonly lists: Map<number, ListMark>
  readonly isLastItem: boolean
  readonly changes: Properties
}

function blockParagraph({ inlines, item }: Block, { look, lists, isLastItem, changes }: Placed): NewParagraph {
  const runs = withAddresses(inlines).map((inline) => inlineRuns(inline, look)).join('')
  const jc = look.isJustified && inlines.some(({ kind }) => kind === 'line-end') ? { jc: `<${look.prefix}jc ${look.prefix}val="left"/>` } : {}
  if (item === undefined) return { properties: { ...look.paragraph, ...(look.isSpaced ? {} : spacing(look, { after: betweenParagraphs })), ...jc, ...changes }, runs }
  const { prefix: w } = look
  const level = Math.min(item.level, 2)
  const mark = item.ordered ? (lists.get(item.list) ?? look.numbering.numbers(item.start)) : look.numbering.bullets(level)
  lists.set(item.list, mark)
  const left = look.indent + perLevel * (level + 1)
  const { numPr: _, tabs: __, ...own } = look.paragraph
  const properties: Properties = {
    ...(mark.style === undefined ? { ...own, ...spacing(look, { after: isLastItem ? betweenParagraphs : betweenItems }), ind: `<${w}ind ${w}left="${left}" ${item.isFirstLine ? `${w}hanging="${perLevel}"` : `${w}firstLine="0"`}/>` } : { pStyle: `<${w}pStyle ${w}val="${escapedValue(mark.style)}"/>` }),
    numPr: item.isFirstLine ? `<${w}numPr><${w}ilvl ${w}val="${level}"/><${w}numId ${w}val="${mark.numId}"/></${w}numPr>` : `<${w}numPr><${w}ilvl ${w}val="0"/><${w}numId ${w}val="0"/></${w}numPr>`,
    ...changes,
  }
  return { properties, runs }
}

/** The space around a paragraph, with what the template itself says of its lines. */
function spacing({ prefix: w, paragraph }: TextLook, set: { readonly before?: number; readonly after?: number }): Properties {
  const known = paragraph['spacing']?.match(/[\w:]+="[^"]*"/g)?.filter((attribute) => !Object.keys(set).some((name) => attribute.startsWith(`${w}${name}`))) ?? []
  return { spacing: `<${w}spacing ${[...Object.entries(set).map(([name, value]) => `${w}${name}="${value}"`), ...known].join(' ')}/>` }
}

function run({ prefix: w }: TextLook, text: string, properties: Properties): string {
  return `<${w}r>${runProperties(properties, w)}<${w}t xml:space="preserve">${escaped(text)}</${w}t></${w}r>`
}

function inlineRuns(inline: Inline, look: TextLook): string {
  const { prefix: w } = look
  if (inline.kind === 'line-end') return `<${w}r>${runProperties(look.run, w)}<${w}br/></${w}r>`
  const { text, bold, italic, link } = inline
  const properties: Properties = { ...look.run, ...(bold ? { b: `<${w}b/>` } : {}), ...(italic ? { i: `<${w}i/>` } : {}) }
  const runs = splitAtBlanks(text).map((piece, index) => (piece === '' ? '' : run(look, piece, index % 2 === 1 ? { ...properties, highlight: `<${w}highlight ${w}val="yellow"/>` } : properties))).join('')
  if (link === undefined) return runs
  // As a field, which needs no relationship: the other parts of the template stay as they are.
  const mark = (kind: string) => `<${w}r><${w}fldChar ${w}fldCharType="${kind}"/></${w}r>`
  return `${mark('begin')}<${w}r><${w}instrText xml:space="preserve"> HYPERLINK "${escaped(link.replaceAll('"', '%22'))}" </${w}instrText></${w}r>${mark('separate')}${runs}${mark('end')}`
}
