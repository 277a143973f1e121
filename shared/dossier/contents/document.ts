import * as z from 'zod/mini'

export const documentSource = z.enum(['complainant', 'organisation', 'other'])
/** From whom a document came. */
export type DocumentSource = z.infer<typeof documentSource>

/** A file that was put in a dossier; its bytes stand beside the history, so that they can be removed. */
export interface DocumentInState {
  readonly documentId: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly digest: string
  readonly addedOn: string
  readonly from: DocumentSource
  /** True for what the complainant does not get to see. */
  readonly isInternal: boolean
  readonly about?: string
  /** Set once its bytes are gone for good. */
  readonly removed?: { readonly on: string; readonly reason: string }
}

/** The largest file that can be put in a dossier, in bytes: a scan of some hundred pages, and no film. */
export const mostBytes = 50 * 1024 * 1024
/** As many bytes travel and are kept at once. */
export const pieceBytes = 512 * 1024

/** A name without a folder and without signs that a file system refuses; at most 160 characters, its ending kept. */
export function documentName(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').replaceAll(/[\p{Cc}<>:"|?*]/gu, ' ').replaceAll(/\s+/g, ' ').trim().replace(/^\.+/, '')
  if (name === '') return 'document'
  if (name.length <= 160) return name
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, 160 - ending.length)}${ending}`
}

/** How a document can be shown without another program. */
export type Preview = 'pdf' | 'image' | 'mail' | 'word' | 'text' | 'none'

const previews: Readonly<Record<string, Preview>> = {
  'application/pdf': 'pdf',
  'image/png': 'image', 'image/jpeg': 'image', 'image/gif': 'image', 'image/webp': 'image', 'image/bmp': 'image',
  'message/rfc822': 'mail',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'text/plain': 'text',
}

const byEnding: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', bmp: 'image/bmp', tif: 'image/tiff', tiff: 'image/tiff',
  eml: 'message/rfc822', msg: 'application/vnd.ms-outlook', txt: 'text/plain', rtf: 'application/rtf', odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', doc: 'application/msword',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip: 'application/zip', heic: 'image/heic', mp3: 'audio/mpeg', wav: 'audio/wav',
}

/** The kind of a file by the ending of its name, which people see; never what another program claims about it. */
export function mediaTypeOf(name: string): string {
  return byEnding[(/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase()] ?? 'application/octet-stream'
}

export function previewOf(mediaType: string): Preview {
  return previews[mediaType] ?? 'none'
}
