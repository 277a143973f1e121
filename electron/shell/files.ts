import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'
import { noncePlace } from './policy.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  // The list of words of the spelling.
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

export interface PageFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/**
 * Reads a file of the page, with this response's nonce in it. Undefined for everything else: what does not exist, what
 * lies outside `folder` in whatever way it is written (dots, percent signs, back slashes, symbolic links), and every
 * kind of file that the page does not consist of.
 */
export async function readPageFile(folder: string, pathname: string, nonce: string): Promise<PageFile | undefined> {
  const path = pathWithin(folder, pathname)
  const mediaType = path === undefined ? undefined : mediaTypes[extname(path)]
  if (path === undefined || mediaType === undefined) return undefined
  try {
    const real = await realpath(path)
    if (!isWithin(await realpath(folder), real)) return undefined
    const bytes = await readFile(real)
    return { bytes: mediaType.startsWith('text/html') ? withNonce(bytes, nonce) : bytes, mediaType }
  } catch {
    // Absent, a folder, or not readable: to whoever asks it is the same.
    return undefined
  }
}

function pathWithin(folder: string, pathname: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (decoded.includes('\0') || decoded.includes('\\') || !decoded.startsWith('/')) return undefined
  const path = resolve(folder, decoded === '/' ? 'index.html' : `.${decoded}`)
  return isWithin(folder, path) ? path : undefined
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function withNonce(page: Uint8Array, nonce: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(page).replaceAll(noncePlace, nonce))
}
