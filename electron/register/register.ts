import { rmSync } from 'node:fs'
import type { Settings } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { makeDailyBackup } from './backup/backup.ts'
import {
  closeConnection, createConnection, isOpen, prepareForUse, readOne, settle, transaction as inTransaction, write, type Lock,
} from './connection.ts'
import { telling } from './opening/damage.ts'
import { lockFolder, makeFolder, registerFiles, registerStanding, requireWritable, type RegisterFiles } from './opening/folder.ts'
import { forgetCurrent } from './history.ts'
import { mendKeys, readKeys, writeKeys } from './keys/key-file.ts'
import { wrapKey } from './keys/key-slot.ts'
import { slotOpenedBy } from './keys/keys.ts'
import { leaveOut } from './lists/left-out.ts'
import { migrate, migrations } from './migrations/index.ts'
import { openChecked } from './opening/opening.ts'
import { writtenMoment, type Environment, type KeySlotName, type Register } from './open-register.ts'
import { normalisedPassphrase, requireUsablePassphrase } from './keys/passphrase.ts'
import { RegisterProblem } from './problem.ts'
import { storeProcedures } from './organisation/procedures.ts'
import { projectedBy, rebuildProjections } from './lists/projections.ts'
import { removeUnfinishedDocuments } from './files/documents.ts'
import { removeOrphans } from './files/recording-rule.ts'
import { endInterrupted } from './files/recordings.ts'
import { makeRecoveryKey, readRecoveryKey } from './keys/recovery-key.ts'
import { takeInSealedSheets } from './files/sealed-sheets.ts'
import { setLeftoversAside } from './opening/set-aside.ts'
import { storeSettings } from './organisation/settings.ts'

export { registerStanding } from './opening/folder.ts'
export { sealedStanding, sealSheet, takeInSealedSheets } from './files/sealed-sheets.ts'
export { addPassphrase, changePassphrase, listKeySlots, removeKeySlot, renewRecoveryKey } from './keys/keys.ts'
export type { Environment, Register } from './open-register.ts'
export { rebuildProjections } from './lists/projections.ts'

export interface RegisterToCreate {
  /** Made when it is not there. */
  readonly folder: string
  readonly passphrase: string
  /** Names the person with this passphrase in the history. */
  readonly label: string
  readonly settings: Settings
  readonly procedures: readonly Procedure[]
}

/**
 * Makes a register, leaves it open, and gives the recovery key, which is shown once and kept nowhere. Takes about a second,
 * on purpose: that is what a guess at the passphrase costs. Throws REGISTER_EXISTS, WEAK_PASSPHRASE, REGISTER_BUSY,
 * REGISTER_READ_ONLY or DISK_FULL; the folder then holds no register.
 */
export function createRegister(environment: Environment, request: RegisterToCreate): { readonly register: Register; readonly recoveryKey: string } {
  const files = registerFiles(request.folder)
  requireUsablePassphrase(request.passphrase)
  if (registerStanding(request.folder) !== 'absent') throw new RegisterProblem('REGISTER_EXISTS', {})
  telling(() => makeFolder(files.folder))
  requireWritable(files)

  return holding(files, (lock) => {
    const dataKey = environment.random(32)
    const recoveryKey = makeRecoveryKey(environment.random)
    const passphraseSlot: KeySlotName = { id: environment.ids(), kind: 'passphrase', label: request.label }
    const recoverySlot: KeySlotName = { id: environment.ids(), kind: 'recovery-key', label: request.label }
    setLeftoversAside(files, environment.now())
    try {
      createDatabase(environment, { files, dataKey, request })
      // The keys come last: until they stand there, there is no register.
      writeKeys(files, [
        wrapKey(environment, { slot: passphraseSlot, secret: normalisedPassphrase(request.passphrase), dataKey }),
        wrapKey(environment, { slot: recoverySlot, secret: recoveryKey, dataKey }),
      ])
      return { register: open(environment, { files, dataKey, slot: passphraseSlot, lock, shippedProcedures: request.procedures }), recoveryKey }
    } catch (error) {
      for (const file of [files.keys, files.keysCopy, files.database, files.log, files.journal]) rmSync(file, { force: true })
      throw error
    }
  })
}

export interface Unlocking {
  readonly folder: string
  /** Versions that are not in the register yet are added to it. */
  readonly shippedProcedures: readonly Procedure[]
}

/**
 * Opens the register with a passphrase. Takes half a second for each passphrase it has. Throws REGISTER_ABSENT,
 * WRONG_PASSPHRASE (the caller counts the attempts), REGISTER_BUSY, REGISTER_NEWER, REGISTER_DAMAGED (with the good backups),
 * REGISTER_READ_ONLY or DISK_FULL; nothing was then written.
 */
export function unlockRegister(environment: Environment, { folder, passphrase, shippedProcedures }: Unlocking & { readonly passphrase: string }): Register {
  return unlock(environment, { folder, shippedProcedures }, (files) => {
    const opened = slotOpenedBy(readKeys(files), 'passphrase', normalisedPassphrase(passphrase))
    if (opened === undefined) throw new RegisterProblem('WRONG_PASSPHRASE', { attempts: 1 })
    return opened
  })
}

