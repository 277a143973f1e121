import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Liquid, LiquidError, type Template } from 'liquidjs'
import { blankMark } from '../../shared/letters/blank.ts'
import type { LetterSection, LetterKind } from '../../shared/letters/letter.ts'
import { elementsOf } from '../../shared/procedure/lookups.ts'
import { procedureIdPattern, type Procedure } from '../../shared/procedure/schema.ts'
import { literalMarkdown } from './literal-markdown.ts'

/*
 * A standard text is Markdown with Liquid placeholders. Its first line is the subject of the letter; each section begins with a
 * line that names it and the elements it is meant to cover, and may have a heading:
 *
 *     # Antwoord op uw klacht
 *
 *     <!-- section: findings; covers: findings -->
 *     ## Wat wij hebben onderzocht
 *
 *     {{ verdict.findings | blank: "wat het onderzoek heeft opgeleverd" }}
 *
 * What is filled in is data: it is never read as a placeholder and never as Markdown. `blank` puts a mark for the coordinator
 * where nothing is known. `{% include "contact" %}` takes a text of `letters/parts/`. A section that ends up without text is left
 * out. Any other line that is a comment is a note for whoever edits the text. `place: own-sheet` or `place: after-closing` puts a
 * section below the signature. A kind for which an organisation has no text of its own takes `letters/common/<kind>.<je or u>.md`.
 */

/** The names a standard text may use, in one level of groups; `null` where nothing is known. */
export type PlaceholderData = Readonly<Record<string, Readonly<Record<string, string | boolean | readonly string[] | null>> | string>>

export interface FilledText {
  /** Subject of the letter. */
  readonly title: string
  readonly sections: readonly LetterSection[]
}

interface ReadSection {
  readonly id: string
  readonly covers: readonly string[]
  readonly place?: LetterSection['place']
  readonly heading: readonly Template[]
  readonly text: readonly Template[]
}

interface StandardText {
  readonly title: readonly Template[]
  readonly sections: readonly ReadSection[]
}

interface TextFolder {
  readonly engine: Liquid
  /** Names of what can be included. */
  readonly parts: ReadonlySet<string>
  readonly texts: Map<string, StandardText>
}

/** Read once per run of the program: the files come with it and do not change under it. */
const folders = new Map<string, TextFolder>()

/**
 * The standard text for a letter, filled in.
 * @param folder `resources/letters`.
 * @throws Error naming file, line and column when the text is damaged or names a placeholder that does not exist.
 */
export function fillStandardText(folder: string, { procedure, kind }: { readonly procedure: Procedure; readonly kind: LetterKind }, data: PlaceholderData): FilledText {
  const known = folders.get(folder) ?? openFolder(folder)
  folders.set(folder, known)
  const file = fileFor(folder, procedure, kind)
  const text = known.texts.get(file) ?? readText(known, folder, file)
  // Also in branches that this dossier does not reach: a slip must not wait for the one dossier that meets it.
  if (!known.texts.has(file)) checkPlaceholders(known.engine, [text.title, ...text.sections.flatMap((section) => [section.heading, section.text])], data)
  known.texts.set(file, text)
  // A text that several organisations share can say more than each of them demands.
  const demanded = new Set(elementsOf(procedure, kind, true).map(({ id }) => id))
  const fill = (templates: readonly Template[]) => fillIn(known.engine, templates, data)
  return {
    title: fill(text.title),
    sections: text.sections.flatMap(({ id, covers, place, heading, text }) => {
      const [filledHeading, filledText] = [fill(heading), fill(text)]
      return filledText === '' ? [] : [{ id, ...(filledHeading === '' ? {} : { heading: filledHeading }), text: filledText, covers: covers.filter((element) => demanded.has(element)), ...(place === undefined ? {} : { place }) }]
    }),
  }
}

function openFolder(folder: string): TextFolder {
  const parts = join(folder, 'parts')
  const names = existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith('.md')) : []
  const templates = Object.fromEntries(names.map((name) => [basename(name, '.md'), withoutNotes(readFileSync(join(parts, name), 'utf8')).trimEnd()]))
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // Only these can be included, so that a text cannot reach for a file.
    templates,
    outputEscape: literalMarkdown,
  })
  engine.registerFilter('blank', (value: unknown, hint: string) => value ?? blankMark(hint))
  const known = new Set(Object.keys(templates))
  for (const [name, text] of Object.entries(templates)) checkIncludes(name, text, known)
  return { engine, parts: known, texts: new Map() }
}

/** A copy of a procedure uses the text of the one it was copied from until it has its own; after that comes the text for all who say je, or u. */
function fileFor(folder: string, procedure: Procedure, kind: LetterKind): string {
  const ids = [procedure.id, procedure.basedOn?.id].filter((id) => id !== undefined && procedureIdPattern.test(id))
  const file = [...ids.map((id) => `${id}/${kind}.md`), `common/${kind}.${procedure.tone}.md`].find((path) => existsSync(join(folder, path)))
  if (file === undefined) throw new Error(`There is no standard text ${kind}.md for the procedure "${procedure.id}"`)
  return file
}

const marker = /^<!--\s*section:\s*([a-z][a-z0-9-]*)\s*(?:;\s*covers:\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*)?(?:;\s*place:\s*(after-closing|own-sheet)\s*)?-->\s*$/

