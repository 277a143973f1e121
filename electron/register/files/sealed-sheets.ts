import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { intakeSheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { transaction, write } from '../connection.ts'
import { telling } from '../opening/damage.ts'
import { isMissing, readIfPresent, syncFolder, writeDurably } from './durable-file.ts'
import { makeFolder, registerFiles, type RegisterFiles } from '../opening/folder.ts'
import { writtenMoment, type Environment, type Register } from '../open-register.ts'
import { RegisterProblem } from '../problem.ts'
import { openingKeyOf, seal, sealingKeyOf, unseal } from '../keys/sealing.ts'
import { timeName } from '../opening/set-aside.ts'
import { readSettings } from '../organisation/settings.ts'

// Call sheets that were typed while the register was locked: each a file of its own that only the register can read, until it
// is unlocked and takes them in. Nothing here needs the database, or tells anything that is in it.

/** Whether something can be sealed here yet, and how many sheets wait for the register to be unlocked. */
export function sealedStanding(folder: string): { readonly canSeal: boolean; readonly waiting: number } {
  const files = registerFiles(folder)
  return { canSeal: readSealingKey(files) !== undefined, waiting: sealedNames(files).length }
}

/**
 * Keeps a sheet that is typed while the register is locked; answers when it is on the disk, with the moment in UTC. Throws
 * REGISTER_ABSENT when this register has no key to seal to yet (it gets one when it is next unlocked), or DISK_FULL.
 */
export function sealSheet({ folder, environment }: { readonly folder: string; readonly environment: Environment }, sheet: IntakeSheet): string {
  const files = registerFiles(folder)
  const sealingKey = readSealingKey(files)
  if (sealingKey === undefined) throw new RegisterProblem('REGISTER_ABSENT', {})
  const savedAt = writtenMoment(environment.now())
  const sealed = seal(sealingKey, { text: Buffer.from(JSON.stringify({ savedAt, sheet })), known: sheet.id, random: environment.random })
  telling(() => {
    mkdirSync(files.sealed, { recursive: true, mode: 0o700 })
    writeDurably(join(files.sealed, `${sheet.id}${ending}`), sealed)
  })
  return savedAt
}

/**
 * Takes in what was sealed while the register was locked, as ordinary open calls under the active procedure, and sees to it that
 * more can be sealed. A file goes once its sheet is in the register; one that cannot be read is kept under `damaged/`.
 */
export function takeInSealedSheets(register: Register): void {
  const files = registerFiles(register.folder)
  const openingKey = openingKeyOf(register.dataKey)
  const sealingKey = sealingKeyOf(openingKey)
  telling(() => {
    if (readSealingKey(files)?.equals(sealingKey) !== true) writeDurably(files.sealingKey, `${sealingKey.toString('base64')}\n`)
  })
  // A write that was never finished was never answered either.
  for (const name of namesIn(files.sealed)) if (!name.endsWith(ending)) telling(() => rmSync(join(files.sealed, name), { force: true }))
  for (const name of sealedNames(files)) {
    const file = join(files.sealed, name)
    const id = name.slice(0, -ending.length)
    const text = unseal(openingKey, { sealed: telling(() => readFileSync(file)), known: id })
    const sheet = text === undefined ? undefined : readSheet(text, id)
    telling(() => (sheet === undefined ? setSealedAside(files, name, register.environment.now()) : undefined))
    if (sheet === undefined) continue
    takeIn(register, sheet)
    telling(() => {
      rmSync(file)
      syncFolder(files.sealed)
    })
  }
}

interface SealedSheet {
  readonly savedAt: string
  readonly sheet: IntakeSheet
}

/** What the register has of a sheet is replaced only by something later; a sheet that became a dossier is done. */
function takeIn(register: Register, { savedAt, sheet }: SealedSheet): void {
  const { activeProcedureId } = readSettings(register)
  transaction(register.connection, (database) =>
    write(
      database,
      `INSERT INTO call_sheet (sheet_id, saved_at, content)
      SELECT @id, @savedAt, @content WHERE NOT EXISTS (SELECT 1 FROM dossier WHERE dossier_id = @id)
      ON CONFLICT (sheet_id) DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content WHERE excluded.saved_at > call_sheet.saved_at`,
      { id: sheet.id, savedAt, content: JSON.stringify({ ...sheet, procedureId: activeProcedureId }) },
    ),
  )
}

function readSheet(text: Buffer, id: string): SealedSheet | undefined {
  const { savedAt, sheet } = JSON.parse(text.toString()) as SealedSheet
  const parsed = intakeSheet.safeParse(sheet)
  return parsed.success && parsed.data.id === id ? { savedAt, sheet: parsed.data } : undefined
}

const ending = '.sealed'

function sealedNames(files: RegisterFiles): readonly string[] {
  return namesIn(files.sealed).filter((name) => name.endsWith(ending))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** The public key of the register; undefined when there is none, or none that can be read, which the next unlocking mends. */
function readSealingKey(files: RegisterFiles): Buffer | undefined {
  const key = Buffer.from(telling(() => readIfPresent(files.sealingKey)) ?? '', 'base64')
  return key.length === 32 ? key : undefined
}

function setSealedAside(files: RegisterFiles, name: string, moment: Temporal.Instant): void {
  const folder = join(files.damaged, timeName(moment))
  if (!existsSync(folder)) makeFolder(folder)
  renameSync(join(files.sealed, name), join(folder, name))
  syncFolder(folder)
  syncFolder(files.sealed)
}
