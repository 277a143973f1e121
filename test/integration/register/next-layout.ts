import { execute } from '../../../electron/register/connection.ts'
import { migrations, supportedVersion, type Migration } from '../../../electron/register/migrations/index.ts'

export const nextVersion = supportedVersion() + 1

/** A change of the layout such as a later program will bring: it rebuilds a table that everything stands on. */
export const nextLayout: readonly Migration[] = [
  ...migrations,
  {
    version: nextVersion,
    change: (database) =>
      execute(
        database,
        `CREATE TABLE later_row (serial INTEGER PRIMARY KEY, subject TEXT NOT NULL, words INTEGER NOT NULL) STRICT;
        INSERT INTO later_row SELECT serial, subject || ', later', length(subject) FROM dossier_row;
        UPDATE dossier_row SET subject = (SELECT subject FROM later_row WHERE later_row.serial = dossier_row.serial);`,
      ),
  },
]

/** The same, by a program with a fault in it. */
export const faultyLayout: readonly Migration[] = [
  ...migrations,
  {
    version: nextVersion,
    change: (database) => {
      execute(database, `CREATE TABLE later_row (serial INTEGER PRIMARY KEY); UPDATE dossier_row SET subject = 'half done';`)
      throw new Error('a fault in the migration')
    },
  },
]
