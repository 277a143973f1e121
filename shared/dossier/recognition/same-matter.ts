import type { Status } from '../state.ts'
import { tellingWords } from './keys.ts'

/** An earlier dossier of the one who calls, as lists show it. */
export interface EarlierDossierLine {
  readonly number: string
  readonly subject: string
  readonly status: Status
  /** Local date; absent while it is open. */
  readonly closedOn?: string
}

/** What was closed by dealing with it; what was withdrawn, or was no complaint, was not handled. */
const handled: ReadonlySet<Status> = new Set(['answered', 'settled', 'refused'])

/**
 * The earlier dossiers that were closed and look like what is told now: two words of their subject were said again, or the
 * only one. It points to "already handled" and decides nothing.
 */
export function closedAboutTheSame<Earlier extends EarlierDossierLine>(told: readonly string[], earlier: readonly Earlier[]): readonly Earlier[] {
  const words = new Set(told.flatMap(tellingWords))
  return earlier.filter(({ subject, status, closedOn }) => {
    if (closedOn === undefined || !handled.has(status)) return false
    const of = tellingWords(subject)
    const again = of.filter((word) => words.has(word)).length
    return again >= 2 || (again === 1 && of.length === 1)
  })
}
