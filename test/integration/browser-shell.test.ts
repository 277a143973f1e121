import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { appWindowArguments } from '../../electron/shell/chromium.ts'

const root = join(import.meta.dirname, '..', '..')
/** Milliseconds for a program to start on a busy machine. */
const patience = 60_000
let folder: string
let program: ChildProcess | undefined
let said: string

beforeAll(() => {
  if (!existsSync(join(root, 'out', 'main', 'browser.js'))) throw new Error('Run npm run build first: these tests start the built program.')
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-browser-'))
  said = ''
})
afterEach(async () => {
  if (program !== undefined && program.exitCode === null && program.signalCode === null) {
    program.kill('SIGKILL')
    await new Promise((resolve) => program?.once('exit', resolve))
  }
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the built program as `npm run start:browser` does. */
function start(words: readonly string[], variables: NodeJS.ProcessEnv = {}): ChildProcess {
  const started = spawn(process.execPath, [join(root, 'out', 'main', 'browser.js'), ...words], {
    env: { ...process.env, GEHOOR_BROWSER: join(folder, 'no such browser'), TMPDIR: folder, ...variables },
  })
  started.stdout.on('data', (part: Buffer) => (said += part.toString()))
  started.stderr.on('data', (part: Buffer) => (said += part.toString()))
  program = started
  return started
}

const ended = (started: ChildProcess) => new Promise<number | null>((resolve) => started.once('exit', resolve))

async function startQuietly(...words: readonly string[]): Promise<{ started: ChildProcess; origin: string; code: string }> {
  const addressFile = join(folder, 'address')
  const started = start(['--folder', join(folder, 'register'), '--address-file', addressFile, ...words])
  const address = await vi.waitFor(() => {
    const text = readFileSync(addressFile, 'utf8')
    expect(text).toContain('#start=')
    return text
  }, patience)
  const [origin = '', code = ''] = address.split('/#start=')
  return { started, origin, code }
}

async function exchange(origin: string, code: string): Promise<{ status: number; token: string }> {
  const response = await fetch(`${origin}/start`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) })
  const token = response.ok ? ((await response.json()) as { token: string }).token : ''
  return { status: response.status, token }
}

/** The stream of announcements that a page keeps open. */
function openStream(origin: string, token: string): Promise<() => void> {
  return new Promise((resolve) => {
    const asked = request(`${origin}/api/application/announcements`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': '2' },
    })
    asked.on('error', () => {})
    asked.once('response', (response) => {
      response.on('error', () => {})
      response.resume()
      resolve(() => asked.destroy())
    })
    asked.end('{}')
  })
}

