import { RegisterProblem } from '../problem.ts'

/** What of the register is damaged; see `problems.REGISTER_DAMAGED`. */
export type Damage = 'header' | 'page' | 'digest' | 'key-file'

/** Damage as it is found. Which backups can take its place is filled in by `opening.ts`, where the key is at hand. */
export function damaged(damage: Damage): RegisterProblem<'REGISTER_DAMAGED'> {
  return new RegisterProblem('REGISTER_DAMAGED', { damage, backups: [] })
}

/** True when this error says that the register is damaged, as against busy, full, read-only or a fault of the program. */
export function isDamage(error: unknown): error is RegisterProblem<'REGISTER_DAMAGED'> {
  return error instanceof RegisterProblem && error.code === 'REGISTER_DAMAGED'
}

/**
 * Tells what the user can do something about from what is a fault of the program: gives a `RegisterProblem` for the first
 * and the error itself for the second. The key has been checked before any database is opened (its slot carries an
 * authentication tag), so "not a database" can only mean a damaged first page.
 */
export function problemOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RegisterProblem) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // Extended codes begin with the plain one: SQLITE_IOERR_WRITE, SQLITE_READONLY_DIRECTORY.
  const family = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code
  switch (family) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
    case 'EBUSY':
      return new RegisterProblem('REGISTER_BUSY', {})
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return new RegisterProblem('DISK_FULL', {})
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
    case 'SQLITE_CANTOPEN':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new RegisterProblem('REGISTER_READ_ONLY', {})
    case 'SQLITE_NOTADB':
      return damaged('header')
    case 'SQLITE_CORRUPT':
      return damaged('page')
    default:
      return error
  }
}

/** Does something with files or the database; what goes wrong comes out as `problemOf` tells it. */
export function telling<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw problemOf(error)
  }
}
