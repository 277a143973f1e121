import { execute, type WritableDatabase } from '../connection.ts'

/** By what earlier callers and like complaints are recognised; a projection, made again by `rebuildProjections`. */
export function recognition(database: WritableDatabase): void {
  execute(
    database,
    `CREATE TABLE recognition_key (
      serial INTEGER NOT NULL,
      -- Its place in the list of kinds (recognition-projection.ts): a number keeps the index small.
      kind INTEGER NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (serial, kind, key)
    ) STRICT, WITHOUT ROWID;
    -- The newest dossiers of a key lie at its end.
    CREATE INDEX recognition_key_by_key ON recognition_key (kind, key, serial);`,
  )
}
