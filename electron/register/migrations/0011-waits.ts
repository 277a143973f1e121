import { execute, type WritableDatabase } from '../connection.ts'

/** What dossiers wait for, with the day on which to ask again: a projection, filled at the same opening. */
export function waits(database: WritableDatabase): void {
  execute(
    database,
    `
    CREATE TABLE wait (
      serial INTEGER NOT NULL,
      place INTEGER NOT NULL,
      follow_up_on TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (serial, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX wait_by_day ON wait (follow_up_on);
    `,
  )
}
