import { execute, type WritableDatabase } from '../connection.ts'

/** Files that were put in a dossier, and the pieces in which their bytes are kept. */
export function documents(database: WritableDatabase): void {
  execute(database, layout)
}

const layout = `
  CREATE TABLE document (
    place INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    dossier_id TEXT NOT NULL REFERENCES dossier (dossier_id),
    begun_at TEXT NOT NULL,
    pieces INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    -- SHA-256 of the whole file. Absent while it is still coming in.
    digest TEXT,
    -- 1 in an older backup, which keeps what is written and not the files.
    is_left_out INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX document_by_dossier ON document (dossier_id, place);

  CREATE TABLE document_piece (
    document INTEGER NOT NULL REFERENCES document (place),
    -- 1, 2, 3 … within the file.
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (document, number)
  ) STRICT;
  CREATE TRIGGER document_piece_is_never_changed BEFORE UPDATE ON document_piece
    BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END;
  CREATE TRIGGER document_piece_comes_in_time BEFORE INSERT ON document_piece
    WHEN (SELECT digest IS NOT NULL OR pieces + 1 <> new.number FROM document WHERE place = new.document)
    BEGIN SELECT RAISE(ABORT, 'a piece follows the last one of a file that is coming in'); END;
`
