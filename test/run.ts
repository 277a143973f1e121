import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * `npm test`: everything that must hold, in the order in which it fails soonest. `npm test -- types unit` runs only those.
 * Ends with one line that counts what was checked; types, lint and the build each count as one check.
 */
const root = join(import.meta.dirname, '..')
const results = join(import.meta.dirname, 'results')

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const steps: Readonly<Record<string, () => Promise<Count>>> = {
  types: () => check('tsc', ['-b']),
  lint: () => check('oxlint', ['--type-aware', '--deny-warnings']),
  unit: () => vitest('unit'),
  build: async () => {
    const count = await check('electron-vite', ['build', '--config', 'electron/vite.config.ts', '--logLevel', 'warn'])
    isBuilt = count.failed === 0
    return count
  },
  integration: () => vitest('integration'),
  e2e: playwright,
}

const major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  console.error(`Tests need the Node 26 that npm ci installs; this is ${process.version}. Run npm ci with npm 11 or newer.`)
  process.exit(1)
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(steps, name))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`)
  process.exit(1)
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** The stories tell about what was built; a build that failed leaves an older one, or none. */
let isBuilt = true
let total: Count = { passed: 0, failed: 0, skipped: 0 }
for (const [name, run] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const begun = performance.now()
  console.log(`\n── ${name}`)
  const count = await run()
  console.log(`── ${name}: ${spoken(count)}, ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  total = sum(total, count)
}
console.log(`\n${spoken(total)}`)
process.exit(total.failed > 0 ? 1 : 0)

function spoken({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function sum(one: Count, other: Count): Count {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped }
}

/** Runs a tool of this project's own `node_modules`, by the Node that runs this. */
function run(tool: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // By its own file where it has one: a `.bin` entry is a shell script on Windows.
    const child = spawn(process.execPath, [toolFile(tool), ...args], { cwd: root, stdio: 'inherit' })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

/** The script behind a command, as its package names it. */
function toolFile(tool: string): string {
  const packages: Readonly<Record<string, string>> = { tsc: 'typescript', playwright: '@playwright/test' }
  const folder = join(root, 'node_modules', packages[tool] ?? tool)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : bin[tool]
  if (file === undefined) throw new Error(`${tool} is not a command of its package`)
  return join(folder, file)
}

async function check(tool: string, args: readonly string[]): Promise<Count> {
  return (await run(tool, args)) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

interface VitestReport {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

async function vitest(project: string): Promise<Count> {
  const file = join(results, `${project}.json`)
  const isGood = await run('vitest', [
    'run', '--config', 'test/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
  ])
  const report = read(file) as VitestReport | undefined
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  // A file that does not load has no tests that could fail, and an error outside any test fails none.
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    failed: isGood || failed > 0 ? failed : 1,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

interface PlaywrightReport {
  readonly errors: readonly unknown[]
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number }
  readonly suites: readonly Suite[]
}
interface Suite {
  readonly title: string
  readonly suites?: readonly Suite[]
  readonly specs?: readonly { readonly tests: readonly { readonly annotations: readonly { readonly type: string; readonly description?: string }[] }[] }[]
}

async function playwright(): Promise<Count> {
  if (!isBuilt) {
    console.log('   not told: the build failed')
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const isGood = await run('playwright', ['test', '--config', 'test/playwright.config.ts'])
  const report = read(join(results, 'e2e.json')) as PlaywrightReport | undefined
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  for (const [reason, count] of reasonsIn(report.suites)) console.log(`   ${count} skipped: ${reason}`)
  const { expected, unexpected, flaky, skipped } = report.stats
  if (flaky > 0) console.log(`   ${flaky} passed only when told again; look at them`)
  const failed = unexpected + report.errors.length
  return { passed: expected + flaky, failed: isGood || failed > 0 ? failed : 1, skipped }
}

function reasonsIn(suites: readonly Suite[]): ReadonlyMap<string, number> {
  const all = (suite: Suite): string[] => [
    ...(suite.specs ?? []).flatMap(({ tests }) => tests).flatMap(({ annotations }) => annotations).filter(({ type }) => type === 'skip').map(({ description }) => description ?? 'no reason given'),
    ...(suite.suites ?? []).flatMap((inner) => all(inner)),
  ]
  const counts = new Map<string, number>()
  for (const reason of suites.flatMap((suite) => all(suite))) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return counts
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    console.error(`No report in ${relative(root, file)}.`)
    return undefined
  }
}
