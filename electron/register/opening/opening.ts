import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { backUpBefore, dateUpgradeBackups, goodBackups } from '../backup/backup.ts'
import { checkpoint, closeConnection, openConnection, pageCount, prepareForUse, requireDurable, requireSound, transaction, write, type Connection } from '../connection.ts'
import { damaged, isDamage, telling, type Damage } from './damage.ts'
import { makeFolder, registerFiles, type RegisterFiles } from './folder.ts'
import { migrate, migrations, pendingMigrations, supportedVersion, type Migration } from '../migrations/index.ts'
import { openSealedFile, type SealedFile } from './page-seals.ts'
import { writtenMoment } from '../open-register.ts'
import { RegisterProblem } from '../problem.ts'
import { storeProcedures } from '../organisation/procedures.ts'
import { finishReplacement, setLogAside } from './set-aside.ts'
import { smallPages, startVerification, verifyWhole, type Verification } from './verification.ts'

/** What an opening gives: a sound database, ready for use, and how it came about. */
export interface Opened {
  readonly connection: Connection
  /** To be closed after the connection. */
  readonly sealed: SealedFile
  readonly verification: Verification
  readonly cameBackAfterCrash: boolean
  readonly setAside?: string
}

export interface OpeningRequest {
  readonly files: RegisterFiles
  readonly dataKey: Buffer
  readonly moment: Temporal.Instant
  /** Versions of procedures that come with the program; those that are not in the register yet are added. */
  readonly shippedProcedures: readonly Procedure[]
  readonly migrations?: readonly Migration[]
}

/** What a large register may spend on its check before the first screen; the rest follows while she works. */
const checkMilliseconds = 120

/**
 * The opening ritual (anchors/codebases.md §3.4 is its source): nothing is written before the file was found to be ours, of a
 * version that we know, and sound. The folder must be locked and the key right. Throws REGISTER_NEWER, REGISTER_DAMAGED (with
 * the backups that can take its place), REGISTER_BUSY, REGISTER_READ_ONLY or DISK_FULL.
 */
export function openChecked(request: OpeningRequest): Opened {
  try {
    return ritual(request)
  } catch (error) {
    if (!isDamage(error)) throw error
    const backups = goodBackups(request.files, request.dataKey).map((backup) => ({ ...backup }))
    throw new RegisterProblem('REGISTER_DAMAGED', { damage: error.data.damage, backups })
  }
}

function ritual({ files, dataKey, moment, shippedProcedures, migrations: known = migrations }: OpeningRequest): Opened {
  telling(() => rmSync(files.trial, { recursive: true, force: true }))
  finishReplacement(files, moment)
  if (!existsSync(files.database)) throw damaged('header')

  // Asked before opening: afterwards the log says nothing any more.
  const wasUnclean = sizeOf(files.log) > 0
  const setAside = wasUnclean ? tryOut({ files, dataKey, moment, known }) : undefined

  const sealed = openSealedFile(files.database, dataKey)
  let connection: Connection | undefined
  try {
    connection = openConnection({ file: files.database, dataKey })
    const pending = pendingMigrations(connection, known)
    const verification = startVerification(connection, sealed)
    // After an unclean exit the trial has checked everything already.
    if (!wasUnclean) verification.advance(pageCount(connection) <= smallPages ? Number.POSITIVE_INFINITY : checkMilliseconds)

    prepareForUse(connection)
    if (wasUnclean) checkpoint(connection)
    if (pending.length > 0) {
      backUpBefore(connection, { files, dataKey, version: supportedVersion(known) })
      migrate(connection, pending)
      checkpoint(connection)
    }
    begin(connection, shippedProcedures, writtenMoment(moment))
    requireDurable(connection)
    dateUpgradeBackups(files, moment)
    return { connection, sealed, verification, cameBackAfterCrash: wasUnclean, ...(setAside === undefined ? {} : { setAside }) }
  } catch (error) {
    if (connection !== undefined) closeConnection(connection)
    sealed.close()
    throw error
  }
}

/**
 * The first write of a session: it finds out whether the disk takes anything at all. It always changes something, because what
 * changes nothing is not written.
 */
function begin(connection: Connection, procedures: readonly Procedure[], openedAt: string): void {
  transaction(connection, (database) => {
    write(database, 'UPDATE register SET opened_at = ?, openings = openings + 1 WHERE only = 1', [openedAt])
    storeProcedures(database, procedures, openedAt)
  })
}

interface Trial {
  readonly files: RegisterFiles
  readonly dataKey: Buffer
  readonly moment: Temporal.Instant
  readonly known: readonly Migration[]
}

/**
 * After an unclean exit: opens a copy, because opening is what merges the log into the database, and a log that belongs to
 * another file (a database put back by hand beside it) would ruin it. When only the database without its log is sound, the log is
 * put aside; the name of that folder is given. Throws REGISTER_NEWER, or REGISTER_DAMAGED when neither is sound.
 */
function tryOut({ files, dataKey, moment, known }: Trial): string | undefined {
  const trial = registerFiles(files.trial)
  const damageOf = (withLog: boolean): Damage | undefined => {
    telling(() => {
      rmSync(files.trial, { recursive: true, force: true })
      makeFolder(files.trial)
      copyFileSync(files.database, trial.database)
      if (withLog) copyFileSync(files.log, trial.log)
    })
    return checkCopy(trial, dataKey, known)
  }
  try {
    const damage = damageOf(true)
    if (damage === undefined) return undefined
    if (damageOf(false) === undefined) return setLogAside(files, moment)
    throw damaged(damage)
  } finally {
    rmSync(files.trial, { recursive: true, force: true })
  }
}

function checkCopy({ database: file }: RegisterFiles, dataKey: Buffer, known: readonly Migration[]): Damage | undefined {
  const sealed = openSealedFile(file, dataKey)
  let connection: Connection | undefined
  try {
    connection = openConnection({ file, dataKey })
    pendingMigrations(connection, known)
    // A page that was being moved from the log when the power went is whole only in the log.
    checkpoint(connection)
    requireSound(connection, 'full')
    verifyWhole(connection, sealed)
    return undefined
  } catch (error) {
    if (isDamage(error)) return error.data.damage
    throw error
  } finally {
    if (connection !== undefined) closeConnection(connection)
    sealed.close()
  }
}

function sizeOf(file: string): number {
  return telling(() => statSync(file, { throwIfNoEntry: false })?.size ?? 0)
}
