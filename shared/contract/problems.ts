import * as z from 'zod/mini'

const none = z.strictObject({})

/**
 * Everything that can go wrong and that the user can do something about, in one table. The code names the fact; the
 * sentence for it stands in `renderer/words/`. Whatever is not in this table is a fault of the program, and reaches one place.
 */
export const problems = {
  REGISTER_LOCKED: { status: 423, data: none },
  REGISTER_ABSENT: { status: 404, data: none },
  REGISTER_EXISTS: { status: 409, data: none },
  /** `attempts` counts this run of the program, so that the screen can slow down and point to the recovery key. */
  WRONG_PASSPHRASE: { status: 401, data: z.strictObject({ attempts: z.int() }) },
  WRONG_RECOVERY_KEY: { status: 401, data: z.strictObject({ mistyped: z.boolean() }) },
  WEAK_PASSPHRASE: { status: 422, data: none },
  /** The last key that opens the register cannot be taken away. */
  LAST_KEY: { status: 409, data: none },
  /** A register without a coordinator could not be changed any more. */
  LAST_COORDINATOR: { status: 409, data: none },
  NO_SUCH_MEMBER: { status: 404, data: none },
  /** Nobody can hide a dossier from herself. */
  HIDDEN_FROM_SELF: { status: 409, data: none },
  /** This member's role does not allow it; `needed` is the role that does. */
  NOT_ALLOWED: { status: 403, data: z.strictObject({ needed: z.enum(['reader', 'handler', 'coordinator']) }) },
  REGISTER_BUSY: { status: 409, data: none },
  REGISTER_NEWER: { status: 409, data: z.strictObject({ version: z.int(), supported: z.int() }) },
  REGISTER_DAMAGED: {
    status: 500,
    data: z.strictObject({
      damage: z.enum(['header', 'page', 'digest', 'key-file']),
      /** Good backups, newest first. */
      backups: z.array(z.strictObject({ name: z.string(), madeAt: z.string(), dossiers: z.int() })),
    }),
  },
  REGISTER_READ_ONLY: { status: 403, data: none },
  DISK_FULL: { status: 507, data: none },
  BACKUP_FAILED: { status: 500, data: none },
  /** A closing day that has gone by changes nothing any more. */
  DAY_PASSED: { status: 422, data: none },
  NO_SUCH_ABSENCE: { status: 404, data: none },
  NO_SUCH_DOSSIER: { status: 404, data: none },
  /** It was met, ended or moved to another day since this screen was read. */
  NO_SUCH_DEADLINE: { status: 404, data: none },
  /** A reminder is never put off until it is too late; `latest` is the last moment, UTC. */
  SNOOZE_TOO_LONG: { status: 422, data: z.strictObject({ latest: z.string() }) },
  NO_SUCH_PROCEDURE: { status: 404, data: none },
  /** What was read is no procedure; each entry names the place and what is wrong, as `ProcedureProblem`. */
  PROCEDURE_FAULTY: { status: 422, data: z.strictObject({ problems: z.array(z.looseObject({ code: z.string(), path: z.string() })) }) },
  PROCEDURE_IN_USE: { status: 409, data: none },
  PROCEDURE_EXISTS: { status: 409, data: none },
  /** What happened in a dossier has no place in the other version; it stays where it is. */
  DOSSIER_STAYS: { status: 409, data: none },
  NO_SUCH_FILE: { status: 404, data: none },
  NO_SUCH_RECORDING: { status: 404, data: none },
  NO_SUCH_DOCUMENT: { status: 404, data: none },
  DOCUMENT_EMPTY: { status: 422, data: none },
  /** `most`: the most bytes that a file may have. */
  DOCUMENT_TOO_LARGE: { status: 413, data: z.strictObject({ most: z.int() }) },
  /** The dossier holds the very same file. */
  DOCUMENT_KNOWN: { status: 409, data: none },
  /** The folder for scans was not chosen, or is not there. */
  NO_SCAN_FOLDER: { status: 404, data: none },
  /** Another recording was begun, or the register was locked: this one takes no more sound. */
  RECORDING_ENDED: { status: 409, data: none },
  /** Somebody else added an event since this screen was read. */
  CHANGED_MEANWHILE: { status: 409, data: z.strictObject({ length: z.int() }) },
  STEP_BLOCKED: { status: 409, data: z.strictObject({ blockers: z.array(z.looseObject({ code: z.string() })) }) },
  /** The sheet cannot become a complaint yet; each entry names a field and what is wrong. */
  SHEET_INCOMPLETE: { status: 422, data: z.strictObject({ problems: z.array(z.strictObject({ field: z.string(), code: z.string() })) }) },
  /** A template with a fault would show it in every letter; it is refused when it is added. */
  TEMPLATE_UNUSABLE: { status: 422, data: z.strictObject({ codes: z.array(z.string()) }) },
  /** A file that she gave back cannot be read as a Word document. */
  NOT_A_WORD_FILE: { status: 422, data: z.strictObject({ fault: z.enum(['no-docx', 'has-macros', 'too-big', 'damaged']) }) },
  /** Something else happened in the dossiers of these letters: nothing was recorded of any of them. */
  CANNOT_BE_POSTED: { status: 409, data: z.strictObject({ numbers: z.array(z.string()) }) },
  LETTER_INCOMPLETE: { status: 422, data: z.strictObject({ missing: z.array(z.string()) }) },
} as const

export type ProblemCode = keyof typeof problems
