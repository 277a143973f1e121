import { join } from 'node:path'
import { app, dialog, globalShortcut, ipcMain, Menu, nativeImage, Notification, powerMonitor, protocol, session, shell } from 'electron'
import { startFailure } from './shell/failure.ts'
import { hostAbilities, lendAbilities } from './shell/host.ts'
import { lockContents, lockSession } from './shell/lockdown.ts'
import { followLanguage } from './shell/menu-language.ts'
import { menuTemplate } from './shell/menu.ts'
import { readOptions } from './shell/options.ts'
import { answerOverPort } from './shell/port-wire.ts'
import { schemes, servePage } from './shell/protocol.ts'
import { folderOf, installation, openFor, thisMachine } from './shell/run.ts'
import { holdShortcut } from './shell/shortcut.ts'
import { openWindow } from './shell/window.ts'

/** The Electron shell. */
const machine = thisMachine()
const options = readOptions(process.argv.slice(1), machine)
const installed = installation(import.meta.dirname, app.isPackaged ? process.resourcesPath : undefined)
const { folder, cleanUp } = folderOf(options)

app.setPath('userData', join(folder, 'window'))
// Windows shows messages only for a program that it knows by this name, that of the installer.
app.setAppUserModelId('nl.gehoor.gehoor')
app.enableSandbox()
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
protocol.registerSchemesAsPrivileged(schemes)
lockContents(app)

// Not awaited: Electron waits for this file to end before it is ready.
if (app.requestSingleInstanceLock()) run().catch(giveUp)
else app.quit()

async function run(): Promise<void> {
  await app.whenReady()
  lockSession(session.defaultSession)
  const application = await openFor('electron', options, { folder, installed })
  servePage(protocol, installed.page, application.files)

  const window = openWindow({
    preload: installed.preload,
    icon: join(installed.resources, 'icons', '256x256.png'),
    placeFile: join(folder, 'window.json'),
    isPackaged: app.isPackaged,
  })
  answerOverPort(ipcMain, window.webContents, application)
  const place = { window, files: application.files, isWindows: machine.system === 'windows', onChosen: () => application.command('go.reminders') }
  lendAbilities(ipcMain, window, hostAbilities({ app, dialog, shell, Notification, nativeImage }, place))
  holdShortcut(globalShortcut, window, application)
  void followLanguage(application, (language) =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ language, isMac: machine.system === 'mac', give: (command) => application.command(command) }))),
  )

  // A timer sleeps with the laptop; the clock does not.
  powerMonitor.on('resume', () => application.wake())
  powerMonitor.on('unlock-screen', () => application.wake())
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void application.close().then(cleanUp).finally(() => app.exit(0))
  })
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Gehoor', startFailure(error))
  cleanUp()
  app.exit(1)
}
