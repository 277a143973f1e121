import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { createHmac, pbkdf2Sync } from 'node:crypto'
import { damaged, telling } from './damage.ts'

const pageSize = 4096
const sealSize = 64
/** How many pages are checked in one go. */
export const pagesAtOnce = 64
const saltSize = 16
/** SQLite leaves this page out for ever: its locks stand on the bytes at 1 GB. */
const lockPage = 0x40000000 / pageSize + 1

/** A database file, opened apart from SQLite, to check the seal that SQLCipher puts on each page. */
export interface SealedFile {
  /** Number of pages that are whole. */
  readonly pages: () => number
  /** Throws REGISTER_DAMAGED at the first of these pages, at most 64, whose bytes are not those that were written. Pages count from 1. */
  readonly requireSeals: (first: number, count: number) => void
  readonly close: () => void
}

/**
 * Opens a file for checking its seals: HMAC-SHA512 of each page and its number (SQLCipher 4). It sees every page, used or
 * not, takes a third of the time SQLite needs and can stop after each page, so that a large file is checked while she works.
 *
 * Open it before SQLite opens the file and close it after SQLite closed it: on Linux and macOS closing any handle of a file
 * gives up all locks that the process holds on it.
 */
export function openSealedFile(path: string, dataKey: Buffer): SealedFile {
  const file = telling(() => openSync(path, 'r'))
  const salt = Buffer.alloc(saltSize)
  readSync(file, salt, 0, saltSize, 0)
  const sealKey = pbkdf2Sync(dataKey, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512')
  const number = Buffer.alloc(4)
  // One for all: a new one each time would leave as much behind as the file is long.
  const pages = Buffer.alloc(pagesAtOnce * pageSize)

  const requireSeal = (page: Buffer, at: number): void => {
    if (at === lockPage) return
    number.writeUInt32LE(at)
    const sealed = page.subarray(at === 1 ? saltSize : 0, pageSize - sealSize)
    const seal = createHmac('sha512', sealKey).update(sealed).update(number).digest()
    if (!seal.equals(page.subarray(pageSize - sealSize))) throw damaged(at === 1 ? 'header' : 'page')
  }

  return {
    pages: () => Math.floor(telling(() => fstatSync(file).size) / pageSize),
    requireSeals: (first, count) => {
      const wanted = count * pageSize
      if (telling(() => readSync(file, pages, 0, wanted, (first - 1) * pageSize)) < wanted) throw damaged('page')
      for (let place = 0; place < count; place += 1) {
        requireSeal(pages.subarray(place * pageSize, (place + 1) * pageSize), first + place)
      }
    },
    close: () => closeSync(file),
  }
}
