import { createHash } from 'node:crypto'
import { readAll, requireSound, type ReadableDatabase } from '../connection.ts'
import { damaged, isDamage } from './damage.ts'
import { chained, chainedSound, chainStart, sha256, soundStart } from '../digest.ts'
import { canonicalStored, type StoredEvent } from '../stored-event.ts'
import { pagesAtOnce, type SealedFile } from './page-seals.ts'

/**
 * The check of a whole register: every page's seal, the structure of a file that is small enough for it, every dossier's
 * chain of events, every letter's digest, every recording's chain of pieces, every file's digest. It is a row of short pieces, so that it can stop and go on later.
 */
export interface Verification {
  /**
   * Checks on for about so many milliseconds, at least one piece; `done` when everything was found sound.
   * Throws REGISTER_DAMAGED at the first thing that is not.
   */
  readonly advance: (milliseconds: number) => 'more' | 'done'
  /** True once something was found that is not sound. */
  readonly hasFoundDamage: () => boolean
}

/** Up to 16 MB, some 1,500 dossiers, the whole check fits in the opening; see docs/reliability.md. */
export const smallPages = 4096
const eventsAtOnce = 200
const dossiersAtOnce = 1000
const lettersAtOnce = 20
const soundAtOnce = 100

export function startVerification(database: ReadableDatabase, file: SealedFile): Verification {
  const pieces = allPieces(database, file)
  let hasFoundDamage = false
  return {
    advance: (milliseconds) => {
      const until = performance.now() + milliseconds
      try {
        do {
          if (pieces.next().done === true) return 'done'
        } while (performance.now() < until)
        return 'more'
      } catch (error) {
        hasFoundDamage = isDamage(error)
        throw error
      }
    },
    hasFoundDamage: () => hasFoundDamage,
  }
}

/** Checks everything at once. */
export function verifyWhole(database: ReadableDatabase, file: SealedFile): void {
  startVerification(database, file).advance(Number.POSITIVE_INFINITY)
}

function* allPieces(database: ReadableDatabase, file: SealedFile): Generator<undefined, void> {
  yield* pageSeals(file)
  if (file.pages() <= smallPages) {
    requireSound(database, 'quick')
    yield
  }
  yield* chains(database)
  yield* letterDigests(database)
  yield* soundDigests(database)
  yield* documentDigests(database)
}

function* pageSeals(file: SealedFile): Generator<undefined, void> {
  for (let first = 1; first <= file.pages(); first += pagesAtOnce) {
    file.requireSeals(first, Math.min(pagesAtOnce, file.pages() - first + 1))
    yield
  }
}

/** How far the events were walked, and where every dossier's chain ended up to there. */
interface Walk {
  position: number
  readonly ends: Map<string, { length: number; head: string }>
}

/** Walks the events as they lie in the file, which reads each page once, and compares the ends of the chains with the dossiers. */
function* chains(database: ReadableDatabase): Generator<undefined, void> {
  const walk: Walk = { position: 0, ends: new Map() }
  while (!walkOn(database, walk)) yield
  for (let serial = 0; ; ) {
    // What was saved since the last piece is walked before the dossiers it belongs to are looked at.
    while (!walkOn(database, walk));
    const dossiers = readAll<{ serial: number; dossierId: string; length: number; head: string }>(
      database,
      `SELECT serial, dossier_id AS dossierId, length, head FROM dossier WHERE serial > ? ORDER BY serial LIMIT ${dossiersAtOnce}`,
      [serial],
    )
    for (const { serial: at, dossierId, length, head } of dossiers) {
      const end = walk.ends.get(dossierId)
      if (end === undefined || end.length !== length || end.head !== head) throw damaged('digest')
      serial = at
    }
    if (dossiers.length < dossiersAtOnce) return
    yield
  }
}

/** Walks the next events; true when there are no more. */
function walkOn(database: ReadableDatabase, walk: Walk): boolean {
  const events = readAll<Omit<StoredEvent, 'dossierId'> & { readonly position: number; readonly dossierId: string | null }>(
    database,
    `SELECT position, event.id, dossier_id AS dossierId, sequence, recorded_at AS recordedAt, time_zone AS timeZone,
      recorded_by AS recordedBy, happening, digest
    FROM event LEFT JOIN dossier USING (serial) WHERE position > ? ORDER BY position LIMIT ${eventsAtOnce}`,
    [walk.position],
  )
  for (const event of events) {
    const { dossierId } = event
    if (dossierId === null) throw damaged('digest')
    const end = walk.ends.get(dossierId)
    const digest = chained(end?.head ?? chainStart(dossierId), canonicalStored({ ...event, dossierId }))
    if (digest !== event.digest || event.sequence !== (end?.length ?? 0) + 1) throw damaged('digest')
    if (end === undefined) {
      walk.ends.set(dossierId, { length: 1, head: digest })
    } else {
      end.length += 1
      end.head = digest
    }
    walk.position = event.position
  }
  return events.length < eventsAtOnce
}

