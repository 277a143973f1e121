import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { schemes } from '../../electron/shell/protocol.ts'
import { windowOptions } from '../../electron/shell/window.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import { app, BrowserWindow, forgetElectron, globalShortcut, ipcMain, Notification, powerMonitor, protocol, session, told } from '../fixtures/electron.ts'

const root = join(import.meta.dirname, '..', '..')
const line = process.argv
let folder: string
let runs = 0

/** Starts the whole Electron shell, the real application and all, on the one fake Electron. */
async function start(...words: readonly string[]): Promise<void> {
  process.argv = ['electron', root, '--folder', folder, ...words]
  // A front door runs when it is loaded; under another name it is loaded again, while the fake stays the same.
  runs += 1
  await import(/* @vite-ignore */ `${join(root, 'electron', 'main.ts')}?run=${runs}`)
}

const what = () => told.map(({ what: done }) => done)
const isOpen = () => vi.waitFor(() => expect(what()).toContain('setApplicationMenu'), 30_000)

beforeEach(() => {
  forgetElectron()
  folder = mkdtempSync(join(tmpdir(), 'gehoor-electron-'))
})
afterEach(async () => {
  process.argv = line
  if (app.listenerCount('will-quit') > 0) {
    app.emit('will-quit', { preventDefault: () => {} })
    await vi.waitUntil(() => what().includes('exit'), 30_000)
  }
  rmSync(folder, { recursive: true, force: true })
})

