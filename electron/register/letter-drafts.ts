import type { LetterSection, LetterKind } from '../../shared/letters/letter.ts'
import { readOne, transaction, write } from './connection.ts'
import { writtenMoment, type Register } from './open-register.ts'

/** A letter's text as the coordinator left it. */
export interface LetterDraft {
  readonly sections: readonly LetterSection[]
  /** Her own lines above a letter to somebody else than the complainant. */
  readonly addressLines?: readonly string[]
  readonly savedAt: string
}

export interface LetterDraftToSave {
  readonly dossierId: string
  readonly kind: LetterKind
  readonly sections: readonly LetterSection[]
  readonly addressLines?: readonly string[] | undefined
}

/** Keeps her own text of a letter; answers when it is on the disk. The dossier must exist. */
export function saveLetterSections(register: Register, { dossierId, kind, sections, addressLines }: LetterDraftToSave): string {
  const savedAt = writtenMoment(register.environment.now())
  transaction(register.connection, (database) =>
    write(
      database,
      `INSERT INTO letter_draft (dossier_id, kind, saved_at, sections, address) VALUES (@dossierId, @kind, @savedAt, @sections, @address)
      ON CONFLICT (dossier_id, kind) DO UPDATE SET saved_at = @savedAt, sections = @sections, address = coalesce(@address, address)`,
      { dossierId, kind, savedAt, sections: JSON.stringify(sections), address: addressLines === undefined ? null : JSON.stringify(addressLines) },
    ),
  )
  return savedAt
}

/** Her own text of a letter; undefined while she has none and the standard text stands. */
export function readLetterSections({ connection }: Register, dossierId: string, kind: LetterKind): LetterDraft | undefined {
  const row = readOne<{ savedAt: string; sections: string; address: string | null }>(
    connection,
    'SELECT saved_at AS savedAt, sections, address FROM letter_draft WHERE dossier_id = ? AND kind = ?',
    [dossierId, kind],
  )
  if (row === undefined) return undefined
  const addressLines = row.address === null ? {} : { addressLines: JSON.parse(row.address) as string[] }
  return { sections: JSON.parse(row.sections) as LetterSection[], ...addressLines, savedAt: row.savedAt }
}

/** Goes back to the standard text. */
export function forgetLetterSections(register: Register, dossierId: string, kind: LetterKind): void {
  transaction(register.connection, (database) => write(database, 'DELETE FROM letter_draft WHERE dossier_id = ? AND kind = ?', [dossierId, kind]))
}
