import type { Procedure } from '../../../shared/procedure/schema.ts'
import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { isSpoken } from '../sheet.ts'

/**
 * The key that jumps to each field of the sheet. Alt and a digit for who calls and what happened, in the order of speaking; Alt,
 * Shift and a digit for what comes after it. A field keeps its key whatever else is on the sheet, so that fingers can learn it.
 * What stands here beyond the twenty takes one of the letters that neither a browser nor another key of a call wants: I, Q, W, Y.
 */
export const fieldKeys = {
  name: 'Alt+1',
  phone: 'Alt+2',
  address: 'Alt+3',
  email: 'Alt+4',
  subject: 'Alt+5',
  when: 'Alt+6',
  where: 'Alt+7',
  withWhom: 'Alt+8',
  effect: 'Alt+9',
  wish: 'Alt+0',
  discussedBefore: 'Alt+Shift+1',
  onBehalfOf: 'Alt+Shift+2',
  organisation: 'Alt+Shift+3',
  reachable: 'Alt+Shift+4',
  replyBy: 'Alt+Shift+5',
  form: 'Alt+Shift+6',
  hideNameFromService: 'Alt+Shift+7',
  channel: 'Alt+Shift+8',
  receivedOn: 'Alt+Shift+9',
  submittedOn: 'Alt+Shift+0',
  proceedings: 'Alt+Q',
  interpreter: 'Alt+I',
  needs: 'Alt+W',
} as const satisfies Partial<Record<keyof IntakeSheet, string>>

/** Who calls, and what happened: the fields that are always in sight. */
export const callerFields = ['name', 'phone', 'address', 'email'] as const
export const factFields = ['subject', 'when', 'where', 'withWhom', 'effect', 'wish'] as const

export type KeyedField = keyof typeof fieldKeys

/** The fields that a sheet shows under its procedure, in the order of speaking. */
export function keyedFields({ channel }: IntakeSheet, { steps }: Procedure): readonly KeyedField[] {
  const isShown: Partial<Record<KeyedField, boolean>> = {
    form: steps.signOralComplaint, hideNameFromService: steps.mayHideNameFromService, submittedOn: !isSpoken(channel),
  }
  return (Object.keys(fieldKeys) as KeyedField[]).filter((field) => isShown[field] ?? true)
}
