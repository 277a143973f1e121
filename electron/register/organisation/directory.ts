import { inOrder, isKnown, type DirectoryEntry, type DirectoryKind } from '../../../shared/dossier/directory.ts'
import { readAll, transaction, write, type ReadableDatabase } from '../connection.ts'
import type { Register } from '../open-register.ts'

/** The organisation's own list, in the order in which people look for a name. */
export function readDirectory({ connection }: Pick<Register, 'connection'>): readonly DirectoryEntry[] {
  return inOrder(entriesIn(connection))
}

/** Adds a name; nothing happens when it is there already, whatever its capitals. Gives the whole list. */
export function addToDirectory({ connection }: Register, { kind, name }: DirectoryEntry): readonly DirectoryEntry[] {
  const tidied = tidy(name)
  return transaction(connection, (database) => {
    const known = entriesIn(database).filter((entry) => entry.kind === kind)
    if (tidied !== '' && !isKnown(known, tidied)) write(database, 'INSERT INTO directory_entry (kind, name) VALUES (?, ?)', [kind, tidied])
    return inOrder(entriesIn(database))
  })
}

/** Replaces all names of one kind; empty lines and repetitions are left out. Gives the whole list. */
export function saveDirectory({ connection }: Register, kind: DirectoryKind, names: readonly string[]): readonly DirectoryEntry[] {
  return transaction(connection, (database) => {
    write(database, 'DELETE FROM directory_entry WHERE kind = ?', [kind])
    for (const name of new Set(names.map(tidy))) if (name !== '') write(database, 'INSERT INTO directory_entry (kind, name) VALUES (?, ?)', [kind, name])
    return inOrder(entriesIn(database))
  })
}

function entriesIn(database: ReadableDatabase): readonly DirectoryEntry[] {
  return readAll<{ kind: DirectoryKind; name: string }>(database, 'SELECT kind, name FROM directory_entry').map(({ kind, name }) => ({ kind, name }))
}

function tidy(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ')
}
