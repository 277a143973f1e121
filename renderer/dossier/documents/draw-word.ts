/** Draws a Word document into an element, in a tree of its own so that its styles reach nothing else. Gives how many sheets. */
export async function drawWord(file: Blob, into: HTMLElement): Promise<number> {
  const { renderDocument, parseAsync } = await import('docx-preview')
  const options = { className: 'docx', inWrapper: false, useBase64URL: true }
  // Built outside the page: the library makes style elements that the content security policy would refuse there.
  const nodes = (await renderDocument(await parseAsync(file, options), options)).filter((node) => node instanceof HTMLElement)
  const root = into.shadowRoot ?? into.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([...nodes.filter(({ tagName }) => tagName === 'STYLE').map(({ textContent }) => textContent.replaceAll(':root', ':host')), frame].join('\n'))
  root.adoptedStyleSheets = [sheet]
  const sheets = nodes.filter(({ tagName }) => tagName === 'SECTION')
  for (const picture of sheets.flatMap((each) => [...each.querySelectorAll('img')])) picture.alt = ''
  root.replaceChildren(...sheets)
  return sheets.length
}

const frame = 'section.docx { background: #fff; color: #000; margin: 0 auto 8px; box-sizing: border-box; max-width: 100%; }'
