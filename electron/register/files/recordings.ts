import type { RecordingView } from '../../../shared/contract/views.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { runsOf, type Arrival, type RecordingAbout, type RemovalReason } from '../../../shared/dossier/contents/recording.ts'
import { readAll, readOne, transaction, write, type ReadableDatabase, type WritableDatabase } from '../connection.ts'
import { damaged } from '../opening/damage.ts'
import { chainedSound, soundStart } from '../digest.ts'
import { appendTo, dossierHead } from '../events.ts'
import { writtenMoment, type Register } from '../open-register.ts'
import { RegisterProblem } from '../problem.ts'

export interface RecordingToBegin {
  /** A call sheet that is kept, or a dossier. */
  readonly belongsTo: string
  readonly about: RecordingAbout
  /** When the caller agreed; a call is not recorded without. */
  readonly consentedAt?: string | undefined
  readonly mediaType: string
}

export interface PieceToAppend {
  readonly recordingId: string
  /** 1, 2, 3 … */
  readonly number: number
  /** How far the recording is at the end of it, in milliseconds without pauses. */
  readonly until: number
  readonly bytes: Uint8Array
}

interface RecordingRow {
  readonly place: number
  readonly recordingId: string
  readonly belongsTo: string
  readonly about: RecordingAbout
  readonly mediaType: string
  readonly startedAt: string
  readonly consentedAt: string | null
  readonly endedAt: string | null
  readonly wasCutOff: number
  readonly pieces: number
  readonly milliseconds: number
  readonly bytes: number
  readonly head: string
  readonly isLeftOut: number
}

const rows = `SELECT place, recording_id AS recordingId, belongs_to AS belongsTo, about, media_type AS mediaType, started_at AS startedAt,
  consented_at AS consentedAt, ended_at AS endedAt, was_cut_off AS wasCutOff, pieces, milliseconds, bytes, head, is_left_out AS isLeftOut
  FROM (SELECT * FROM recording WHERE belongs_to NOT IN (SELECT dossier_id FROM dossier JOIN left_out USING (serial)))`

/**
 * Begins a recording; one that was still going on is ended and kept, because there is one microphone. Gives its id. Throws
 * NO_SUCH_DOSSIER when neither a sheet nor a dossier bears the id it is to belong to.
 */
export function beginRecording(register: Register, { belongsTo, about, consentedAt, mediaType }: RecordingToBegin): string {
  const { connection, environment } = register
  return transaction(connection, (database) => {
    endInterrupted(register)
    const hasOwner = readOne(database, 'SELECT 1 FROM call_sheet WHERE sheet_id = @id UNION ALL SELECT 1 FROM dossier WHERE dossier_id = @id', { id: belongsTo })
    if (hasOwner === undefined) throw new RegisterProblem('NO_SUCH_DOSSIER', {})
    const recordingId = environment.ids()
    write(
      database,
      `INSERT INTO recording (recording_id, belongs_to, about, media_type, started_at, consented_at, head)
      VALUES (@recordingId, @belongsTo, @about, @mediaType, @startedAt, @consentedAt, @head)`,
      { recordingId, belongsTo, about, mediaType, startedAt: writtenMoment(environment.now()), consentedAt: consentedAt ?? null, head: soundStart(recordingId) },
    )
    return recordingId
  })
}

/**
 * Keeps the next piece of a recording; answers when it is on the disk, with the moment in UTC. A piece that is there already
 * may come again, because an answer can be lost. Throws NO_SUCH_RECORDING or RECORDING_ENDED.
 */
export function appendPiece(register: Register, { recordingId, number, until, bytes }: PieceToAppend): string {
  const recordedAt = writtenMoment(register.environment.now())
  transaction(register.connection, (database) => {
    const recording = readRow(database, recordingId)
    if (number <= recording.pieces) return
    if (recording.endedAt !== null) throw new RegisterProblem('RECORDING_ENDED', {})
    const digest = chainedSound(recording.head, { number, until, bytes })
    write(
      database,
      'INSERT INTO recording_piece (recording, number, recorded_at, until, digest, bytes) VALUES (@place, @number, @recordedAt, @until, @digest, @bytes)',
      { place: recording.place, number, recordedAt, until, digest, bytes },
    )
    write(
      database,
      'UPDATE recording SET pieces = @number, milliseconds = @until, bytes = bytes + @size, head = @digest WHERE place = @place',
      { place: recording.place, number, until, size: bytes.length, digest },
    )
  })
  return recordedAt
}

