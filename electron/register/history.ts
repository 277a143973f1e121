import type { DossierEvent } from '../../shared/dossier/events.ts'
import { foldDossier } from '../../shared/dossier/fold.ts'
import type { DossierState } from '../../shared/dossier/state.ts'
import { readAll, type Connection, type ReadableDatabase } from './connection.ts'
import { eventOf, type StoredEvent } from './stored-event.ts'

/** What happened in a dossier, oldest first, and what that adds up to. */
export interface History {
  readonly events: readonly DossierEvent[]
  readonly state: DossierState
}

/** Where a history stands in the tables. */
export interface HistoryPlace {
  readonly serial: number
  readonly dossierId: string
}

/** Throws DamagedHistory when nobody can have recorded these events in this order. */
export function historyFrom(dossierId: string, events: readonly DossierEvent[]): History {
  return { events, state: foldDossier(dossierId, events) }
}

/** The history of a dossier as it stands in the tables. Throws DamagedHistory. */
export function readHistory(database: ReadableDatabase, place: HistoryPlace): History {
  return historyFrom(place.dossierId, storedEvents(database, place).map(eventOf))
}

/** The events of one dossier as rows, in their order. */
export function storedEvents(database: ReadableDatabase, { serial, dossierId }: HistoryPlace): StoredEvent[] {
  return readAll<Omit<StoredEvent, 'dossierId'>>(
    database,
    `SELECT id, sequence, recorded_at AS recordedAt, time_zone AS timeZone, recorded_by AS recordedBy, happening, digest
    FROM event WHERE serial = ? ORDER BY sequence`,
    [serial],
  ).map((row) => ({ ...row, dossierId }))
}

/**
 * The history of the dossier that she is working in, by the digest at the end of its chain. That digest is taken over every event
 * in it, so what is kept here is never out of date: another history, also one that was rolled back, has another digest.
 */
const current = new WeakMap<Connection, { readonly head: string; readonly history: History }>()

/** As `readHistory`, of a dossier that is mostly the one that was read or written last. */
export function currentHistory(connection: Connection, place: HistoryPlace & { readonly head: string }): History {
  const known = current.get(connection)
  if (known?.head === place.head) return known.history
  return keepCurrent(connection, place.head, readHistory(connection, place))
}

/** Keeps the history that ends with this digest at hand; gives it. */
export function keepCurrent(connection: Connection, head: string, history: History): History {
  current.set(connection, { head, history })
  return history
}

/** For whoever closes the register: what is in it does not stay in memory. */
export function forgetCurrent(connection: Connection): void {
  current.delete(connection)
}
