import { execute, type WritableDatabase } from '../connection.ts'

/**
 * What was shown of the reminders of a deadline, and what was put off, and why. A due date that moves is another `act_on`, and is
 * reminded of anew; what was shown is never forgotten, so that no clock can make it come twice.
 */
export function reminders(database: WritableDatabase): void {
  execute(
    database,
    `
    CREATE TABLE reminder (
      serial INTEGER NOT NULL REFERENCES dossier (serial),
      rule_id TEXT NOT NULL,
      act_on TEXT NOT NULL,
      -- The smallest number of working days before for which it was shown; NULL when only a snooze was over.
      days_before INTEGER,
      shown_at TEXT NOT NULL,
      -- When she said that she had seen it; NULL while it stands in the list.
      seen_at TEXT,
      PRIMARY KEY (serial, rule_id, act_on)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reminder_unseen ON reminder (act_on) WHERE seen_at IS NULL;
    CREATE TRIGGER reminder_only_comes_nearer BEFORE UPDATE ON reminder
      WHEN new.days_before > old.days_before OR (new.days_before IS NULL AND old.days_before IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'what was shown stays shown'); END;
    CREATE TRIGGER reminder_is_never_removed BEFORE DELETE ON reminder
      BEGIN SELECT RAISE(ABORT, 'what was shown stays shown'); END;

    CREATE TABLE snooze (
      serial INTEGER NOT NULL REFERENCES dossier (serial),
      rule_id TEXT NOT NULL,
      act_on TEXT NOT NULL,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL,
      until TEXT NOT NULL,
      because TEXT NOT NULL,
      -- When it was shown to be over, taken back or followed by another.
      over_at TEXT,
      PRIMARY KEY (serial, rule_id, act_on, made_at)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX snooze_open ON snooze (serial, rule_id, act_on) WHERE over_at IS NULL;
    CREATE TRIGGER snooze_is_never_removed BEFORE DELETE ON snooze
      BEGIN SELECT RAISE(ABORT, 'why something was put off is never forgotten'); END;

    -- What comes once: the summary of a day, the question about a year.
    CREATE TABLE day_reminder (what TEXT PRIMARY KEY, shown_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `,
  )
}
