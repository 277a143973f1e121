import { readAll, readOne, transaction, write } from '../connection.ts'
import { damaged } from '../opening/damage.ts'
import { sha256 } from '../digest.ts'
import { writtenMoment, type Register } from '../open-register.ts'

/** One version of an organisation's template; without a name it went back to the house style of the program. */
export interface TemplateVersion {
  readonly version: number
  readonly savedAt: string
  readonly name: string | null
}

export interface LetterTemplate {
  readonly version: number
  readonly name: string
  readonly savedAt: string
  readonly bytes: Uint8Array
}

/**
 * The template in which letters of this procedure are made, or one version of it; undefined while they have the house style of the
 * program. Throws REGISTER_DAMAGED when it changed.
 */
export function readLetterTemplate({ connection }: Register, procedureId: string, version?: number): LetterTemplate | undefined {
  const row = readOne<{ version: number; name: string | null; savedAt: string; digest: string; bytes: Buffer | null }>(
    connection,
    `SELECT version, name, saved_at AS savedAt, digest, bytes FROM letter_template
    WHERE procedure_id = @procedureId AND version = coalesce(@version, (SELECT max(version) FROM letter_template WHERE procedure_id = @procedureId))`,
    { procedureId, version: version ?? null },
  )
  if (row === undefined || row.bytes === null || row.name === null) return undefined
  if (sha256(row.bytes) !== row.digest) throw damaged('digest')
  return { version: row.version, name: row.name, savedAt: row.savedAt, bytes: row.bytes }
}

/** Every version of a procedure's template, newest first. */
export function readTemplateVersions({ connection }: Register, procedureId: string): readonly TemplateVersion[] {
  return readAll<TemplateVersion>(connection, 'SELECT version, saved_at AS savedAt, name FROM letter_template WHERE procedure_id = ? ORDER BY version DESC', [procedureId])
}

/** Adds a version; without a file letters go back to the house style of the program. What was there stays among the versions. */
export function saveLetterTemplate(register: Register, procedureId: string, file: { readonly name: string; readonly bytes: Uint8Array } | undefined): void {
  const savedAt = writtenMoment(register.environment.now())
  transaction(register.connection, (database) => {
    const { version } = readOne<{ version: number | null }>(database, 'SELECT max(version) AS version FROM letter_template WHERE procedure_id = ?', [procedureId]) ?? { version: null }
    write(database, 'INSERT INTO letter_template (procedure_id, version, saved_at, name, digest, bytes) VALUES (@procedureId, @version, @savedAt, @name, @digest, @bytes)', {
      procedureId, version: (version ?? 0) + 1, savedAt, name: file?.name ?? null, digest: file === undefined ? null : sha256(file.bytes), bytes: file?.bytes ?? null,
    })
  })
}
