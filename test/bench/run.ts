import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Measurement } from './measurement.ts'

// `npm run bench [name …]` measures everything, or only the named files of this folder, and prints one table.
const folder = import.meta.dirname
const notBenches = new Set(['run.ts', 'measurement.ts'])
const asked = process.argv.slice(2)
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !notBenches.has(file))
  .filter((file) => asked.length === 0 || asked.includes(file.replace('.ts', '')))
  .toSorted()

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`)
for (const file of files) {
  const { bench } = (await import(join(folder, file))) as { bench: () => Promise<readonly Measurement[]> }
  for (const { name, measured, unit, target, reference } of await bench()) {
    const figure = `${measured >= 100 ? Math.round(measured).toLocaleString('en') : measured.toPrecision(3)} ${unit}`
    const notes = [target === undefined ? '' : `aim ${target}`, reference ?? ''].filter((note) => note !== '').join('; ')
    console.log(`${name.padEnd(62)} ${figure.padStart(16)}  ${notes}`)
  }
}
