import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as ask, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openEntrance, type Entrance } from '../../electron/shell/entrance.ts'
import { serveLoopback, type Loopback } from '../../electron/shell/loopback.ts'
import { contentSecurityPolicy } from '../../electron/shell/policy.ts'
import { watchPresence } from '../../electron/shell/presence.ts'
import { openTestApplication, type TestApplication } from '../fixtures/application.ts'

let application: TestApplication
let server: Loopback
let entrance: Entrance
let token: string
let page: string
const onIntrusion = vi.fn<() => void>()
const onForgotten = vi.fn<() => void>()

beforeEach(async () => {
  onIntrusion.mockReset()
  onForgotten.mockReset()
  page = mkdtempSync(join(tmpdir(), 'gehoor-loopback-'))
  mkdirSync(join(page, 'assets'))
  writeFileSync(join(page, 'index.html'), '<script nonce="__NONCE__" src="./assets/app.js"></script>')
  writeFileSync(join(page, 'assets', 'app.js'), 'let x')
  application = await openTestApplication()
  entrance = openEntrance({ random: (size) => crypto.getRandomValues(new Uint8Array(size)), clock: () => performance.now(), codeLifetime: 10_000, arrivalLifetime: 60_000 })
  server = await serveLoopback({ application, page, entrance, presence: watchPresence({ arrival: 60_000, idle: 300, onNobodyCame: onForgotten, onAllGone: onForgotten }), onIntrusion, requestTimeout: 600 })
  const { body } = await start(entrance.code)
  token = (JSON.parse(body) as { token: string }).token
})
afterEach(async () => {
  await server.close()
  await application.close()
  rmSync(page, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Question {
  readonly method?: string
  readonly path?: string
  /** `undefined` leaves a header out that is otherwise sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string
}

/** Asks over a real socket, so that every header can be wrong. */
function send({ method = 'POST', path = '/api/application/status', headers = {}, body = method === 'POST' ? '{}' : '' }: Question = {}): Promise<Answer> {
  const sent = {
    host: server.origin.slice('http://'.length),
    ...(method === 'POST' ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) } : {}),
    authorization: `Bearer ${token}`,
    ...headers,
  }
  const present = Object.fromEntries(Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined))
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.origin)
    const question = ask({ host: '127.0.0.1', port, method, path, headers: present, setHost: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }))
    })
    question.on('error', reject)
    question.end(body)
  })
}

function start(code: string): Promise<Answer> {
  return send({ path: '/start', headers: { authorization: undefined }, body: JSON.stringify({ code }) })
}

