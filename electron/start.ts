import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './shell/launch.ts'

/**
 * Opens Gehoor: in Electron where its runtime is or can be had, otherwise in the browser of this machine. The package
 * `electron` brings its runtime on first use, from a place that not every network reaches; importing it would do the same
 * without a way out.
 */
const root = join(import.meta.dirname, '..')
const packageFolder = join(root, 'node_modules', 'electron')
const longestFetch = 180_000

const runtime = runtimeIn(packageFolder) ?? (await fetchRuntime())
if (runtime === undefined) {
  console.log('De Electron-runtime is hier niet te krijgen; Gehoor opent in de browser. / The Electron runtime cannot be had here; Gehoor opens in the browser.')
}
const [program, first] = runtime === undefined ? [process.execPath, join(root, 'out', 'main', 'browser.js')] : [runtime, root]
const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
const child = launch(program, [first, ...process.argv.slice(2)], { output: 'inherit', environment })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))

/** The runtime's program, when it is there whole. */
function runtimeIn(folder: string): string | undefined {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(path) ? path : undefined
}

/** Tries once to fetch the runtime, as `npx install-electron` does; without a network this ends at once. */
async function fetchRuntime(): Promise<string | undefined> {
  const fetching = launch(process.execPath, [join(packageFolder, 'install.js')])
  const limit = setTimeout(() => fetching.kill(), longestFetch)
  await new Promise((resolve) => fetching.once('close', resolve))
  clearTimeout(limit)
  return runtimeIn(packageFolder)
}
