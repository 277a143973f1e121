import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openLock, type Lock } from '../connection.ts'
import { problemOf } from './damage.ts'

/** Where everything of a register stands. Names say nothing about anybody. */
export interface RegisterFiles {
  readonly folder: string
  readonly database: string
  readonly log: string
  /** What SQLite writes instead of a log until it is told to use one. */
  readonly journal: string
  readonly keys: string
  /** The same keys again: losing them would lose everything. */
  readonly keysCopy: string
  readonly lock: string
  /** Public key to which words are sealed that are typed while the register is locked, and those words, a file for each sheet. */
  readonly sealingKey: string
  readonly sealed: string
  readonly backups: string
  /** Files that were replaced, each time in a folder of its own; never emptied by the program. */
  readonly damaged: string
  /** Copies that are looked at before the register itself is touched; emptied at every opening. */
  readonly trial: string
}

export function registerFiles(folder: string): RegisterFiles {
  const database = join(folder, 'register.db')
  const backups = join(folder, 'backups')
  return {
    folder,
    database,
    log: `${database}-wal`,
    journal: `${database}-journal`,
    keys: join(folder, 'register.keys.json'),
    keysCopy: join(backups, 'register.keys.json'),
    lock: join(folder, 'register.lock'),
    sealingKey: join(folder, 'register.public-key'),
    sealed: join(folder, 'sealed'),
    backups,
    damaged: join(folder, 'damaged'),
    trial: join(folder, 'trial'),
  }
}

/** Whether a register stands in this folder. Its keys decide: they are the last thing that is written when one is made. */
export function registerStanding(folder: string): 'absent' | 'locked' {
  const files = registerFiles(folder)
  return existsSync(files.keys) || existsSync(files.keysCopy) ? 'locked' : 'absent'
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Refuses with REGISTER_READ_ONLY when the folder, or the database in it, cannot be written. Writes nothing to find out. */
export function requireWritable(files: RegisterFiles): void {
  try {
    accessSync(files.folder, constants.R_OK | constants.W_OK)
    for (const file of [files.database, files.lock]) {
      if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK)
    }
  } catch (error) {
    throw problemOf(error)
  }
}

/**
 * Takes the folder for this process, so that two shells cannot hold one register; REGISTER_BUSY when another has it. The lock
 * goes with the process: after a crash nothing has to be cleared.
 */
export function lockFolder(files: RegisterFiles): Lock {
  return openLock(files.lock)
}
