import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..', '..')

/** The real program over a register of its own, with the address at which a browser finds it. */
export interface RunningProgram {
  readonly address: string
  readonly end: () => Promise<void>
}

/** Starts the browser shell on the morning of the pictures in `look/`. Needs `npm run build`. */
export async function openProgram(folder: string): Promise<RunningProgram> {
  if (!existsSync(join(root, 'out', 'main', 'browser.js'))) throw new Error('Build first: npm run build')
  const beside = mkdtempSync(join(tmpdir(), 'gehoor-bench-address-'))
  const addressFile = join(beside, 'address')
  const program = spawn(process.execPath, [join(root, 'out', 'main', 'browser.js'), '--folder', folder, '--test', '--address-file', addressFile], {
    env: { ...process.env, GEHOOR_NOW: '2026-11-20T10:12:00Z' }, stdio: ['ignore', 'inherit', 'inherit'],
  })
  const end = async () => {
    await ended(program)
    rmSync(beside, { recursive: true, force: true })
  }
  try {
    return { address: await addressIn(addressFile, program), end }
  } catch (error) {
    await end()
    throw error
  }
}

async function addressIn(file: string, program: ChildProcess): Promise<string> {
  for (let attempt = 0; attempt < 600 && program.exitCode === null; attempt += 1) {
    const address = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (address !== '') return address
    await pause(100)
  }
  throw new Error('The program did not start')
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return
  const exit = new Promise((resolve) => program.once('exit', resolve))
  program.kill('SIGKILL')
  await exit
}
