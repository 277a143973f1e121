import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { telling } from './damage.ts'
import { isMissing, syncFile, syncFolder } from '../files/durable-file.ts'
import { makeFolder, type RegisterFiles } from './folder.ts'

/** What SQLite may have left beside a database; together they are one register. */
const companions = ['', '-wal', '-journal', '-shm'] as const

/** Names for files and folders that sort by time and may stand on any disk: `2026-11-20T16-41-05-123Z`. */
export function timeName(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'millisecond' }).replaceAll(/[:.]/g, '-')
}

/** The moment in a name made by `timeName`; undefined when it is none. */
export function momentOf(name: string): Temporal.Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z$/.exec(name)
  if (match === null) return undefined
  const [, hour, minute, second, millisecond] = match
  try {
    return Temporal.Instant.from(`${hour}:${minute}:${second}.${millisecond}Z`)
  } catch {
    return undefined
  }
}

/**
 * Puts a copy of `source` in the place of the register's database, whole or not at all; what stood there, with its log, is
 * kept under `damaged/`. Gives the name of that folder. The folder must be locked and the database closed.
 */
export function replaceDatabase(files: RegisterFiles, source: string, moment: Temporal.Instant): string {
  return telling(() => {
    // The database is copied last: while it is not there, there is nothing to go on with.
    for (const companion of companions.toReversed()) {
      rmSync(coming(files, companion), { force: true })
      if (!existsSync(source + companion)) continue
      copyFileSync(source + companion, coming(files, companion))
      syncFile(coming(files, companion))
    }
    syncFolder(files.folder)
    const name = setAside(files, companions, newFolder(files, moment))
    finishReplacement(files, moment)
    return name
  })
}

/**
 * Finishes a replacement during which the program ended. While the old database stands in its place nothing happened yet, and
 * nothing will; once it is out of the way, the new one is complete and takes its place, database first, log after.
 */
export function finishReplacement(files: RegisterFiles, moment: Temporal.Instant): void {
  telling(() => {
    if (existsSync(coming(files, ''))) {
      if (existsSync(files.database)) {
        for (const companion of companions) rmSync(coming(files, companion), { force: true })
        return
      }
      // A log without its database is still the old one.
      setAside(files, companions, listSetAside(files)[0] ?? newFolder(files, moment))
      renameSync(coming(files, ''), files.database)
    }
    for (const companion of companions) {
      if (existsSync(coming(files, companion))) renameSync(coming(files, companion), files.database + companion)
    }
    syncFolder(files.folder)
  })
}

/** Puts away a write-ahead log that does not belong to the database beside it, with a copy of that database to look at later. */
export function setLogAside(files: RegisterFiles, moment: Temporal.Instant): string {
  return telling(() => {
    const name = setAside(files, ['-wal', '-shm'], newFolder(files, moment))
    copyFileSync(files.database, join(files.damaged, name, basename(files.database)))
    return name
  })
}

/** Puts away whatever is left of a register that was never finished or lost its keys; undefined when there is nothing. */
export function setLeftoversAside(files: RegisterFiles, moment: Temporal.Instant): string | undefined {
  return existsSync(files.database) ? telling(() => setAside(files, companions, newFolder(files, moment))) : undefined
}

/** The folders with files that were put away, newest first, by name. */
export function listSetAside(files: RegisterFiles): readonly string[] {
  try {
    return readdirSync(files.damaged).filter((name) => momentOf(name) !== undefined).toSorted().toReversed()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function newFolder(files: RegisterFiles, moment: Temporal.Instant): string {
  let name = timeName(moment)
  for (let at = moment; existsSync(join(files.damaged, name)); name = timeName(at)) at = at.add({ milliseconds: 1 })
  return name
}

function setAside(files: RegisterFiles, which: readonly (typeof companions)[number][], name: string): string {
  const folder = join(files.damaged, name)
  makeFolder(folder)
  for (const companion of which) {
    const from = files.database + companion
    if (existsSync(from)) renameSync(from, join(folder, basename(from)))
  }
  syncFolder(folder)
  syncFolder(files.damaged)
  syncFolder(files.folder)
  return name
}

function coming(files: RegisterFiles, companion: (typeof companions)[number]): string {
  return join(files.folder, `coming.db${companion}`)
}
