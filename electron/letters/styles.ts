import { AlignmentType, LevelFormat, type INumberingOptions, type IPropertiesOptions } from 'docx'
import { addressLineHeight, addressPoints } from '../../shared/letters/envelope.ts'
import { footerLineHeight, footerPoints } from '../../shared/letters/footer.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { twips } from './measure.ts'

const points = (size: number) => size * 20
const halfPoints = (size: number) => size * 2

/** Arial, which the Belgian and Dutch post can read by machine and every computer has (facts.md §4.1). */
const font = 'Arial'
const bodyPoints = 11
const grey = '404040'

/** Twentieths of a point that one blank line of the letter takes. */
export const blankLine = points(13)
const betweenParagraphs = points(7)
/** A little more than single, in 240ths of a line. */
const bodyLines = { line: 262 } as const

/**
 * The styles of a letter, under the names that Word itself has where it has them, so that a house style can replace them.
 * @param colour of the sender's name, subject and headings, `#rrggbb`; black where the organisation chose none.
 */
export function letterStyles({ language }: Pick<Procedure, 'language'>, colour = '#000000'): NonNullable<IPropertiesOptions['styles']> {
  const heading = colour.slice(1).toUpperCase()
  const exactly = (size: number) => ({ line: points(size), lineRule: 'exact' as const })
  return {
    default: {
      document: { run: { font, size: halfPoints(bodyPoints), language: { value: language } }, paragraph: { spacing: { before: 0, after: 0 } } },
      heading1: { run: { font, size: halfPoints(bodyPoints), bold: true, color: heading }, paragraph: { keepNext: true, keepLines: true } },
      heading2: {
        run: { font, size: halfPoints(bodyPoints), bold: true, color: heading },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: points(3), after: points(1), ...bodyLines } },
      },
      heading3: {
        run: { font, size: halfPoints(bodyPoints), bold: true, italics: true, color: heading },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: points(2), after: points(1), ...bodyLines } },
      },
      listParagraph: { paragraph: { spacing: { after: points(2), ...bodyLines } } },
    },
    paragraphStyles: [
      { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: betweenParagraphs, ...bodyLines } } },
      { id: 'ListEnd', name: 'Lijst einde', basedOn: 'ListParagraph', next: 'BodyText', paragraph: { spacing: { after: betweenParagraphs, ...bodyLines } } },
      { id: 'Salutation', name: 'Salutation', basedOn: 'Normal', next: 'BodyText', paragraph: { spacing: { after: blankLine, ...bodyLines }, keepNext: true } },
      { id: 'Closing', name: 'Closing', basedOn: 'Normal', paragraph: { spacing: { before: points(6) }, keepLines: true } },
      { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: halfPoints(9), color: grey } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: halfPoints(footerPoints), color: grey }, paragraph: { spacing: exactly(footerLineHeight) } },
      {
        id: 'LetterAddress', name: 'Adres', basedOn: 'Normal', run: { size: halfPoints(addressPoints) },
        paragraph: { spacing: { line: twips(addressLineHeight), lineRule: 'exact' } },
      },
      { id: 'ReturnAddress', name: 'Retouradres', basedOn: 'Normal', run: { size: halfPoints(7) }, paragraph: { spacing: exactly(10) } },
      { id: 'SenderName', name: 'Afzender', basedOn: 'Normal', run: { size: halfPoints(15), bold: true, color: heading }, paragraph: { spacing: { line: 264 } } },
      { id: 'SenderDetails', name: 'Afzendergegevens', basedOn: 'Normal', run: { size: halfPoints(9), color: grey }, paragraph: { spacing: exactly(12) } },
      { id: 'Concept', name: 'Concept', basedOn: 'Normal', run: { size: halfPoints(12), bold: true, characterSpacing: points(2) }, paragraph: { spacing: exactly(18) } },
      { id: 'ReferenceLabel', name: 'Kenmerk label', basedOn: 'Normal', run: { size: halfPoints(8.5), color: grey }, paragraph: { spacing: exactly(12), keepNext: true } },
      { id: 'Reference', name: 'Kenmerk', basedOn: 'Normal', run: { size: halfPoints(9.5) }, paragraph: { spacing: exactly(13) } },
    ],
  }
}

export const listReference = { bullet: 'letter-bullets', number: 'letter-numbers' } as const

/** Bullets and numbers of three levels; a list that does not begin at 1 has a reference of its own. */
export function letterNumbering(starts: readonly number[]): INumberingOptions {
  const levels = [0, 1, 2]
  const indent = (level: number) => ({ left: twips(6 * (level + 1)), hanging: twips(6) })
  const numbers = [1, ...starts].map((start) => ({
    reference: numberReference(start),
    levels: levels.map((level) => ({
      level, start: level === 0 ? start : 1, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: indent(level) } },
    })),
  }))
  const bullets = {
    reference: listReference.bullet,
    levels: levels.map((level) => ({
      level, format: LevelFormat.BULLET, text: level === 1 ? '–' : '•', alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: indent(level) }, run: { font } },
    })),
  }
  return { config: [bullets, ...numbers] }
}

/** The numbering for lists that begin at this number. */
export function numberReference(start: number): string {
  return start === 1 ? listReference.number : `${listReference.number}-${start}`
}
