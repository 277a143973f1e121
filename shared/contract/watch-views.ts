import type { AbsenceAhead } from './closure-views.ts'
import type { Wait } from '../dossier/waiting.ts'

export interface WatchedDossier {
  readonly dossierId: string
  readonly number: string
  readonly complainant?: string
  readonly subject: string
  /** Absent while nobody handles the dossier. */
  readonly handler?: string
}

export interface WaitingEntry extends WatchedDossier {
  readonly wait: Wait
}

/** What no due date brings up: who has to answer, and open dossiers without a next date. */
export interface Watch {
  /** First to be asked again first; at most fifty. */
  readonly waiting: readonly WaitingEntry[]
  /** Oldest first; at most fifty of `count`. */
  readonly withoutDate: readonly WatchedDossier[]
  readonly count: number
  /** An absence soon in which something falls for which nothing was decided. */
  readonly absence?: AbsenceAhead
}
