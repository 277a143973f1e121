import { ConcreteHyperlink, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx'
import { splitAtBlanks } from '../../shared/letters/blank.ts'
import type { LetterSection } from '../../shared/letters/letter.ts'
import { blocksOf, withAddresses, type Block, type Inline } from '../../shared/letters/markdown.ts'
import { blankLine, letterNumbering, listReference, numberReference } from './styles.ts'
import { xmlText } from './xml-text.ts'

export interface LetterBody {
  readonly paragraphs: readonly Paragraph[]
  /** What stands below the signature: enclosures, and sheets to send back. */
  readonly below: readonly Paragraph[]
  /** Addresses of the links, in the order of their relationships `link0`, `link1` …, so that the same letter gives the same bytes. */
  readonly links: readonly string[]
  readonly numbering: ReturnType<typeof letterNumbering>
}

interface Growing {
  readonly links: string[]
  readonly starts: Set<number>
  lists: number
}

/** The sections as paragraphs: headings as headings, lists as lists. A section without text is left out, with its heading. */
export function letterBody(sections: readonly LetterSection[]): LetterBody {
  const growing: Growing = { links: [], starts: new Set(), lists: 0 }
  const filled = sections.filter(({ text }) => text.trim() !== '')
  const above = filled.filter(({ place }) => place === undefined)
  const paragraphs = paragraphsOf(above, growing)
  const below = paragraphsOf(filled.filter(({ place }) => place !== undefined), growing)
  return { paragraphs, below, links: growing.links, numbering: letterNumbering([...growing.starts].filter((start) => start !== 1)) }
}

function paragraphsOf(sections: readonly LetterSection[], growing: Growing): readonly Paragraph[] {
  return sections.flatMap((section, order) => {
    const { heading, text, place } = section
    const blocks = blocksOf(xmlText(text))
    const firstList = growing.lists
    growing.lists += 1 + Math.max(-1, ...blocks.map(({ item }) => item?.list ?? -1))
    const start = startOf(place, order === 0)
    return [
      ...(heading === undefined ? [] : [new Paragraph({ style: 'Heading2', ...start, children: runsOf([{ kind: 'text', text: xmlText(heading), bold: false, italic: false }], growing) })]),
      ...blocks.map((block, index) => {
        // The greeting does not stand alone on a page. LibreOffice keeps only one paragraph with the next, so a heading
        // right above would stay behind.
        const isLast = place === undefined && order === sections.length - 1 && index === blocks.length - 1 && (heading === undefined || index > 0)
        return paragraphOf(block, { growing, firstList, isLastItem: blocks[index + 1]?.item === undefined, keepNext: isLast || leadsList(block, blocks[index + 1]), start: heading === undefined && index === 0 ? start : {} })
      }),
    ]
  })
}

/** How the first paragraph of a section below the signature is set off from what is above it. */
function startOf(place: LetterSection['place'], isFirst: boolean): Pick<IParagraphOptions, 'pageBreakBefore' | 'spacing'> {
  if (place === 'own-sheet') return { pageBreakBefore: true }
  // Two blank lines below the name, one below the enclosures (facts.md §4.1).
  return place === 'after-closing' ? { spacing: { before: (isFirst ? 2 : 1) * blankLine } } : {}
}

/** "Wij vragen u:" stays with what it announces. */
function leadsList(block: Block, next: Block | undefined): boolean {
  return block.item === undefined && next?.item !== undefined
}

function paragraphOf({ inlines, item, isHeading }: Block, place: { readonly growing: Growing; readonly firstList: number; readonly isLastItem: boolean; readonly keepNext: boolean; readonly start: ReturnType<typeof startOf> }): Paragraph {
  const { growing, firstList, isLastItem, keepNext, start } = place
  const children = runsOf(inlines, growing)
  const kept = keepNext ? { keepNext, keepLines: true } : {}
  if (isHeading === true) return new Paragraph({ style: 'Heading3', ...start, children })
  if (item === undefined) return new Paragraph({ style: 'BodyText', ...kept, ...(isToWriteOn(inlines) ? { spacing: { before: 2 * blankLine, after: blankLine } } : {}), ...start, children })
  const level = Math.min(item.level, 2)
  if (!item.isFirstLine) return new Paragraph({ style: 'ListParagraph', ...kept, indent: { left: 340 * (level + 1) }, children })
  if (item.ordered) growing.starts.add(item.start)
  return new Paragraph({
    style: isLastItem ? 'ListEnd' : 'ListParagraph',
    ...kept,
    numbering: { reference: item.ordered ? numberReference(item.start) : listReference.bullet, level, instance: firstList + item.list },
    children,
  })
}

/** A line to fill in by pen needs room above it. */
function isToWriteOn(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.kind === 'text' && inline.text.includes('____'))
}

function runsOf(inlines: readonly Inline[], growing: Growing): ParagraphChild[] {
  return withAddresses(inlines).flatMap((inline): ParagraphChild[] => {
    if (inline.kind === 'line-end') return [new TextRun({ break: 1 })]
    const runs = splitAtBlanks(inline.text).flatMap((text, index) => (text === '' ? [] : [runOf(text, inline, index % 2 === 1)]))
    if (inline.link === undefined) return runs
    growing.links.push(inline.link)
    return [new ConcreteHyperlink(runs, `link${growing.links.length - 1}`)]
  })
}

function runOf(text: string, { bold, italic, link }: Extract<Inline, { kind: 'text' }>, isBlank: boolean): TextRun {
  return new TextRun({
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(link === undefined ? {} : { style: 'Hyperlink' }),
    ...(isBlank ? { highlight: 'yellow' as const } : {}),
  })
}
