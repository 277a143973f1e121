import { createHash } from 'node:crypto'
import { documentName, mediaTypeOf, mostBytes, pieceBytes, type DocumentInState, type DocumentSource } from '../../../shared/dossier/contents/document.ts'
import { checkpoint, readAll, readOne, transaction, write, type ReadableDatabase, type WritableDatabase } from '../connection.ts'
import { damaged } from '../opening/damage.ts'
import { removeDocumentsFromBackups } from '../backup/documents-in-backups.ts'
import { appendTo, dossierHead } from '../events.ts'
import { registerFiles } from '../opening/folder.ts'
import { writtenMoment, type Register } from '../open-register.ts'
import { RegisterProblem } from '../problem.ts'

interface DocumentRow {
  readonly place: number
  readonly documentId: string
  readonly dossierId: string
  readonly pieces: number
  readonly bytes: number
  readonly digest: string | null
  readonly isLeftOut: number
}

const rows = `SELECT place, document_id AS documentId, dossier_id AS dossierId, pieces, bytes, digest, is_left_out AS isLeftOut
  FROM (SELECT * FROM document WHERE dossier_id NOT IN (SELECT dossier_id FROM dossier JOIN left_out USING (serial)))`

/** What is said of a file when all of it is there. */
export interface DocumentToKeep {
  /** As it was called where it came from; a folder before it is left out. */
  readonly name: string
  readonly from: DocumentSource
  readonly isInternal: boolean
  readonly about?: string | undefined
}

/**
 * Begins to take a file into a dossier and gives its id; until `keepDocument` it is in no history and gone at the next opening.
 * @param bytes how large it is. Throws NO_SUCH_DOSSIER, DOCUMENT_EMPTY or DOCUMENT_TOO_LARGE (with the most that it may be).
 */
export function beginDocument(register: Register, { dossierId, bytes }: { readonly dossierId: string; readonly bytes: number }): string {
  if (bytes === 0) throw new RegisterProblem('DOCUMENT_EMPTY', {})
  if (bytes > mostBytes) throw new RegisterProblem('DOCUMENT_TOO_LARGE', { most: mostBytes })
  const { environment } = register
  return transaction(register.connection, (database) => {
    dossierHead(database, dossierId)
    const documentId = environment.ids()
    write(database, 'INSERT INTO document (document_id, dossier_id, begun_at) VALUES (@documentId, @dossierId, @begunAt)', { documentId, dossierId, begunAt: writtenMoment(environment.now()) })
    return documentId
  })
}

/** Takes the next piece of a file; one that is there already may come again, because an answer can be lost. Throws NO_SUCH_DOCUMENT or DOCUMENT_TOO_LARGE. */
export function appendDocumentPiece(register: Register, { documentId, number, bytes }: { readonly documentId: string; readonly number: number; readonly bytes: Uint8Array }): void {
  transaction(register.connection, (database) => {
    const row = rowOf(database, documentId)
    if (number <= row.pieces) return
    if (row.bytes + bytes.length > mostBytes) throw new RegisterProblem('DOCUMENT_TOO_LARGE', { most: mostBytes })
    write(database, 'INSERT INTO document_piece (document, number, bytes) VALUES (@place, @number, @bytes)', { place: row.place, number, bytes })
    write(database, 'UPDATE document SET pieces = @number, bytes = bytes + @size WHERE place = @place', { place: row.place, number, size: bytes.length })
  })
}

/**
 * Puts a file of which all pieces are there in the history of its dossier, with its SHA-256; answers when it is on the disk. Throws
 * NO_SUCH_DOCUMENT, DOCUMENT_EMPTY, or DOCUMENT_KNOWN when the dossier holds the very same file: then nothing of it is kept.
 */
export function keepDocument(register: Register, documentId: string, { name, from, isInternal, about }: DocumentToKeep): { readonly dossierId: string } {
  const { isKnown, dossierId } = transaction(register.connection, (database) => {
    const row = rowOf(database, documentId)
    const { dossierId } = row
    if (row.digest !== null) return { isKnown: false, dossierId }
    if (row.bytes === 0) throw new RegisterProblem('DOCUMENT_EMPTY', {})
    const digest = digestOf(database, row)
    if (readOne(database, 'SELECT 1 FROM document WHERE dossier_id = ? AND digest = ?', [dossierId, digest]) !== undefined) {
      deleteRow(database, row.place)
      return { isKnown: true, dossierId }
    }
    write(database, 'UPDATE document SET digest = @digest WHERE place = @place', { place: row.place, digest })
    const kept = documentName(name)
    appendTo(register, database, dossierHead(database, dossierId), [{
      type: 'documentAdded', on: todayOf(register, database, dossierId), documentId, name: kept, mediaType: mediaTypeOf(kept), bytes: row.bytes, digest, from, isInternal,
      ...(about === undefined ? {} : { about }),
    }])
    return { isKnown: false, dossierId }
  })
  if (isKnown) throw new RegisterProblem('DOCUMENT_KNOWN', {})
  return { dossierId }
}

