import { execute, type WritableDatabase } from '../connection.ts'

/** Letters as the coordinator changed them in Word and gave them back; the final letter stays where it is. */
export function sentVersions(database: WritableDatabase): void {
  execute(
    database,
    `CREATE TABLE sent_version (
      file_id TEXT PRIMARY KEY,
      letter_id TEXT NOT NULL REFERENCES letter_file (letter_id),
      stored_at TEXT NOT NULL,
      -- SHA-256 of the bytes.
      digest TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX sent_version_of_letter ON sent_version (letter_id);
    CREATE TRIGGER sent_version_is_never_changed BEFORE UPDATE ON sent_version
      BEGIN SELECT RAISE(ABORT, 'a version that was sent is never changed'); END;
    CREATE TRIGGER sent_version_is_never_removed BEFORE DELETE ON sent_version
      BEGIN SELECT RAISE(ABORT, 'a version that was sent is never removed'); END;`,
  )
}
