import type { Inputs } from '../../shared/contract/contract.ts'
import type { DossierPage, DossierRow, NextDue } from '../../shared/contract/views.ts'
import { readAll, readOne, type ReadableDatabase, type Value } from './connection.ts'
import type { Register } from './open-register.ts'
import { matchOf } from './search-words.ts'

/** Which dossiers, in which order, and from where on; see `dossiers.list` of the contract. */
export type DossierQuery = Inputs['dossiers']['list']

/** Each order is an index that holds all a filter asks, and ends with the serial, so that no two dossiers share a place. */
const orders = {
  number: { index: 'dossier_row_by_number', key: 'serial' },
  due: { index: 'dossier_row_by_due', key: 'next_due_on' },
  received: { index: 'dossier_row_by_receipt', key: 'received_on' },
  complainant: { index: 'dossier_row_by_name', key: 'sort_name' },
} as const satisfies Record<DossierQuery['order'], { index: string; key: string }>

const scopes = { open: [0], closed: [1], all: [0, 1] } satisfies Record<DossierQuery['scope'], readonly number[]>

/** A place in an order: the sort key and the serial of the last dossier that was shown. */
interface Place {
  readonly key: string | number
  readonly serial: number
}

/**
 * One page of the list. Pages follow each other by key, not by count, so that what is saved in between neither repeats nor
 * skips a dossier. By due date those with nothing due come last, by complainant the unknown; `descending` turns the whole order.
 * Throws a TypeError when `after` is not what a page of this very order gave as `more`.
 */
export function listDossiers({ connection }: Register, query: DossierQuery): DossierPage {
  const match = query.search === undefined ? undefined : matchOf(query.search)
  const after = query.after === undefined ? undefined : placeIn(query.after, query)
  // One more than asked tells whether there is a next page.
  const asked: Asked = { query, match, after, limit: query.limit + 1 }
  const rows = scopes[query.scope].flatMap((isClosed) => rowsWhere(connection, isClosed, asked)).sort((one, other) => compare(one, other, query))
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    rows: page.map(shown),
    ...(rows.length > query.limit && last !== undefined ? { more: placeAfter(last, query) } : {}),
    total: scopes[query.scope].reduce((total, isClosed) => total + countWhere(connection, isClosed, asked), 0),
  }
}

interface Asked {
  readonly query: DossierQuery
  readonly match: string | undefined
  readonly after: Place | undefined
  readonly limit: number
}

interface StoredRow {
  readonly key: string | number
  readonly serial: number
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  readonly complainant: string | null
  readonly subject: string
  readonly status: DossierRow['status']
  readonly handler: string | null
  readonly receivedOn: string
  readonly channel: DossierRow['channel']
  readonly nextDue: string | null
  readonly closedOn: string | null
}

function rowsWhere(database: ReadableDatabase, isClosed: number, asked: Asked): StoredRow[] {
  const { index, key } = orders[asked.query.order]
  const direction = asked.query.descending === true ? 'DESC' : 'ASC'
  const { conditions, values } = conditionsOf(isClosed, asked)
  const beyond = asked.query.descending === true ? '<' : '>'
  return readAll<StoredRow>(
    database,
    `SELECT ${key} AS key, serial, dossier_id AS dossierId, number, procedure_id AS procedureId, complainant, subject, status, handler,
      received_on AS receivedOn, channel, next_due AS nextDue, closed_on AS closedOn
    FROM dossier_row INDEXED BY ${index}
    WHERE ${conditions}${asked.after === undefined ? '' : ` AND (${key}, serial) ${beyond} (@key, @serial)`}
    ORDER BY ${key} ${direction}, serial ${direction} LIMIT @limit`,
    { ...values, ...asked.after, limit: asked.limit },
  )
}

function countWhere(database: ReadableDatabase, isClosed: number, asked: Asked): number {
  const { conditions, values } = conditionsOf(isClosed, asked)
  const sql = `SELECT count(*) AS count FROM dossier_row INDEXED BY dossier_row_by_number WHERE ${conditions}`
  return readOne<{ count: number }>(database, sql, values)?.count ?? 0
}

function conditionsOf(isClosed: number, { query, match }: Asked): { conditions: string; values: Record<string, Value> } {
  const conditions = ['is_closed = @isClosed']
  const values: Record<string, Value> = { isClosed }
  if (query.procedureId !== undefined) {
    conditions.push('procedure_id = @procedureId')
    values['procedureId'] = query.procedureId
  }
  if (match !== undefined) {
    // The plus keeps the index of the order in charge: it is walked once, and each dossier looked up among those found.
    conditions.push('+serial IN (SELECT rowid FROM search WHERE search MATCH @match)')
    values['match'] = match
  }
  return { conditions: conditions.join(' AND '), values }
}

function shown(row: StoredRow): DossierRow {
  return {
    dossierId: row.dossierId,
    number: row.number,
    procedureId: row.procedureId,
    ...(row.complainant === null ? {} : { complainant: row.complainant }),
    subject: row.subject,
    status: row.status,
    ...(row.handler === null ? {} : { handler: row.handler }),
    receivedOn: row.receivedOn,
    channel: row.channel,
    ...(row.nextDue === null ? {} : { next: JSON.parse(row.nextDue) as NextDue }),
    ...(row.closedOn === null ? {} : { closedOn: row.closedOn }),
  }
}

/** As the database compares: texts by code point, then by serial. */
function compare(one: Place, other: Place, { descending }: DossierQuery): number {
  const byKey = one.key === other.key ? one.serial - other.serial : compareKeys(one.key, other.key)
  return descending === true ? -byKey : byKey
}

function compareKeys(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)))
}

function placeAfter({ key, serial }: Place, { order, descending = false }: DossierQuery): string {
  return Buffer.from(JSON.stringify([order, descending, key, serial])).toString('base64url')
}

function placeIn(text: string, { order, descending = false }: DossierQuery): Place {
  const [itsOrder, itsDirection, key, serial] = partsOf(text)
  const isKey = typeof key === (order === 'number' ? 'number' : 'string')
  if (itsOrder !== order || itsDirection !== descending || !isKey || typeof serial !== 'number') throw new TypeError('Not a place in this list')
  return { key: key as string | number, serial }
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}
