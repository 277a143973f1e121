import type { Inputs } from '../../../shared/contract/contract.ts'
import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import type { CallerReason } from '../../../shared/dossier/recognition/recognition.ts'
import { exactDay } from '../../../shared/dossier/understanding/day.ts'

/** Why a dossier is shown, as short as a row: what speaks for it most, and everything that speaks against it. */
export function mainReasons(reasons: readonly CallerReason[]): readonly CallerReason[] {
  return reasons.filter((reason, place) => place === 0 || reason === 'other-name' || reason === 'other-given')
}

/** So many earlier dossiers stand in the help; the others are counted. */
export const mostEarlier = 3

/** What is asked about the caller, from what has been typed so far; undefined while there is nothing to go by. */
export function callerAsked(sheet: IntakeSheet): Inputs['recognition']['callers'] | undefined {
  const { procedureId, name, organisation, phone, address, email, onBehalfOf } = sheet
  const mentioned = [...sheet.notes.map(({ text }) => text), sheet.subject].flatMap((text) => text.match(/\b\d{4}-\d{4,6}\b/g) ?? [])
  const typed = [name, organisation, phone, address, email, onBehalfOf]
  if (typed.every((text) => text.trim() === '') && mentioned.length === 0) return undefined
  return { procedureId, name, organisation, phone, address, email, onBehalfOf, mentioned: [...new Set(mentioned)].slice(-8) }
}

/** What is asked about the complaint; undefined while nothing was told that could be told twice. */
export function complaintAsked(sheet: IntakeSheet, startedOn: Temporal.PlainDate): Inputs['recognition']['complaints'] | undefined {
  const { procedureId, subject, where, withWhom } = sheet
  if (subject.trim() === '' && (where + withWhom).trim() === '') return undefined
  const on = exactDay(sheet.when, startedOn)
  return { procedureId, subject, where, withWhom, ...(on === undefined ? {} : { on: on.toString() }) }
}
