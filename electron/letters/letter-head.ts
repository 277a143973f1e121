import {
  BorderStyle, HeightRule, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType,
} from 'docx'
import type { Settings } from '../../shared/contract/views.ts'
import type { DossierState } from '../../shared/dossier/state.ts'
import { addressWidth, rightMargin, sheetWidth, type EnvelopeProfile } from '../../shared/letters/envelope.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import { writtenPhone } from '../../shared/letters/written-phone.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { pixels, twips } from './measure.ts'
import { pictureSize, readPicture } from './picture.ts'
import { referencesOf, senderAddress } from './references.ts'
import { xmlText } from './xml-text.ts'

/** Distance of the first line of the sheet from its top edge, in millimetres (NBN: 13 to 20, less what the line has above its capitals). */
export const topMargin = 12

export interface LetterHead {
  readonly kind: LetterKind
  readonly title: string
  readonly procedure: Procedure
  readonly settings: Settings
  readonly state: DossierState
  readonly number: string
  readonly today: Temporal.PlainDate
  readonly addressLines: readonly string[]
  readonly profile: EnvelopeProfile
  readonly isFinal: boolean
}

/** A column boundary, in millimetres from the left margin. */
type Boundary = number

interface CellPlan {
  readonly from: Boundary
  readonly to: Boundary
  readonly children: readonly Paragraph[]
}

interface RowPlan {
  /** In millimetres; exact rows put what is below them at its exact place in Word, LibreOffice and on the screen alike. */
  readonly height?: number
  readonly cells: readonly CellPlan[]
}

/**
 * Everything above the salutation, as one plain table: sender, return line, address and reference line. Frames and text boxes are
 * placed differently, or not at all, by LibreOffice and by the preview; exact row heights are right everywhere.
 */
export function letterHead(head: LetterHead): Table {
  const { profile } = head
  const end = Math.max(sheetWidth - profile.leftMargin - rightMargin, head.procedure.organisation.country === 'BE' ? belgianReferenceWidth : 0)
  const rows = [senderRow(head, end), ...returnRow(head, end), addressRow(head, end), ...referenceRows(head, end)]
  const boundaries = [...new Set([0, end, ...rows.flatMap(({ cells }) => cells.flatMap(({ from, to }) => [from, to]))])].toSorted((one, other) => one - other)
  const columns = boundaries.slice(1).map((boundary, index) => twips(boundary) - twips(boundaries[index] ?? 0))
  return new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: noLine, bottom: noLine, left: noLine, right: noLine, insideHorizontal: noLine, insideVertical: noLine },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map((row) => tableRow(row, boundaries)),
  })
}

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

function tableRow({ height, cells }: RowPlan, boundaries: readonly Boundary[]): TableRow {
  // What is to the right of the last cell belongs to it: a row must fill its table.
  const end = boundaries.at(-1) ?? 0
  return new TableRow({
    cantSplit: true,
    ...(height === undefined ? {} : { height: { value: twips(height), rule: HeightRule.EXACT } }),
    children: cells.map(({ from, to, children }, index) => {
      const until = index === cells.length - 1 ? end : to
      const columnSpan = boundaries.filter((boundary) => boundary > from && boundary <= until).length
      return new TableCell({ children, columnSpan, verticalAlign: VerticalAlignTable.TOP, width: { size: twips(until) - twips(from), type: WidthType.DXA } })
    }),
  })
}

/** Name or logo on the left, how to reach the organisation on the right; nothing of it comes into the window. */
function senderRow({ procedure, settings, profile, isFinal }: LetterHead, end: Boundary): RowPlan {
  const { organisation } = procedure
  const logo = settings.logo === undefined ? undefined : readPicture(settings.logo)
  const split = 115 - profile.leftMargin
  const name = paragraph('SenderName', organisation.sender)
  const until = returnLineOf({ procedure, settings, profile })?.at ?? profile.address.y
  const details = [
    ...(logo === undefined ? [] : [organisation.sender]),
    ...senderAddress(procedure, settings),
    ...(organisation.phone === undefined ? [] : [`tel. ${writtenPhone(organisation.phone)}`]),
    organisation.email,
    organisation.website,
  ].filter((line) => line !== undefined)
  // Whatever somebody sets, the details end above the window: lines of 12 points, under the concept mark.
  const fitting = details.slice(0, Math.floor((profile.senderUntil - topMargin - (isFinal ? 0 : 7)) / 4.24))
  const beside = [...(isFinal ? [] : [paragraph('Concept', 'CONCEPT')]), ...fitting.map((line) => paragraph('SenderDetails', line))]
  return {
    height: until - topMargin,
    cells: [
      { from: 0, to: beside.length === 0 ? end : split, children: [logo === undefined ? name : logoParagraph(logo, organisation.sender)] },
      ...(beside.length === 0 ? [] : [{ from: split, to: end, children: beside }]),
    ],
  }
}

