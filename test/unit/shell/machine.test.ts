import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appWindowArguments, findBrowser } from '../../../electron/shell/chromium.ts'
import { dataFolder, type Machine } from '../../../electron/shell/data-folder.ts'
import { readOptions } from '../../../electron/shell/options.ts'

const linux: Machine = { system: 'unix', home: '/home/k', environment: { PATH: '/usr/local/bin:/usr/bin:relative:' } }
const mac: Machine = { system: 'mac', home: '/Users/k', environment: {} }
const windows: Machine = {
  system: 'windows',
  home: String.raw`C:\Users\k`,
  environment: { ProgramFiles: String.raw`C:\Program Files`, 'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`, LOCALAPPDATA: String.raw`C:\Users\k\AppData\Local` },
}

describe('the register lives', () => {
  it.each([
    ['on Linux, with the data of other programs', linux, '/home/k/.local/share/gehoor'],
    ['on Linux, where XDG says', { ...linux, environment: { XDG_DATA_HOME: '/data' } }, '/data/gehoor'],
    ['on Linux, not where a relative XDG path leads', { ...linux, environment: { XDG_DATA_HOME: 'data' } }, '/home/k/.local/share/gehoor'],
    ['on a Mac', mac, '/Users/k/Library/Application Support/Gehoor'],
    ['on Windows, in the folder that does not roam', windows, String.raw`C:\Users\k\AppData\Local\Gehoor`],
    ['where GEHOOR_FOLDER says', { ...mac, environment: { GEHOOR_FOLDER: '/elsewhere' } }, '/elsewhere'],
  ])('%s', (_where, machine, expected) => expect(dataFolder(machine)).toBe(expected))
})

describe('the browser', () => {
  it.each([
    ['Chrome before Chromium', linux, ['/usr/bin/chromium', '/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
    ['Chromium where there is nothing else', linux, ['/usr/bin/chromium'], '/usr/bin/chromium'],
    ['Chrome on a Mac', mac, ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['one that only this user installed', mac, ['/Users/k/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'], '/Users/k/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['Edge, which every Windows has', windows, [String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`], String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`],
    ['the one that GEHOOR_BROWSER names', { ...linux, environment: { ...linux.environment, GEHOOR_BROWSER: '/opt/x' } }, ['/opt/x', '/usr/bin/chromium'], '/opt/x'],
    ['none when the named one is not there', { ...linux, environment: { ...linux.environment, GEHOOR_BROWSER: '/opt/x' } }, ['/usr/bin/chromium'], undefined],
    ['none when there is none', linux, [], undefined],
    ['never one from a relative path', linux, ['relative/chromium'], undefined],
  ])('is %s', (_which, machine, installed, expected) => {
    expect(findBrowser(machine, (path) => installed.includes(path))).toBe(expected)
  })

  it('is started with these arguments, and no others', () => {
    expect(appWindowArguments('http://127.0.0.1:4000/#start=abc', '/home/k/.local/share/gehoor/browser')).toEqual([
      '--app=http://127.0.0.1:4000/#start=abc',
      '--user-data-dir=/home/k/.local/share/gehoor/browser',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--disable-extensions',
      '--disable-sync',
      '--window-size=1366,768',
    ])
  })
})

describe('the command line', () => {
  const plain = { folder: resolve('/home/k/.local/share/gehoor'), isDemo: false, idleSeconds: 30 }
  it.each([
    ['nothing', [], plain],
    ['--demo: a folder that is thrown away', ['--demo'], { isDemo: true, idleSeconds: 30 }],
    ['--demo in a folder of your own', ['--demo', '--folder', '/x'], { folder: resolve('/x'), isDemo: true, idleSeconds: 30 }],
    ['--folder', ['--folder=/x'], { ...plain, folder: resolve('/x') }],
    ['--folder without a folder', ['--folder'], plain],
    ['--address-file', ['--address-file', '/tmp/a'], { ...plain, addressFile: resolve('/tmp/a') }],
    ['--idle-seconds', ['--idle-seconds', '1.5'], { ...plain, idleSeconds: 1.5 }],
    ['--idle-seconds that make no sense', ['--idle-seconds', '-4'], plain],
    ['what Chromium and Playwright add', ['/app', '--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '-x'], plain],
  ])('%s', (_what, line, expected) => expect(readOptions(line, linux)).toEqual(expected))

  it('shifts the clock only for a test', () => {
    const machine = { ...linux, environment: { GEHOOR_NOW: '2026-11-20T08:30:00Z' } }
    expect(readOptions([], machine)).toEqual(plain)
    expect(readOptions(['--test'], machine)).toEqual({ ...plain, startAt: '2026-11-20T08:30:00Z' })
  })
})
