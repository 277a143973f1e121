/** What the text of a letter can keep; everything else loses its tags and keeps its words. */
const gone = 'head, style, script, meta, link, title, xml, svg, img, object, [style*="mso-element:comment"], .MsoCommentReference, .MsoFootnoteReference, [style*="mso-list:Ignore" i]'

/**
 * HTML from the clipboard as the editor can read it: Word's lists, which are paragraphs with a sign before them, become lists; its headings become headings;
 * comments, styles, pictures and revisions that were struck go. Tables become a line for each row.
 */
export function cleanedPaste(html: string): string {
  const page = new DOMParser().parseFromString(html.replaceAll(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '').replaceAll(/<!\[if[^>]*>|<!\[endif\]>/gi, ''), 'text/html')
  const { body } = page
  const paragraphs = [...body.querySelectorAll<HTMLElement>('p')].map((paragraph) => ({ paragraph, list: wordList(paragraph) }))
  for (const element of body.querySelectorAll(`${gone}, del`)) element.remove()
  for (const element of body.querySelectorAll<HTMLElement>('b, strong')) if (/(?<![-\w])font-weight:\s*(?:normal|400)/i.test(element.getAttribute('style') ?? '')) element.replaceWith(...element.childNodes)
  for (const heading of body.querySelectorAll('h1, h2, h4, h5, h6')) rename(heading, 'h3')
  for (const { paragraph } of paragraphs) if (/^(?:MsoTitle|MsoHeading|Heading|Kop)/i.test(paragraph.className)) rename(paragraph, 'h3')
  for (const row of body.querySelectorAll('tr')) {
    const line = page.createElement('p')
    line.textContent = [...row.querySelectorAll('td, th')].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()).filter((words) => words !== '').join(' – ')
    row.closest('table')?.before(line)
  }
  for (const table of body.querySelectorAll('table')) table.remove()
  listsOf(page, paragraphs.filter(({ paragraph }) => paragraph.isConnected))
  for (const paragraph of body.querySelectorAll('p')) if ((paragraph.textContent ?? '').trim() === '') paragraph.remove()
  return new XMLSerializer().serializeToString(body).replaceAll('\u00a0', ' ')
}

interface WordList {
  readonly id: string
  /** From 1. */
  readonly level: number
  readonly isOrdered: boolean
}

/** Word writes `mso-list:l0 level1 lfo1` on an item, and its sign in a part that is to be ignored. */
function wordList(paragraph: HTMLElement): WordList | undefined {
  const found = /mso-list:\s*(l\d+)\s+level(\d+)\s+(lfo\d+)/i.exec(paragraph.getAttribute('style') ?? '')
  if (found === null) return undefined
  const sign = paragraph.querySelector('[style*="mso-list:Ignore" i]')?.textContent ?? ''
  return { id: `${found[1] ?? ''} ${found[3] ?? ''}`, level: Number(found[2]), isOrdered: /^\s*(?:\d+|[a-z]{1,3})[.)]/i.test(sign) }
}

function listsOf(page: Document, paragraphs: readonly { readonly paragraph: HTMLElement; readonly list: WordList | undefined }[]): void {
  let open: { readonly element: HTMLElement; readonly id: string }[] = []
  let previous: Element | undefined
  for (const { paragraph, list } of paragraphs) {
    if (list === undefined) continue
    const follows = previous !== undefined && paragraph.previousElementSibling === previous && open[0]?.id === list.id
    if (!follows) open = []
    open = open.slice(0, list.level)
    while (open.length < list.level) {
      const element = page.createElement(list.isOrdered ? 'ol' : 'ul')
      const above = open.at(-1)?.element
      if (above === undefined) paragraph.before(element)
      else (above.lastElementChild ?? above).append(element)
      open.push({ element, id: list.id })
    }
    const item = page.createElement('li')
    const words = page.createElement('p')
    words.append(...paragraph.childNodes)
    item.append(words)
    open.at(-1)?.element.append(item)
    previous = open[0]?.element
    paragraph.remove()
  }
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