describe('the browser shell', () => {
  it('without a browser prints the address, and nothing else', async () => {
    start(['--folder', join(folder, 'register')])
    await vi.waitFor(() => expect(said).toContain('#start='), patience)
    expect(said).toMatch(/^Gehoor staat klaar\. Open dit adres binnen tien minuten in uw browser:\nGehoor is ready\. Open this address in your browser within ten minutes:\nhttp:\/\/127\.0\.0\.1:\d+\/#start=[\w-]{43}\n$/)
  })

  it.skipIf(process.platform === 'win32')('writes the address for its own user only, also over a file that others could read', async () => {
    writeFileSync(join(folder, 'address'), '', { mode: 0o666 })
    await startQuietly()
    expect(statSync(join(folder, 'address')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'register')).mode & 0o777).toBe(0o700)
    expect(said).toBe('')
  })

  it.skipIf(process.platform === 'win32')('opens one window of the browser, in a profile that keeps nothing typed; no token stands among its arguments', async () => {
    const browser = join(folder, 'browser.sh')
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > "${join(folder, 'started')}"\n`, { mode: 0o755 })
    start(['--folder', join(folder, 'register')], { GEHOOR_BROWSER: browser })
    const line = await vi.waitFor(() => {
      const text = readFileSync(join(folder, 'started'), 'utf8')
      expect(text).toContain('--window-size')
      return text
    }, patience)
    const address = /^--app=(.*)$/m.exec(line)?.[1] ?? ''
    expect(line.trimEnd().split('\n')).toEqual(appWindowArguments(address, join(folder, 'register', 'browser')))
    const [origin = '', code = ''] = address.split('/#start=')
    const { status, token } = await exchange(origin, code)
    expect(status).toBe(200)
    expect(line).not.toContain(token)
    expect(JSON.parse(readFileSync(join(folder, 'register', 'browser', 'Default', 'Preferences'), 'utf8'))).toMatchObject({
      autofill: { enabled: false, profile_enabled: false },
      credentials_enable_service: false,
    })
    expect(said).toBe('')
  })

  it.skipIf(process.platform === 'win32')('prints the address after all when the browser cannot open a window', async () => {
    const browser = join(folder, 'browser.sh')
    writeFileSync(browser, '#!/bin/sh\nexit 21\n', { mode: 0o755 })
    start(['--folder', join(folder, 'register')], { GEHOOR_BROWSER: browser })
    await vi.waitFor(() => expect(said).toContain('#start='), patience)
    expect(said).toMatch(/^Gehoor staat klaar\. Open dit adres binnen één minuut in uw browser:\n/)
  })

  it.skipIf(process.platform !== 'linux')('listens on one port of this machine, and on nothing else', async () => {
    const { started, origin } = await startQuietly()
    const mine = new Set(readdirSync(`/proc/${started.pid}/fd`).map((fd) => linkOf(`/proc/${started.pid}/fd/${fd}`)))
    const listening = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`/proc/${started.pid}/net/${kind}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((row) => row.trim().split(/\s+/))
        .filter((row) => mine.has(`socket:[${row[9]}]`) && (kind.startsWith('udp') || row[3] === '0A'))
        .map((row) => `${kind} ${row[1]}`),
    )
    const port = Number(new URL(origin).port).toString(16).toUpperCase().padStart(4, '0')
    expect(listening).toEqual([`tcp 0100007F:${port}`])
  })

  it('stops, and says so, when the start address is used twice', async () => {
    const { started, origin, code } = await startQuietly()
    const end = ended(started)
    expect((await exchange(origin, code)).status).toBe(200)
    expect((await exchange(origin, code)).status).toBe(401)
    expect(await end).toBe(1)
    expect(said).toBe(
      'Het startadres van Gehoor is twee keer gebruikt. Daarom is Gehoor gestopt; wat bewaard was, is veilig. Start opnieuw.\n' +
        'The start address of Gehoor was used twice, so Gehoor has stopped; what was saved is safe. Start it again.\n',
    )
  })

  it('ends by itself when its page is gone, not while a page is reloaded', async () => {
    const { started, origin, code } = await startQuietly('--idle-seconds', '1')
    const end = ended(started)
    const { token } = await exchange(origin, code)
    const leave = await openStream(origin, token)
    leave()
    const leaveReloaded = await openStream(origin, token)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(started.exitCode).toBeNull()
    leaveReloaded()
    expect(await end).toBe(0)
  })

  it.skipIf(process.platform === 'win32')('leaves nothing of a demo behind', async () => {
    const addressFile = join(folder, 'address')
    const started = start(['--demo', '--address-file', addressFile])
    const end = ended(started)
    await vi.waitFor(() => expect(existsSync(addressFile)).toBe(true), patience)
    expect(readdirSync(folder).filter((name) => name.startsWith('gehoor-demo-'))).toHaveLength(1)
    // As a terminal does: the signal comes from the terminal and from the program that started this one.
    started.kill('SIGINT')
    started.kill('SIGINT')
    expect(await end).toBe(0)
    expect(readdirSync(folder)).toEqual(['address'])
  })

  it('says so when it cannot start', async () => {
    writeFileSync(join(folder, 'file'), '')
    const started = start(['--folder', join(folder, 'file', 'register')])
    expect(await ended(started)).toBe(1)
    expect(said).toMatch(/^Gehoor kan niet starten\. .*\nGehoor cannot start\. .*\nError: E[A-Z]+: /)
  })
})

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
