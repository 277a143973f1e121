import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RPCHandler } from '@orpc/server/node'
import type { Entrance } from './entrance.ts'
import { readPageFile } from './files.ts'
import { securityHeaders } from './policy.ts'
import type { Presence } from './presence.ts'
import type { Application } from './run.ts'

const largestBody = 4 * 1024 * 1024
const slowestRequest = 10_000
const announcements = '/api/application/announcements'

/** What the server needs of the application; tests may bring less than the whole. */
export type Carried = Pick<Application, 'router' | 'context' | 'files'>

export interface LoopbackOptions {
  readonly application: Carried
  /** Folder with the built page. */
  readonly page: string
  readonly entrance: Entrance
  readonly presence: Presence
  /** Somebody used the start code a second time: the address was seen by others. */
  readonly onIntrusion: () => void
  /** Milliseconds within which a request must have arrived whole. */
  readonly requestTimeout?: number
}

export interface Loopback {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly close: () => Promise<void>
}

/**
 * Serves the page and the questions of the contract to the browser of this machine, and to nobody else: loopback is no
 * access control, so every request is checked as if it came from outside (`docs/decisions/2026-11-20-browser-shell.md`).
 */
export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  const requestTimeout = options.requestTimeout ?? slowestRequest
  const handler = new RPCHandler(options.application.router)
  let origin = ''

  const server = createServer(
    {
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: Math.min(1000, requestTimeout / 2),
      // A missing `Host` is refused below, like every wrong one.
      requireHostHeader: false,
    },
    (request, response) => {
      const nonce = randomBytes(16).toString('base64url')
      for (const [name, value] of Object.entries(securityHeaders(nonce))) response.setHeader(name, value)
      const visit: Visit = { request, response, nonce, path: request.url?.split('?')[0] ?? '/' }
      answer(visit).catch(() => {
        // Nothing of the request may reach a log; the page sees that this question failed and can ask again.
        if (response.headersSent) response.destroy()
        else refuse(response, 500)
      })
    },
  )

  async function answer(visit: Visit): Promise<void> {
    const { request, response, path } = visit
    if (!comesFromHere(request, origin)) return refuse(response, 403)
    if (path.startsWith('/api/')) return answerQuestion(visit)
    if (path === '/start') return answerStart(visit)
    if (request.method !== 'GET') return refuse(response, 404)
    if (path.startsWith('/files/')) return sendDocument(visit)
    return sendPage(visit)
  }

  async function answerQuestion({ request, response, path }: Visit): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 404)
    if (!options.entrance.isHolder(request.headers.authorization)) return refuse(response, 401)
    const objection = objectionToBody(request)
    if (objection !== undefined) return refuse(response, objection)
    if (path === announcements) response.once('close', options.presence.arrive())
    const { matched } = await handler.handle(request, response, { prefix: '/api', context: options.application.context })
    if (!matched) refuse(response, 404)
  }

  async function answerStart({ request, response }: Visit): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 404)
    const objection = objectionToBody(request)
    if (objection !== undefined) return refuse(response, objection)
    const admission = options.entrance.exchange(codeIn(await bodyOf(request)))
    if (admission.kind === 'admitted') return send(response, 'application/json', JSON.stringify({ token: admission.token }))
    refuse(response, 401)
    if (admission.kind === 'used-twice') response.once('close', options.onIntrusion)
  }

  async function sendDocument({ request, response, path }: Visit): Promise<void> {
    if (!options.entrance.isHolder(request.headers.authorization)) return refuse(response, 401)
    const file = options.application.files.read(path.slice('/files/'.length))
    return file === undefined ? refuse(response, 404) : send(response, file.mediaType, file.bytes)
  }

  async function sendPage({ response, path, nonce }: Visit): Promise<void> {
    const file = await readPageFile(options.page, path, nonce)
    if (file === undefined) return refuse(response, 404)
    if (path === '/') options.entrance.pageWasServed()
    send(response, file.mediaType, file.bytes)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        options.presence.stop()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Visit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly nonce: string
  readonly path: string
}

/**
 * A page elsewhere on the web can make this browser ask, and can make its own name point here (DNS rebinding). It cannot
 * write another `Host`, `Origin` or `Sec-Fetch-Site`.
 */
function comesFromHere({ headers }: IncomingMessage, origin: string): boolean {
  const site = headers['sec-fetch-site']
  return (
    headers.host === origin.slice('http://'.length) &&
    (headers.origin === undefined || headers.origin === origin) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  )
}

/** The status with which to refuse a body before reading it, if there is a reason to. */
function objectionToBody({ headers }: IncomingMessage): 411 | 413 | 415 | undefined {
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return 415
  // Without a length a body could go on for ever; every browser says how long its JSON is.
  if (headers['content-length'] === undefined) return 411
  return Number(headers['content-length']) > largestBody ? 413 : undefined
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** The start code in a body, or text that is no code. */
function codeIn(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && 'code' in parsed && typeof parsed.code === 'string' ? parsed.code : ''
  } catch {
    return ''
  }
}

function send(response: ServerResponse, mediaType: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': mediaType, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/** Refuses without a word about why; the connection ends too where the rest of the body is not wanted. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...(status >= 411 ? { connection: 'close' } : {}) })
  response.end()
}
