/** A style of a Word document, as far as it tells what a paragraph is. */
export interface NamedStyle {
  readonly id: string
  readonly name?: string
}

/**
 * Tells who listens, and a tagged PDF, what the library draws as mere paragraphs: headings are headings, lists are lists, and the
 * table that only puts things in their place is no table. Nothing moves by it.
 * @param isOurs the house style of the program, of which the table and the pictures are known.
 */
export function tellStructure(sheets: readonly HTMLElement[], styles: readonly NamedStyle[], isOurs: boolean): void {
  for (const sheet of sheets) {
    for (const { id, name } of styles) {
      const [, level] = /^heading ([1-6])$/i.exec(name ?? '') ?? []
      if (level !== undefined) for (const heading of sheet.querySelectorAll(`.docx_${classOf(id)}`)) say(heading, { role: 'heading', 'data-heading': level })
    }
    levelHeadings(sheet, 'screen')
    for (const article of sheet.querySelectorAll('article')) gatherLists(article)
    if (!isOurs) continue
    for (const table of sheet.querySelectorAll('article > table')) say(table, { role: 'presentation' })
    for (const picture of sheet.querySelectorAll<HTMLImageElement>('article table img')) picture.alt = pictureNames.logo
    for (const picture of sheet.querySelectorAll<HTMLImageElement>('article > .docx_closing img')) picture.alt = pictureNames.signature
  }
}

/** On the screen the headings of a letter come one level below the name of the page; on paper, and so in a PDF, there is none above them. */
export function levelHeadings(sheet: HTMLElement, where: 'screen' | 'paper'): void {
  for (const heading of sheet.querySelectorAll<HTMLElement>('[data-heading]')) {
    say(heading, { 'aria-level': String(Number(heading.dataset['heading']) + (where === 'screen' ? 1 : 0)) })
  }
}

/** In the language of the letter, which is always Dutch. */
const pictureNames = { logo: 'Logo', signature: 'Handtekening' } as const

/** Items that follow each other stand in one list. */
function gatherLists(article: Element): void {
  let list: HTMLElement | undefined
  // The children as they are now: they move while they are gone through.
  for (const block of Array.from(article.children)) {
    if (!/(?:^|\s)docx-num-/.test(block.className)) {
      list = undefined
      continue
    }
    say(block, { role: 'listitem' })
    if (list === undefined) {
      list = document.createElement('div')
      say(list, { role: 'list' })
      block.before(list)
    }
    list.append(block)
  }
}

function say(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

/** How the library writes the id of a style as a class. */
function classOf(id: string): string {
  return CSS.escape(id.replaceAll(/[ .]+/g, '-').replaceAll(/&+/g, 'and').toLowerCase())
}