describe('the Electron shell', () => {
  it('first locks up, then opens one window on our page', async () => {
    await start()
    await isOpen()
    expect(what()).toEqual([
      'setPath', 'setAppUserModelId', 'enableSandbox', 'appendSwitch', 'registerSchemesAsPrivileged', 'requestSingleInstanceLock', 'whenReady',
      'setDisplayMediaRequestHandler', 'protocol.handle', 'window', 'loadURL', 'shortcut', 'setApplicationMenu',
    ])
    expect(told[0]?.args).toEqual(['userData', join(folder, 'window')])
    expect(told[3]?.args).toEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
    expect(told[4]?.args).toEqual([schemes])
    expect(BrowserWindow.opened.map(({ options }) => options)).toEqual([
      windowOptions({
        preload: join(root, 'out', 'preload', 'preload.cjs'),
        icon: join(root, 'resources', 'icons', '256x256.png'),
        placeFile: join(folder, 'window.json'),
        isPackaged: false,
      }),
    ])
    const { request, check, device, beforeRequest } = session.defaultSession
    expect([request, check, device, beforeRequest, protocol.answer, BrowserWindow.opened[0]?.webContents.openWindow].map((handler) => typeof handler)).toEqual(Array.from({ length: 6 }, () => 'function'))
  })

  it('answers the page over its port, and no other page', async () => {
    await start()
    await isOpen()
    const { webContents } = BrowserWindow.opened[0]!
    const { port1, port2 } = new MessageChannel()
    ipcMain.emit('wire', { sender: webContents, senderFrame: webContents.mainFrame, ports: [port2] })
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }))
    port1.start()
    expect(await client.application.status()).toMatchObject({ shell: 'electron', register: 'absent', folder })
    port1.close()

    const strangers = [
      { sender: {}, senderFrame: webContents.mainFrame },
      { sender: webContents, senderFrame: { url: 'app://gehoor/' } },
      { sender: webContents, senderFrame: null },
    ]
    for (const stranger of strangers) {
      const close = vi.fn<() => void>()
      const startPort = vi.fn<() => void>()
      ipcMain.emit('wire', { ...stranger, ports: [{ close, start: startPort }] })
      expect([close.mock.calls.length, startPort.mock.calls.length]).toEqual([1, 0])
    }
    expect(() => ipcMain.emit('wire', { sender: webContents, senderFrame: webContents.mainFrame, ports: [] })).not.toThrow()
  })

  it('comes forward with a new call from any program, and goes without that key when another program has it', async () => {
    const key = 'CommandOrControl+Shift+F2'
    const connected = () => {
      const { webContents } = BrowserWindow.opened[0]!
      const { port1, port2 } = new MessageChannel()
      ipcMain.emit('wire', { sender: webContents, senderFrame: webContents.mainFrame, ports: [port2] })
      const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }))
      port1.start()
      return { client, port: port1 }
    }
    await start()
    await isOpen()
    const { client, port } = connected()
    expect((await client.application.status()).shortcut).toBe('Ctrl+Shift+F2')
    const heard = (await client.application.announcements())[Symbol.asyncIterator]()
    const next = heard.next()
    BrowserWindow.opened[0]!.minimized = true
    // The stream is open once its first question was answered.
    await client.application.status()
    globalShortcut.held.get(key)?.()
    expect((await next).value).toEqual({ kind: 'command', command: 'call.new' })
    expect(what().slice(-3)).toEqual(['restore', 'show', 'focus'])
    port.close()

    app.emit('will-quit', { preventDefault: () => {} })
    await vi.waitUntil(() => what().includes('exit'), 30_000)
    forgetElectron()
    globalShortcut.taken.add(key)
    await start()
    await isOpen()
    const again = connected()
    expect((await again.client.application.status()).shortcut).toBeUndefined()
    again.port.close()
  })

  it('tells at once what came due while the laptop was asleep, shows it, and comes forward when that is chosen', async () => {
    vi.stubEnv('GEHOOR_NOW', '2026-06-12T10:00:00Z')
    await start('--test')
    vi.unstubAllEnvs()
    await isOpen()
    const { webContents } = BrowserWindow.opened[0]!
    const { port1, port2 } = new MessageChannel()
    ipcMain.emit('wire', { sender: webContents, senderFrame: webContents.mainFrame, ports: [port2] })
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }))
    port1.start()
    await client.register.create({ procedureId: 'inter', coordinatorName: 'K.D.', passphrase: 'zeven rode fietsen in de regen', language: 'nl' })
    await client.reminders.take()
    const announcements = await client.application.announcements()
    const isTold = (async () => {
      for await (const { kind } of announcements) if (kind === 'reminders') return true
      return false
    })()
    // A reminder is due from now on; by itself the program looks for it only after a pause of one and a half seconds.
    await client.settings.save({ holidaysCheckedUntil: 2000 })
    powerMonitor.emit('resume')
    expect(await Promise.race([isTold, pause(1_200, false)])).toBe(true)

    const ask = (request: object) => ipcMain.handlers.get('host')!({ sender: webContents, senderFrame: webContents.mainFrame }, request)
    expect(await ask({ ability: 'notify', message: { title: 'Gehoor', body: '2 wettelijke termijnen' } })).toBe(true)
    Notification.shown[0]?.emit('click')
    expect(what().slice(-2)).toEqual(['show', 'focus'])
    port1.close()
  })

  it('leaves the work to the one that is already open, and comes forward when it is that one', async () => {
    await start()
    await isOpen()
    BrowserWindow.opened[0]!.minimized = true
    app.emit('second-instance')
    expect(what().slice(-2)).toEqual(['restore', 'focus'])

    app.removeAllListeners()
    told.length = 0
    app.hasLock = false
    await start()
    expect(what()).toEqual(['setPath', 'setAppUserModelId', 'enableSandbox', 'appendSwitch', 'registerSchemesAsPrivileged', 'requestSingleInstanceLock', 'quit'])
  })

  it('ends with its window, and closes the register before it goes', async () => {
    await start()
    await isOpen()
    app.emit('window-all-closed')
    expect(what().at(-1)).toBe('quit')
    let isHeld = false
    app.emit('will-quit', { preventDefault: () => (isHeld = true) })
    expect(isHeld).toBe(true)
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ what: 'exit', args: [0] }), 30_000)
    app.removeAllListeners('will-quit')
  })

  it('turns its menu to English when the coordinator does', async () => {
    await start()
    await isOpen()
    const { webContents } = BrowserWindow.opened[0]!
    const { port1, port2 } = new MessageChannel()
    ipcMain.emit('wire', { sender: webContents, senderFrame: webContents.mainFrame, ports: [port2] })
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }))
    port1.start()
    const labels = () => ((told.findLast(({ what: done }) => done === 'setApplicationMenu')?.args[0] ?? []) as { label: string }[]).map(({ label }) => label)
    expect(labels().slice(-4)).toEqual(['Bestand', 'Bewerken', 'Ga naar', 'Help'])
    await client.register.create({ procedureId: 'inter', coordinatorName: 'K.D.', passphrase: 'zeven rode fietsen in de regen', language: 'nl' })
    await client.settings.save({ language: 'en' })
    await vi.waitFor(() => expect(labels().slice(-4)).toEqual(['File', 'Edit', 'Go', 'Help']), 30_000)
    port1.close()
  })

  it('says so when it cannot start', async () => {
    app.ready = () => Promise.reject(new Error('no display'))
    await start()
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ what: 'exit', args: [1] }), 30_000)
    expect(told.at(-2)).toEqual({ what: 'showErrorBox', args: ['Gehoor', expect.stringContaining('Error: no display')] })
  })
})
