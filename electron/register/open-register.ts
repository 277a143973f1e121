import type { Connection } from './connection.ts'
import type { Verification } from './opening/verification.ts'

/** Cost of one guess at a passphrase, in the terms of scrypt (RFC 7914). */
export interface KeyCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** What the outside world gives the register: tests and the demo bring their own. */
export interface Environment {
  readonly now: () => Temporal.Instant
  /** A new UUID of version 7. */
  readonly ids: () => string
  /** So many random bytes, good enough for keys. */
  readonly random: (size: number) => Buffer
  /** Only where nobody guesses, in the demo and in tests: what deriving a key costs. Half a second otherwise. */
  readonly keyCost?: KeyCost
}

/** One way in: who it belongs to, and what kind it is. */
export interface KeySlotName {
  readonly id: string
  readonly kind: 'passphrase' | 'recovery-key'
  readonly label: string
}

/** A register that is open, as every function about its contents asks for it. */
export interface Register {
  readonly environment: Environment
  readonly folder: string
  readonly connection: Connection
  /** The key of the database; wiped when the register closes. */
  readonly dataKey: Buffer
  /** The key with which it was opened: its label is the `recordedBy` of what happens now. */
  readonly slot: KeySlotName
  /** The last exit was not clean, and everything came back all the same. */
  readonly cameBackAfterCrash: boolean
  /** Folder under `damaged/` with a write-ahead log that did not belong to the register and was put aside. */
  readonly setAside?: string
  /** The check of the whole file; large registers finish it after opening, see `continueVerification`. */
  readonly verification: Verification
  /** Lets go of the folder, after the connection was closed. */
  readonly release: () => void
}

/** A moment as the register writes it: UTC, to the millisecond. */
export function writtenMoment(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'millisecond' })
}
