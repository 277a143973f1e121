import { createHash, timingSafeEqual } from 'node:crypto'

/** What became of a start code: let in, refused, or proof that somebody else has seen the address. */
export type Admission = { readonly kind: 'admitted'; readonly token: string } | { readonly kind: 'refused' } | { readonly kind: 'used-twice' }

export interface Entrance {
  /** Stands in the start address, behind `#`; good once. */
  readonly code: string
  /** The page was handed out: the code's time starts to run. */
  readonly pageWasServed: () => void
  /** Whether the code was taken, by whoever came first. */
  readonly isUsed: () => boolean
  readonly exchange: (code: string) => Admission
  /** Whether an `Authorization` header carries the token of this run. */
  readonly isHolder: (authorization: string | undefined) => boolean
}

export interface EntranceOptions {
  /** Gives unguessable bytes. */
  readonly random: (size: number) => Uint8Array
  /** Milliseconds that only go forward. */
  readonly clock: () => number
  /** Milliseconds within which the page must ask for its token, once it has been served. */
  readonly codeLifetime: number
  /** Milliseconds within which the page must be fetched at all. */
  readonly arrivalLifetime: number
}

/**
 * The way in to the loopback server. Any program of any user on this machine can reach 127.0.0.1 and can read the
 * arguments with which a browser was started, so the address only carries a code that is good once and briefly; the token
 * is given in exchange and never stands in an address.
 */
export function openEntrance({ random, clock, codeLifetime, arrivalLifetime }: EntranceOptions): Entrance {
  const code = secret(random)
  const token = secret(random)
  const openedAt = clock()
  let servedAt: number | undefined
  let wasUsed = false
  return {
    code,
    pageWasServed: () => {
      servedAt ??= clock()
    },
    isUsed: () => wasUsed,
    exchange: (offered) => {
      if (!isSame(offered, code)) return { kind: 'refused' }
      if (wasUsed) return { kind: 'used-twice' }
      wasUsed = true
      const isLate = clock() - openedAt > arrivalLifetime || (servedAt !== undefined && clock() - servedAt > codeLifetime)
      return isLate ? { kind: 'refused' } : { kind: 'admitted', token }
    },
    isHolder: (authorization) => authorization?.startsWith('Bearer ') === true && isSame(authorization.slice('Bearer '.length), token),
  }
}

function secret(random: EntranceOptions['random']): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** Digests have one length, so that the comparison tells nothing, not even about length. */
function isSame(offered: string, expected: string): boolean {
  return timingSafeEqual(digest(offered), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
