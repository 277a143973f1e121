import type { Complainant, TakenField } from '../complaint.ts'
import { displayAddress, displayName } from '../display.ts'
import type { DossierEvent } from '../events.ts'
import type { IntakeSheet } from '../intake/sheet.ts'
import { soundOf } from '../understanding/name-sound.ts'
import { understandName } from '../understanding/name.ts'

/** A detail on a sheet that still waits for the caller to say that it holds. */
export type TakenOver = NonNullable<IntakeSheet['takenOver']>[number]

/** An older dossier from which details are taken over. */
export interface TakenFrom {
  readonly number: string
  readonly complainant: Complainant
  /** Local date on which its details were last known to be right; see `detailsConfirmedOn`. */
  readonly confirmedOn: string
}

/** In the order of speaking, in which they are confirmed too. */
const fields: readonly TakenField[] = ['name', 'phone', 'address', 'email', 'organisation']

/**
 * What changes on a sheet when the caller's details are taken over from an older dossier: only fields in which nothing was
 * typed, and the name when what was typed sounds like it. Every one is marked until it is confirmed in this call, with the day
 * on which somebody last confirmed it; a mark of a mark keeps the older day.
 */
export function takeOver(sheet: IntakeSheet, from: TakenFrom): Partial<IntakeSheet> {
  const taken = fields.flatMap((field): TakenOver[] => {
    const value = textOf(from.complainant, field)
    if (value === undefined || value === sheet[field] || !mayTake(sheet, field, value)) return []
    const since = from.complainant.unconfirmed?.find((mark) => mark.field === field)
    return [{ field, value, confirmedOn: since?.confirmedOn ?? from.confirmedOn, number: since?.number ?? from.number }]
  })
  if (taken.length === 0) return {}
  const others = (sheet.takenOver ?? []).filter((mark) => !taken.some(({ field }) => field === mark.field))
  return { ...Object.fromEntries(taken.map(({ field, value }) => [field, value])), takenOver: [...others, ...taken] }
}

/** The marks of a sheet in the order of its fields. */
export function takenOn({ takenOver = [] }: Pick<IntakeSheet, 'takenOver'>): readonly TakenOver[] {
  return fields.flatMap((field) => takenOver.filter((mark) => mark.field === field))
}

/** The caller said that this detail still holds. */
export function confirmed({ takenOver = [] }: Pick<IntakeSheet, 'takenOver'>, field: TakenField): Required<Pick<IntakeSheet, 'takenOver'>> {
  return { takenOver: takenOver.filter((mark) => mark.field !== field) }
}

/** The sheet without marks on what no longer stands there: it was typed in this call. */
export function withoutChanged(sheet: IntakeSheet): IntakeSheet {
  const { takenOver, ...rest } = sheet
  if (takenOver === undefined) return sheet
  const kept = takenOver.filter(({ field, value }) => sheet[field] === value)
  if (kept.length === 0) return rest
  return kept.length === takenOver.length ? sheet : { ...rest, takenOver: kept }
}

/** What a complaint keeps of the marks of its sheet. */
export function unconfirmedOf(sheet: IntakeSheet): Pick<Complainant, 'unconfirmed'> {
  const marks = takenOn(withoutChanged(sheet)).map(({ field, confirmedOn, number }) => ({ field, confirmedOn, number }))
  return marks.length === 0 ? {} : { unconfirmed: marks }
}

/** The marks that stay when the details of a complainant are corrected: of what was left as it was. */
export function stillUnconfirmed(before: Complainant, after: Complainant): Pick<Complainant, 'unconfirmed'> {
  const marks = (before.unconfirmed ?? []).filter(({ field }) => textOf(before, field) === textOf(after, field))
  return marks.length === 0 ? {} : { unconfirmed: marks }
}

/** The day on which the details of a dossier were last given: with the complaint, or when they were corrected. */
export function detailsConfirmedOn(events: readonly DossierEvent[], undone: readonly number[], receivedOn: string): string {
  const correction = events.findLast(({ sequence, happening }) => happening.type === 'detailsCorrected' && happening.changes.complainant !== undefined && !undone.includes(sequence))
  if (correction === undefined) return receivedOn
  return Temporal.Instant.from(correction.recordedAt).toZonedDateTimeISO(correction.timeZone).toPlainDate().toString()
}

function textOf(complainant: Complainant, field: TakenField): string | undefined {
  switch (field) {
    case 'name':
      return complainant.name === undefined ? undefined : displayName({ name: complainant.name })
    case 'address':
      return displayAddress(complainant)
    case 'organisation':
    case 'phone':
    case 'email':
    default:
      return complainant[field]
  }
}

function mayTake(sheet: IntakeSheet, field: TakenField, value: string): boolean {
  if (sheet[field].trim() === '') return true
  if (field !== 'name') return false
  const [typed, known] = [sheet.name, value].map((name) => soundOf(understandName(name)?.surname ?? '').whole)
  return typed?.some((sound) => known?.includes(sound) === true) === true
}
