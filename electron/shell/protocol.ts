import { randomBytes } from 'node:crypto'
import type { CustomScheme, Protocol } from 'electron'
import { readPageFile } from './files.ts'
import { isOurPage, pageScheme } from './origin.ts'
import { securityHeaders } from './policy.ts'
import type { Application } from './run.ts'

/** To be declared before the application is ready: the scheme is treated as a secure website. */
export const schemes: CustomScheme[] = [
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]

/** Answers `app://gehoor/` with the files of the page, and `app://gehoor/files/<token>` with documents. */
export function servePage(protocol: Protocol, page: string, files: Application['files']): void {
  protocol.handle(pageScheme, (request) => answer(request, page, files))
}

async function answer(request: Request, page: string, files: Application['files']): Promise<Response> {
  const nonce = randomBytes(16).toString('base64url')
  const headers = securityHeaders(nonce)
  if (request.method !== 'GET' || !isOurPage(request.url)) return new Response(null, { status: 404, headers })
  const { pathname } = new URL(request.url)
  const found = pathname.startsWith('/files/')
    ? files.read(pathname.slice('/files/'.length))
    : await readPageFile(page, pathname, nonce)
  if (found === undefined) return new Response(null, { status: 404, headers })
  // A copy with a buffer of its own: the types of `Response` do not take a view on a shared one.
  return new Response(new Uint8Array(found.bytes), { status: 200, headers: { ...headers, 'content-type': found.mediaType } })
}
