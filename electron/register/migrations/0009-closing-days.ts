import { execute, type WritableDatabase } from '../connection.ts'

/** Days on which an organisation is closed, the dossiers that were told otherwise, and when the coordinator is away. */
export function closingDays(database: WritableDatabase): void {
  execute(
    database,
    `
    CREATE TABLE closing_day (
      day TEXT NOT NULL,
      -- Empty: of every organisation.
      procedure_id TEXT NOT NULL,
      name TEXT NOT NULL,
      added_at TEXT NOT NULL,
      PRIMARY KEY (day, procedure_id)
    ) STRICT, WITHOUT ROWID;

    -- What was told to somebody stays as it was told: in this dossier the day is closed (1) or not (0), whatever the list says.
    CREATE TABLE closing_day_in_dossier (
      serial INTEGER NOT NULL REFERENCES dossier (serial),
      day TEXT NOT NULL,
      is_closed INTEGER NOT NULL,
      PRIMARY KEY (serial, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE absence (
      absence_id TEXT PRIMARY KEY,
      from_day TEXT NOT NULL,
      until_day TEXT NOT NULL,
      deputy TEXT NOT NULL,
      CHECK (until_day >= from_day)
    ) STRICT, WITHOUT ROWID;
    `,
  )
}
