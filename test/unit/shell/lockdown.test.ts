import { readFileSync } from 'node:fs'
import type { App, Session } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { lockContents, lockSession } from '../../../electron/shell/lockdown.ts'
import { app, FakeContents, FakeSession, forgetElectron, told } from '../../fixtures/electron.ts'

const ours = 'app://gehoor/'
const elsewhere = [
  'https://example.org/', 'http://127.0.0.1:8080@evil.example/', 'http://localhost/', '//evil.example/', 'ws://example.org/', 'wss://example.org/',
  'ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,<h1>x</h1>', 'blob:https://example.org/1', 'about:blank',
  'app://other/', 'app://gehoor.evil.example/', 'app://gehoor@evil.example/', 'app://user@gehoor/', 'chrome://settings', 'devtools://devtools', 'mailto:a@b.example', '',
]

/** Every permission that this version of Electron knows, from its own types. */
const permissions = (() => {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
  const names = /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(types)?.[1] ?? ''
  return names.split(' | ').map((name) => name.replaceAll("'", ''))
})()

let session: FakeSession
beforeEach(() => {
  forgetElectron()
  session = new FakeSession()
  lockSession(session as unknown as Session)
})

function isRequestGranted(permission: string, details: object): boolean {
  let answer = false
  session.request?.({}, permission, (isGranted) => (answer = isGranted), { isMainFrame: true, requestingUrl: ours, ...details })
  return answer
}

function isCheckPassed(permission: string, from: string, details: object = {}): boolean {
  return session.check?.(null, permission, from, { isMainFrame: true, ...details }) ?? true
}

describe('permissions', () => {
  it('are all known from the types of Electron', () => {
    expect(permissions.length).toBeGreaterThan(40)
    expect(permissions).toContain('media')
  })

  it('are refused to our own page, but for writing to the clipboard', () => {
    expect(permissions.filter((permission) => isRequestGranted(permission, {}))).toEqual(['clipboard-sanitized-write'])
    expect(permissions.filter((permission) => isCheckPassed(permission, ours))).toEqual(['clipboard-sanitized-write'])
  })

  it('include the microphone, never the camera', () => {
    const asked = [['audio'], ['video'], ['audio', 'video'], []]
    expect(asked.filter((mediaTypes) => isRequestGranted('media', { mediaTypes }))).toEqual([['audio']])
    expect(['audio', 'video', 'unknown'].filter((mediaType) => isCheckPassed('media', ours, { mediaType }))).toEqual(['audio'])
  })

  it('are refused to every other page and to frames within ours', () => {
    for (const requestingUrl of elsewhere) expect(isRequestGranted('media', { requestingUrl, mediaTypes: ['audio'] })).toBe(false)
    for (const from of elsewhere) expect(isCheckPassed('clipboard-sanitized-write', from)).toBe(false)
    expect(isRequestGranted('media', { isMainFrame: false, mediaTypes: ['audio'] })).toBe(false)
  })

  it('for devices and screens are refused without a question', () => {
    expect(session.device?.({ deviceType: 'usb' })).toBe(false)
    expect(told).toEqual([{ what: 'setDisplayMediaRequestHandler', args: [null] }])
  })
})

describe('the network', () => {
  function isLetThrough(url: string): boolean {
    let isCancelled = true
    session.beforeRequest?.({ url }, ({ cancel }) => (isCancelled = cancel))
    return !isCancelled
  }

  it('is closed: only our own page, and pictures it made itself, are ever loaded', () => {
    expect(elsewhere.filter((url) => isLetThrough(url))).toEqual(['data:text/html,<h1>x</h1>'])
    expect([ours, 'app://gehoor/files/token', 'blob:app://gehoor/0-1'].every((url) => isLetThrough(url))).toBe(true)
  })

  it('downloads nothing', () => {
    let isPrevented = false
    session.emit('will-download', { preventDefault: () => (isPrevented = true) })
    expect(isPrevented).toBe(true)
  })
})

describe('a window', () => {
  function openContents(): FakeContents {
    const contents = new FakeContents()
    lockContents(app as unknown as App)
    app.emit('web-contents-created', {}, contents)
    return contents
  }

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stays on our page at %s', (event) => {
    const contents = openContents()
    expect(elsewhere.filter((url) => contents.tries(event, url))).toEqual([])
    expect(contents.tries(event, 'app://gehoor/#/vandaag')).toBe(true)
  })

  it('opens no other window and holds no web view', () => {
    const contents = openContents()
    expect([ours, ...elsewhere].map((url) => contents.openWindow?.({ url }).action)).toEqual([ours, ...elsewhere].map(() => 'deny'))
    expect(contents.tries('will-attach-webview', ours)).toBe(false)
  })
})
