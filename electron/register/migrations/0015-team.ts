import { execute, type WritableDatabase } from '../connection.ts'

/**
 * What each member may do, from whom dossiers are hidden (a projection), and which of them the lists leave out because the one
 * who opened the register is among those.
 */
export function team(database: WritableDatabase): void {
  execute(
    database,
    `
    CREATE TABLE member (member_id TEXT PRIMARY KEY, role TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE hidden_from (member_id TEXT NOT NULL, serial INTEGER NOT NULL, PRIMARY KEY (member_id, serial)) STRICT, WITHOUT ROWID;
    CREATE INDEX hidden_from_by_dossier ON hidden_from (serial);
    CREATE TABLE left_out (serial INTEGER PRIMARY KEY) STRICT;
    CREATE INDEX dossier_row_by_handler ON dossier_row (is_closed, handler, serial, procedure_id);
    `,
  )
}
