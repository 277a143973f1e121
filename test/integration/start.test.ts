import { execFile } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const inFolder = promisify(execFile)

/** A house with nothing in it but the door, and stand-ins that say which of them was opened and with what. */
let house: string
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'gehoor-start-'))
  for (const folder of ['electron/shell', 'out/main', 'node_modules/electron/dist']) mkdirSync(join(house, folder), { recursive: true })
  writeFileSync(join(house, 'package.json'), '{"type":"module"}')
  cpSync(join(root, 'electron/start.ts'), join(house, 'electron/start.ts'))
  cpSync(join(root, 'electron/shell/launch.ts'), join(house, 'electron/shell/launch.ts'))
  writeFileSync(join(house, 'out/main/browser.js'), 'console.log("browser shell", ...process.argv.slice(2))')
  fetchingEndsIn('process.exit(1)')
})

afterEach(() => rmSync(house, { recursive: true, force: true }))

/** What happens when the runtime is fetched. */
function fetchingEndsIn(script: string): void {
  writeFileSync(join(house, 'node_modules/electron/package.json'), '{"type":"commonjs"}')
  writeFileSync(join(house, 'node_modules/electron/install.js'), script)
}

const runtime = '#!/bin/sh\necho "Electron" "$@" "node:$ELECTRON_RUN_AS_NODE"\nexit 3\n'

async function start(...args: readonly string[]): Promise<{ said: string; code: number }> {
  const options = { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }
  try {
    const { stdout } = await inFolder(process.execPath, [join(house, 'electron/start.ts'), ...args], options)
    return { said: stdout, code: 0 }
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: number }
    return { said: stdout, code }
  }
}

describe('npm start', () => {
  it('opens the browser shell where the Electron runtime cannot be had, and says so in one line', async () => {
    expect(await start('--demo', '--folder', '/tmp/een map')).toEqual({
      said:
        'De Electron-runtime is hier niet te krijgen; Gehoor opent in de browser. / The Electron runtime cannot be had here; Gehoor opens in the browser.\n' +
        'browser shell --demo --folder /tmp/een map\n',
      code: 0,
    })
  })

  it.skipIf(process.platform === 'win32')('opens Electron where its runtime is, and ends as it ends', async () => {
    writeFileSync(join(house, 'node_modules/electron/dist/electron'), runtime)
    chmodSync(join(house, 'node_modules/electron/dist/electron'), 0o755)
    writeFileSync(join(house, 'node_modules/electron/path.txt'), 'electron')
    expect(await start('--demo')).toEqual({ said: `Electron ${house} --demo node:\n`, code: 3 })
  })

  it.skipIf(process.platform === 'win32')('fetches the runtime first where that works', async () => {
    fetchingEndsIn(
      `const fs = require('fs'); fs.writeFileSync(__dirname + '/dist/electron', ${JSON.stringify(runtime)}, { mode: 0o755 }); fs.writeFileSync(__dirname + '/path.txt', 'electron')`,
    )
    expect(await start()).toEqual({ said: `Electron ${house} node:\n`, code: 3 })
  })

  it('does not believe half a runtime', async () => {
    writeFileSync(join(house, 'node_modules/electron/path.txt'), 'electron')
    expect((await start()).said).toContain('browser shell')
  })
})
