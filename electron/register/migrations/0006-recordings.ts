import { execute, type WritableDatabase } from '../connection.ts'

/** Spoken words: each recording, and the pieces of sound it came in. */
export function recordings(database: WritableDatabase): void {
  execute(database, layout)
}

const layout = `
  CREATE TABLE recording (
    place INTEGER PRIMARY KEY,
    recording_id TEXT NOT NULL UNIQUE,
    -- The call sheet it was spoken on. A dossier takes over the id of its sheet, so that this is the dossier afterwards.
    belongs_to TEXT NOT NULL,
    about TEXT NOT NULL CHECK (about IN ('call', 'memo')),
    media_type TEXT NOT NULL,
    started_at TEXT NOT NULL,
    -- Nobody else's voice is kept without it.
    consented_at TEXT CHECK (about = 'memo' OR consented_at IS NOT NULL),
    -- Absent while it goes on.
    ended_at TEXT,
    was_cut_off INTEGER NOT NULL DEFAULT 0,
    pieces INTEGER NOT NULL DEFAULT 0,
    milliseconds INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    -- Digest of the last piece: a recording that lost its end is noticed too.
    head TEXT NOT NULL,
    -- 1 in an older backup, which keeps what is written and not the sound.
    is_left_out INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX recording_by_owner ON recording (belongs_to, place);
  CREATE INDEX recording_that_goes_on ON recording (place) WHERE ended_at IS NULL;

  CREATE TABLE recording_piece (
    recording INTEGER NOT NULL REFERENCES recording (place),
    -- 1, 2, 3 … within the recording.
    number INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    -- How far the recording was at its end, in milliseconds without pauses.
    until INTEGER NOT NULL,
    digest TEXT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (recording, number)
  ) STRICT;
  CREATE TRIGGER recording_piece_is_never_changed BEFORE UPDATE ON recording_piece
    BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
  CREATE TRIGGER recording_piece_comes_in_time BEFORE INSERT ON recording_piece
    WHEN (SELECT ended_at IS NOT NULL OR pieces + 1 <> new.number FROM recording WHERE place = new.recording)
    BEGIN SELECT RAISE(ABORT, 'a piece follows the last one of a recording that goes on'); END;
`
