import type { Inputs } from '../../../shared/contract/contract.ts'
import type { DossierPage, DossierRow, NextDue } from '../../../shared/contract/views.ts'
import { readAll, readOne, type ReadableDatabase } from '../connection.ts'
import type { Register } from '../open-register.ts'
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

const scopes = { open: [0], closed: [1], contacts: [2], all: [0, 1, 2] } satisfies Record<DossierQuery['scope'], readonly number[]>

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
export function listDossiers({ connection, slot }: Pick<Register, 'connection' | 'slot'>, query: DossierQuery): DossierPage {
  const match = query.search === undefined ? undefined : matchOf(query.search, query)
  // One more than asked tells whether there is a next page.
  const asked: Asked = { query, own: slot.label, after: query.after === undefined ? undefined : placeIn(query.after, query), limit: query.limit + 1 }
  const { rows, total } = match === undefined ? allOf(connection, asked) : foundIn(connection, asked, match)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    rows: page.map(shown),
    ...(rows.length > query.limit && last !== undefined ? { more: placeAfter(last, query) } : {}),
    total,
  }
}

/** The rows of these dossiers, by serial; what is not there is left out. */
export function rowsOf(database: ReadableDatabase, serials: readonly number[]): ReadonlyMap<number, DossierRow> {
  const rows = serials.flatMap((serial) => readOne<StoredRow>(database, `SELECT serial AS key, serial, ${columns} FROM dossier_row WHERE serial = ?`, [serial]) ?? [])
  return new Map(rows.map((row) => [row.serial, shown(row)]))
}

interface Asked {
  readonly query: DossierQuery
  /** Under which name whoever asks handles complaints. */
  readonly own: string
  readonly after: Place | undefined
  readonly limit: number
}

interface Found {
  /** At most `limit` of them, in order. */
  readonly rows: readonly StoredRow[]
  readonly total: number
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

const columns = `dossier_id AS dossierId, number, procedure_id AS procedureId, complainant, subject, status, handler,
  received_on AS receivedOn, channel, next_due AS nextDue, closed_on AS closedOn`

/** Walks the index of the order, open and closed dossiers and other contacts apart, and stops when the page is full. */
function allOf(database: ReadableDatabase, { query, own, after, limit }: Asked): Found {
  const { key } = orders[query.order]
  // Of one person's work there is little enough to be sorted.
  const index = query.whose === undefined ? orders[query.order].index : 'dossier_row_by_handler'
  const narrowed = `${whose(query)}${query.procedureId === undefined ? '' : ' AND procedure_id = @procedureId'}`
  const given = { ...(query.whose === 'mine' ? { own } : {}), ...(query.procedureId === undefined ? {} : { procedureId: query.procedureId }) }
  const rows = scopes[query.scope].flatMap((isClosed) =>
    readAll<StoredRow>(
      database,
      `SELECT ${key} AS key, serial, ${columns} FROM dossier_row INDEXED BY ${index}
      WHERE is_closed = @isClosed${narrowed}${beyond(key, query)} ORDER BY ${inOrder(key, query)} LIMIT @limit`,
      { isClosed, ...given, ...after, limit },
    ),
  )
  const counts = scopes[query.scope].map((isClosed) => {
    const sql = `SELECT count(*) AS count FROM dossier_row INDEXED BY ${query.whose === undefined ? 'dossier_row_by_number' : index} WHERE is_closed = @isClosed${narrowed}`
    return readOne<{ count: number }>(database, sql, { isClosed, ...given })?.count ?? 0
  })
  return { rows: rows.sort((one, other) => compare(one, other, query)).slice(0, limit), total: counts.reduce((total, count) => total + count, 0) }
}

/** Asks the search table first, the filter included and only once, and puts what it finds in order. */
function foundIn(database: ReadableDatabase, { query, own, after, limit }: Asked, match: string): Found {
  const { key } = orders[query.order]
  const given = { match, ...(query.whose === 'mine' ? { own } : {}) }
  const rows = readAll<StoredRow & { readonly total: number }>(
    database,
    // The whole rows are read for the page alone, not for everything that was found.
    `WITH found AS MATERIALIZED (${foundFor(query)})
    SELECT key, serial, total, ${columns} FROM (
      SELECT ${key} AS key, serial, (SELECT count(*) FROM found) AS total FROM found CROSS JOIN dossier_row USING (serial)
      WHERE true${beyond(key, query)} ORDER BY ${inOrder(key, query)} LIMIT @limit
    ) JOIN dossier_row USING (serial) ORDER BY ${inOrder('key', query)}`,
    { ...given, ...after, limit },
  )
  return { rows, total: rows[0]?.total ?? countOf(database, query, given) }
}

/** For a page on which nothing is left. */
function countOf(database: ReadableDatabase, query: DossierQuery, given: Readonly<Record<string, string>>): number {
  return readOne<{ count: number }>(database, `SELECT count(*) AS count FROM (${foundFor(query)})`, given)?.count ?? 0
}

/** The serials of what was found; whose work it is stands beside the words, not among them. */
function foundFor(query: DossierQuery): string {
  if (query.whose === undefined) return 'SELECT rowid AS serial FROM search WHERE search MATCH @match'
  return `SELECT search.rowid AS serial FROM search JOIN dossier_row ON serial = search.rowid WHERE search MATCH @match${whose(query)}`
}

function whose({ whose: asked }: DossierQuery): string {
  if (asked === undefined) return ''
  return asked === 'mine' ? ' AND handler = @own' : ' AND handler IS NULL'
}

function beyond(key: string, { after, descending }: DossierQuery): string {
  return after === undefined ? '' : ` AND (${key}, serial) ${descending === true ? '<' : '>'} (@key, @serial)`
}

function inOrder(key: string, { descending }: DossierQuery): string {
  const direction = descending === true ? 'DESC' : 'ASC'
  return `${key} ${direction}, serial ${direction}`
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
