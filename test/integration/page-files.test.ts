import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Protocol } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPageFile } from '../../electron/shell/files.ts'
import { contentSecurityPolicy } from '../../electron/shell/policy.ts'
import { schemes, servePage } from '../../electron/shell/protocol.ts'
import { protocol } from '../fixtures/electron.ts'

let page: string
beforeAll(() => {
  const around = mkdtempSync(join(tmpdir(), 'gehoor-page-'))
  page = join(around, 'renderer')
  mkdirSync(join(page, 'assets'), { recursive: true })
  mkdirSync(join(around, 'renderer-other'))
  writeFileSync(join(page, 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__"><script nonce="__NONCE__" src="./assets/app.js"></script>')
  writeFileSync(join(page, 'assets', 'app.js'), 'const place = "__NONCE__"')
  writeFileSync(join(page, 'assets', 'with space.css'), 'body{}')
  writeFileSync(join(page, 'notes.txt'), 'not part of a page')
  writeFileSync(join(around, 'secret.js'), 'secret')
  writeFileSync(join(around, 'renderer-other', 'secret.js'), 'secret')
  symlinkSync(join(around, 'secret.js'), join(page, 'link.js'))
  symlinkSync(around, join(page, 'up'), 'junction')
})

afterAll(() => rmSync(dirname(page), { recursive: true, force: true }))

const outside = [
  '/../secret.js', '/..%2fsecret.js', '/%2e%2e/secret.js', '/%2e%2e%2fsecret.js', '/assets/../../secret.js', '/assets/%2e%2e/%2e%2e/secret.js',
  '/..%5csecret.js', String.raw`/..\secret.js`, '/assets/app.js%00', '/%00', '//etc/passwd', '/etc/passwd', '/%2fetc%2fpasswd', '/C:/windows/win.ini',
  '/link.js', '/up/secret.js', '/../renderer-other/secret.js', '/%E0%A4%A', 'assets/app.js', '', '/assets', '/assets/', '/notes.txt', '/absent.js', '/.', '/..',
]

describe('a file of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<meta property="csp-nonce" nonce="N1"><script nonce="N1" src="./assets/app.js"></script>'],
    ['/index.html', 'text/html; charset=utf-8', '<meta property="csp-nonce" nonce="N1"><script nonce="N1" src="./assets/app.js"></script>'],
    ['/assets/app.js', 'text/javascript; charset=utf-8', 'const place = "__NONCE__"'],
    ['/assets/with%20space.css', 'text/css; charset=utf-8', 'body{}'],
  ])('%s', async (pathname, mediaType, text) => {
    const file = await readPageFile(page, pathname, 'N1')
    expect({ mediaType: file?.mediaType, text: new TextDecoder().decode(file?.bytes) }).toEqual({ mediaType, text })
  })

  it.each(outside)('is not %j', async (pathname) => expect(await readPageFile(page, pathname, 'N1')).toBeUndefined())
})

describe('the app:// protocol', () => {
  const letter = { name: 'brief.docx', mediaType: 'application/x-letter', bytes: new Uint8Array([1, 2, 3]) }
  async function get(address: string, method = 'GET'): Promise<{ status: number; headers: Headers; body: string }> {
    servePage(protocol as unknown as Protocol, page, { read: (token) => (token === 'abc' ? letter : undefined) })
    const response = await protocol.answer!(new Request(address, { method }))
    return { status: response.status, headers: response.headers, body: await response.text() }
  }

  it('is declared as a standard and secure website without further rights', () => {
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }])
  })

  it('gives the page with the policy, and a nonce of its own in each answer', async () => {
    const [first, second] = [await get('app://gehoor/'), await get('app://gehoor/')]
    const nonce = /nonce="([\w-]{22})"/.exec(first.body)?.[1] ?? ''
    expect(Object.fromEntries(first.headers)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(second.body).not.toContain(nonce)
  })

  it('gives a document for its ticket', async () => {
    const { status, headers, body } = await get('app://gehoor/files/abc')
    expect([status, headers.get('content-type'), body]).toEqual([200, 'application/x-letter', '\u0001\u0002\u0003'])
  })

  it.each([
    ['a document without a ticket', 'app://gehoor/files/other'],
    ['what lies outside the page', 'app://gehoor/..%2fsecret.js'],
    ['another host', 'app://other/'],
  ])('refuses %s, and says nothing', async (_what, address) => {
    const { status, headers, body } = await get(address)
    expect([status, body]).toEqual([404, ''])
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('refuses to be written to', async () => expect((await get('app://gehoor/', 'POST')).status).toBe(404))
})
