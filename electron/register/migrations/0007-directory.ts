import { execute, type WritableDatabase } from '../connection.ts'

/** The organisation's own services, departments and employees: what fields complete from. */
export function directory(database: WritableDatabase): void {
  execute(database, `CREATE TABLE directory_entry (kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (kind, name)) STRICT, WITHOUT ROWID;`)
}