const mostOfLogo = { width: 70, height: 22 } as const

function logoParagraph(logo: NonNullable<ReturnType<typeof readPicture>>, sender: string): Paragraph {
  const { width, height } = pictureSize(logo, mostOfLogo)
  const run = new ImageRun({
    type: logo.type,
    data: logo.bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    // The library counts pictures for the whole program; an id of our own keeps the same letter the same.
    altText: { id: '2', name: 'Logo', description: xmlText(`Logo van ${sender}`) },
  })
  return new Paragraph({ children: [run] })
}

/** One line above the address, visible with it: usual in the Netherlands (facts.md §4.2). bpost wants nothing but the address there. */
function returnRow(head: LetterHead, end: Boundary): readonly RowPlan[] {
  const line = returnLineOf(head)
  if (line === undefined) return []
  const { address, leftMargin } = head.profile
  return [{ height: address.y - line.at, cells: [{ from: 0, to: end, children: [paragraph('ReturnAddress', line.text, { left: address.x - leftMargin, right: 0 })] }] }]
}

function returnLineOf({ procedure, settings, profile }: Pick<LetterHead, 'procedure' | 'settings' | 'profile'>): { readonly at: number; readonly text: string } | undefined {
  const lines = senderAddress(procedure, settings)
  return profile.returnLineAt === undefined || lines.length === 0 ? undefined : { at: profile.returnLineAt, text: `Retouradres: ${lines.join(', ')}` }
}

function addressRow({ profile, addressLines }: LetterHead, end: Boundary): RowPlan {
  const offset = profile.address.x - profile.leftMargin
  const lines = addressLines.length === 0 ? [''] : addressLines
  // What is too wide for the window goes on on the next line, where it can be seen.
  const beside = Math.max(0, end - offset - addressWidth(profile))
  return { height: profile.referenceAt - profile.address.y, cells: [{ from: 0, to: end, children: lines.map((line) => paragraph('LetterAddress', line, { left: offset, right: beside })) }] }
}

function referenceRows(head: LetterHead, end: Boundary): readonly RowPlan[] {
  return head.procedure.organisation.country === 'BE' ? belgianReferences(head) : dutchReferences(head, end)
}

/** The last of the Belgian columns is 35 mm wide, for a date in words. */
const belgianReferenceWidth = 162

/** Four columns at 0, 42, 82 and 127 mm from the left margin (NBN Z 01-002, facts.md §4.1). */
function belgianReferences(head: LetterHead): readonly RowPlan[] {
  const { messageOf, own, place, date } = referencesOf(head)
  const your = head.procedure.tone === 'u' ? 'uw' : 'je'
  const columns = [
    { from: 0, to: 42, label: `${your} bericht van`, lines: [messageOf ?? '–'] },
    { from: 42, to: 82, label: `${your} kenmerk`, lines: ['–'] },
    { from: 82, to: 127, label: 'ons kenmerk', lines: [own] },
    { from: 127, to: belgianReferenceWidth, label: place === undefined ? 'datum' : 'plaats en datum', lines: [...(place === undefined ? [] : [place]), date] },
  ]
  return [{ cells: columns.map(({ from, to, label, lines }) => ({ from, to, children: [paragraph('ReferenceLabel', label), ...lines.map((line) => paragraph('Reference', line))] })) }]
}

/** One under the other, with the subject of the letter last (facts.md §4.2). */
function dutchReferences(head: LetterHead, end: Boundary): readonly RowPlan[] {
  const { own, handledBy, date } = referencesOf(head)
  const row = (label: string, value: Paragraph): RowPlan => ({
    cells: [
      { from: 0, to: 32, children: [paragraph('ReferenceLabel', label)] },
      { from: 32, to: end, children: [value] },
    ],
  })
  return [
    row('Datum', paragraph('Reference', date)),
    row('Ons kenmerk', paragraph('Reference', own)),
    row('Behandeld door', paragraph('Reference', handledBy)),
    row('Onderwerp', paragraph('Heading1', head.title)),
  ]
}

function paragraph(style: string, text: string, indent = { left: 0, right: 0 }): Paragraph {
  const { left, right } = indent
  return new Paragraph({ style, ...(left === 0 && right === 0 ? {} : { indent: { left: twips(left), right: twips(right) } }), children: text === '' ? [] : [new TextRun(xmlText(text))] })
}
