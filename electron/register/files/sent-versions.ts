import { readOne, transaction, write } from '../connection.ts'
import { damaged } from '../opening/damage.ts'
import { sha256 } from '../digest.ts'
import { appendHappening } from '../events.ts'
import { writtenMoment, type Register } from '../open-register.ts'

export interface VersionToKeep {
  readonly dossierId: string
  readonly letterId: string
  /** How many events of the dossier the screen has seen. */
  readonly expects: number
  /** Local date. */
  readonly on: string
  readonly bytes: Uint8Array
  readonly isChanged: boolean
}

/** Keeps the file that she gave back and the line of history that says so, both or neither. Throws CHANGED_MEANWHILE. */
export function keepSentVersion(register: Register, { dossierId, letterId, expects, on, bytes, isChanged }: VersionToKeep): void {
  const fileId = register.environment.ids()
  const digest = sha256(bytes)
  transaction(register.connection, (database) => {
    write(database, 'INSERT INTO sent_version (file_id, letter_id, stored_at, digest, bytes) VALUES (@fileId, @letterId, @storedAt, @digest, @bytes)', {
      fileId, letterId, storedAt: writtenMoment(register.environment.now()), digest, bytes,
    })
    appendHappening(register, { dossierId, expects, happening: { type: 'sentVersionKept', on, letterId, fileId, digest, isChanged } })
  })
}

/** The newest version of a letter that she gave back; undefined while the final one stands. Throws REGISTER_DAMAGED when it changed. */
export function readSentVersion({ connection }: Register, letterId: string): Uint8Array | undefined {
  const row = readOne<{ digest: string; bytes: Buffer }>(connection, 'SELECT digest, bytes FROM sent_version WHERE letter_id = ? ORDER BY rowid DESC LIMIT 1', [letterId])
  if (row === undefined) return undefined
  if (sha256(row.bytes) !== row.digest) throw damaged('digest')
  return row.bytes
}
