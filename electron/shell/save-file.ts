import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { SaveOutcome } from '../../shared/contract/host.ts'

/** Writes a file so that it is either there whole or not there at all: beside, to the disk, and then in place. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    return { kind: 'saved' }
  } catch (error) {
    await rm(beside, { force: true })
    return { kind: 'failed', code: reasonOf(error) }
  }
}

type Reason = Extract<SaveOutcome, { kind: 'failed' }>['code']

const reasons: Readonly<Record<string, Reason>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EROFS: 'READ_ONLY',
  EACCES: 'READ_ONLY',
  // Windows refuses so while Word has the file open.
  EBUSY: 'FILE_IN_USE',
  EPERM: 'FILE_IN_USE',
}

function reasonOf(error: unknown): Reason {
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'UNKNOWN'
}
