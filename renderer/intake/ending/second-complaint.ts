import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { lineAt, notesText } from '../notes/note-lines.ts'
import type { SheetChange } from '../sheet.ts'

/** A stretch of the notes as one text, in characters; what she marked. */
export interface Marked {
  readonly start: number
  readonly end: number
}

export interface SplitCall {
  /** What changes on the sheet that she was on: the marked lines are gone from it. */
  readonly change: SheetChange
  /** The sheet of the other complaint: the same call and the same caller, with the marked lines and nothing else. */
  readonly second: IntakeSheet
}

/** What belongs to one complaint, and is empty on the sheet of another of the same caller. */
const ofComplaint = {
  notes: [], subject: '', summary: '', when: '', where: '', withWhom: '', effect: '', wish: '', discussedBefore: '',
  complaintType: '', groundsSeen: {}, exitTo: '', exitWhat: '', exitOn: '', exitTold: '',
} as const satisfies Partial<IntakeSheet>

/**
 * Splits off another complaint of the same call. Whole lines move, with their times and marks; without a mark nothing moves
 * and the other sheet begins empty. Everything about the caller is on both.
 * @param id of the new sheet.
 */
export function splitCall(sheet: IntakeSheet, { start, end }: Marked, id: string): SplitCall {
  const text = notesText(sheet.notes)
  // A mark that ends before the first letter of a line does not hold that line.
  const lastMarked = Math.max(start, end - 1)
  const isMarked = (line: number) => end > start && line >= lineAt(text, start) && line <= lineAt(text, lastMarked)
  const { summaryConfirmedAt: _confirmed, exit: _exit, cursor: _cursor, callsBack: _callsBack, ...rest } = sheet
  const notes = sheet.notes.filter((_, line) => isMarked(line))
  return {
    change: { notes: sheet.notes.filter((_, line) => !isMarked(line)) },
    second: {
      ...rest, ...ofComplaint, id, notes, sameCallAs: firstOfCall(sheet), cursor: { field: 'notes', offset: notesText(notes).length },
    },
  }
}

/** Another open sheet of the same call, to go on with when one of them is finished; undefined when this was the last. */
export function otherOfCall(sheet: IntakeSheet, open: readonly IntakeSheet[]): IntakeSheet | undefined {
  return open.find((other) => other.id !== sheet.id && firstOfCall(other) === firstOfCall(sheet))
}

/** Id of the first complaint of the call: of a call back the dossier in which it was asked. */
function firstOfCall({ id, sameCallAs, callsBack }: IntakeSheet): string {
  return sameCallAs ?? callsBack?.dossierId ?? id
}
