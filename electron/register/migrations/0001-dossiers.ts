import { execute, type WritableDatabase } from '../connection.ts'

/** The first layout of the register. */
export function dossiers(database: WritableDatabase): void {
  execute(database, truth)
  execute(database, projections)
}

/** What cannot be worked out again. Nothing here is ever changed but the counters, the settings and what is being written. */
const truth = `
  CREATE TABLE register (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    register_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    openings INTEGER NOT NULL,
    -- Which way of making the projections they were made by.
    projected_by INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE settings (only INTEGER PRIMARY KEY CHECK (only = 1), content TEXT NOT NULL) STRICT;

  CREATE TABLE procedure (
    procedure_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    stored_at TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (procedure_id, version)
  ) STRICT;
  CREATE TRIGGER procedure_is_never_changed BEFORE UPDATE ON procedure
    BEGIN SELECT RAISE(ABORT, 'a stored version of a procedure is never changed'); END;
  CREATE TRIGGER procedure_is_never_removed BEFORE DELETE ON procedure
    BEGIN SELECT RAISE(ABORT, 'a stored version of a procedure is never removed'); END;

  -- The last number given in each year; it only grows, so that no number is given twice.
  CREATE TABLE number_counter (year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
  CREATE TRIGGER number_counter_only_grows BEFORE UPDATE ON number_counter WHEN new.year <> old.year OR new.last <= old.last
    BEGIN SELECT RAISE(ABORT, 'a number is never given again'); END;
  CREATE TRIGGER number_counter_is_never_removed BEFORE DELETE ON number_counter
    BEGIN SELECT RAISE(ABORT, 'a number is never given again'); END;

  CREATE TABLE dossier (
    -- 2026000042 for 2026-0042, so that numbers sort and join as integers.
    serial INTEGER PRIMARY KEY,
    dossier_id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    -- Number of events and the digest of the last one: a chain that lost its end is noticed too.
    length INTEGER NOT NULL,
    head TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER dossier_keeps_its_number BEFORE UPDATE ON dossier
    WHEN new.serial <> old.serial OR new.dossier_id <> old.dossier_id OR new.number <> old.number OR new.length <= old.length
    BEGIN SELECT RAISE(ABORT, 'a dossier keeps its number and its events'); END;
  CREATE TRIGGER dossier_is_never_removed BEFORE DELETE ON dossier
    BEGIN SELECT RAISE(ABORT, 'a dossier is never removed'); END;

  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    serial INTEGER NOT NULL REFERENCES dossier (serial),
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    recorded_at TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    -- Canonical JSON: the digest is taken over this very text.
    happening TEXT NOT NULL,
    digest TEXT NOT NULL,
    UNIQUE (serial, sequence)
  ) STRICT;
  CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
  CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
  CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
    WHEN new.sequence <> 1 + (SELECT count(*) FROM event WHERE serial = new.serial)
    BEGIN SELECT RAISE(ABORT, 'an event follows the last one of its dossier'); END;

  CREATE TABLE letter_file (
    letter_id TEXT PRIMARY KEY,
    stored_at TEXT NOT NULL,
    -- SHA-256 of the bytes.
    digest TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE TRIGGER letter_file_is_never_changed BEFORE UPDATE ON letter_file
    BEGIN SELECT RAISE(ABORT, 'a final letter is never changed'); END;
  CREATE TRIGGER letter_file_is_never_removed BEFORE DELETE ON letter_file
    BEGIN SELECT RAISE(ABORT, 'a final letter is never removed'); END;

  CREATE TABLE call_sheet (sheet_id TEXT PRIMARY KEY, saved_at TEXT NOT NULL, content TEXT NOT NULL) STRICT;

  CREATE TABLE letter_draft (
    dossier_id TEXT NOT NULL REFERENCES dossier (dossier_id),
    kind TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    sections TEXT NOT NULL,
    PRIMARY KEY (dossier_id, kind)
  ) STRICT;
`

/** What lists, agenda and search ask; worked out from the events, and made again at any time by `rebuildProjections`. */
const projections = `
  CREATE TABLE dossier_row (
    serial INTEGER PRIMARY KEY,
    dossier_id TEXT NOT NULL,
    number TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    complainant TEXT,
    sort_name TEXT NOT NULL,
    phone TEXT,
    subject TEXT NOT NULL,
    status TEXT NOT NULL,
    is_closed INTEGER NOT NULL,
    closed_on TEXT,
    handler TEXT,
    received_on TEXT NOT NULL,
    channel TEXT NOT NULL,
    -- What is due next, as a whole; its day apart for sorting, '9999-12-31' when nothing is.
    next_due TEXT,
    next_due_on TEXT NOT NULL
  ) STRICT;
  -- Each holds all that a filter asks, so that a list walks the index alone and stops when the page is full.
  CREATE INDEX dossier_row_by_number ON dossier_row (is_closed, serial, procedure_id);
  CREATE INDEX dossier_row_by_due ON dossier_row (is_closed, next_due_on, serial, procedure_id);
  CREATE INDEX dossier_row_by_receipt ON dossier_row (is_closed, received_on, serial, procedure_id);
  CREATE INDEX dossier_row_by_name ON dossier_row (is_closed, sort_name, serial, procedure_id);

  CREATE TABLE deadline (
    serial INTEGER NOT NULL,
    place INTEGER NOT NULL,
    rule_id TEXT NOT NULL,
    state TEXT NOT NULL,
    due_on TEXT NOT NULL,
    met_on TEXT,
    -- The day by which something must be done: the last posting day, or else the due date. Only while it runs.
    act_on TEXT,
    due TEXT NOT NULL,
    PRIMARY KEY (serial, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deadline_to_act ON deadline (act_on, due_on) WHERE act_on IS NOT NULL;

  CREATE TABLE letter (
    letter_id TEXT PRIMARY KEY,
    serial INTEGER NOT NULL,
    kind TEXT NOT NULL,
    finalised_on TEXT NOT NULL,
    sent_on TEXT,
    -- 1 while it lies ready and nobody marked it as sent.
    is_to_post INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX letter_of_dossier ON letter (serial);
  CREATE INDEX letter_to_post ON letter (finalised_on) WHERE is_to_post = 1;

  CREATE VIRTUAL TABLE search USING fts5 (
    number, complainant, subject, service, notes,
    -- Open or closed, and which procedure, as words that nobody can type: a filter is then part of the question.
    facets,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0
  );
  -- Words that are removed leave the index too, instead of waiting there for a merge.
  INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
`