/** Final letters, the versions of them that came back from Word, and templates. */
function* letterDigests(database: ReadableDatabase): Generator<undefined, void> {
  for (const table of ['letter_file', 'sent_version', 'letter_template'] as const) {
    // Absent in a register or a backup of an earlier layout, which is checked before it is brought up to date.
    if (readAll(database, 'SELECT 1 FROM sqlite_schema WHERE name = ?', [table]).length > 0) yield* fileDigests(database, table)
  }
}

function* fileDigests(database: ReadableDatabase, table: 'letter_file' | 'sent_version' | 'letter_template'): Generator<undefined, void> {
  for (let place = 0; ; ) {
    const files = readAll<{ place: number; digest: string; bytes: Buffer }>(
      database,
      `SELECT rowid AS place, digest, bytes FROM ${table} WHERE rowid > ? AND bytes IS NOT NULL ORDER BY rowid LIMIT ${lettersAtOnce}`,
      [place],
    )
    for (const file of files) {
      if (sha256(file.bytes) !== file.digest) throw damaged('digest')
      place = file.place
    }
    if (files.length < lettersAtOnce) return
    yield
  }
}

/** Walks the pieces of each recording; what is recorded meanwhile comes after the pieces that were there when it was begun with. */
function* soundDigests(database: ReadableDatabase): Generator<undefined, void> {
  // Absent in a register or a backup of an earlier layout, which is checked before it is brought up to date.
  if (readAll(database, "SELECT 1 FROM sqlite_schema WHERE name = 'recording'").length === 0) return
  for (let place = 0; ; ) {
    const recording = readAll<{ place: number; recordingId: string; pieces: number; head: string }>(
      database,
      'SELECT place, recording_id AS recordingId, pieces, head FROM recording WHERE place > ? AND is_left_out = 0 ORDER BY place LIMIT 1',
      [place],
    )[0]
    if (recording === undefined) return
    let head = soundStart(recording.recordingId)
    for (let first = 1; first <= recording.pieces; first += soundAtOnce) {
      const pieces = readAll<{ number: number; until: number; bytes: Buffer }>(
        database,
        'SELECT number, until, bytes FROM recording_piece WHERE recording = ? AND number BETWEEN ? AND ? ORDER BY number',
        [recording.place, first, Math.min(first + soundAtOnce - 1, recording.pieces)],
      )
      head = pieces.reduce(chainedSound, head)
      yield
    }
    const isStillThere = readAll(database, 'SELECT 1 FROM recording WHERE recording_id = ?', [recording.recordingId]).length > 0
    if (isStillThere && head !== recording.head) throw damaged('digest')
    place = recording.place
  }
}

/** Walks the pieces of each file that came in whole. */
function* documentDigests(database: ReadableDatabase): Generator<undefined, void> {
  if (readAll(database, "SELECT 1 FROM sqlite_schema WHERE name = 'document'").length === 0) return
  for (let place = 0; ; ) {
    const document = readAll<{ place: number; documentId: string; pieces: number; digest: string }>(
      database,
      'SELECT place, document_id AS documentId, pieces, digest FROM document WHERE place > ? AND digest IS NOT NULL AND is_left_out = 0 ORDER BY place LIMIT 1',
      [place],
    )[0]
    if (document === undefined) return
    const hash = createHash('sha256')
    for (let number = 1; number <= document.pieces; number += 1) {
      for (const { bytes } of readAll<{ bytes: Buffer }>(database, 'SELECT bytes FROM document_piece WHERE document = ? AND number = ?', [document.place, number])) hash.update(bytes)
      yield
    }
    // Removed in between, it is gone with its pieces.
    const isStillThere = readAll(database, 'SELECT 1 FROM document WHERE document_id = ?', [document.documentId]).length > 0
    if (isStillThere && hash.digest('hex') !== document.digest) throw damaged('digest')
    place = document.place
  }
}
