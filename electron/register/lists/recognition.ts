import type { Inputs } from '../../../shared/contract/contract.ts'
import type { LikeComplaint, RecognisedCaller } from '../../../shared/contract/views.ts'
import { askedOf } from '../../../shared/dossier/recognition/asked-caller.ts'
import { complaintKeys, type RecognitionKey, type RecognitionKind } from '../../../shared/dossier/recognition/keys.ts'
import { likenessOf, looksLike } from '../../../shared/dossier/recognition/recognition.ts'
import type { HomeCountry } from '../../../shared/dossier/understanding/address.ts'
import { readAll, readOne, type ReadableDatabase } from '../connection.ts'
import { rowsOf } from './list.ts'
import type { Register } from '../open-register.ts'
import { numberOfKind, storedKeys } from './recognition-projection.ts'

/** The caller's details as they stand on a sheet; what is empty is not asked about. */
export type CallerToRecognise = Omit<Inputs['recognition']['callers'], 'procedureId'>
export type ComplaintToRecognise = Omit<Inputs['recognition']['complaints'], 'procedureId'>

/** Newest dossiers of one key that are looked at, and entries of an index that a beginning may walk. */
const newestOfKey = 80
const mostWalked = 4_000
/** What is given back: more than fits on the screen, so that she can look further. */
const mostCallers = 12
const mostComplaints = 3

/**
 * Earlier dossiers that may be of this caller, the likeliest first, each with why. Only shown, never linked. Details are read
 * as the organisation of this country would read them.
 */
export function recogniseCallers({ connection }: Register, caller: CallerToRecognise, country: HomeCountry): readonly RecognisedCaller[] {
  const asked = askedOf(caller, country)
  const mentioned = new Set(caller.mentioned.flatMap((number) => serialOf(connection, number)))
  const serials = new Set([
    ...mentioned,
    ...asked.keys.filter(({ kind }) => kind !== 'initial' && kind !== 'written').flatMap((key) => newestWith(connection, key)),
    // The caller may be whom somebody spoke for, or speak for who called before.
    ...asked.keys.filter(({ kind }) => kind === 'name').flatMap(({ key }) => newestWith(connection, { kind: 'represented', key })),
    ...asked.speaksFor.flatMap((key) => newestWith(connection, { kind: 'name', key })),
    ...asked.phoneBegins.flatMap((beginning) => newestBeginning(connection, 'phone', beginning)),
    ...asked.nameBegins.flatMap((beginning) => newestBeginning(connection, 'written', beginning)),
    ...asked.soundBegins.flatMap((beginning) => newestBeginning(connection, 'name', beginning)),
  ])
  const ranked = [...storedKeys(connection, [...serials])]
    .flatMap(([serial, known]) => {
      const likeness = likenessOf({ ...asked, isMentioned: mentioned.has(serial) }, known)
      return likeness === undefined ? [] : [{ serial, ...likeness }]
    })
    .toSorted((one, other) => other.score - one.score || other.serial - one.serial)
    .toSorted((one, other) => Number(other.certainty === 'probably') - Number(one.certainty === 'probably'))
    .slice(0, mostCallers)
  const rows = rowsOf(connection, ranked.map(({ serial }) => serial))
  return ranked.flatMap(({ serial, certainty, reasons }) => {
    const row = rows.get(serial)
    return row === undefined ? [] : [{ row, certainty, reasons }]
  })
}

/** Open dossiers that look like the same complaint, the likest first. */
export function recogniseComplaints({ connection }: Register, { subject, where, withWhom, on }: ComplaintToRecognise): readonly LikeComplaint[] {
  const keys = complaintKeys({ subject, happened: { where, withWhom } })
  const near = on === undefined ? [] : [-1, 0, 1].map((days) => Temporal.PlainDate.from(on).add({ days }).toString())
  const asked = [...keys, ...near.map((key): RecognitionKey => ({ kind: 'happened-on', key }))]
  const serials = new Set(asked.flatMap((key) => newestWith(connection, key)))
  const ranked = [...storedKeys(connection, [...serials])]
    .flatMap(([serial, known]) => {
      const likeness = looksLike(keys, near, known)
      return likeness === undefined ? [] : [{ serial, ...likeness }]
    })
    .toSorted((one, other) => other.score - one.score || other.serial - one.serial)
    .slice(0, mostComplaints)
  const rows = rowsOf(connection, ranked.map(({ serial }) => serial))
  return ranked.flatMap(({ serial, reasons }) => {
    const row = rows.get(serial)
    return row === undefined ? [] : [{ row, reasons }]
  })
}

function newestWith(database: ReadableDatabase, { kind, key }: RecognitionKey): readonly number[] {
  return readAll<{ serial: number }>(database, `SELECT serial FROM recognition_key INDEXED BY recognition_key_by_key WHERE kind = ? AND key = ? ORDER BY serial DESC LIMIT ${newestOfKey}`, [
    numberOfKind(kind), key,
  ]).map(({ serial }) => serial)
}

/** The beginning bounds a stretch of the index, which is walked only so far: what begins that commonly is told better by one more letter. */
function newestBeginning(database: ReadableDatabase, kind: RecognitionKind, beginning: string): readonly number[] {
  return readAll<{ serial: number }>(
    database,
    `SELECT serial FROM (SELECT serial FROM recognition_key INDEXED BY recognition_key_by_key WHERE kind = ? AND key >= ? AND key < ? LIMIT ${mostWalked})
    ORDER BY serial DESC LIMIT ${newestOfKey}`,
    [numberOfKind(kind), beginning, `${beginning}\u{10FFFF}`],
  ).map(({ serial }) => serial)
}

function serialOf(database: ReadableDatabase, number: string): readonly number[] {
  const row = readOne<{ serial: number }>(database, 'SELECT serial FROM dossier WHERE number = ?', [number])
  return row === undefined ? [] : [row.serial]
}
