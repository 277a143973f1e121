import { basename, extname, join } from 'node:path'
import type { App, BrowserWindow, Dialog, IpcMain, NativeImage, Notification, Shell } from 'electron'
import { hostRequest, type Badge, type HostRequest, type Notice, type OpenOutcome, type SavableFile, type SaveOutcome } from '../../shared/contract/host.ts'
import { assertNever } from '../../shared/primitives.ts'
import type { Application } from './run.ts'
import { writeWhole } from './save-file.ts'
import { isOurSender } from './sender.ts'

/** The parts of Electron that the abilities use, so that a test can bring its own. */
export interface HostParts {
  readonly app: Pick<App, 'getPath' | 'setBadgeCount'>
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>
  readonly shell: Pick<Shell, 'openPath'>
  readonly Notification: typeof Notification
  readonly nativeImage: { createFromDataURL(address: string): NativeImage }
}

/** What the abilities work on. */
export interface HostPlace {
  readonly window: BrowserWindow
  readonly files: Application['files']
  /** Windows lays a picture over the icon in the taskbar; other systems write the number themselves. */
  readonly isWindows: boolean
  /** Somebody chose a message that was shown outside the window. */
  readonly onChosen: () => void
}

/** Lets our own page, and nothing else, ask for what only this shell can do. */
export function lendAbilities(ipcMain: IpcMain, window: BrowserWindow, abilities: Abilities): void {
  ipcMain.handle('host', (event, request: unknown) => {
    if (!isOurSender(event, window.webContents)) throw new Error('This sender is not ours')
    return abilities(hostRequest.parse(request))
  })
}

export type Abilities = (request: HostRequest) => Promise<SaveOutcome | OpenOutcome | boolean | string | undefined>

/** The abilities by Electron. The page proposes a name; where a file goes is only ever chosen by the user. */
export function hostAbilities(parts: HostParts, { window, files, isWindows, onChosen }: HostPlace): Abilities {
  /** Electron forgets what nobody holds, and with it the click. */
  const shown = new Set<Notification>()
  return async (request) => {
    switch (request.ability) {
      case 'saveFile': {
        const { outcome } = await save(request.file, request.suggestedName)
        return outcome
      }
      case 'openInWord':
        return saveAndOpen(request.file, request.suggestedName)
      case 'printToFile':
        return printToFile(request.suggestedName)
      case 'notify':
        return notify(request.message)
      case 'chooseFolder':
        return chooseFolder()
      case 'setBadge':
        return setBadge(request.badge)
      default:
        return assertNever(request)
    }
  }

  async function save(file: SavableFile, suggestedName: string): Promise<{ outcome: SaveOutcome; path?: string }> {
    const bytes = 'text' in file ? new TextEncoder().encode(file.text) : files.read(file.token)?.bytes
    return bytes === undefined ? { outcome: { kind: 'failed', code: 'NO_SUCH_FILE' } } : saveBytes(bytes, suggestedName)
  }

  async function printToFile(suggestedName: string): Promise<SaveOutcome> {
    // The sheets have their own size and margins, and what is drawn on them is meant to be printed.
    const bytes = await window.webContents.printToPDF({ generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true, printBackground: true })
    const { outcome } = await saveBytes(bytes, suggestedName)
    return outcome
  }

  async function saveBytes(bytes: Uint8Array, suggestedName: string): Promise<{ outcome: SaveOutcome; path?: string }> {
    const name = plainName(suggestedName)
    const extension = extname(name).slice(1)
    const { canceled, filePath } = await parts.dialog.showSaveDialog(window, {
      defaultPath: join(parts.app.getPath('documents'), name),
      filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    })
    if (canceled || filePath === '') return { outcome: { kind: 'cancelled' } }
    const outcome = await writeWhole(filePath, bytes)
    return outcome.kind === 'saved' ? { outcome, path: filePath } : { outcome }
  }

  async function saveAndOpen(file: SavableFile, suggestedName: string): Promise<OpenOutcome> {
    const { outcome, path } = await save(file, suggestedName)
    if (path === undefined) return outcome
    // Opening is for letters: any other kind of file might be a program.
    if (extname(path).toLowerCase() !== '.docx') return outcome
    return (await parts.shell.openPath(path)) === '' ? { kind: 'opened' } : { kind: 'no-program' }
  }

  async function chooseFolder(): Promise<string | undefined> {
    const { canceled, filePaths } = await parts.dialog.showOpenDialog(window, { defaultPath: parts.app.getPath('documents'), properties: ['openDirectory', 'createDirectory'] })
    return canceled ? undefined : filePaths[0]
  }

  async function notify({ title, body }: Notice): Promise<boolean> {
    if (!parts.Notification.isSupported()) return false
    const notification = new parts.Notification({ title, body })
    shown.add(notification)
    notification.on('close', () => shown.delete(notification))
    notification.on('click', () => {
      shown.delete(notification)
      comeForward(window)
      onChosen()
    })
    notification.show()
    return true
  }

  async function setBadge({ count, description, picture }: Badge): Promise<boolean> {
    if (!isWindows) return parts.app.setBadgeCount(count)
    window.setOverlayIcon(count === 0 ? null : parts.nativeImage.createFromDataURL(picture), description)
    return true
  }
}

/** Brings the window in front of everything else, whatever became of it. */
export function comeForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** A name without any folder in it, whatever system the page thinks it is on. */
function plainName(suggested: string): string {
  const name = basename(suggested.replaceAll('\\', '/')).replaceAll(/[\p{Cc}<>:"|?*]/gu, '').replace(/^\.+/, '')
  return name === '' ? 'Gehoor' : name
}
