import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'

interface Drawing {
  readonly signal: AbortSignal
  readonly pageName: (page: number, pages: number) => string
}

/** As sharp as a screen shows, and no page larger than this many points across. */
const widest = 820
/** A file of more pages is read on paper or in another program. */
const mostPages = 150

/** Draws the pages of a pdf below each other. Gives how many there are; rejects when it is none, is damaged or has a password. */
export async function drawPdf(file: Blob, into: HTMLElement, { signal, pageName }: Drawing): Promise<number> {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  // Nothing in a pdf is run: no script, and no code that is made while reading its fonts.
  const loading = getDocument({ data: await file.arrayBuffer(), isEvalSupported: false, enableXfa: false, useSystemFonts: true })
  signal.addEventListener('abort', () => void loading.destroy())
  const pdf = await loading.promise
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
    if (signal.aborted) return pdf.numPages
    const page = await pdf.getPage(number)
    const unscaled = page.getViewport({ scale: 1 })
    const scale = Math.min(widest / unscaled.width, 2) * Math.min(globalThis.devicePixelRatio, 2)
    const viewport = page.getViewport({ scale })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', await labelled(page, pageName(number, pdf.numPages)))
    const canvasContext = canvas.getContext('2d')
    if (canvasContext === null || signal.aborted) return pdf.numPages
    into.append(canvas)
    await page.render({ canvasContext, viewport }).promise
    page.cleanup()
  }
  return pdf.numPages
}

interface PageWithText {
  getTextContent(): Promise<{ readonly items: readonly object[] }>
}

/** What a page says, for who listens; a scan says nothing. */
async function labelled(page: PageWithText, name: string): Promise<string> {
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) => ('str' in item && typeof item.str === 'string' ? [item.str] : [])).join(' ').replaceAll(/\s+/g, ' ').trim()
  return words === '' ? name : `${name}: ${words}`
}
