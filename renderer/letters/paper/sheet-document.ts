import type { Options } from 'docx-preview'
import { nextSheetBegins, type Measured } from './sheet-breaks.ts'
import { tellStructure, type NamedStyle } from './sheet-structure.ts'

/** A Word document as the page can show it: one element for each sheet, and the text of their style sheet. None is in the page yet. */
export interface SheetDocument {
  readonly sheets: readonly HTMLElement[]
  readonly css: string
}

/** The part of the library's model of a document that decides where a sheet begins. */
interface DocumentModel {
  readonly documentPart: { readonly body: { readonly children: readonly BodyElement[] } }
  readonly stylesPart?: { readonly styles?: readonly (NamedStyle & { readonly paragraphProps?: { readonly keepNext?: boolean } })[] }
}

interface BodyElement {
  readonly type: string
  readonly styleName?: string
  readonly keepNext?: boolean
  pageBreakBefore?: boolean
}

const options: Partial<Options> = {
  className: 'docx',
  inWrapper: false,
  // As data and not as addresses of blobs, which would have to be given back at every new preview.
  useBase64URL: true,
}

/** More sheets than any letter has; a document that goes on is shown on a long last one. */
const mostSheets = 12

/**
 * Makes a Word document visible. The library knows no end of a sheet: the document is laid out apart, cut where the sheet is full as
 * Word does, and laid out again. Everything is built outside the page, because the library makes style elements that the
 * content security policy would refuse there.
 */
export async function readSheetDocument(file: Blob): Promise<SheetDocument> {
  // 170 kB that only this screen needs.
  const { parseAsync, renderDocument } = await import('docx-preview')
  const model = (await parseAsync(file, options)) as DocumentModel
  const { children } = model.documentPart.body
  const bench = openBench()
  try {
    for (let count = 1; ; count += 1) {
      const drawn = drawnOf(await renderDocument(model, options), isOurs(model))
      const at = count === mostSheets ? undefined : nextSheetBegins(bench.measure(drawn, model))
      const next = at === undefined ? undefined : children[at]
      if (next === undefined || next.pageBreakBefore === true) {
        tellStructure(drawn.sheets, model.stylesPart?.styles ?? [], isOurs(model))
        return drawn
      }
      next.pageBreakBefore = true
    }
  } finally {
    bench.close()
  }
}

/** Whether the document has the house style of the program, and not one of an organisation's own template. */
function isOurs({ stylesPart }: DocumentModel): boolean {
  return stylesPart?.styles?.some(({ id }) => id === 'LetterAddress') === true
}

function drawnOf(nodes: readonly Node[], hasOurStyle: boolean): SheetDocument {
  const elements = nodes.filter((node) => node instanceof HTMLElement)
  const sheets = elements.filter(({ tagName }) => tagName === 'SECTION')
  for (const picture of sheets.flatMap((sheet) => [...sheet.querySelectorAll('img')])) picture.alt = ''
  // The library leaves the field with the number of the sheet empty; it is the last thing in the head of every next one.
  for (const [index, sheet] of sheets.entries()) {
    if (index === 0 || !hasOurStyle) continue
    const number = document.createElement('span')
    number.textContent = String(index + 1)
    sheet.querySelector('header p')?.append(number)
  }
  // The library counts numbered lists from the root of the page, and the sheets stand in a tree of their own.
  const css = elements.filter(({ tagName }) => tagName === 'STYLE').map(({ textContent }) => textContent.replaceAll(':root', ':host'))
  return { sheets, css: hasOurStyle ? [...css, likeWord].join('\n') : css.join('\n') }
}

/**
 * What the library leaves out: the tab that sends the number of the sheet to the right, that behind a bullet or number, and the height of lines. Word counts lines of 262/240 from the height of the font (1.149 for Arial), the library from nothing.
 * Arial has the same measures as Liberation Sans, which stands in for it where there is no Arial.
 */
const likeWord = `
  .docx span, .docx p { font-family: var(--letter); }
  p[class*="docx-num-"]::before { display: inline-block; min-width: 6mm; text-indent: 0; }
  p.docx_bodytext, p.docx_heading2, p.docx_listparagraph, p.docx_listend, p.docx_salutation { line-height: 13.8pt; min-height: 13.8pt; }
  section.docx + section.docx > header p { display: flex; white-space: pre; }
  section.docx + section.docx > header p > span:nth-child(2) { flex: 1; }
`

interface Bench {
  readonly measure: (drawn: SheetDocument, model: DocumentModel) => Measured
  readonly close: () => void
}

/** A place in the page where nobody sees it, to lay a document out and measure it. */
function openBench(): Bench {
  const bench = document.createElement('div')
  bench.setAttribute('aria-hidden', 'true')
  Object.assign(bench.style, { position: 'fixed', left: '-400mm', top: '0', width: '210mm', visibility: 'hidden' })
  const root = bench.attachShadow({ mode: 'open' })
  document.body.append(bench)
  return {
    measure: ({ sheets, css }, { documentPart: { body }, stylesPart }) => {
      const styles = new CSSStyleSheet()
      styles.replaceSync(css)
      root.adoptedStyleSheets = [styles]
      root.replaceChildren(...sheets)
      const last = sheets.at(-1)
      const isKept = ({ styleName, keepNext }: BodyElement) => keepNext ?? stylesPart?.styles?.find(({ id }) => id === styleName)?.paragraphProps?.keepNext ?? false
      const blocks = last === undefined ? [] : [...last.querySelectorAll(':scope > article > *')]
      const before = body.children.length - blocks.length
      const limit = last === undefined ? 0 : last.getBoundingClientRect().top + sheetHeight - Number.parseFloat(getComputedStyle(last).paddingBottom)
      return {
        first: before,
        limit,
        blocks: blocks.map((block, index) => {
          const element = body.children[before + index]
          return { bottom: block.getBoundingClientRect().bottom, keepsNext: element !== undefined && isKept(element), canBegin: element?.type === 'paragraph' }
        }),
      }
    },
    close: () => bench.remove(),
  }
}

/** 297 mm in pixels of the screen. */
const sheetHeight = (297 / 25.4) * 96
