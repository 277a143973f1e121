import { Packer, type Document } from 'docx'
import { xmlText } from './xml-text.ts'

export interface DocumentProperties {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly language: string
  /** The date of the letter, which is also when the document says it was made. */
  readonly date: Temporal.PlainDate
}

/**
 * The .docx of a document, byte for byte the same for the same document: with the date of the letter where the library writes
 * the moment, in the properties and in every entry of the zip file. Otherwise the digest of a letter would mean nothing.
 */
export async function packLetter(document: Document, properties: DocumentProperties): Promise<Uint8Array> {
  const bytes = await Packer.pack(document, 'uint8array', false, [{ path: 'docProps/core.xml', data: coreProperties(properties) }])
  return withFixedTimes(bytes)
}

function coreProperties({ title, subject, author, language, date }: DocumentProperties): string {
  const moment = `${date.toString()}T12:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:subject>${escaped(subject)}</dc:subject>`,
    `<dc:creator>${escaped(author)}</dc:creator>`,
    `<dc:language>${escaped(language)}</dc:language>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** 1 January 1980, 0.00: the first moment that a zip file can tell, and what reproducible archives use. */
const zipEpoch = { time: 0, date: 0x00_21 } as const
const endOfDirectory = 0x06_05_4b_50
const directoryEntry = 0x02_01_4b_50

/** Puts one time on every entry of a zip file, in its directory and before its data (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
function withFixedTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error('The document is not a zip file as it was expected')
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry++) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error('The document is not a zip file as it was expected')
    const local = view.getUint32(at + 42, true)
    for (const place of [at + 12, local + 10]) {
      view.setUint16(place, zipEpoch.time, true)
      view.setUint16(place + 2, zipEpoch.date, true)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}
