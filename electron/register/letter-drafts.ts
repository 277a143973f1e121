import type { LetterSection, WrittenKind } from '../../shared/letters/letter.ts'
import { readOne, transaction, write } from './connection.ts'
import { writtenMoment, type Register } from './open-register.ts'

/** A letter's text as the coordinator left it. */
export interface LetterDraft {
  readonly sections: readonly LetterSection[]
  readonly savedAt: string
}

export interface LetterDraftToSave {
  readonly dossierId: string
  readonly kind: WrittenKind
  readonly sections: readonly LetterSection[]
}

/** Keeps her own text of a letter; answers when it is on the disk. The dossier must exist. */
export function saveLetterSections(register: Register, { dossierId, kind, sections }: LetterDraftToSave): string {
  const savedAt = writtenMoment(register.environment.now())
  transaction(register.connection, (database) =>
    write(
      database,
      `INSERT INTO letter_draft (dossier_id, kind, saved_at, sections) VALUES (@dossierId, @kind, @savedAt, @sections)
      ON CONFLICT (dossier_id, kind) DO UPDATE SET saved_at = @savedAt, sections = @sections`,
      { dossierId, kind, savedAt, sections: JSON.stringify(sections) },
    ),
  )
  return savedAt
}

/** Her own text of a letter; undefined while she has none and the standard text stands. */
export function readLetterSections({ connection }: Register, dossierId: string, kind: WrittenKind): LetterDraft | undefined {
  const row = readOne<{ savedAt: string; sections: string }>(
    connection,
    'SELECT saved_at AS savedAt, sections FROM letter_draft WHERE dossier_id = ? AND kind = ?',
    [dossierId, kind],
  )
  return row === undefined ? undefined : { sections: JSON.parse(row.sections) as LetterSection[], savedAt: row.savedAt }
}

/** Goes back to the standard text. */
export function forgetLetterSections(register: Register, dossierId: string, kind: WrittenKind): void {
  transaction(register.connection, (database) => write(database, 'DELETE FROM letter_draft WHERE dossier_id = ? AND kind = ?', [dossierId, kind]))
}
