import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow as RealWindow, IpcMain } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hostAbilities, lendAbilities, type Abilities, type HostParts } from '../../../electron/shell/host.ts'
import { app, BrowserWindow, dialog, forgetElectron, ipcMain, nativeImage, Notification, shell, told } from '../../fixtures/electron.ts'

const letter = { token: 'abc', name: 'Antwoord 2026-0042.docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }
const bytes = new Uint8Array([80, 75, 3, 4])
const files = { read: (token: string) => (token === 'abc' ? { name: letter.name, mediaType: letter.mediaType, bytes } : undefined) }

let folder: string
let window: BrowserWindow
let abilities: Abilities
beforeEach(() => {
  forgetElectron()
  folder = mkdtempSync(join(tmpdir(), 'gehoor-host-'))
  window = new BrowserWindow({})
  told.length = 0
  abilities = abilitiesOn('other')
})

let chosen = 0

function abilitiesOn(system: 'windows' | 'other'): Abilities {
  const place = { window: window as unknown as RealWindow, files, isWindows: system === 'windows', onChosen: () => (chosen += 1) }
  return hostAbilities({ app, dialog, shell, Notification, nativeImage } as unknown as HostParts, place)
}

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function chooses(name: string): string {
  const filePath = join(folder, name)
  dialog.answer = { canceled: false, filePath }
  return filePath
}

describe('choosing a folder', () => {
  it('gives the whole path of the one she picked, which may be new', async () => {
    dialog.folders = { canceled: false, filePaths: [folder] }
    expect(await abilities({ ability: 'chooseFolder' })).toBe(folder)
    expect(told).toEqual([{ what: 'showOpenDialog', args: [{ defaultPath: '/home/coordinator/documents', properties: ['openDirectory', 'createDirectory'] }] }])
  })

  it('gives none when she changes her mind', async () => {
    expect(await abilities({ ability: 'chooseFolder' })).toBeUndefined()
  })
})

describe('saving a letter', () => {
  it('writes the whole file where the coordinator chose', async () => {
    const path = chooses('brief.docx')
    expect(await abilities({ ability: 'saveFile', file: letter, suggestedName: letter.name })).toEqual({ kind: 'saved' })
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
    expect(readdirSync(folder)).toEqual(['brief.docx'])
    expect(told).toEqual([
      {
        what: 'showSaveDialog',
        args: [{ defaultPath: join('/home/coordinator/documents', 'Antwoord 2026-0042.docx'), filters: [{ name: 'DOCX', extensions: ['docx'] }] }],
      },
    ])
  })

  it('as a PDF prints the sheets as they stand, tagged and on paper of their own size', async () => {
    const path = chooses('brief.pdf')
    expect(await abilities({ ability: 'printToFile', suggestedName: '2026-0042 antwoord.pdf' })).toEqual({ kind: 'saved' })
    expect(readFileSync(path, 'latin1')).toBe('%PDF-1.7')
    expect(told).toEqual([
      { what: 'printToPDF', args: [{ generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true, printBackground: true }] },
      { what: 'showSaveDialog', args: [{ defaultPath: join('/home/coordinator/documents', '2026-0042 antwoord.pdf'), filters: [{ name: 'PDF', extensions: ['pdf'] }] }] },
    ])
  })

  it('writes nothing when she changes her mind', async () => {
    expect(await abilities({ ability: 'saveFile', file: letter, suggestedName: letter.name })).toEqual({ kind: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('asks nothing about a document that is no longer there', async () => {
    const gone = { ...letter, token: 'gone' }
    expect(await abilities({ ability: 'saveFile', file: gone, suggestedName: 'x.docx' })).toEqual({ kind: 'failed', code: 'NO_SUCH_FILE' })
    expect(told).toEqual([])
  })

  it('says what went wrong and leaves nothing half', async () => {
    dialog.answer = { canceled: false, filePath: join(folder, 'no such folder', 'brief.docx') }
    expect(await abilities({ ability: 'saveFile', file: letter, suggestedName: 'x.docx' })).toEqual({ kind: 'failed', code: 'UNKNOWN' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps the older file until the newer one is whole', async () => {
    const path = chooses('brief.docx')
    writeFileSync(path, 'older')
    await abilities({ ability: 'saveFile', file: letter, suggestedName: letter.name })
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    [String.raw`..\..\windows\system.ini`, 'system.ini'],
    ['/absolute/brief.docx', 'brief.docx'],
    ['a<b>:c|d?.docx', 'abcd.docx'],
    ['.bashrc', 'bashrc'],
    ['..', 'Gehoor'],
  ])('proposes of "%s" only the name', async (suggestedName, expected) => {
    await abilities({ ability: 'saveFile', file: letter, suggestedName })
    expect(told[0]?.args[0]).toMatchObject({ defaultPath: join('/home/coordinator/documents', expected) })
  })

  it('saves a text of the page, such as the recovery key', async () => {
    const path = chooses('sleutel.txt')
    const file = { text: 'ABCD-éfgh', name: 'sleutel.txt', mediaType: 'text/plain' }
    expect(await abilities({ ability: 'saveFile', file, suggestedName: file.name })).toEqual({ kind: 'saved' })
    expect(readFileSync(path, 'utf8')).toBe('ABCD-éfgh')
  })
})

describe('opening a letter in Word', () => {
  it('opens the file that was just saved', async () => {
    const path = chooses('brief.docx')
    expect(await abilities({ ability: 'openInWord', file: letter, suggestedName: letter.name })).toEqual({ kind: 'opened' })
    expect(told.at(-1)).toEqual({ what: 'openPath', args: [path] })
  })

  it('says so when nothing on the machine opens it; the file is there', async () => {
    const path = chooses('brief.docx')
    shell.problem = 'No application knows how to open this file'
    expect(await abilities({ ability: 'openInWord', file: letter, suggestedName: letter.name })).toEqual({ kind: 'no-program' })
    expect(readFileSync(path).length).toBe(4)
  })

  it('opens nothing but Word documents, and nothing that was not saved', async () => {
    for (const name of ['brief.exe', 'brief.sh', 'brief.docx.bat', 'brief']) {
      chooses(name)
      expect(await abilities({ ability: 'openInWord', file: letter, suggestedName: name })).toEqual({ kind: 'saved' })
    }
    dialog.answer = { canceled: true, filePath: '' }
    expect(await abilities({ ability: 'openInWord', file: letter, suggestedName: letter.name })).toEqual({ kind: 'cancelled' })
    expect(told.filter(({ what }) => what === 'openPath')).toEqual([])
  })
})

describe('a notice', () => {
  it('is shown by the system where the system can', async () => {
    const message = { title: 'Gehoor', body: 'Vandaag moet 1 brief weg.' }
    expect(await abilities({ ability: 'notify', message })).toBe(true)
    expect(told).toEqual([{ what: 'notify', args: [message] }])
    Notification.supported = false
    expect(await abilities({ ability: 'notify', message })).toBe(false)
    Notification.supported = true
  })
})

describe('a notice that is chosen', () => {
  it('brings Gehoor forward, and is held until then so that it can be', async () => {
    await abilities({ ability: 'notify', message: { title: 'Gehoor', body: '2 wettelijke termijnen' } })
    window.minimized = true
    chosen = 0
    Notification.shown[0]?.emit('click')
    expect([told.slice(-3).map(({ what }) => what), chosen]).toEqual([['restore', 'show', 'focus'], 1])
  })
})

describe('the number on the icon', () => {
  const badge = { count: 3, description: '3 termijnen', picture: 'data:image/png;base64,AAAA' }

  it('is written by the system, or by the title where the system writes none', async () => {
    expect(await abilities({ ability: 'setBadge', badge })).toBe(true)
    expect(told).toEqual([{ what: 'setBadgeCount', args: [3] }])
    app.hasBadge = false
    expect(await abilities({ ability: 'setBadge', badge })).toBe(false)
  })

  it('is a picture over the icon on Windows, and is taken away when all is done', async () => {
    const onWindows = abilitiesOn('windows')
    expect(await onWindows({ ability: 'setBadge', badge })).toBe(true)
    await onWindows({ ability: 'setBadge', badge: { ...badge, count: 0, description: '' } })
    expect(told).toEqual([
      { what: 'setOverlayIcon', args: [{ address: badge.picture }, '3 termijnen'] },
      { what: 'setOverlayIcon', args: [null, ''] },
    ])
  })
})

describe('who may ask', () => {
  const request = { ability: 'saveFile', file: letter, suggestedName: 'x.docx' }
  function ask(event: object, what: unknown): unknown {
    lendAbilities(ipcMain as unknown as IpcMain, window as unknown as RealWindow, abilities)
    return ipcMain.handlers.get('host')!(event, what)
  }

  it('is our own page', async () => {
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
    expect(await ask(event, request)).toEqual({ kind: 'cancelled' })
  })

  it('is nobody else', () => {
    const other = new BrowserWindow({}).webContents
    const wrong = [
      { sender: other, senderFrame: other.mainFrame },
      { sender: window.webContents, senderFrame: { url: 'app://gehoor/' } },
      { sender: window.webContents, senderFrame: null },
      { sender: other, senderFrame: window.webContents.mainFrame },
    ]
    for (const event of wrong) expect(() => ask(event, request)).toThrow('This sender is not ours')
    window.webContents.mainFrame.url = 'https://example.org/'
    expect(() => ask({ sender: window.webContents, senderFrame: window.webContents.mainFrame }, request)).toThrow('This sender is not ours')
    expect(told.filter(({ what }) => what === 'showSaveDialog')).toEqual([])
  })

  it('must ask what the table knows, in the right shape', () => {
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
    const wrong = [undefined, null, 'saveFile', {}, { ability: 'openExternal', url: 'https://example.org' }, { ...request, path: '/etc/passwd' }, { ...request, suggestedName: '' }, { ...request, file: { path: '/etc/passwd' } }, { ability: 'setBadge', badge: { count: 1, description: '', picture: 'https://example.org/x.png' } }]
    for (const what of wrong) expect(() => ask(event, what)).toThrow('Invalid input')
  })
})
