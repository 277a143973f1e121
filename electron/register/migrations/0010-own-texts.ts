import { execute, type WritableDatabase } from '../connection.ts'

/** The coordinator's own standard texts; each change is a new version, and no version is ever lost. */
export function ownTexts(database: WritableDatabase): void {
  execute(
    database,
    `CREATE TABLE own_text (
      text_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      saved_at TEXT NOT NULL,
      -- Absent: back to the text that comes with the program.
      content TEXT,
      PRIMARY KEY (text_id, version)
    ) STRICT`,
  )
}