function readText({ engine, parts }: TextFolder, folder: string, file: string): StandardText {
  const source = readFileSync(join(folder, file), 'utf8')
  checkIncludes(file, source, parts)
  const lines = source.split(/\r?\n/)
  const starts = lines.flatMap((line, index) => (/^<!--\s*section\b/.test(line) ? [index] : []))
  const titleLine = lines.findIndex((line) => line.startsWith('# '))
  const firstSection = starts[0]
  if (firstSection === undefined) throw damaged(file, lines.length, 1, 'There is no section: write <!-- section: name; covers: element, element -->')
  if (titleLine === -1 || titleLine > firstSection) throw damaged(file, 1, 1, 'The first line must be the subject of the letter: # Subject')
  const stray = lines.findIndex((line, index) => index < firstSection && index !== titleLine && withoutNotes(line).trim() !== '')
  if (stray !== -1) throw damaged(file, stray + 1, 1, 'This text stands before the first section')
  const sections = starts.map((start, place) => readSection(engine, { file, lines, from: start, until: starts[place + 1] ?? lines.length }))
  const repeated = sections.findIndex(({ id }, place) => sections.findIndex((other) => other.id === id) < place)
  if (repeated !== -1) throw damaged(file, (starts[repeated] ?? 0) + 1, 1, `There is another section "${sections[repeated]?.id ?? ''}" above`)
  return { title: parseAt(engine, (lines[titleLine] ?? '').slice(2), { file, line: titleLine, column: 2 }), sections }
}

interface Stretch {
  readonly file: string
  readonly lines: readonly string[]
  readonly from: number
  readonly until: number
}

function readSection(engine: Liquid, { file, lines, from, until }: Stretch): ReadSection {
  const match = marker.exec(lines[from] ?? '')
  const [, id, covers = '', place] = match ?? []
  if (id === undefined) throw damaged(file, from + 1, 1, 'A section begins with <!-- section: name; covers: element, element -->')
  const firstLine = lines.findIndex((line, index) => index > from && index < until && line.trim() !== '')
  const hasHeading = firstLine !== -1 && (lines[firstLine] ?? '').startsWith('## ')
  const textFrom = hasHeading ? firstLine + 1 : from + 1
  return {
    id,
    covers: covers.split(',').map((each) => each.trim()).filter((each) => each !== ''),
    ...(place === 'after-closing' || place === 'own-sheet' ? { place } : {}),
    heading: hasHeading ? parseAt(engine, (lines[firstLine] ?? '').slice(3), { file, line: firstLine, column: 3 }) : [],
    text: parseAt(engine, withoutNotes(lines.slice(textFrom, until).join('\n')), { file, line: textFrom, column: 0 }),
  }
}

/** Parses a piece of a file so that what is wrong in it is told with its place in the file. */
function parseAt(engine: Liquid, source: string, { file, line, column }: { readonly file: string; readonly line: number; readonly column: number }): Template[] {
  try {
    return engine.parse(`${'\n'.repeat(line)}${' '.repeat(column)}${source}`, file)
  } catch (error) {
    throw readable(error, file)
  }
}

function checkIncludes(file: string, source: string, parts: ReadonlySet<string>): void {
  for (const { index, 1: name = '' } of source.matchAll(/\{%-?\s*(?:include|render|layout)\s+["']?([^"'\s%]*)/g)) {
    const before = source.slice(0, index).split('\n')
    if (!parts.has(name)) throw damaged(file, before.length, (before.at(-1) ?? '').length + 1, `There is no part "${name}"; there is ${[...parts].join(', ')}`)
  }
}

function checkPlaceholders(engine: Liquid, texts: readonly (readonly Template[])[], data: PlaceholderData): void {
  for (const templates of texts) {
    const { globals } = engine.analyzeSync([...templates])
    for (const { segments, location } of Object.values(globals).flat()) {
      const [group, name] = segments.map(String)
      const values = group === undefined || !Object.hasOwn(data, group) ? undefined : data[group]
      const isKnown = typeof values === 'object' ? segments.length === 2 && name !== undefined && Object.hasOwn(values, name) : values !== undefined && segments.length === 1
      if (!isKnown) throw damaged(location.file ?? '', location.row, location.col, `There is nothing called "${segments.join('.')}" to fill in${hintFor(values, data)}`)
    }
  }
}

function hintFor(values: PlaceholderData[string] | undefined, data: PlaceholderData): string {
  return `; there is ${Object.keys(typeof values === 'object' ? values : data).join(', ')}`
}

function fillIn(engine: Liquid, templates: readonly Template[], data: PlaceholderData): string {
  try {
    const filled: unknown = engine.renderSync([...templates], data)
    return String(filled).replaceAll(/[ \t]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n').trim()
  } catch (error) {
    throw readable(error, '')
  }
}

/** Blanks out lines that are a comment, without moving the lines below them. */
function withoutNotes(text: string): string {
  return text.replaceAll(/^<!--(?!\s*section\b).*-->[ \t]*$/gm, '')
}

function readable(error: unknown, file: string): Error {
  if (!LiquidError.is(error)) return error instanceof Error ? error : new Error(String(error))
  const [line = 1, column = 1] = error.token.getPosition()
  // The library repeats the place behind a comma, without the file.
  return damaged(error.token.file ?? file, line, column, error.originalError?.message ?? error.message.replace(/(?:, file:.*)?, line:\d+, col:\d+$/, ''))
}

function damaged(file: string, line: number, column: number, what: string): Error {
  return new Error(`letters/${file.endsWith('.md') ? file : `parts/${file}.md`}:${line}:${column} ${what}`)
}