describe('our own page', () => {
  it('is answered', async () => {
    const { status, body } = await send({ headers: { origin: server.origin, 'sec-fetch-site': 'same-origin' } })
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ json: { shell: 'browser', register: 'absent' } })
  })

  it('cannot change what every object inherits', async () => {
    const { status } = await send({ body: '{"json":{"__proto__":{"isAdmin":true}},"meta":[[1,"__proto__","isAdmin"]]}' })
    expect([status, 'isAdmin' in {}]).toEqual([expect.any(Number), false])
  })

  it('is served with the policy, and a nonce of its own in each answer', async () => {
    const [first, second] = [await send({ method: 'GET', path: '/' }), await send({ method: 'GET', path: '/' })]
    const nonce = /nonce="([\w-]{22})"/.exec(first.body)?.[1] ?? ''
    const { date, connection, 'keep-alive': _, ...headers } = first.headers
    expect([typeof date, typeof connection]).toEqual(['string', 'string'])
    expect(headers).toEqual({
      'cache-control': 'no-store',
      'content-length': '70',
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

  it('gets a document for its ticket and the token', async () => {
    const ticket = application.issue({ name: 'brief.docx', mediaType: 'application/x-letter', bytes: new Uint8Array([1, 2, 3]) })
    const path = `/files/${ticket.token}`
    const { status, headers, body } = await send({ method: 'GET', path })
    expect([status, headers['content-type'], body]).toEqual([200, 'application/x-letter', '\u0001\u0002\u0003'])
    expect((await send({ method: 'GET', path, headers: { authorization: undefined } })).status).toBe(401)
    expect((await send({ method: 'GET', path: '/files/other' })).status).toBe(404)
    expect((await send({ method: 'POST', path })).status).toBe(404)
  })
})

describe('refused are', () => {
  it.each([
    ['another name that points here (DNS rebinding)', { headers: { host: 'evil.example' } }, 403],
    ['localhost, which is not our name either', { headers: { host: 'localhost' } }, 403],
    ['our address with another port', { headers: { host: '127.0.0.1:1' } }, 403],
    ['no name at all', { headers: { host: undefined } }, 403],
    ['another page', { headers: { origin: 'https://evil.example' } }, 403],
    ['a page without an origin', { headers: { origin: 'null' } }, 403],
    ['what the browser says comes from another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['another page even before the page is given', { method: 'GET', path: '/', headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['no token', { headers: { authorization: undefined } }, 401],
    ['a token that is too short', { headers: { authorization: 'Bearer abc' } }, 401],
    ['a token of the right length', { headers: { authorization: `Bearer ${'A'.repeat(43)}` } }, 401],
    ['the token in a cookie', { headers: { authorization: undefined, cookie: 'token=abc' } }, 401],
    ['a form', { headers: { 'content-type': 'text/plain' } }, 415],
    ['a form that calls itself JSON', { headers: { 'content-type': 'text/plain; application/json' } }, 415],
    ['a body without a kind', { headers: { 'content-type': undefined } }, 415],
    ['a body without an end', { headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' } }, 411],
    ['a question that is a link', { method: 'GET' }, 404],
    ['permission asked for another page (CORS)', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }, 403],
    ['permission asked for ourselves', { method: 'OPTIONS' }, 404],
    ['a question nobody knows', { path: '/api/application/constructor' }, 404],
    ['a prototype', { path: '/api/__proto__/constructor' }, 404],
    ['a path out of the page', { method: 'GET', path: '/..%2f..%2fetc/passwd' }, 404],
    ['writing to the page', { method: 'PUT', path: '/' }, 404],
  ] satisfies [string, Question, number][])('%s', async (_what, question, expected) => {
    const { status, headers } = await send(question)
    expect(status).toBe(expected)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('the start code', () => {
  it('used a second time is refused, and stops the program', async () => {
    expect((await start(entrance.code)).status).toBe(401)
    await vi.waitFor(() => expect(onIntrusion).toHaveBeenCalledOnce(), 10_000)
  })

  it('that is wrong or no code is refused, without stopping anything', async () => {
    const wrong = [{ body: '{"code":"x"}' }, { body: '{"code":1}' }, { body: 'null' }, { body: '{' }, { body: '' }]
    for (const { body } of wrong) expect((await send({ path: '/start', body })).status).toBe(401)
    expect((await send({ method: 'GET', path: '/start' })).status).toBe(404)
    expect((await send({ path: '/start', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
    await pause(50)
    expect(onIntrusion).not.toHaveBeenCalled()
  })
})

describe('too much and too slow', () => {
  it('a body over four megabytes is refused unread, and the connection closed', async () => {
    const { status, headers } = await send({ headers: { 'content-length': String(4 * 1024 * 1024 + 1), expect: undefined }, body: '' }).catch((error: unknown) => error as Answer)
    expect([status, headers?.connection]).toEqual([413, 'close'])
  })

  it('a body that dribbles in is cut off', async () => {
    const { port } = new URL(server.origin)
    const socket = connect(Number(port), '127.0.0.1')
    const heard: string[] = []
    socket.on('data', (part) => heard.push(part.toString()))
    socket.write(`POST /api/application/status HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`)
    const dribble = setInterval(() => socket.write(' '), 100)
    const begun = performance.now()
    await new Promise((resolve) => socket.once('close', resolve))
    clearInterval(dribble)
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(heard.join('').slice(0, 12)).toMatch(/^(HTTP\/1\.1 408|)$/)
  })
})

describe('the server', () => {
  it('listens on this machine only', async () => {
    const outside = Object.values(networkInterfaces()).flat().filter((found) => found !== undefined && !found.internal && found.family === 'IPv4')
    const { port } = new URL(server.origin)
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    for (const { address } of outside as { address: string }[]) {
      const reached = await new Promise((resolve) => {
        const socket = connect(Number(port), address)
        socket.once('connect', () => resolve(true))
        socket.once('error', () => resolve(false))
      })
      expect(reached).toBe(false)
    }
  })

  it('knows that the page is there by its stream, and notices when it is gone', async () => {
    const { port, host } = new URL(server.origin)
    const stream = ask({ host: '127.0.0.1', port, method: 'POST', path: '/api/application/announcements', headers: { host, authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': '2' } })
    stream.on('error', () => {})
    stream.end('{}')
    const heard: string[] = []
    await new Promise<void>((resolve) => stream.once('response', (response) => {
      response.on('data', (part: Buffer) => heard.push(part.toString()))
      response.on('error', () => {})
      resolve()
    }))
    await vi.waitFor(() => {
      application.command('call.new')
      expect(heard.join('')).toContain('"command":"call.new"')
    }, 10_000)
    await pause(500)
    expect(onForgotten).not.toHaveBeenCalled()
    stream.destroy()
    await vi.waitFor(() => expect(onForgotten).toHaveBeenCalledOnce(), 10_000)
  })
})