/** As `unlockRegister`, with the recovery key. Throws WRONG_RECOVERY_KEY, with `mistyped` when it cannot be any recovery key. */
export function unlockWithRecoveryKey(environment: Environment, { folder, recoveryKey, shippedProcedures }: Unlocking & { readonly recoveryKey: string }): Register {
  return unlock(environment, { folder, shippedProcedures }, (files) => {
    const typed = readRecoveryKey(recoveryKey)
    if (!typed.ok) throw new RegisterProblem('WRONG_RECOVERY_KEY', { mistyped: true })
    const opened = slotOpenedBy(readKeys(files), 'recovery-key', typed.key)
    if (opened === undefined) throw new RegisterProblem('WRONG_RECOVERY_KEY', { mistyped: false })
    return opened
  })
}

/**
 * Closes the register: the day's backup when there is none yet, everything in its place on the disk, the key wiped from memory.
 * Never throws, because closing cannot be refused; `failed` when no backup could be made. Harmless when it was closed before.
 */
export function closeRegister(register: Register): { readonly backup: 'made' | 'not-due' | 'failed' } {
  if (!isOpen(register.connection)) return { backup: 'not-due' }
  attempt(() => tidy(register))
  // A register in which damage was found must not push out the backups from before it.
  const backup = register.verification.hasFoundDamage() ? 'failed' : (attempt(() => makeDailyBackup(register)) ?? 'failed')
  // When this fails the next opening finds the log, and puts it in its place.
  attempt(() => settle(register.connection))
  attempt(() => closeConnection(register.connection))
  forgetCurrent(register.connection)
  register.dataKey.fill(0)
  register.release()
  return { backup }
}

/** Puts the register out of reach until it is unlocked again; the same as closing it. */
export const lockRegister = closeRegister

/** Does several saves as one: all of them or none, with one write to the disk. */
export function transaction<Result>(register: Register, work: () => Result): Result {
  return inTransaction(register.connection, work)
}

/**
 * Goes on with the check that opening a large register did not finish, for about so many milliseconds; `done` when all was
 * sound. Call it again while there is time. Throws REGISTER_DAMAGED.
 */
export function continueVerification(register: Register, milliseconds: number): 'more' | 'done' {
  return register.verification.advance(milliseconds)
}

interface Held {
  readonly files: RegisterFiles
  readonly dataKey: Buffer
  readonly slot: KeySlotName
  readonly lock: Lock
  readonly shippedProcedures: readonly Procedure[]
}

type Opener = (files: RegisterFiles) => { readonly slot: KeySlotName; readonly dataKey: Buffer }

function unlock(environment: Environment, { folder, shippedProcedures }: Unlocking, opener: Opener): Register {
  const files = registerFiles(folder)
  if (registerStanding(folder) === 'absent') throw new RegisterProblem('REGISTER_ABSENT', {})
  requireWritable(files)
  return holding(files, (lock) => {
    return open(environment, { files, ...opener(files), lock, shippedProcedures })
  })
}

function open(environment: Environment, { files, dataKey, slot, lock, shippedProcedures }: Held): Register {
  const opened = openChecked({ files, dataKey, moment: environment.now(), shippedProcedures })
  const register: Register = {
    environment,
    folder: files.folder,
    connection: opened.connection,
    dataKey,
    slot,
    cameBackAfterCrash: opened.cameBackAfterCrash,
    ...(opened.setAside === undefined ? {} : { setAside: opened.setAside }),
    verification: opened.verification,
    release: () => {
      opened.sealed.close()
      lock.release()
    },
  }
  try {
    mendKeys(files)
    takeInSealedSheets(register)
    if (isProjectedOtherwise(register)) rebuildProjections(register)
    tidy(register)
    // After what the last session left unfinished: its recordings are in dossiers that it could see.
    leaveOut(register)
    // Whoever's machine keeps stopping without closing gets backups too.
    if (opened.cameBackAfterCrash) attempt(() => makeDailyBackup(register))
    return register
  } catch (error) {
    closeConnection(register.connection)
    opened.sealed.close()
    throw error
  }
}

function createDatabase(environment: Environment, { files, dataKey, request }: { files: RegisterFiles; dataKey: Buffer; request: RegisterToCreate }): void {
  const connection = createConnection({ file: files.database, dataKey })
  try {
    prepareForUse(connection)
    migrate(connection, migrations)
    const createdAt = writtenMoment(environment.now())
    inTransaction(connection, (database) => {
      write(
        database,
        'INSERT INTO register (only, register_id, created_at, opened_at, openings, projected_by) VALUES (1, @id, @createdAt, @createdAt, 0, @projectedBy)',
        { id: environment.ids(), createdAt, projectedBy },
      )
      storeSettings(database, request.settings)
      storeProcedures(database, request.procedures, createdAt)
    })
    settle(connection)
  } finally {
    closeConnection(connection)
  }
}

/** Ends what nobody ended, and removes what was spoken on sheets that are gone and files that never came in whole. */
function tidy(register: Register): void {
  endInterrupted(register)
  removeOrphans(register)
  removeUnfinishedDocuments(register)
}

function isProjectedOtherwise({ connection }: Register): boolean {
  const row = readOne<{ projectedBy: number }>(connection, 'SELECT projected_by AS projectedBy FROM register WHERE only = 1')
  return row?.projectedBy !== projectedBy
}

/** Holds the folder; lets it go again when what is done with it fails. */
function holding<Result>(files: RegisterFiles, work: (lock: Lock) => Result): Result {
  const lock = lockFolder(files)
  try {
    return work(lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The result, or undefined when it could not be done: for what must not stand in the way of closing. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
