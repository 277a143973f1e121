import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openApplication, ownEnvironment, type Application, type ApplicationOptions } from '../application.ts'
import type { Machine } from './data-folder.ts'
import type { Options } from './options.ts'

export type { Application }

/** Where this program stands on the disk. */
export interface Installation {
  readonly version: string
  /** Folder with `procedures/`, `letters/` and `icons/`. */
  readonly resources: string
  /** Folder with the built page. */
  readonly page: string
  /** Folder of the built preload. */
  readonly preload: string
}

/** Reads where the program that `mainFolder` belongs to was installed; `resources` stands outside the archive once packed. */
export function installation(mainFolder: string, packedResources?: string): Installation {
  const root = rootOf(mainFolder)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    version,
    resources: join(packedResources ?? root, 'resources'),
    page: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
  }
}

/** The folder with `package.json`, from the source, from `out/main/` and from within the package alike. */
function rootOf(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('Gehoor was not installed whole: package.json is missing')
  return rootOf(above)
}

/** The machine as the program finds it. */
export function thisMachine(): Machine {
  const systems: Partial<Record<NodeJS.Platform, Machine['system']>> = { win32: 'windows', darwin: 'mac' }
  return { system: systems[process.platform] ?? 'unix', home: homedir(), environment: process.env }
}

/** Folder of this run; a demo's goes away with the program. */
export function folderOf(options: Options): { readonly folder: string; readonly cleanUp: () => void } {
  if (options.folder !== undefined) return { folder: options.folder, cleanUp: () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-demo-'))
  return { folder, cleanUp: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Makes the folder when it is not there, for this user only, and opens what both shells carry. */
export async function openFor(
  shell: ApplicationOptions['shell'],
  options: Options,
  { folder, installed }: { readonly folder: string; readonly installed: Installation },
): Promise<Application> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return openApplication({
    folder,
    shell,
    version: installed.version,
    resources: installed.resources,
    isDemo: options.isDemo,
    environment: options.startAt === undefined ? ownEnvironment : { ...ownEnvironment, now: clockFrom(options.startAt) },
  })
}

/** A clock that starts at the given moment and runs on. */
function clockFrom(startAt: string): () => Temporal.Instant {
  const start = Temporal.Instant.from(startAt)
  const begun = performance.now()
  return () => start.add({ milliseconds: Math.round(performance.now() - begun) })
}
