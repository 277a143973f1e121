import { hash } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

/** What stands before a dossier's first event in place of a digest: it ties the chain to this dossier and no other. */
export function chainStart(dossierId: string): string {
  return `Gehoor dossier ${dossierId}`
}

/**
 * The digest of one event in its dossier's chain: over the digest before it and the event's canonical JSON. Changing,
 * removing, adding or reordering an event breaks the chain from there on; other dossiers are not touched.
 */
export function chained(previous: string, canonicalEvent: string): string {
  return sha256(`${previous}\n${canonicalEvent}`)
}

/** What stands before a recording's first piece in place of a digest. */
export function soundStart(recordingId: string): string {
  return `Gehoor recording ${recordingId}`
}

/** The digest of one piece of a recording: over the digest before it, its number, how far it comes, and its bytes. */
export function chainedSound(previous: string, piece: { readonly number: number; readonly until: number; readonly bytes: Uint8Array }): string {
  return sha256(`${previous}\n${piece.number} ${piece.until} ${sha256(piece.bytes)}`)
}
