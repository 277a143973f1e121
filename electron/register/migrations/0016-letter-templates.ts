import { execute, type WritableDatabase } from '../connection.ts'

/** Word templates of organisations; each change is a new version, and no version is ever lost. */
export function letterTemplates(database: WritableDatabase): void {
  execute(
    database,
    `CREATE TABLE letter_template (
      procedure_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      saved_at TEXT NOT NULL,
      -- All absent: back to the house style of the program.
      name TEXT,
      digest TEXT,
      bytes BLOB,
      PRIMARY KEY (procedure_id, version),
      CHECK ((name IS NULL) = (bytes IS NULL) AND (digest IS NULL) = (bytes IS NULL))
    ) STRICT;
    CREATE TRIGGER letter_template_is_never_changed BEFORE UPDATE ON letter_template
      BEGIN SELECT RAISE(ABORT, 'a stored version of a template is never changed'); END;
    CREATE TRIGGER letter_template_is_never_removed BEFORE DELETE ON letter_template
      BEGIN SELECT RAISE(ABORT, 'a stored version of a template is never removed'); END;`,
  )
}