/** Ends a recording, and puts it in the history of its dossier where it belongs to one; harmless when it was ended before. */
export function endRecording(register: Register, recordingId: string): void {
  transaction(register.connection, (database) => close(register, database, readRow(database, recordingId), { wasCutOff: false }))
}

/** Ends what nobody ended: after a crash, a page that was loaded anew, a register that is being closed. */
export function endInterrupted(register: Register): void {
  transaction(register.connection, (database) => {
    for (const row of readAll<RecordingRow>(database, `${rows} WHERE ended_at IS NULL ORDER BY place`)) close(register, database, row, { wasCutOff: true })
  })
}

/** The recordings of a sheet or a dossier whose sound is in the register, oldest first. */
export function listRecordings({ connection }: Register, belongsTo: string): readonly RecordingView[] {
  return readAll<RecordingRow>(connection, `${rows} WHERE belongs_to = ? ORDER BY place`, [belongsTo]).map((row) => ({
    recordingId: row.recordingId,
    about: row.about,
    startedAt: row.startedAt,
    ...(row.consentedAt === null ? {} : { consentedAt: row.consentedAt }),
    milliseconds: row.milliseconds,
    bytes: row.bytes,
    isGoingOn: row.endedAt === null,
    wasCutOff: row.wasCutOff === 1,
    isLeftOut: row.isLeftOut === 1,
    runs: runsOf(arrivalsOf(connection, row)),
  }))
}

/** What a recording sounds like, as the browser made it. Throws NO_SUCH_RECORDING, or REGISTER_DAMAGED when a byte of it changed. */
export function readSound({ connection }: Register, recordingId: string): { readonly mediaType: string; readonly startedAt: string; readonly bytes: Uint8Array } {
  const recording = readRow(connection, recordingId)
  if (recording.isLeftOut === 1) throw new RegisterProblem('NO_SUCH_RECORDING', {})
  const pieces = readAll<{ number: number; until: number; bytes: Buffer }>(
    connection,
    'SELECT number, until, bytes FROM recording_piece WHERE recording = ? ORDER BY number',
    [recording.place],
  )
  const head = pieces.reduce(chainedSound, soundStart(recordingId))
  if (head !== recording.head) throw damaged('digest')
  return { mediaType: recording.mediaType, startedAt: recording.startedAt, bytes: Buffer.concat(pieces.map(({ bytes }) => bytes)) }
}

/** Puts a sheet's recordings in the history of the dossier it becomes, as the first things that happened to it. */
export function recordingsAsHappenings(register: Register, sheetId: string, timeZone: string): readonly Happening[] {
  return transaction(register.connection, (database) => {
    for (const row of readAll<RecordingRow>(database, `${rows} WHERE belongs_to = ? AND ended_at IS NULL`, [sheetId])) {
      if (row.pieces === 0) deleteRow(database, row.place)
      else closeRow(database, row, { endedAt: writtenMoment(register.environment.now()), wasCutOff: false })
    }
    return readAll<RecordingRow>(database, `${rows} WHERE belongs_to = ? ORDER BY place`, [sheetId]).map((row) => added(row, timeZone))
  })
}

/** Gives a sheet's recordings to the dossier in which it was written down; gives what goes into the history for them. */
export function giveRecordings(register: Register, sheetId: string, dossierId: string, timeZone: string): readonly Happening[] {
  return transaction(register.connection, (database) => {
    const happenings = recordingsAsHappenings(register, sheetId, timeZone)
    write(database, 'UPDATE recording SET belongs_to = ? WHERE belongs_to = ?', [dossierId, sheetId])
    return happenings
  })
}

/**
 * Takes the sound of one recording out of the register, and leaves the line that says so in its dossier's history. The
 * caller sees to the log and the backups (`forgetSound`). Throws NO_SUCH_RECORDING.
 */
