import { useEffect, useLayoutEffect, useRef } from 'react'
import type { EnvelopeProfile, Rectangle } from '../../../shared/letters/envelope.ts'
import { lettersWords } from '../../words/letters.ts'
import { useWords } from '../../words/language.tsx'
import type { SheetDocument } from './sheet-document.ts'
import { levelHeadings } from './sheet-structure.ts'
import { useZoom } from './use-zoom.ts'
import styles from './sheet.module.css'

export interface SheetPictureProps {
  readonly document: SheetDocument
  /** Where the envelope has its window. */
  readonly profile: EnvelopeProfile
  readonly onPages?: (pages: number) => void
  /** Hears which sheet is in sight, from 1. */
  readonly onSheet?: (sheet: number) => void
}

/**
 * The sheets of a letter, scaled to the width there is, with the window of the envelope and what surely shows in it. They live in
 * a shadow root: the styles of the document are its own.
 */
export function SheetPicture({ document: sheet, profile, onPages, onSheet }: SheetPictureProps) {
  const words = useWords(lettersWords).sheet
  const frame = useRef<HTMLDivElement>(null)
  const holder = useRef<HTMLDivElement>(null)
  const zoom = useZoom(frame, 210)
  useLayoutEffect(() => {
    const element = holder.current
    if (element === null) return
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const own = new CSSStyleSheet()
    own.replaceSync(ownStyles)
    const ofDocument = new CSSStyleSheet()
    ofDocument.replaceSync(sheet.css)
    root.adoptedStyleSheets = [ofDocument, own]
    root.replaceChildren(...sheet.sheets)
    onPages?.(sheet.sheets.length)
  }, [sheet, onPages])
  // What is written over the sheet keeps its size however small the sheet is.
  useLayoutEffect(() => holder.current?.style.setProperty('--zoom', String(zoom)), [zoom])
  useEffect(() => {
    const overlay = overlayOf(profile, words)
    sheet.sheets[0]?.append(...overlay)
    return () => {
      for (const element of overlay) element.remove()
    }
  }, [sheet, profile, words])
  useEffect(() => {
    const toPaper = () => sheet.sheets.forEach((each) => levelHeadings(each, 'paper'))
    const toScreen = () => sheet.sheets.forEach((each) => levelHeadings(each, 'screen'))
    window.addEventListener('beforeprint', toPaper)
    window.addEventListener('afterprint', toScreen)
    return () => {
      window.removeEventListener('beforeprint', toPaper)
      window.removeEventListener('afterprint', toScreen)
    }
  }, [sheet])
  useEffect(() => {
    const place = frame.current?.closest('[data-zone]')
    if (place === undefined || place === null || onSheet === undefined) return undefined
    const look = () => {
      const middle = place.getBoundingClientRect().top + place.clientHeight / 2
      onSheet(Math.max(1, sheet.sheets.filter((each) => each.getBoundingClientRect().top < middle).length))
    }
    look()
    place.addEventListener('scroll', look, { passive: true })
    return () => place.removeEventListener('scroll', look)
  }, [sheet, onSheet])
  return (
    <div ref={frame} className={styles.frame}>
      <div ref={holder} className={styles.holder} data-sample-scheme="light" style={{ zoom }} />
    </div>
  )
}

function overlayOf({ window: pane, safe }: EnvelopeProfile, words: { readonly window: (width: number, height: number) => string; readonly safe: string }): readonly HTMLElement[] {
  if (pane === undefined) return []
  const label = document.createElement('div')
  label.className = 'window-label'
  label.append(words.window(pane.width, pane.height), document.createElement('br'), words.safe)
  // Beside the window, on the side where there is room.
  const isOnTheRight = pane.x + pane.width > 150
  Object.assign(label.style, { top: `${pane.y}mm`, ...(isOnTheRight ? { right: `${210 - pane.x + 2}mm`, textAlign: 'right' } : { left: `${pane.x + pane.width + 2}mm` }) })
  return [...(safe === undefined ? [] : [box('window-safe', safe)]), box('window', pane), label]
}

function box(name: string, { x, y, width, height }: Rectangle): HTMLElement {
  const element = document.createElement('div')
  element.className = name
  element.setAttribute('aria-hidden', 'true')
  Object.assign(element.style, { left: `${x}mm`, top: `${y}mm`, width: `${width}mm`, height: `${height}mm` })
  return element
}

/** Paper is white in the dark too, also with forced colours: it is a picture of what will be printed. */
const ownStyles = `
  :host { forced-color-adjust: none; }
  section.docx { position: relative; background: var(--sheet); color: black; box-shadow: 0 1px 4px rgb(0 0 0 / 25%); overflow: hidden; isolation: isolate; }
  section.docx + section.docx { margin-top: 6mm; }
  .window, .window-safe, .window-label { position: absolute; pointer-events: none; box-sizing: border-box; }
  .window { border: .5mm dashed var(--accent); border-radius: 1.5mm; }
  .window-safe { background: color-mix(in srgb, var(--accent) 7%, transparent); }
  .window-label { font: 400 calc(var(--t-11) / var(--zoom))/1.3 var(--sans); color: var(--accent); }
  @media (forced-colors: active) { section.docx { outline: 1px solid CanvasText; } }
  @media print {
    .window, .window-safe, .window-label { display: none; }
    /* A hair less than the paper, so that rounding makes no empty sheet. */
    section.docx { box-shadow: none; height: 296.8mm; min-height: 0 !important; break-inside: avoid; }
    section.docx + section.docx { margin-top: 0; break-before: page; }
  }
`
