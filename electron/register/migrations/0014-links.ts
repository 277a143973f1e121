import { execute, type WritableDatabase } from '../connection.ts'

/** Which dossiers were linked to which: a projection, so that a link is seen from both sides. */
export function links(database: WritableDatabase): void {
  execute(
    database,
    `
    CREATE TABLE dossier_link (
      serial INTEGER NOT NULL,
      to_id TEXT NOT NULL,
      why TEXT,
      PRIMARY KEY (serial, to_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dossier_link_to ON dossier_link (to_id);
    CREATE INDEX dossier_row_by_id ON dossier_row (dossier_id);
    `,
  )
}
