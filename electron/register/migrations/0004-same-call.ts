import { execute, type WritableDatabase } from '../connection.ts'

/**
 * Which complaints came up in one call, so that each shows the others. `is_closed` needs no change: besides 0 and 1 it now
 * holds 2 for what was closed as no complaint, which stands apart from the complaints in every list.
 */
export function sameCall(database: WritableDatabase): void {
  execute(
    database,
    `-- Id of the first complaint of the call, on the others.
    ALTER TABLE dossier_row ADD COLUMN same_call_as TEXT;
    CREATE INDEX dossier_row_by_call ON dossier_row (same_call_as) WHERE same_call_as IS NOT NULL;`,
  )
}
