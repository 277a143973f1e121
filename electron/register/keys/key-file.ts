import * as z from 'zod/mini'
import { canonicalJson } from '../canonical-json.ts'
import { damaged, telling } from '../opening/damage.ts'
import { sha256 } from '../digest.ts'
import { readIfPresent, writeDurably } from '../files/durable-file.ts'
import { makeFolder, type RegisterFiles } from '../opening/folder.ts'
import { keySlot, type KeySlot } from './key-slot.ts'
import { RegisterProblem } from '../problem.ts'

const format = 1

const keyFile = z.strictObject({
  format: z.literal(format),
  slots: z.array(keySlot).check(z.minLength(1)),
  /** SHA-256 of the canonical JSON of the slots: tells a damaged file from a wrong passphrase. */
  checksum: z.string(),
})
const keyFileOfAnyFormat = z.looseObject({ format: z.int() })

/**
 * The key slots of a register. When the file itself is damaged or gone, its copy beside the backups serves, and is put back in
 * its place by the next `writeKeys`. Throws REGISTER_ABSENT, REGISTER_NEWER, or REGISTER_DAMAGED when neither can be read.
 */
export function readKeys(files: RegisterFiles): readonly KeySlot[] {
  const original = telling(() => readIfPresent(files.keys))
  const copy = telling(() => readIfPresent(files.keysCopy))
  if (original === undefined && copy === undefined) throw new RegisterProblem('REGISTER_ABSENT', {})
  const slots = parseKeys(original) ?? parseKeys(copy)
  if (slots === undefined) throw damaged('key-file')
  return slots
}

/** Puts the key file back from its copy when it is not the same any more; called once the register has been opened. */
export function mendKeys(files: RegisterFiles): void {
  const original = readIfPresent(files.keys)
  const copy = readIfPresent(files.keysCopy)
  if (original === copy) return
  const slots = readKeys(files)
  writeKeys(files, slots)
}

/** Writes the key file and its copy, each whole or not at all. */
export function writeKeys(files: RegisterFiles, slots: readonly KeySlot[]): void {
  const content = `${JSON.stringify({ format, slots, checksum: sha256(canonicalJson(slots)) }, undefined, 2)}\n`
  telling(() => {
    makeFolder(files.backups)
    writeDurably(files.keys, content)
    writeDurably(files.keysCopy, content)
  })
}

/** The slots of a key file's text, or undefined when it is absent or damaged; throws REGISTER_NEWER for a later format. */
function parseKeys(text: string | undefined): readonly KeySlot[] | undefined {
  if (text === undefined) return undefined
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = keyFile.safeParse(content)
  if (parsed.success) return parsed.data.checksum === sha256(canonicalJson(parsed.data.slots)) ? parsed.data.slots : undefined
  const other = keyFileOfAnyFormat.safeParse(content)
  if (other.success && other.data.format > format) {
    throw new RegisterProblem('REGISTER_NEWER', { version: other.data.format, supported: format })
  }
  return undefined
}

