import { describe, expect, it } from 'vitest'
import { parse } from 'node:path'
import { contentSecurityPolicy, securityHeaders } from '../../electron/shell/policy.ts'
import { readRepositoryFile, readSource } from '../fixtures/source.ts'

/** Source without its comments, so that a comment may name what the code may not do. */
const source = readSource('shared', 'electron', 'renderer').map(({ path, text }) => ({ path, code: text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '') }))

function whereFound(word: RegExp): string[] {
  return source.filter(({ code }) => word.test(code)).map(({ path }) => path)
}

/** Numbers are those of Electron's own security checklist (docs/tutorial/security.md). */
describe('nowhere in the source stands', () => {
  it.each([
    ['1 a page from a file', /\bloadFile\b/],
    ['3 a page without isolation', /contextIsolation:\s*false/],
    ['2 Node in a page', /nodeIntegration\w*:\s*true/],
    ['4 a page outside the sandbox', /sandbox:\s*false|no-sandbox/],
    ['6 webSecurity switched off', /webSecurity|disable-web-security/],
    ['8 insecure content', /allowRunningInsecureContent/],
    ['9 experimental features', /experimentalFeatures/],
    ['10 Blink features', /enableBlinkFeatures|enable-blink-features/],
    ['11 a web view', /webviewTag:\s*true|<webview/],
    ['15 a way out to the web', /openExternal\s*\(/],
    ['18 the file protocol', /file:\/\//],
    ['code made from text', /\beval\s*\(|new Function\b/],
    ['markup made from text', /\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\b/],
    ['remote modules', /enableRemoteModule|@electron\/remote/],
    ['an address on the internet that is asked', /fetch\(\s*['"`]https?:/],
    ['a cross-origin permission', /access-control-allow/i],
  ])('%s', (_what, word) => expect(whereFound(word)).toEqual([]))
})

describe('only in its one place stands', () => {
  it.each([
    ['1 loading a page', /\bloadURL\b/, ['electron/shell/window.ts']],
    ['starting another program', /child_process/, ['electron/shell/launch.ts']],
    ['opening a file with another program', /\bopenPath\b/, ['electron/shell/host.ts']],
    ['20 lending something to the page', /exposeInMainWorld/, ['electron/preload.ts']],
    ['17 messages from the page', /\bipcMain\.(?:on|handle)\b/, ['electron/shell/host.ts', 'electron/shell/port-wire.ts']],
    ['messages to the program', /\bipcRenderer\b/, ['electron/preload.ts']],
    ['listening on the network', /\.listen\(/, ['electron/shell/loopback.ts']],
    ['the policy', /default-src/, ['electron/shell/policy.ts']],
  ])('%s', (_what, word, places) => expect(whereFound(word)).toEqual(places))
})

describe('the Electron shell', () => {
  const main = readRepositoryFile('electron/main.ts')

  it('4 puts every page in the sandbox before Electron is ready', () => {
    expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(-1)
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('whenReady'))
  })

  it('16 is of a major version that still gets repairs', () => {
    const { devDependencies } = JSON.parse(readRepositoryFile('package.json')) as { devDependencies: Record<string, string> }
    expect(parse(devDependencies['electron'] ?? '').name).toMatch(/^45\.\d+$/)
  })

  it('17 looks at the sender before it does anything', () => {
    for (const path of ['electron/shell/host.ts', 'electron/shell/port-wire.ts']) {
      const text = readRepositoryFile(path)
      const handler = text.slice(text.search(/ipcMain\.(?:on|handle)\(/))
      expect(handler.slice(0, handler.indexOf('})'))).toContain('isOurSender(event')
    }
  })

  it('20 never gives the page Electron itself', () => {
    const preload = readRepositoryFile('electron/preload.ts').replaceAll(/^import .*$/gm, '')
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
    expect(preload).not.toMatch(/[:,[]\s*ipcRenderer\s*[,}\]]/)
  })
})

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('N0NCE')

  it('7 begins with nothing and allows only ourselves', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N0NCE'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "media-src 'self' blob:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  })

  it('has no exception for text, and no host', () => {
    expect(policy).not.toMatch(/unsafe|\*|https?:|\w\.\w/)
    expect(securityHeaders('N0NCE')['content-security-policy']).toBe(policy)
  })

  it('is not weakened by the page itself', () => {
    expect(readRepositoryFile('renderer/index.html')).not.toMatch(/http-equiv|<style|<script(?![^>]*src=)|style=|\son\w+=/i)
  })
})
