import type { DossierRow } from '../../shared/contract/views.ts'
import type { IntakeSheet } from '../../shared/dossier/intake.ts'
import { understandName } from '../../shared/dossier/understand-name.ts'

/** Why an earlier dossier is shown, the surest first. */
export type Likeness = 'number' | 'phone' | 'email' | 'name'

/** One question to the register about who may be calling. */
export interface EarlierSearch {
  readonly likeness: Likeness
  readonly search: string
}

export interface EarlierDossier {
  readonly row: DossierRow
  readonly likeness: Likeness
}

/** Shorter words find half the register. */
const fewestLetters = 3
const fewestDigits = 6
export const mostEarlier = 3

/**
 * What to look for among the dossiers that exist, from what has been typed so far. Nothing is ever linked: what is found
 * is only shown.
 */
export function earlierSearches(sheet: IntakeSheet): readonly EarlierSearch[] {
  const searches: EarlierSearch[] = []
  const number = /\b\d{4}-\d{4}\b/.exec([...sheet.notes.map(({ text }) => text), sheet.subject].join('\n'))?.[0]
  if (number !== undefined) searches.push({ likeness: 'number', search: number })
  const digits = sheet.phone.replaceAll(/\D/g, '')
  if (digits.length >= fewestDigits) searches.push({ likeness: 'phone', search: sheet.phone.trim() })
  const email = sheet.email.trim()
  if (/^\S+@\S{2,}$/.test(email)) searches.push({ likeness: 'email', search: email })
  const name = understandName(sheet.name)?.surname ?? ''
  if (name.length >= fewestLetters) searches.push({ likeness: 'name', search: name })
  else if (sheet.organisation.trim().length >= fewestLetters) searches.push({ likeness: 'name', search: sheet.organisation.trim() })
  return searches
}

/** What the searches found, the surest first, each dossier once, and no more than fits. */
export function mergeEarlier(found: readonly { readonly likeness: Likeness; readonly rows: readonly DossierRow[] }[]): readonly EarlierDossier[] {
  const seen = new Set<string>()
  return found
    .flatMap(({ likeness, rows }) => rows.map((row) => ({ row, likeness })))
    .filter(({ row }) => !seen.has(row.dossierId) && seen.add(row.dossierId))
    .slice(0, mostEarlier)
}
