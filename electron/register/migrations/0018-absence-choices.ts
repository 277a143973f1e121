import { execute, type WritableDatabase } from '../connection.ts'

/** What the coordinator decided for a deadline that falls within an absence of hers. */
export function absenceChoices(database: WritableDatabase): void {
  execute(
    database,
    `
    CREATE TABLE absence_choice (
      absence_id TEXT NOT NULL REFERENCES absence (absence_id) ON DELETE CASCADE,
      serial INTEGER NOT NULL REFERENCES dossier (serial),
      rule_id TEXT NOT NULL,
      choice TEXT NOT NULL,
      PRIMARY KEY (absence_id, serial, rule_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX absence_choice_by_dossier ON absence_choice (serial, rule_id);
    `,
  )
}
