import { readOne, transaction, write } from '../connection.ts'
import { damaged } from '../opening/damage.ts'
import { sha256 } from '../digest.ts'
import { writtenMoment, type Register } from '../open-register.ts'

/** The document of a final letter, with the dossier in whose history it stands. */
export interface LetterFile {
  readonly dossierId: string
  readonly bytes: Uint8Array
}

/** Keeps the document of a final letter for ever; save it in one `transaction` with its event. */
export function saveLetterFile(register: Register, letterId: string, bytes: Uint8Array): void {
  transaction(register.connection, (database) =>
    write(database, 'INSERT INTO letter_file (letter_id, stored_at, digest, bytes) VALUES (@letterId, @storedAt, @digest, @bytes)', {
      letterId, storedAt: writtenMoment(register.environment.now()), digest: sha256(bytes), bytes,
    }),
  )
}

/** The dossier in whose history this final letter stands; undefined when there is none. */
export function dossierOfLetter({ connection }: Register, letterId: string): string | undefined {
  return readOne<{ dossierId: string }>(connection, 'SELECT dossier_id AS dossierId FROM letter JOIN dossier USING (serial) WHERE letter_id = ?', [letterId])?.dossierId
}

/** The document byte for byte as it was made final; undefined when there is none. Throws REGISTER_DAMAGED when it changed. */
export function readLetterFile({ connection }: Register, letterId: string): LetterFile | undefined {
  const row = readOne<{ dossierId: string; digest: string; bytes: Buffer }>(
    connection,
    `SELECT dossier.dossier_id AS dossierId, letter_file.digest, bytes
    FROM letter_file JOIN letter USING (letter_id) JOIN dossier USING (serial) WHERE letter_id = ?`,
    [letterId],
  )
  if (row === undefined) return undefined
  if (sha256(row.bytes) !== row.digest) throw damaged('digest')
  return { dossierId: row.dossierId, bytes: row.bytes }
}
