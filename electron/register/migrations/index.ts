import { execute, readVersion, transaction, writeVersion, type Connection, type WritableDatabase } from '../connection.ts'
import { RegisterProblem } from '../problem.ts'
import { dossiers } from './0001-dossiers.ts'
import { calendar } from './0002-calendar.ts'
import { letterAddress } from './0003-letter-address.ts'
import { sameCall } from './0004-same-call.ts'
import { recognition } from './0005-recognition.ts'
import { recordings } from './0006-recordings.ts'
import { directory } from './0007-directory.ts'
import { calendarEntries } from './0008-calendar-entries.ts'
import { closingDays } from './0009-closing-days.ts'
import { ownTexts } from './0010-own-texts.ts'
import { waits } from './0011-waits.ts'
import { ownProcedures } from './0012-own-procedures.ts'
import { reminders } from './0013-reminders.ts'
import { links } from './0014-links.ts'
import { team } from './0015-team.ts'
import { letterTemplates } from './0016-letter-templates.ts'
import { documents } from './0017-documents.ts'
import { absenceChoices } from './0018-absence-choices.ts'
import { sentVersions } from './0019-sent-versions.ts'

/** One change of the layout. Once released it is never edited: registers on disk have been through it. */
export interface Migration {
  /** The version it leads to: 1, 2, 3 … */
  readonly version: number
  readonly change: (database: WritableDatabase) => void
}

/** All changes of the layout, oldest first. */
export const migrations: readonly Migration[] = [
  { version: 1, change: dossiers },
  { version: 2, change: calendar },
  { version: 3, change: letterAddress },
  { version: 4, change: sameCall },
  { version: 5, change: recognition },
  { version: 6, change: recordings },
  { version: 7, change: directory },
  { version: 8, change: calendarEntries },
  { version: 9, change: closingDays },
  { version: 10, change: ownTexts },
  { version: 11, change: waits },
  { version: 12, change: ownProcedures },
  { version: 13, change: reminders },
  { version: 14, change: links },
  { version: 15, change: team },
  { version: 16, change: letterTemplates },
  { version: 17, change: documents },
  { version: 18, change: absenceChoices },
  { version: 19, change: sentVersions },
]

/** The layout that this program reads and writes. */
export function supportedVersion(known: readonly Migration[] = migrations): number {
  return known.at(-1)?.version ?? 0
}

/** The changes this database has not been through. Throws REGISTER_NEWER when it was written by a later program. */
export function pendingMigrations(connection: Connection, known: readonly Migration[] = migrations): readonly Migration[] {
  const version = readVersion(connection)
  const supported = supportedVersion(known)
  if (version > supported) throw new RegisterProblem('REGISTER_NEWER', { version, supported })
  return known.filter((migration) => migration.version > version)
}

/** Goes through the given changes, each whole or not at all. */
export function migrate(connection: Connection, pending: readonly Migration[]): void {
  for (const { version, change } of pending) {
    transaction(connection, (database) => {
      // Rows may point at each other while a table is rebuilt; they are compared once, at the end.
      execute(database, 'PRAGMA defer_foreign_keys = ON')
      change(database)
      writeVersion(database, version)
    })
  }
}
