import { BorderStyle, Footer, Paragraph, TextRun } from 'docx'
import type { Settings } from '../../shared/contract/views.ts'
import { footerLineHeight } from '../../shared/letters/footer.ts'
import { xmlText } from './xml-text.ts'

type FooterSettings = Pick<Settings, 'footer' | 'houseColour'>

/** Grey of the line above the foot where the organisation has no colour. */
const lineGrey = 'A6A6A6'
/** Points between that line and the letters. */
const underLine = 4

/** How much higher the text of a letter ends for the lines at the foot of its sheets, in millimetres. */
export function roomForFooter({ footer = [] }: FooterSettings): number {
  return footer.length === 0 ? 0 : (footer.length * footerLineHeight * 25.4) / 72
}

/** The same foot on the first and on every next sheet; nothing where the organisation has no lines for it. */
export function letterFooter({ footer = [], houseColour }: FooterSettings): { readonly footers?: { readonly first: Footer; readonly default: Footer } } {
  if (footer.length === 0) return {}
  const color = houseColour?.slice(1).toUpperCase() ?? lineGrey
  const foot = () => new Footer({
    children: footer.map((line, index) => new Paragraph({
      style: 'Footer',
      ...(index === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: underLine, color } } } : {}),
      children: [new TextRun(xmlText(line))],
    })),
  })
  return { footers: { first: foot(), default: foot() } }
}
