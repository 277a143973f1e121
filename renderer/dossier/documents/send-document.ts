import type { DocumentSource } from '../../../shared/dossier/contents/document.ts'
import { pieceBytes } from '../../../shared/dossier/contents/document.ts'
import { client } from '../../call.ts'

/** What is said of every file of one batch. */
export interface SaidOfDocuments {
  readonly from: DocumentSource
  readonly isInternal: boolean
  readonly about?: string
}

interface Sending {
  readonly dossierId: string
  readonly file: File
  readonly said: SaidOfDocuments
  /** How much of it is kept, 0 to 1. */
  readonly onPart: (part: number) => void
  /** True once somebody wants it to stop; what came in of the file is then left to be tidied. */
  readonly isStopped: () => boolean
}

/** Gives one file to the register, a piece at a time; each is on the disk before the next is read. False when it was stopped. */
export async function sendDocument({ dossierId, file, said, onPart, isStopped }: Sending): Promise<boolean> {
  const { documentId } = await client.documents.begin({ dossierId, bytes: file.size })
  for (let at = 0, number = 1; at < file.size; at += pieceBytes, number += 1) {
    if (isStopped()) return false
    await client.documents.append({ documentId, number, bytes: await base64Of(file.slice(at, at + pieceBytes)) })
    onPart(Math.min(1, (at + pieceBytes) / file.size))
  }
  await client.documents.keep({ documentId, document: { name: file.name, ...said } })
  return true
}

async function base64Of(piece: Blob): Promise<string> {
  const bytes = new Uint8Array(await piece.arrayBuffer())
  // In runs that a call can take as its arguments.
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}
