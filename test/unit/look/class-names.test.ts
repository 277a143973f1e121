import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '..', '..', '..', 'renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((name) => join(renderer, name))
const read = (file: string) => readFileSync(file, 'utf8')

/** Which class names of each CSS module the code asks for. */
function askedNames(): { readonly asked: ReadonlyMap<string, ReadonlySet<string> | 'any'>; readonly missing: readonly string[] } {
  const missing: string[] = []
  const asked = new Map<string, ReadonlySet<string> | 'any'>()
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const source = read(file)
    for (const [, name = '', path = ''] of source.matchAll(/import (\w+) from '(\.[^']*\.module\.css)'/g)) {
      const module = join(dirname(file), path)
      const names = [...source.replaceAll(/^import .*$/gm, '').matchAll(new RegExp(`\\b${name}(?:\\.(\\w+)|\\['([\\w-]+)'\\])`, 'g'))].map(([, dotted, quoted]) => dotted ?? quoted ?? '')
      const isComputed = new RegExp(`\\b${name}\\[(?!')`).test(source)
      const known = asked.get(module)
      asked.set(module, isComputed || known === 'any' ? 'any' : new Set([...(known ?? []), ...names]))
      const defined = definedNames(module)
      missing.push(...names.filter((asking) => !defined.has(asking)).map((asking) => `${relative(renderer, file)} .${asking}`))
    }
  }
  return { asked, missing }
}

function definedNames(module: string): ReadonlySet<string> {
  const css = read(module).replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/:global\((?:[^()]|\([^()]*\))*\)/g, '')
  // Selectors only: a decimal such as `.25rem` in a value is no class.
  const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector).join(' ')
  return new Set([...selectors.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name))
}

test('every class that the code asks for exists in its CSS module, and none is left over', () => {
  const { asked, missing } = askedNames()
  expect(missing).toEqual([])
  const left = files
    .filter((name) => name.endsWith('.module.css'))
    .flatMap((module) => {
      const names = asked.get(module)
      if (names === 'any') return []
      return [...definedNames(module)].filter((name) => names?.has(name) !== true).map((name) => `${relative(renderer, module)} .${name}`)
    })
  expect(left).toEqual([])
})

test('colours are named by tokens, never written in a screen', () => {
  const written = files
    .filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
    .flatMap((file) => [...read(file).matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi)].map(([colour]) => `${relative(renderer, file)}: ${colour}`))
  expect(written).toEqual([])
})
