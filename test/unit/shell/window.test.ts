import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isReachable, rememberedPlace } from '../../../electron/shell/window-state.ts'
import { openWindow, windowOptions } from '../../../electron/shell/window.ts'
import { BrowserWindow, forgetElectron, told } from '../../fixtures/electron.ts'

const files = { preload: '/gehoor/preload.cjs', icon: '/gehoor/256.png', placeFile: '', isPackaged: true }
let placeFile: string
beforeEach(() => {
  forgetElectron()
  placeFile = join(mkdtempSync(join(tmpdir(), 'gehoor-window-')), 'window.json')
})

afterEach(() => rmSync(dirname(placeFile), { recursive: true, force: true }))

describe('the window', () => {
  it('has these options, and no others', () => {
    expect(windowOptions(files)).toEqual({
      title: 'Gehoor',
      icon: '/gehoor/256.png',
      show: false,
      width: 1366,
      height: 768,
      minWidth: 640,
      minHeight: 480,
      backgroundColor: '#fbfaf6',
      webPreferences: {
        preload: '/gehoor/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
        spellcheck: false,
        devTools: false,
      },
    })
  })

  it('loads our page and nothing else, and is shown when there is something to see', () => {
    const window = openWindow({ ...files, placeFile })
    expect(told.map(({ what }) => what)).toEqual(['window', 'loadURL'])
    expect(told[1]?.args).toEqual(['app://gehoor/'])
    window.emit('ready-to-show')
    expect(told.at(-1)?.what).toBe('show')
  })

  it('opens again where it was closed', () => {
    const first = openWindow({ ...files, placeFile })
    BrowserWindow.opened[0]!.bounds = { x: 100, y: 50, width: 1200, height: 700 }
    first.emit('close')
    expect(JSON.parse(readFileSync(placeFile, 'utf8'))).toEqual({ x: 100, y: 50, width: 1200, height: 700, isMaximized: false })
    // Windows has no such modes; there the user's own folder keeps others out.
    expect(process.platform === 'win32' || (statSync(placeFile).mode & 0o777) === 0o600).toBe(true)

    openWindow({ ...files, placeFile })
    expect(BrowserWindow.opened[1]!.options).toEqual(windowOptions(files, { x: 100, y: 50, width: 1200, height: 700, isMaximized: false }))
  })

  it('opens in the middle when its screen is gone or its file is damaged', () => {
    writeFileSync(placeFile, JSON.stringify({ x: 4000, y: 50, width: 1200, height: 700, isMaximized: true }))
    openWindow({ ...files, placeFile })
    writeFileSync(placeFile, '{"x": 1')
    openWindow({ ...files, placeFile })
    expect(BrowserWindow.opened.map(({ options }) => options)).toEqual([windowOptions(files), windowOptions(files)])
  })

  it('closes also when its place cannot be written', () => {
    const window = openWindow({ ...files, placeFile: join(placeFile, 'not', 'a', 'folder') })
    expect(() => window.emit('close')).not.toThrow()
  })
})

describe('a remembered place', () => {
  const screens = [{ x: 0, y: 0, width: 1366, height: 728 }, { x: 1366, y: 0, width: 1920, height: 1040 }]
  it.each([
    ['on the first screen', { x: 20, y: 20, width: 1200, height: 700 }, true],
    ['on the second screen', { x: 1500, y: 20, width: 1200, height: 700 }, true],
    ['mostly beyond the right edge', { x: 3200, y: 20, width: 1200, height: 700 }, false],
    ['with its title above the screens', { x: 20, y: -30, width: 1200, height: 700 }, false],
    ['with its title below the screens', { x: 20, y: 720, width: 1200, height: 700 }, false],
  ])('%s', (_where, place, expected) => expect(isReachable(place, screens)).toBe(expected))

  it('smaller than a usable window counts for nothing', () => {
    writeFileSync(placeFile, JSON.stringify({ x: 0, y: 0, width: 10, height: 10, isMaximized: false }))
    expect(rememberedPlace(placeFile)).toBeUndefined()
  })
})
