import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupsToKeep, dayOf } from './rotation.ts'
import { closeConnection, copyInto, openConnection, readOne, requireSound, type Connection, type ReadableDatabase } from '../connection.ts'
import { isDamage, telling } from '../opening/damage.ts'
import { isMissing, syncFile, syncFolder } from '../files/durable-file.ts'
import { lockFolder, makeFolder, registerFiles, requireWritable, type RegisterFiles } from '../opening/folder.ts'
import { writtenMoment, type Environment, type Register } from '../open-register.ts'
import { openSealedFile } from '../opening/page-seals.ts'
import { RegisterProblem } from '../problem.ts'
import { leaveDocumentsOutOfOlderBackups } from './documents-in-backups.ts'
import { leaveOutOfOlderBackups } from './recordings-in-backups.ts'
import { finishReplacement, listSetAside, momentOf, replaceDatabase, timeName } from '../opening/set-aside.ts'
import { verifyWhole } from '../opening/verification.ts'

/** A copy of the register under its own key, made, opened and checked by the program. */
export interface Backup {
  /** Name of its file in `backups/`; give it to `restoreBackup`. */
  readonly name: string
  readonly madeAt: string
  readonly dossiers: number
}

/** How many good backups a damaged register offers. */
const offered = 5

/**
 * Makes a backup now: a complete copy, opened and checked row by row before it may push out an older one (kept: the last of 7
 * days, 4 weeks and 12 months). Throws DISK_FULL or BACKUP_FAILED, and leaves every older backup as it was.
 */
export function makeBackup(register: Register): Backup {
  const files = registerFiles(register.folder)
  const moment = freeMoment(files, register.environment.now())
  const name = nameAt(moment)
  const dossiers = copyChecked(register.connection, { files, dataKey: register.dataKey, name })
  rotate(files)
  leaveOutOfOlderBackups(files, register.dataKey, name)
  leaveDocumentsOutOfOlderBackups(files, register.dataKey, namedBackups(files).map((backup) => backup.name))
  return { name, madeAt: writtenMoment(moment), dossiers }
}

/** Makes the day's backup unless there is one. */
export function makeDailyBackup(register: Register): 'made' | 'not-due' {
  const today = dayOf(register.environment.now())
  // Not "since today": one from a day on which the clock stood years ahead would be the last one ever.
  if (namedBackups(registerFiles(register.folder)).some(({ moment }) => dayOf(moment) === today)) return 'not-due'
  makeBackup(register)
  return 'made'
}

/**
 * The backup that stands before an upgrade of the layout: `backups/before-<version>.db`. A retry after a failed upgrade
 * finds it and leaves it alone, so that no number of failing retries can push it out.
 */
export function backUpBefore(connection: Connection, copying: { files: RegisterFiles; dataKey: Buffer; version: number }): void {
  const name = `before-${copying.version}.db`
  if (!existsSync(join(copying.files.backups, name))) copyChecked(connection, { ...copying, name })
}

/** After an upgrade the backup before it becomes one of the dated ones, so that a later upgrade makes its own. */
export function dateUpgradeBackups(files: RegisterFiles, moment: Temporal.Instant): void {
  telling(() => {
    for (const name of namesIn(files.backups)) {
      if (/^before-\d+\.db$/.test(name)) renameSync(join(files.backups, name), join(files.backups, nameAt(freeMoment(files, moment))))
    }
  })
}

/** The dated backups that open, newest first. */
export function listBackups(register: Register): readonly Backup[] {
  const files = registerFiles(register.folder)
  return namedBackups(files).flatMap((named) => inspect(files, register.dataKey, named, 'count') ?? [])
}

/** The newest backups that were checked whole just now, for a register that cannot be opened. */
export function goodBackups(files: RegisterFiles, dataKey: Buffer): readonly Backup[] {
  const good: Backup[] = []
  for (const named of namedBackups(files)) {
    const backup = inspect(files, dataKey, named, 'whole')
    if (backup !== undefined) good.push(backup)
    if (good.length === offered) break
  }
  return good
}

/**
 * Puts a copy of a backup in the register's place. What stood there is kept, byte for byte, in a folder under `damaged/`, whose
 * name is given back: `undoRestore` brings it back. The register must be closed; unlocking it checks what was put there.
 * Throws NO_SUCH_FILE, REGISTER_BUSY, REGISTER_READ_ONLY or DISK_FULL; the register then stands as it stood.
 */
export function restoreBackup(environment: Environment, { folder, name }: { readonly folder: string; readonly name: string }): { readonly setAside: string } {
  return replacing(folder, environment, (files) => {
    if (!namedBackups(files).some((named) => named.name === name)) throw new RegisterProblem('NO_SUCH_FILE', {})
    return join(files.backups, name)
  })
}

