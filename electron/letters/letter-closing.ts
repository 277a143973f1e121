import { ImageRun, Paragraph, TextRun, type ParagraphChild } from 'docx'
import type { Settings } from '../../shared/contract/views.ts'
import { closingOf } from '../../shared/letters/salutation.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { pixels } from './measure.ts'
import { pictureSize, readPicture } from './picture.ts'
import { xmlText } from './xml-text.ts'

/** Blank lines to sign on: six in Belgium (NBN Z 01-002, facts.md §4.1), four in the Netherlands. */
const linesToSign = { BE: 6, NL: 4 } as const

/** The picture of a signature takes no more room than signing by hand does, in millimetres. */
const mostOfSignature = { width: 60, height: 22 } as const

/**
 * Greeting, signature or room to sign, name and function, as one paragraph of lines: LibreOffice now and then parts paragraphs
 * that belong together, and a greeting without its name is no letter.
 */
export function letterClosing({ procedure, settings }: { readonly procedure: Procedure; readonly settings: Pick<Settings, 'coordinator' | 'signature'> }): Paragraph {
  const { coordinatorTitle } = procedure.organisation
  const { name } = settings.coordinator
  return new Paragraph({
    style: 'Closing',
    children: [
      new TextRun(closingOf(procedure.language)),
      ...signing(procedure, settings),
      new TextRun({ break: 1, text: xmlText(name) }),
      new TextRun({ break: 1, text: xmlText(coordinatorTitle) }),
    ],
  })
}

/** What stands between the greeting and the name. A damaged picture gives way to room to sign by hand. */
function signing({ organisation }: Procedure, { signature, coordinator }: Pick<Settings, 'coordinator' | 'signature'>): readonly ParagraphChild[] {
  const picture = signature === undefined ? undefined : readPicture(signature)
  if (picture === undefined) return [new TextRun({ break: linesToSign[organisation.country] })]
  const { width, height } = pictureSize(picture, mostOfSignature)
  return [
    new TextRun({ break: 1 }),
    new ImageRun({
      type: picture.type,
      data: picture.bytes,
      transformation: { width: pixels(width), height: pixels(height) },
      // An id of our own, as with the logo, keeps the same letter the same.
      altText: { id: '3', name: 'Handtekening', description: xmlText(`Handtekening van ${coordinator.name}`) },
    }),
  ]
}
