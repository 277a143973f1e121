import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, expect, test as base, type BrowserContext, type Page } from '@playwright/test'

export { expect }

const root = join(import.meta.dirname, '..', '..')

/** The day of the pictures in `look/`, on which every story of the demo is told. */
export const demoMoment = '2026-11-20T10:12:00Z'

export interface ProgramOptions {
  readonly shell: 'browser' | 'electron'
  /** Moment at which the program's clock starts, UTC; the day of the pictures in `look/`. */
  readonly startAt: string
  /** Further words on the command line, for example `['--demo']`. */
  readonly words: readonly string[]
}

/** One run of the program, with its window. */
export interface Running {
  readonly page: Page
  /** Ends it as the user does. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
}

export interface Fixtures {
  /** Skips the story, before anything is opened, where its shell cannot run. */
  readonly installed: void
  /** An empty folder for the register, gone after the story. */
  readonly folder: string
  /** Starts the program in the story's folder; a story may end it and open it again, also at a later moment (UTC; absent: `startAt`). */
  readonly open: (now?: string) => Promise<Running>
}

/** A story: `page` is the program's window, opened in a fresh folder unless the story opens it by itself. */
export const test = base.extend<Fixtures & ProgramOptions>({
  shell: ['browser', { option: true }],
  startAt: ['2026-11-20T08:30:00Z', { option: true }],
  words: [[], { option: true }],

  installed: [
    async ({ shell }, use) => {
      test.skip(shell === 'electron' && electronRuntime() === undefined, 'the Electron runtime is not installed on this machine')
      await use()
    },
    { auto: true },
  ],

  folder: async ({ words, startAt }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gehoor-e2e-'))
    // Its sixty dossiers were made once for all stories; each has a copy of its own.
    const demo = process.env['GEHOOR_TEST_DEMO']
    if (demo !== undefined && words.includes('--demo') && startAt === demoMoment) cpSync(demo, folder, { recursive: true })
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  open: async ({ shell, startAt, words, folder, context }, use) => {
    const running: Running[] = []
    const line = ['--folder', folder, '--test', ...words]
    await use(async (now = startAt) => {
      const environment = { ...process.env, GEHOOR_NOW: now }
      const opened =
        shell === 'electron'
          ? await openElectron(line, environment)
          : await openBrowser({ context, environment, line: [...line, '--address-file', `${folder}-address-${running.length}`] })
      running.push(opened)
      return opened
    })
    for (const { kill } of running) await kill()
    for (const index of running.keys()) rmSync(`${folder}-address-${index}`, { force: true })
  },

  page: async ({ open }, use) => {
    const { page, close } = await open()
    await use(page)
    await close()
  },
})

/** The Electron program, when its runtime is there; asking the package would start a download. */
function electronRuntime(): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  const program = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : undefined
  return program !== undefined && existsSync(program) ? program : undefined
}

async function openElectron(line: readonly string[], environment: NodeJS.ProcessEnv): Promise<Running> {
  const executablePath = electronRuntime()
  if (executablePath === undefined) throw new Error('The Electron runtime is not installed')
  const variables = Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const electron = await _electron.launch({ executablePath, args: [root, ...line], env: variables })
  const page = await electron.firstWindow()
  return {
    page,
    close: () => electron.close().catch(() => {}),
    kill: () => end(electron.process(), 'SIGKILL'),
  }
}

interface BrowserRun {
  readonly context: BrowserContext
  readonly line: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}

async function openBrowser({ context, line, environment }: BrowserRun): Promise<Running> {
  const addressFile = line.at(-1) ?? ''
  const server = spawn(process.execPath, [join(root, 'out', 'main', 'browser.js'), ...line], { env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
  const page = await context.newPage()
  try {
    await page.goto(await addressIn(addressFile, server))
  } catch (error) {
    await end(server, 'SIGKILL')
    throw error
  }
  return {
    page,
    close: async () => {
      await page.close()
      await end(server, 'SIGTERM')
    },
    kill: () => end(server, 'SIGKILL'),
  }
}

async function addressIn(file: string, server: ChildProcess): Promise<string> {
  // A demo on a busy machine takes its time; the story's own timeout is the limit.
  for (let attempt = 0; attempt < 1200 && server.exitCode === null; attempt += 1) {
    const address = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (address !== '') return address
    await pause(50)
  }
  throw new Error('The program did not start')
}

async function end(program: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = new Promise((resolve) => program.once('exit', resolve))
  program.kill(signal)
  await ended
}