/** Takes a whole file in at once, as it lies in a folder. Throws as `beginDocument` and `keepDocument` do. */
export function takeInDocument(register: Register, dossierId: string, bytes: Uint8Array, document: DocumentToKeep): void {
  const documentId = beginDocument(register, { dossierId, bytes: bytes.length })
  for (let at = 0; at < bytes.length; at += pieceBytes) appendDocumentPiece(register, { documentId, number: at / pieceBytes + 1, bytes: bytes.subarray(at, at + pieceBytes) })
  keepDocument(register, documentId, document)
}

/**
 * The file byte for byte as it came in.
 * @param document as its dossier's history tells it. Throws NO_SUCH_DOCUMENT, also where the register was put back from an older backup
 * that holds no files, and REGISTER_DAMAGED when a byte of it changed.
 */
export function readDocumentBytes({ connection }: Register, { documentId, digest }: Pick<DocumentInState, 'documentId' | 'digest'>): Uint8Array {
  const row = rowOf(connection, documentId)
  if (row.isLeftOut === 1) throw new RegisterProblem('NO_SUCH_DOCUMENT', {})
  if (digestOf(connection, row) !== digest) throw damaged('digest')
  return Buffer.concat(readAll<{ bytes: Buffer }>(connection, 'SELECT bytes FROM document_piece WHERE document = ? ORDER BY number', [row.place]).map(({ bytes }) => bytes))
}

/** The ids of a dossier's files of which the bytes are in the register. */
export function readableDocuments({ connection }: Register, dossierId: string): ReadonlySet<string> {
  return new Set(readAll<{ documentId: string }>(connection, 'SELECT document_id AS documentId FROM document WHERE dossier_id = ? AND digest IS NOT NULL AND is_left_out = 0', [dossierId]).map(({ documentId }) => documentId))
}

/** Removes a file for good, from the register, its log and its backups, and leaves the line that says so. Throws NO_SUCH_DOCUMENT. */
export function removeDocument(register: Register, documentId: string, reason: string): { readonly dossierId: string } {
  const dossierId = transaction(register.connection, (database) => {
    const row = rowOf(database, documentId)
    if (row.digest === null) throw new RegisterProblem('NO_SUCH_DOCUMENT', {})
    appendTo(register, database, dossierHead(database, row.dossierId), [{ type: 'documentRemoved', on: todayOf(register, database, row.dossierId), documentId, reason }])
    deleteRow(database, row.place)
    return row.dossierId
  })
  // What was deleted is overwritten in the database; the log and the copies still have it until this.
  checkpoint(register.connection)
  removeDocumentsFromBackups(registerFiles(register.folder), register.dataKey, [documentId])
  return { dossierId }
}

/** Removes what was coming in when the program or the page stopped. */
export function removeUnfinishedDocuments({ connection }: Register): void {
  transaction(connection, (database) => {
    for (const { place } of readAll<{ place: number }>(database, 'SELECT place FROM document WHERE digest IS NULL')) deleteRow(database, place)
  })
}

function digestOf(database: ReadableDatabase, { place, pieces }: Pick<DocumentRow, 'place' | 'pieces'>): string {
  const hash = createHash('sha256')
  for (let number = 1; number <= pieces; number += 1) {
    const piece = readOne<{ bytes: Buffer }>(database, 'SELECT bytes FROM document_piece WHERE document = ? AND number = ?', [place, number])
    if (piece === undefined) throw damaged('digest')
    hash.update(piece.bytes)
  }
  return hash.digest('hex')
}

function deleteRow(database: WritableDatabase, place: number): void {
  write(database, 'DELETE FROM document_piece WHERE document = ?', [place])
  write(database, 'DELETE FROM document WHERE place = ?', [place])
}

function rowOf(database: ReadableDatabase, documentId: string): DocumentRow {
  const row = readOne<DocumentRow>(database, `${rows} WHERE document_id = ?`, [documentId])
  if (row === undefined) throw new RegisterProblem('NO_SUCH_DOCUMENT', {})
  return row
}

/** Today in the zone of the dossier's procedure. */
function todayOf({ environment }: Register, database: ReadableDatabase, dossierId: string): string {
  const zone = readOne<{ timeZone: string }>(database, 'SELECT time_zone AS timeZone FROM event JOIN dossier USING (serial) WHERE dossier_id = ? AND sequence = 1', [dossierId])?.timeZone
  return environment.now().toZonedDateTimeISO(zone ?? 'UTC').toPlainDate().toString()
}