export function takeOut(register: Register, recordingId: string, because: RemovalReason): void {
  transaction(register.connection, (database) => {
    const row = readRow(database, recordingId)
    close(register, database, row, { wasCutOff: false })
    if (row.pieces === 0) return
    const timeZone = timeZoneOf(database, row.belongsTo)
    if (timeZone !== undefined) {
      const on = register.environment.now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
      appendTo(register, database, dossierHead(database, row.belongsTo), [{ type: 'recordingRemoved', on, recordingId, because }])
    }
    deleteRow(database, row.place)
  })
}

/** Removes what belongs to no sheet and no dossier any more, and gives the ids: its sheet was thrown away, or ended in another way. */
export function takeOutOrphans(register: Register): readonly string[] {
  return transaction(register.connection, (database) => {
    const orphans = readAll<{ place: number; recordingId: string }>(
      database,
      `SELECT place, recording_id AS recordingId FROM recording
      WHERE belongs_to NOT IN (SELECT sheet_id FROM call_sheet) AND belongs_to NOT IN (SELECT dossier_id FROM dossier)`,
    )
    for (const { place } of orphans) deleteRow(database, place)
    return orphans.map(({ recordingId }) => recordingId)
  })
}

interface Ending {
  readonly wasCutOff: boolean
}

function close(register: Register, database: WritableDatabase, row: RecordingRow, { wasCutOff }: Ending): void {
  if (row.endedAt !== null) return
  // Nothing was heard yet: there is nothing to keep.
  if (row.pieces === 0) return deleteRow(database, row.place)
  closeRow(database, row, { endedAt: wasCutOff ? lastHeardAt(database, row) : writtenMoment(register.environment.now()), wasCutOff })
  const timeZone = timeZoneOf(database, row.belongsTo)
  if (timeZone !== undefined) appendTo(register, database, dossierHead(database, row.belongsTo), [added(row, timeZone)])
}

function closeRow(database: WritableDatabase, { place }: RecordingRow, { endedAt, wasCutOff }: Ending & { readonly endedAt: string }): void {
  write(database, 'UPDATE recording SET ended_at = @endedAt, was_cut_off = @wasCutOff WHERE place = @place', { place, endedAt, wasCutOff: wasCutOff ? 1 : 0 })
}

function added({ recordingId, about, startedAt, consentedAt, milliseconds, head }: RecordingRow, timeZone: string): Happening {
  const on = Temporal.Instant.from(startedAt).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return { type: 'recordingAdded', on, recordingId, about, startedAt, ...(consentedAt === null ? {} : { consentedAt }), milliseconds, digest: head }
}

function deleteRow(database: WritableDatabase, place: number): void {
  write(database, 'DELETE FROM recording_piece WHERE recording = ?', [place])
  write(database, 'DELETE FROM recording WHERE place = ?', [place])
}

function readRow(database: ReadableDatabase, recordingId: string): RecordingRow {
  const row = readOne<RecordingRow>(database, `${rows} WHERE recording_id = ?`, [recordingId])
  if (row === undefined) throw new RegisterProblem('NO_SUCH_RECORDING', {})
  return row
}

function arrivalsOf(database: ReadableDatabase, { place }: RecordingRow): readonly Arrival[] {
  return readAll<Arrival>(database, 'SELECT recorded_at AS recordedAt, until FROM recording_piece WHERE recording = ? ORDER BY number', [place])
}

function lastHeardAt(database: ReadableDatabase, { place, startedAt }: RecordingRow): string {
  return readOne<{ recordedAt: string }>(database, 'SELECT recorded_at AS recordedAt FROM recording_piece WHERE recording = ? ORDER BY number DESC LIMIT 1', [place])?.recordedAt ?? startedAt
}

/** The zone of a dossier's procedure; undefined for a sheet, which has no history yet. */
function timeZoneOf(database: ReadableDatabase, dossierId: string): string | undefined {
  return readOne<{ timeZone: string }>(
    database,
    'SELECT time_zone AS timeZone FROM event JOIN dossier USING (serial) WHERE dossier_id = ? AND sequence = 1',
    [dossierId],
  )?.timeZone
}
