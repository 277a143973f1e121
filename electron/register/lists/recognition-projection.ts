import type { RecognitionKey, RecognitionKind } from '../../../shared/dossier/recognition/keys.ts'
import { readAll, write, type ReadableDatabase, type WritableDatabase } from '../connection.ts'

/** As numbers in the table; a new kind is added at the end. */
const kinds: readonly RecognitionKind[] = ['phone', 'email', 'name', 'initial', 'address', 'organisation', 'represented', 'subject-word', 'place-word', 'happened-on', 'written']

export function numberOfKind(kind: RecognitionKind): number {
  return kinds.indexOf(kind)
}

interface StoredKey {
  readonly kind: number
  readonly key: string
}

export interface KeysToProject {
  readonly serial: number
  readonly keys: readonly RecognitionKey[]
  /** True when no row of this dossier is there yet. */
  readonly isNew: boolean
}

/** Brings the keys of one dossier up to date; only what differs is written. */
export function projectRecognition(database: WritableDatabase, { serial, keys, isNew }: KeysToProject): void {
  const before = isNew ? [] : readAll<StoredKey>(database, 'SELECT kind, key FROM recognition_key WHERE serial = ?', [serial])
  const written = new Map(before.map((row) => [nameOf(row), row]))
  for (const row of stored(keys)) {
    if (!written.delete(nameOf(row))) write(database, 'INSERT INTO recognition_key (serial, kind, key) VALUES (?, ?, ?)', [serial, row.kind, row.key])
  }
  for (const { kind, key } of written.values()) write(database, 'DELETE FROM recognition_key WHERE serial = ? AND kind = ? AND key = ?', [serial, kind, key])
}

/** The keys of these dossiers as they are stored, in one walk. */
export function storedKeys(database: ReadableDatabase, serials: readonly number[]): ReadonlyMap<number, readonly RecognitionKey[]> {
  const keys = new Map<number, RecognitionKey[]>(serials.map((serial) => [serial, []]))
  const rows = readAll<StoredKey & { readonly serial: number }>(database, 'SELECT known.serial, known.kind, known.key FROM json_each(?) AS asked JOIN recognition_key AS known ON known.serial = asked.value', [JSON.stringify(serials)])
  for (const { serial, kind, key } of rows) {
    const known = kinds[kind]
    if (known !== undefined) keys.get(serial)?.push({ kind: known, key })
  }
  return keys
}

/** Each once, though two ways of writing may give the same. */
function stored(keys: readonly RecognitionKey[]): readonly StoredKey[] {
  const rows = keys.map(({ kind, key }) => ({ kind: numberOfKind(kind), key }))
  return [...new Map(rows.map((row) => [nameOf(row), row])).values()]
}

function nameOf({ kind, key }: StoredKey): string {
  return `${kind} ${key}`
}
