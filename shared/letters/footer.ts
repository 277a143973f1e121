import { rightMargin, sheetWidth, type EnvelopeProfile } from './envelope.ts'
import { textWidth } from './text-width.ts'

/** More lines at the foot of a sheet take room from the letter. */
export const mostFooterLines = 3

/** Type size of the lines at the foot of each sheet, and the distance from one to the next, in points. */
export const footerPoints = 8
export const footerLineHeight = 10

/** The lines that are too wide to stand at the foot of a sheet in one line. */
export function tooWideForFooter(lines: readonly string[], { leftMargin }: Pick<EnvelopeProfile, 'leftMargin'>): readonly string[] {
  return lines.filter((line) => textWidth(line, footerPoints) > sheetWidth - leftMargin - rightMargin)
}
