import { createCipheriv, createDecipheriv, hkdfSync, scryptSync } from 'node:crypto'
import * as z from 'zod/mini'
import { instant, uuid } from '../../../shared/primitives.ts'
import { canonicalJson } from '../canonical-json.ts'
import { damaged } from '../opening/damage.ts'
import { writtenMoment, type Environment, type KeyCost, type KeySlotName } from '../open-register.ts'

const encoded = z.string().check(z.regex(/^[A-Za-z0-9+/]+=*$/))
const base64 = (bytes: number) => encoded.check(z.length(Math.ceil(bytes / 3) * 4))

export const keySlot = z.strictObject({
  id: uuid,
  kind: z.enum(['passphrase', 'recovery-key']),
  /** The name of the person, encrypted under the data key: the file says of nobody that they have a key. */
  label: encoded,
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
const costOfGuess: KeyCost = { N: 2 ** 17, r: 8, p: 1 }

/** The least that a slot may ask; for a passphrase that everybody knows. */
export const leastKeyCost: KeyCost = { N: 1024, r: 8, p: 1 }

/** Wraps the data key for a secret. `slot.id` may be that of a slot it replaces. */
export function wrapKey(
  environment: Environment,
  { slot, secret, dataKey }: { readonly slot: KeySlotName; readonly secret: string; readonly dataKey: Buffer },
): KeySlot {
  const salt = environment.random(32)
  const open = {
    id: slot.id,
    kind: slot.kind,
    label: joined(encrypt(labelKey(dataKey), { nonce: environment.random(12), text: Buffer.from(slot.label), known: slot.id })),
    createdAt: writtenMoment(environment.now()),
    scrypt: { ...(environment.keyCost ?? costOfGuess) },
    salt: salt.toString('base64'),
  }
  const { nonce, text, tag } = encrypt(deriveKey(secret, salt, open.scrypt), { nonce: environment.random(12), text: dataKey, known: canonicalJson(open) })
  return { ...open, nonce: nonce.toString('base64'), wrapped: text.toString('base64'), tag: tag.toString('base64') }
}

/** The data key, or undefined when this secret does not open this slot. Everything in the slot is authenticated with it. */
export function unwrapKey(slot: KeySlot, secret: string): Buffer | undefined {
  const { nonce, wrapped, tag, ...open } = slot
  const key = deriveKey(secret, Buffer.from(slot.salt, 'base64'), slot.scrypt)
  return decrypt(key, { nonce: Buffer.from(nonce, 'base64'), text: Buffer.from(wrapped, 'base64'), tag: Buffer.from(tag, 'base64'), known: canonicalJson(open) })
}

/** Who a slot belongs to; only an open register can tell. */
export function nameOf({ id, kind, label }: KeySlot, dataKey: Buffer): KeySlotName {
  const bytes = Buffer.from(label, 'base64')
  const [nonce, tag, text] = [bytes.subarray(0, 12), bytes.subarray(12, 28), bytes.subarray(28)]
  const name = decrypt(labelKey(dataKey), { nonce, tag, text, known: id })
  if (name === undefined) throw damaged('key-file')
  return { id, kind, label: name.toString() }
}

interface Encrypted {
  readonly nonce: Buffer
  readonly text: Buffer
  readonly tag: Buffer
}

/** AES-256-GCM; `known` is authenticated with it and not encrypted. */
function encrypt(key: Buffer, { nonce, text, known }: { readonly nonce: Buffer; readonly text: Buffer; readonly known: string }): Encrypted {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(known))
  const encrypted = Buffer.concat([cipher.update(text), cipher.final()])
  return { nonce, text: encrypted, tag: cipher.getAuthTag() }
}

/** Undefined when the key is another one, or anything was changed. */
function decrypt(key: Buffer, { nonce, text, tag, known }: Encrypted & { readonly known: string }): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(Buffer.from(known))
  try {
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()])
  } catch {
    return undefined
  }
}

function joined({ nonce, tag, text }: Encrypted): string {
  return Buffer.concat([nonce, tag, text]).toString('base64')
}

/** A key of its own, so that no key serves two ciphers. */
function labelKey(dataKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', 'Gehoor key slot label', 32))
}

function deriveKey(secret: string, salt: Buffer, { N, r, p }: KeySlot['scrypt']): Buffer {
  return scryptSync(secret, salt, 32, { N, r, p, maxmem: 256 * N * r })
}
