import { execute, type WritableDatabase } from '../connection.ts'

/** Which version of a procedure is in force, the version that is being written, and in lists the version that a dossier goes by. */
export function ownProcedures(database: WritableDatabase): void {
  execute(
    database,
    `
    -- Every choice is kept: which version was in force on a day can be told.
    CREATE TABLE procedure_choice (
      procedure_id TEXT NOT NULL,
      choice INTEGER NOT NULL,
      chosen_at TEXT NOT NULL,
      -- Absent: the newest that comes with the program.
      version INTEGER,
      PRIMARY KEY (procedure_id, choice)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE procedure_draft (
      procedure_id TEXT PRIMARY KEY,
      saved_at TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT;

    -- A projection: filled at the same opening, because it is made otherwise from now on.
    ALTER TABLE dossier_row ADD COLUMN procedure_version INTEGER NOT NULL DEFAULT 0;
    `,
  )
}