/** Brings back what `restoreBackup` put away, and puts away in turn what stood there since. */
export function undoRestore(environment: Environment, { folder, setAside }: { readonly folder: string; readonly setAside: string }): { readonly setAside: string } {
  return replacing(folder, environment, (files) => {
    if (!listSetAside(files).includes(setAside)) throw new RegisterProblem('NO_SUCH_FILE', {})
    return join(files.damaged, setAside, 'register.db')
  })
}

function replacing(folder: string, environment: Environment, sourceIn: (files: RegisterFiles) => string): { readonly setAside: string } {
  const files = registerFiles(folder)
  requireWritable(files)
  const lock = lockFolder(files)
  try {
    finishReplacement(files, environment.now())
    return { setAside: replaceDatabase(files, sourceIn(files), environment.now()) }
  } finally {
    lock.release()
  }
}

interface Copying {
  readonly files: RegisterFiles
  readonly dataKey: Buffer
  readonly name: string
}

/** Copies under another name first: a file that bears a backup's name has been checked. Gives the number of dossiers. */
function copyChecked(connection: Connection, { files, dataKey, name }: Copying): number {
  const beside = join(files.backups, 'copying.db')
  try {
    telling(() => {
      makeFolder(files.backups)
      rmSync(beside, { force: true })
    })
    copyInto(connection, beside)
    const dossiers = readBackup(beside, dataKey, 'sound')
    if (dossiers !== countDossiers(connection)) throw new RegisterProblem('BACKUP_FAILED', {})
    telling(() => {
      syncFile(beside)
      renameSync(beside, join(files.backups, name))
      syncFolder(files.backups)
    })
    return dossiers
  } catch (error) {
    rmSync(beside, { force: true })
    // A copy that is not sound says nothing yet about the register itself.
    throw isDamage(error) ? new RegisterProblem('BACKUP_FAILED', {}) : error
  }
}

function countDossiers(database: ReadableDatabase): number {
  // A backup from before the first layout cannot exist; one of every later layout has this table.
  return readOne<{ count: number }>(database, 'SELECT count(*) AS count FROM dossier')?.count ?? 0
}

/** How well a backup is looked at: every row and index (`sound`), every page and chain too (`whole`), or only whether it opens (`count`). */
type Depth = 'sound' | 'whole' | 'count'

/** Opens a backup and gives its number of dossiers. */
function readBackup(file: string, dataKey: Buffer, depth: Depth): number {
  const sealed = openSealedFile(file, dataKey)
  let copy: Connection | undefined
  try {
    copy = openConnection({ file, dataKey })
    if (depth !== 'count') requireSound(copy, 'full')
    if (depth === 'whole') verifyWhole(copy, sealed)
    return countDossiers(copy)
  } finally {
    if (copy !== undefined) closeConnection(copy)
    sealed.close()
  }
}

interface NamedBackup {
  readonly name: string
  readonly moment: Temporal.Instant
}

/** The dated backups, newest first, by their names alone. */
function namedBackups(files: RegisterFiles): readonly NamedBackup[] {
  return namesIn(files.backups)
    .flatMap((name) => {
      const moment = name.endsWith('.db') ? momentOf(name.slice(0, -'.db'.length)) : undefined
      return moment === undefined ? [] : [{ name, moment }]
    })
    .toSorted((one, other) => Temporal.Instant.compare(other.moment, one.moment))
}

/** A moment that no backup bears yet: one never takes the place of another. */
function freeMoment(files: RegisterFiles, moment: Temporal.Instant): Temporal.Instant {
  let free = moment
  while (existsSync(join(files.backups, nameAt(free)))) free = free.add({ milliseconds: 1 })
  return free
}

function nameAt(moment: Temporal.Instant): string {
  return `${timeName(moment)}.db`
}

/** Undefined when it cannot be opened or does not pass. */
function inspect(files: RegisterFiles, dataKey: Buffer, { name, moment }: NamedBackup, depth: Depth): Backup | undefined {
  try {
    return { name, madeAt: writtenMoment(moment), dossiers: readBackup(join(files.backups, name), dataKey, depth) }
  } catch (error) {
    if (error instanceof RegisterProblem) return undefined
    throw error
  }
}

function rotate(files: RegisterFiles): void {
  const named = namedBackups(files)
  const kept = backupsToKeep(named.map(({ moment }) => moment))
  for (const { name, moment } of named) {
    if (!kept.has(moment)) rmSync(join(files.backups, name), { force: true })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
