import { writeFileSync } from 'node:fs'
import { BrowserWindow, screen, type BrowserWindowConstructorOptions } from 'electron'
import { pageAddress } from './origin.ts'
import { isReachable, rememberedPlace, type WindowPlace } from './window-state.ts'

export interface WindowFiles {
  readonly preload: string
  readonly icon: string
  /** File in which the place of the window is remembered. */
  readonly placeFile: string
  readonly isPackaged: boolean
}

/** Every option of the window in one place; a test compares the whole of it. */
export function windowOptions({ preload, icon, isPackaged }: WindowFiles, place?: WindowPlace): BrowserWindowConstructorOptions {
  return {
    title: 'Gehoor',
    icon,
    show: false,
    width: place?.width ?? 1366,
    height: place?.height ?? 768,
    ...(place === undefined ? {} : { x: place.x, y: place.y }),
    minWidth: 640,
    minHeight: 480,
    backgroundColor: '#fbfaf6',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // The spell checker would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: !isPackaged,
    },
  }
}

/** Opens the one window where it was last closed, shows it when there is something to see, and remembers its place. */
export function openWindow(files: WindowFiles): BrowserWindow {
  const remembered = rememberedPlace(files.placeFile)
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const place = remembered !== undefined && isReachable(remembered, screens) ? remembered : undefined
  const window = new BrowserWindow(windowOptions(files, place))
  if (place?.isMaximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberPlace(window, files.placeFile))
  void window.loadURL(pageAddress)
  return window
}

function rememberPlace(window: BrowserWindow, file: string): void {
  const place: WindowPlace = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  try {
    writeFileSync(file, JSON.stringify(place), { mode: 0o600 })
  } catch {
    // A full or read-only disk must not keep the window open; next time it opens in the middle.
  }
}
