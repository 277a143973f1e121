import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto'

// A sealed box as HPKE (RFC 9180) makes one: X25519 with a key for this one message, HKDF-SHA-256, AES-256-GCM. Whoever has
// the public key can only put something in; to take it out needs the data key of the register.

/** What DER puts before the 32 bytes of an X25519 key (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicHead = Buffer.from('302a300506032b656e032100', 'hex')
const sizes = { key: 32, nonce: 12, tag: 16 } as const

/**
 * The private key that opens what was sealed to a register. It follows from the data key, so that it is nowhere on the disk and
 * cannot get lost while the register can be opened.
 */
export function openingKeyOf(dataKey: Buffer): KeyObject {
  return privateKeyOf(Buffer.from(hkdfSync('sha256', dataKey, '', 'Gehoor sealing key', sizes.key)))
}

/** The 32 bytes of the public key that belongs to it. */
export function sealingKeyOf(openingKey: KeyObject): Buffer {
  return createPublicKey(openingKey).export({ format: 'der', type: 'spki' }).subarray(publicHead.length)
}

/** Text that only the register can read; `known` is bound to it and not secret. */
export function seal(
  sealingKey: Buffer,
  { text, known, random }: { readonly text: Buffer; readonly known: string; readonly random: (size: number) => Buffer },
): Buffer {
  const once = privateKeyOf(random(sizes.key))
  const onceKey = sealingKeyOf(once)
  const nonce = random(sizes.nonce)
  const key = sharedKey({ ours: once, theirs: publicKeyOf(sealingKey), onceKey, sealingKey })
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(known))
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([onceKey, nonce, cipher.getAuthTag(), sealed])
}

/** The text again; undefined when it was sealed to another register, bound to something else, or changed. */
export function unseal(openingKey: KeyObject, { sealed, known }: { readonly sealed: Buffer; readonly known: string }): Buffer | undefined {
  const [onceKey, nonce, tag] = [sealed.subarray(0, 32), sealed.subarray(32, 44), sealed.subarray(44, 60)]
  if (tag.length < sizes.tag) return undefined
  try {
    const key = sharedKey({ ours: openingKey, theirs: publicKeyOf(onceKey), onceKey, sealingKey: sealingKeyOf(openingKey) })
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: sizes.tag }).setAAD(Buffer.from(known)).setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed.subarray(60)), decipher.final()])
  } catch {
    return undefined
  }
}

interface Exchange {
  readonly ours: KeyObject
  readonly theirs: KeyObject
  readonly onceKey: Buffer
  readonly sealingKey: Buffer
}

/** Both public keys go into the key, so that it belongs to this message to this register and to no other. */
function sharedKey({ ours, theirs, onceKey, sealingKey }: Exchange): Buffer {
  const shared = diffieHellman({ privateKey: ours, publicKey: theirs })
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([onceKey, sealingKey]), 'Gehoor sealed sheet', 32))
}

function privateKeyOf(bytes: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([privateHead, bytes]), format: 'der', type: 'pkcs8' })
}

function publicKeyOf(bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicHead, bytes]), format: 'der', type: 'spki' })
}
