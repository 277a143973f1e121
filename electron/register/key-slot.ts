import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto'
import * as z from 'zod/mini'
import { instant, nonEmpty, uuid } from '../../shared/primitives.ts'
import { canonicalJson } from './canonical-json.ts'
import { writtenMoment, type Environment, type KeySlotName } from './open-register.ts'

const base64 = (bytes: number) => z.string().check(z.regex(/^[A-Za-z0-9+/]+=*$/), z.length(Math.ceil(bytes / 3) * 4))

export const keySlot = z.strictObject({
  id: uuid,
  kind: z.enum(['passphrase', 'recovery-key']),
  label: nonEmpty,
  createdAt: instant,
  /** Cost of deriving the wrapping key (RFC 7914), kept here so that it can grow; bounded, so that a file cannot ask for all memory. */
  scrypt: z.strictObject({
    N: z.int().check(z.gte(1024), z.lte(2 ** 20)),
    r: z.int().check(z.gte(1), z.lte(16)),
    p: z.int().check(z.gte(1), z.lte(8)),
  }),
  salt: base64(32),
  nonce: base64(12),
  /** The data key, encrypted with AES-256-GCM. */
  wrapped: base64(32),
  tag: base64(16),
})
/** One secret that opens the register: the data key, wrapped in a key that only this secret gives. */
export type KeySlot = z.infer<typeof keySlot>

/** 128 MB and about half a second for each guess. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const

/** Wraps the data key for a secret. `slot.id` may be that of a slot it replaces. */
export function wrapKey(
  environment: Environment,
  { slot, secret, dataKey }: { readonly slot: KeySlotName; readonly secret: string; readonly dataKey: Buffer },
): KeySlot {
  const salt = environment.random(32)
  const nonce = environment.random(12)
  const open = {
    id: slot.id,
    kind: slot.kind,
    label: slot.label,
    createdAt: writtenMoment(environment.now()),
    scrypt: { ...cost },
    salt: salt.toString('base64'),
  }
  const cipher = createCipheriv('aes-256-gcm', deriveKey(secret, salt, open.scrypt), nonce)
  cipher.setAAD(Buffer.from(canonicalJson(open)))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return { ...open, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64'), tag: cipher.getAuthTag().toString('base64') }
}

/** The data key, or undefined when this secret does not open this slot. Everything in the slot is authenticated with it. */
export function unwrapKey(slot: KeySlot, secret: string): Buffer | undefined {
  const { nonce, wrapped, tag, ...open } = slot
  const key = deriveKey(secret, Buffer.from(slot.salt, 'base64'), slot.scrypt)
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(canonicalJson(open)))
  decipher.setAuthTag(Buffer.from(tag, 'base64'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped, 'base64')), decipher.final()])
  } catch {
    return undefined
  }
}

function deriveKey(secret: string, salt: Buffer, { N, r, p }: KeySlot['scrypt']): Buffer {
  return scryptSync(secret, salt, 32, { N, r, p, maxmem: 256 * N * r })
}
