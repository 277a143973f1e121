import { execute, type WritableDatabase } from '../connection.ts'

/** A letter to somebody else than the complainant has an address of its own. */
export function letterAddress(database: WritableDatabase): void {
  execute(database, 'ALTER TABLE letter_draft ADD COLUMN address TEXT')
}
