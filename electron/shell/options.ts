import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, type Machine } from './data-folder.ts'

/** How this run of the program was asked for; both shells understand the same words. */
export interface Options {
  /** Folder of the register; absent for a demo, which gets a folder that is thrown away. */
  readonly folder?: string
  readonly isDemo: boolean
  /** Moment at which the clock of a test starts, UTC. */
  readonly startAt?: string
  /** File to write the start address to, instead of opening a browser. */
  readonly addressFile?: string
  /** Seconds that the browser shell waits for a page that went away. */
  readonly idleSeconds: number
}

/** Reads the command line; arguments that are not ours (Chromium's, Playwright's) are left alone. */
export function readOptions(line: readonly string[], machine: Machine): Options {
  const { values } = parseArgs({
    args: [...line],
    strict: false,
    options: {
      demo: { type: 'boolean' },
      folder: { type: 'string' },
      'address-file': { type: 'string' },
      'idle-seconds': { type: 'string' },
      test: { type: 'boolean' },
    },
  })
  const isDemo = values['demo'] === true
  const folder = text(values['folder']) ?? (isDemo ? undefined : dataFolder(machine))
  // Only together with `--test`: a variable that was left behind can never shift the clock of a real register.
  const startAt = values['test'] === true ? text(machine.environment['GEHOOR_NOW']) : undefined
  const addressFile = text(values['address-file'])
  const idleSeconds = Number(text(values['idle-seconds']))
  return {
    ...(folder === undefined ? {} : { folder: resolve(folder) }),
    isDemo,
    ...(startAt === undefined ? {} : { startAt }),
    ...(addressFile === undefined ? {} : { addressFile: resolve(addressFile) }),
    idleSeconds: idleSeconds > 0 ? idleSeconds : 30,
  }
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
