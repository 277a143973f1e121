import { posix, win32 } from 'node:path'
import { assertNever } from '../../shared/primitives.ts'

export interface Machine {
  /** `unix` is Linux and everything that follows the XDG folders. */
  readonly system: 'windows' | 'mac' | 'unix'
  /** Home folder of the user. */
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Folder in which the register lives, where each system keeps what belongs to one user of one machine. On Windows that is
 * the local folder: a roaming one is copied while the register is open, and a copied database is a damaged one.
 */
export function dataFolder({ system, home, environment }: Machine): string {
  const chosen = environment['GEHOOR_FOLDER']
  if (chosen !== undefined && chosen !== '') return chosen
  switch (system) {
    case 'windows':
      return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Gehoor')
    case 'mac':
      return posix.join(home, 'Library', 'Application Support', 'Gehoor')
    case 'unix': {
      const shared = environment['XDG_DATA_HOME']
      // The XDG specification: a relative path is to be ignored.
      return posix.join(shared?.startsWith('/') === true ? shared : posix.join(home, '.local', 'share'), 'gehoor')
    }
    default:
      return assertNever(system)
  }
}
