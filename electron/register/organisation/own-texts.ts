import { readAll, readOne, transaction, write } from '../connection.ts'
import { writtenMoment, type Register } from '../open-register.ts'

/** One version of a text that the coordinator wrote herself; without content she went back to the shipped one. */
export interface OwnTextVersion {
  readonly version: number
  readonly savedAt: string
  readonly content: string | null
}

/** Her newest texts by id, `wil/answer` or `parts/contact`; those that went back to the shipped one are not among them. */
export function readOwnTexts({ connection }: Register): Readonly<Record<string, string>> {
  const rows = readAll<{ textId: string; content: string | null }>(
    connection,
    'SELECT text_id AS textId, content FROM own_text AS newest WHERE version = (SELECT max(version) FROM own_text WHERE text_id = newest.text_id)',
  )
  return Object.fromEntries(rows.flatMap(({ textId, content }) => (content === null ? [] : [[textId, content]])))
}

/** Every version of one text, newest first. */
export function readTextVersions({ connection }: Register, textId: string): readonly OwnTextVersion[] {
  return readAll<{ version: number; savedAt: string; content: string | null }>(
    connection,
    'SELECT version, saved_at AS savedAt, content FROM own_text WHERE text_id = ? ORDER BY version DESC',
    [textId],
  )
}

/** Adds a version; `null` goes back to the shipped text. What was there stays among the versions. */
export function saveOwnText(register: Register, textId: string, content: string | null): void {
  const savedAt = writtenMoment(register.environment.now())
  transaction(register.connection, (database) => {
    const { version } = readOne<{ version: number | null }>(database, 'SELECT max(version) AS version FROM own_text WHERE text_id = ?', [textId]) ?? { version: null }
    write(database, 'INSERT INTO own_text (text_id, version, saved_at, content) VALUES (?, ?, ?, ?)', [textId, (version ?? 0) + 1, savedAt, content])
  })
}
