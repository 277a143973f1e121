import * as z from 'zod/mini'
import type { DeadlineUnderBoth, LostInProcedure } from '../dossier/deadlines/procedure-move.ts'
import { nonEmpty, uuid } from '../primitives.ts'
import { scanJson } from '../procedure/json-text.ts'
import { procedureIdPattern } from '../procedure/schema.ts'

export const procedureId = z.string().check(z.regex(procedureIdPattern), z.maxLength(100))

/** The text of a procedure file, whatever stands in it: what is wrong with it is told by the answer. */
export const procedureText = z.string().check(z.minLength(1), z.maxLength(400_000))

/** A procedure while it is being written: JSON, but not a procedure yet. */
export const draftText = procedureText.check(z.refine((text) => scanJson(text).ok))

/** Dossiers with the number of events that the screen has seen of each. */
export const seenDossiers = z.array(z.strictObject({ dossierId: uuid, expects: z.int().check(z.gte(1)) })).check(z.minLength(1), z.maxLength(20_000))
export type SeenDossiers = z.infer<typeof seenDossiers>

export const procedureName = nonEmpty.check(z.maxLength(100))

/** Where one procedure stands: which version new complaints get, what else there is, and what runs under each. */
export interface ProcedureStanding {
  readonly id: string
  readonly name: string
  /** Version under which new complaints open. */
  readonly inForce: number
  /** The newest that comes with the program: of this procedure, or of the one it was copied from. Absent for one that was read from elsewhere. */
  readonly shipped?: { readonly id: string; readonly version: number }
  /** True when the program brought a newer version since the one in force was made. */
  readonly isOvertaken: boolean
  /** Newest first, in the order in which they came into the register. */
  readonly versions: readonly { readonly version: number; readonly storedAt: string }[]
  /** When the draft was last saved, UTC; absent when nobody is changing it. */
  readonly draftSavedAt?: string
  /** Open dossiers by the version under which they run, the oldest version first. */
  readonly running: readonly { readonly version: number; readonly dossiers: number }[]
}

/** What the version that somebody is writing looks like; absent text when there is none. */
export interface ProcedureDraft {
  readonly text?: string
  readonly savedAt?: string
}

/** What moving one open dossier to another version would do. */
export interface WeighedDossier {
  readonly dossierId: string
  readonly number: string
  readonly complainant?: string
  /** Version under which it runs now. */
  readonly version: number
  readonly expects: number
  readonly changes: readonly DeadlineUnderBoth[]
  /** What happened in it that the other version does not know; with any of it the dossier stays where it is. */
  readonly lost: readonly LostInProcedure[]
}
