import { execute, type WritableDatabase } from '../connection.ts'

/** Deadlines by day, with all that a calendar filters by. The table is a projection: it is made again, and filled at the same opening. */
export function calendar(database: WritableDatabase): void {
  execute(
    database,
    `
    DROP TABLE deadline;
    CREATE TABLE deadline (
      serial INTEGER NOT NULL,
      place INTEGER NOT NULL,
      rule_id TEXT NOT NULL,
      state TEXT NOT NULL,
      kind TEXT NOT NULL,
      procedure_id TEXT NOT NULL,
      -- Of the dossier; empty while nobody handles it.
      handler TEXT NOT NULL,
      due_on TEXT NOT NULL,
      met_on TEXT,
      -- The day by which something must be done: the last posting day, or else the due date. Only while it runs.
      act_on TEXT,
      due TEXT NOT NULL,
      PRIMARY KEY (serial, place)
    ) STRICT, WITHOUT ROWID;
    -- Each holds all that a filter asks, so that days are counted in the index alone.
    CREATE INDEX deadline_to_act ON deadline (act_on, due_on, kind, procedure_id, handler) WHERE act_on IS NOT NULL;
    CREATE INDEX deadline_running ON deadline (due_on, kind, procedure_id, handler) WHERE act_on IS NOT NULL;
    CREATE INDEX deadline_by_day ON deadline (due_on, state, kind, procedure_id, handler);
    `,
  )
}
