import { lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import type { ScannedFile } from '../../shared/contract/views.ts'
import { mostBytes } from '../../shared/dossier/contents/document.ts'
import { RegisterProblem } from '../register/problem.ts'

/** More than anybody looks through; older ones are found in the folder itself. */
const mostShown = 100

/** The files of a folder, newest first: no folders, no links, nothing hidden or empty. Throws NO_SCAN_FOLDER. */
export function scannedFiles(folder: string | undefined): readonly ScannedFile[] {
  const where = folderOf(folder)
  return readdirSync(where)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const found = lstatSync(join(where, name), { throwIfNoEntry: false })
      return found?.isFile() === true && found.size > 0 ? [{ name, bytes: found.size, at: found.mtimeMs }] : []
    })
    .toSorted((one, other) => other.at - one.at)
    .slice(0, mostShown)
    .map(({ name, bytes, at }) => ({ name, bytes, writtenAt: Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toString() }))
}

/** One file of the folder by its name, which leads nowhere else. Throws NO_SCAN_FOLDER, NO_SUCH_FILE or DOCUMENT_TOO_LARGE. */
export function readScan(folder: string | undefined, name: string): Uint8Array {
  const path = pathOf(folder, name)
  const { size } = statSync(path)
  if (size > mostBytes) throw new RegisterProblem('DOCUMENT_TOO_LARGE', { most: mostBytes })
  return readFileSync(path)
}

/** Removes a file that was taken over, so that it does not stay behind unencrypted; one that is held by another program stays. */
export function removeScan(folder: string | undefined, name: string): void {
  try {
    rmSync(pathOf(folder, name), { force: true })
  } catch {
    // What was asked for is done: the file is in the register. It is still in the list, where she sees it.
  }
}

function pathOf(folder: string | undefined, name: string): string {
  const path = join(folderOf(folder), name)
  if (name !== basename(name) || name.includes('\\') || lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw new RegisterProblem('NO_SUCH_FILE', {})
  return path
}

function folderOf(folder: string | undefined): string {
  const isThere = folder !== undefined && isAbsolute(folder) && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isThere) throw new RegisterProblem('NO_SCAN_FOLDER', {})
  return folder
}
