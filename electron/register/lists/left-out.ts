import { readAll, transaction, write, type Connection } from '../connection.ts'
import type { Register } from '../open-register.ts'
import { projectAnew, removeRows } from './projections.ts'

// One person at a time has the register open. That is why what is hidden from her can be taken out of the tables that lists,
// counts, search and calendar are made of: nothing that reads them needs to know of it, and nothing can forget to ask.

/** Takes what is hidden from whoever opened the register out of the lists, and puts back what was hidden from somebody before her. */
export function leaveOut({ connection, slot }: Register): void {
  const hidden = serialsOf(connection, 'SELECT serial FROM hidden_from WHERE member_id = ? ORDER BY serial', [slot.id])
  const out = serialsOf(connection, 'SELECT serial FROM left_out ORDER BY serial')
  const coming = out.filter((serial) => !hidden.includes(serial))
  const going = hidden.filter((serial) => !out.includes(serial))
  if (coming.length === 0 && going.length === 0) return
  transaction(connection, (database) => {
    for (const serial of coming) {
      write(database, 'DELETE FROM left_out WHERE serial = ?', [serial])
      projectAnew(connection, database, serial)
    }
    for (const serial of going) {
      removeRows(database, serial)
      write(database, 'INSERT INTO left_out (serial) VALUES (?)', [serial])
    }
  })
}

function serialsOf(connection: Connection, sql: string, values: readonly string[] = []): readonly number[] {
  return readAll<{ serial: number }>(connection, sql, values).map(({ serial }) => serial)
}
