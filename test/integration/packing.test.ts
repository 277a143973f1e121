import { execFile } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArchive } from '../fixtures/asar.ts'

const root = join(import.meta.dirname, '..', '..')
const runTool = promisify(execFile)

/** Electron's runtime, as far as packing looks at it: a program with a wire of nine fuses. */
function standInRuntime(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-runtime-'))
  const wire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011')])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('stand-in '), wire, Buffer.from(' end')]), { mode: 0o755 })
  for (const inner of ['resources', 'locales']) mkdirSync(join(folder, inner))
  for (const language of ['de', 'en-US', 'nl']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  return folder
}

describe.skipIf(process.platform !== 'linux')('the packed program', () => {
  let output: string
  let packed: string
  let inside: readonly string[]
  let archive: ReturnType<typeof readArchive>

  beforeAll(async () => {
    if (!existsSync(join(root, 'out', 'main', 'main.js'))) {
      await runTool(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--config', 'electron/vite.config.ts'], { cwd: root })
    }
    output = mkdtempSync(join(tmpdir(), 'gehoor-packed-'))
    await runTool(
      process.execPath,
      ['node_modules/electron-builder/cli.js', '--linux', 'dir', '--config', 'electron-builder.yml', `-c.electronDist=${standInRuntime()}`, `-c.directories.output=${output}`, '--publish', 'never'],
      { cwd: root },
    )
    packed = join(output, globSync('linux*unpacked', { cwd: output })[0] ?? '')
    archive = readArchive(join(packed, 'resources', 'app.asar'))
    inside = [...archive.keys()]
  }, 120_000)
  afterAll(() => rmSync(output, { recursive: true, force: true }))

  it('holds both shells, the preload, the page and the store, and says what it is', () => {
    expect(inside).toEqual(
      expect.arrayContaining(['package.json', 'out/main/main.js', 'out/main/browser.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'node_modules/better-sqlite3/package.json']),
    )
    expect([...new Set(inside.map((path) => path.split('/').slice(0, 2).join('/')))].toSorted()).toEqual(
      expect.arrayContaining(['node_modules/better-sqlite3', 'out/main', 'out/preload', 'out/renderer', 'package.json']),
    )
    expect([...new Set(inside.map((path) => path.split('/')[0] ?? ''))].toSorted()).toEqual(['node_modules', 'out', 'package.json'])
  })

  it('holds no source, no test, no map and no tool', () => {
    const unwanted = /\.(?:ts|tsx|map|c|cc|cpp|h|gyp|md)$|^(?:shared|electron|renderer|test|docs|resources|\.)|^node_modules\/(?!better-sqlite3\/|bindings\/|file-uri-to-path\/|node-addon-api\/)/
    expect(inside.filter((path) => unwanted.test(path) && !path.endsWith('.d.ts'))).toEqual([])
  })

  it('has exactly one native module, beside the archive, and it opens a database', () => {
    const unpacked = inside.filter((path) => archive.get(path)?.isUnpacked === true)
    expect(unpacked).toEqual([`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`])
    expect(inside.filter((path) => path.endsWith('.node'))).toEqual(unpacked)
    const nativeBinding = join(packed, 'resources', 'app.asar.unpacked', unpacked[0] ?? '')
    const database = new Database(':memory:', { nativeBinding })
    expect(database.prepare('SELECT 1 + 1 AS two').get()).toEqual({ two: 2 })
    database.close()
  })

  it('has the procedures, the standard texts and the icons beside it, as files', () => {
    const beside = globSync('**/*', { cwd: join(packed, 'resources', 'resources') }).filter((path) => statSync(join(packed, 'resources', 'resources', path)).isFile())
    const shipped = globSync(['procedures/**/*', 'letters/**/*', 'icons/*.png'], { cwd: join(root, 'resources') }).filter((path) => statSync(join(root, 'resources', path)).isFile())
    expect(beside.toSorted()).toEqual(shipped.toSorted())
    expect(beside.filter((path) => path.startsWith('procedures')).length).toBeGreaterThanOrEqual(5)
  })

  it('speaks the languages of its screens', () => {
    expect(globSync('*', { cwd: join(packed, 'locales') }).toSorted()).toEqual(['en-US.pak', 'nl.pak'])
  })

  it('has every fuse as decided', async () => {
    const { version, ...fuses } = await getCurrentFuseWire(join(packed, 'gehoor'))
    const { DISABLE, ENABLE } = FuseState
    expect(version).toBe('1')
    expect(fuses).toEqual({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
      [FuseV1Options.WasmTrapHandlers]: ENABLE,
    })
  })

  it('names no path of the machine that packed it', () => {
    const text = readFileSync(join(packed, 'resources', 'app.asar'), 'latin1')
    expect(text.includes(root)).toBe(false)
  })
})
