import { isSpoken, type IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { takenOn, withoutChanged } from '../../shared/dossier/recognition/taken-over.ts'
import { writtenAnew } from '../../shared/dossier/intake/definition.ts'
import type { ChannelKind } from '../../shared/procedure/schema.ts'

export { isSpoken }

/** The fields that hold text as it was typed, notes apart. */
export const textFields = [
  'name', 'organisation', 'phone', 'address', 'email', 'subject', 'summary', 'when', 'where', 'withWhom', 'effect', 'wish',
  'onBehalfOf', 'reachable', 'interpreter', 'needs', 'receivedOn', 'submittedOn', 'exitTo', 'exitWhat', 'takenBy', 'exitOn',
] as const satisfies readonly (keyof IntakeSheet)[]
export type TextField = (typeof textFields)[number]

/** Where the cursor can stand on a sheet. */
export type SheetField = TextField | 'notes'

/** What a change may touch; which sheet it is, and when it was begun, never change. */
export type SheetChange = Partial<Omit<IntakeSheet, 'id' | 'startedAt'>>

/**
 * The sheet after a change. What the caller agreed to was the summary as it stood, so another summary is not agreed to; the
 * one that was is kept with its time, and is agreed to again when it comes back word for word. What was
 * taken over from an older dossier and typed anew was heard in this call.
 * @param at instant of the change.
 */
export function changeSheet(sheet: IntakeSheet, change: SheetChange, at?: string): IntakeSheet {
  const changed = withoutChanged({ ...sheet, ...change })
  if (changed.summary === sheet.summary) return changed
  const { summaryConfirmedAt: _confirmed, readBack: _read, summaryChangedAt: _changed, ...rest } = changed
  const confirmed = change.summaryConfirmedAt === undefined ? {} : { summaryConfirmedAt: change.summaryConfirmedAt }
  return { ...rest, ...writtenAnew(sheet, changed.summary, at), summary: changed.summary, ...confirmed }
}

/** Longest time, in milliseconds, that one call can last; a sheet that is older is a draft that was left lying. */
export const longestCall = 3 * 3_600_000

/**
 * The sheet of a telephone call that is over, so that how long it took is kept without an act (peers.md T12). What was left lying
 * ended with the last line that was said. An end that is already on it stays.
 * @param at instant at which she began to wrap up.
 */
export function endCall(sheet: IntakeSheet, at: string): IntakeSheet {
  if (sheet.channel !== 'phone' || sheet.callEndedAt !== undefined) return sheet
  const isLeftLying = Date.parse(at) - Date.parse(sheet.startedAt) > longestCall
  const lastSaid = sheet.notes.map((note) => note.at).toSorted().at(-1) ?? sheet.startedAt
  return { ...sheet, callEndedAt: isLeftLying ? lastSaid : at }
}

/** The sheet of a call that goes on after all. */
export function goOnWithCall(sheet: IntakeSheet): IntakeSheet {
  const { callEndedAt: _ended, ...rest } = sheet
  return rest
}

const cameAlong: ReadonlySet<TextField> = new Set(['subject', 'reachable', 'interpreter', 'needs', 'onBehalfOf', 'receivedOn'])

/** True when nothing was written that somebody could miss, so that the sheet may go without a word. */
export function isBlank(sheet: IntakeSheet): boolean {
  // What was put on the sheet of a call back stands in its dossier.
  const isThere = (field: TextField) => sheet.callsBack !== undefined && (cameAlong.has(field) || takenOn(sheet).some((mark) => mark.field === field))
  return (
    sheet.notes.every(({ text }) => text.trim() === '') &&
    textFields.every((field) => sheet[field].trim() === '' || isThere(field)) &&
    sheet.discussedBefore === '' &&
    sheet.proceedings === '' &&
    Object.keys(sheet.groundsSeen).length === 0
  )
}

/** True while nobody knows how to reach the sender but where it was posted. */
export function isUnreachable({ phone, email }: IntakeSheet): boolean {
  return phone.trim() === '' && email.trim() === ''
}

/** The change that follows from another way in: what was spoken is oral, what was sent is at least written. */
export function changeChannel(sheet: IntakeSheet, channel: ChannelKind): SheetChange {
  if (isSpoken(channel)) return { channel, form: sheet.form === 'written' && !isSpoken(sheet.channel) ? 'oral' : sheet.form }
  return { channel, form: sheet.form === 'oral' ? 'written' : sheet.form }
}
