import { execute, type WritableDatabase } from '../connection.ts'

/**
 * What was last told to another calendar about each deadline. A calendar that reads a file again knows an entry by its uid, and
 * believes the higher sequence; so a sequence is never given back, and an entry is never removed.
 */
export function calendarEntries(database: WritableDatabase): void {
  execute(
    database,
    `
    CREATE TABLE calendar_entry (
      uid TEXT PRIMARY KEY,
      sequence INTEGER NOT NULL,
      -- What the entry said, as JSON: a difference is a new sequence.
      content TEXT NOT NULL,
      is_cancelled INTEGER NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER calendar_entry_only_goes_on BEFORE UPDATE ON calendar_entry WHEN new.uid <> old.uid OR new.sequence <= old.sequence
      BEGIN SELECT RAISE(ABORT, 'a sequence only goes on'); END;
    CREATE TRIGGER calendar_entry_is_never_removed BEFORE DELETE ON calendar_entry
      BEGIN SELECT RAISE(ABORT, 'what was told to a calendar is never forgotten'); END;
    `,
  )
}
