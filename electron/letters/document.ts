import { Document, Header, HorizontalPositionRelativeFrom, ImageRun, Paragraph, SimpleField, TabStopType, TextRun, VerticalPositionRelativeFrom } from 'docx'
import type { Settings } from '../../shared/contract/views.ts'
import type { DossierState } from '../../shared/dossier/state.ts'
import { hasBlank } from '../../shared/letters/blank.ts'
import { envelopeProfile, rightMargin, sheetWidth, type EnvelopeProfile } from '../../shared/letters/envelope.ts'
import type { LetterSection, LetterKind } from '../../shared/letters/letter.ts'
import { writtenDate } from '../../shared/letters/written-date.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { letterBody } from './letter-body.ts'
import { letterClosing } from './letter-closing.ts'
import { letterFooter, roomForFooter } from './letter-footer.ts'
import { letterHead, topMargin, type LetterHead } from './letter-head.ts'
import { packLetter } from './letter-package.ts'
import { emus, pixels, twips } from './measure.ts'
import { blankLine, letterStyles } from './styles.ts'
import { xmlText } from './xml-text.ts'

export interface DocumentInput {
  readonly kind: LetterKind
  /** Subject of the letter and title of the document. */
  readonly title: string
  readonly sections: readonly LetterSection[]
  /** As `recipientOf` gives them. */
  readonly addressLines: readonly string[]
  /** How it begins, comma included. */
  readonly salutation: string
  readonly state: DossierState
  readonly procedure: Procedure
  readonly settings: Settings
  readonly number: string
  /** Date of the letter in the organisation's time zone. */
  readonly today: Temporal.PlainDate
  /** A letter that is not final says CONCEPT on every sheet and shows its blanks. */
  readonly isFinal: boolean
}

/**
 * The letter as a Word document, ready to print, fold and post: sender, address behind the window of the chosen envelope,
 * reference line, text, greeting with room to sign, page number on every next sheet. The same input gives the same bytes.
 * @throws RangeError when a final letter still has a blank: such a letter must not leave the house.
 */
export async function letterDocument(input: DocumentInput): Promise<Uint8Array> {
  if (input.isFinal && input.sections.some(({ heading, text }) => hasBlank(`${heading ?? ''}\n${text}`))) {
    throw new RangeError('A final letter has a blank left')
  }
  const { procedure, settings, title, salutation, number, today } = input
  const { organisation } = procedure
  const profile = envelopeProfile(settings.envelope, organisation.country)
  const body = letterBody(input.sections)
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(organisation.sender),
    styles: letterStyles(procedure, settings.houseColour),
    numbering: body.numbering,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(sheetWidth), height: twips(297) },
            margin: { top: twips(topMargin), bottom: twips(bottomMargin + roomForFooter(settings)), left: twips(profile.leftMargin), right: twips(rightMargin), header: twips(headerMargin), footer: twips(10) },
          },
        },
        headers: { first: firstHeader(profile), default: nextHeader(input, profile) },
        ...letterFooter(settings),
        children: [
          letterHead({ ...input, profile } satisfies LetterHead),
          ...subject(input),
          new Paragraph({ style: 'Salutation', ...afterReferences(procedure), children: [new TextRun(xmlText(salutation))] }),
          ...body.paragraphs,
          letterClosing(input),
          ...body.below,
        ],
      },
    ],
  })
  for (const [index, link] of body.links.entries()) document.Document.Relationships.addRelationship(`link${index}`, hyperlink, link, 'External')
  return packLetter(document, { title, subject: `Dossier ${number}`, author: organisation.sender, language: procedure.language, date: today })
}

/** Distance of the head of a sheet from its top edge, and of the text from its lower edge, in millimetres. */
const headerMargin = 5
const bottomMargin = 15

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** In Belgium on its own line, one blank line below the reference line and two above the salutation; in the Netherlands it is one of the references. */
function subject({ procedure, title }: DocumentInput): readonly Paragraph[] {
  if (procedure.organisation.country === 'NL') return []
  return [new Paragraph({ style: 'Heading1', spacing: { before: blankLine, after: 2 * blankLine }, children: [new TextRun(xmlText(title))] })]
}

function afterReferences({ organisation }: Procedure) {
  return organisation.country === 'NL' ? { spacing: { before: 2 * blankLine, after: blankLine } } : {}
}

/** A grey point, stretched to a line. */
const greyPixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

/** Only a mark at the edge where the sheet is folded: what stands in the head of the first sheet stands in its text. */
function firstHeader({ foldAt, leftMargin }: EnvelopeProfile): Header {
  if (foldAt === undefined) return new Header({ children: [new Paragraph({ style: 'Header' })] })
  const mark = new ImageRun({
    type: 'png',
    data: greyPixel,
    transformation: { width: pixels(4), height: 1 },
    altText: { id: '1', name: 'Vouwstreep', description: 'Vouw het blad hier' },
    floating: {
      // 5 mm from the edge, because nearer to it most printers print nothing. From the paragraph and not from the sheet,
      // because the preview on the screen counts every picture from there.
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emus(5 - leftMargin) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emus(foldAt - headerMargin) },
      behindDocument: true,
    },
  })
  return new Header({ children: [new Paragraph({ style: 'Header', children: [mark] })] })
}

/** What tells a loose second sheet where it belongs, without a name. */
function nextHeader({ procedure, number, today, isFinal }: DocumentInput, { leftMargin }: EnvelopeProfile): Header {
  const concept = isFinal ? '' : 'CONCEPT · '
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        spacing: { before: twips(8), after: twips(8) },
        tabStops: [{ type: TabStopType.RIGHT, position: twips(sheetWidth - leftMargin - rightMargin) }],
        children: [
          new TextRun(xmlText(`${concept}${procedure.organisation.sender} · ons kenmerk ${number} · ${writtenDate(today)}`)),
          new TextRun({ children: ['\t'] }),
          new TextRun('blad '),
          new SimpleField('PAGE', '2'),
        ],
      }),
    ],
  })
}
