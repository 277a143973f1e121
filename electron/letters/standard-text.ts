import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Liquid, LiquidError, type Template } from 'liquidjs'
import { blankMark } from '../../shared/letters/blank.ts'
import type { LetterSection, LetterKind } from '../../shared/letters/letter.ts'
import { nearestName, type TextFault } from '../../shared/letters/text-fault.ts'
import { elementsOf } from '../../shared/procedure/lookups.ts'
import { procedureIdPattern, type Procedure } from '../../shared/procedure/schema.ts'
import { DamagedText } from './damaged-text.ts'
import { literalMarkdown } from '../../shared/letters/literal-markdown.ts'

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

/** The coordinator's own texts, by id: `wil/answer`, or `parts/contact` for a passage. */
export type OwnTexts = Readonly<Record<string, string>>

interface TextFolder {
  readonly engine: Liquid
  /** Names of what can be included. */
  readonly parts: ReadonlySet<string>
  readonly texts: Map<string, StandardText>
  readonly own: OwnTexts
}

/** Read once per run of the program: the files come with it and do not change under it. With own texts, the newest of them. */
const folders = new Map<string, TextFolder>()

interface Wanted {
  readonly procedure: Procedure
  readonly kind: LetterKind
}

/**
 * The standard text for a letter, filled in: the coordinator's own where she has one, the shipped one otherwise, and also when
 * hers is damaged; `fault` says where.
 * @param folder `resources/letters`.
 * @throws DamagedText naming file, line and column when the shipped text is damaged or names a placeholder that does not exist.
 */
export function fillStandardText(folder: string, wanted: Wanted, data: PlaceholderData, own: OwnTexts = {}): FilledText & { readonly fault?: TextFault } {
  if (Object.keys(own).length === 0) return fillFrom(folderWith(folder, own), folder, wanted, data)
  try {
    return fillFrom(folderWith(folder, own), folder, wanted, data)
  } catch (error) {
    if (!(error instanceof DamagedText)) throw error
    return { ...fillFrom(folderWith(folder, {}), folder, wanted, data), fault: error.fault }
  }
}

/** The text of a file as it comes with the program; undefined when there is none. */
export function shippedText(folder: string, wanted: Wanted): string {
  return readFileSync(join(folder, fileFor(folder, wanted.procedure, wanted.kind, {})), 'utf8')
}

/** The passages that come with the program, by name. */
export function shippedParts(folder: string): Readonly<Record<string, string>> {
  const parts = join(folder, 'parts')
  const names = existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith('.md')) : []
  return Object.fromEntries(names.map((name) => [basename(name, '.md'), readFileSync(join(parts, name), 'utf8')]))
}

function folderWith(folder: string, own: OwnTexts): TextFolder {
  const isShipped = Object.keys(own).length === 0
  const key = isShipped ? folder : `${folder} own`
  const known = folders.get(key)
  if (known !== undefined && (isShipped || JSON.stringify(known.own) === JSON.stringify(own))) return known
  const opened = openFolder(folder, own)
  folders.set(key, opened)
  return opened
}

function fillFrom(known: TextFolder, folder: string, { procedure, kind }: Wanted, data: PlaceholderData): FilledText {
  const file = fileFor(folder, procedure, kind, known.own)
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

function openFolder(folder: string, own: OwnTexts): TextFolder {
  const ownParts = Object.entries(own).flatMap(([id, text]) => (id.startsWith('parts/') ? [[id.slice('parts/'.length), text] as const] : []))
  const sources = { ...shippedParts(folder), ...Object.fromEntries(ownParts) }
  const templates = Object.fromEntries(Object.entries(sources).map(([name, text]) => [name, withoutNotes(text).trimEnd()]))
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
  return { engine, parts: known, texts: new Map(), own }
}

/** A copy of a procedure uses the text of the one it was copied from until it has its own; after that comes the text for all who say je, or u. */
function fileFor(folder: string, procedure: Procedure, kind: LetterKind, own: OwnTexts): string {
  const ids = [procedure.id, procedure.basedOn?.id].filter((id) => id !== undefined && procedureIdPattern.test(id))
  const file = [...ids.map((id) => `${id}/${kind}.md`), `common/${kind}.${procedure.tone}.md`].find((path) => Object.hasOwn(own, textIdOf(path)) || existsSync(join(folder, path)))
  if (file === undefined) throw new Error(`There is no standard text ${kind}.md for the procedure "${procedure.id}"`)
  return file
}

const marker = /^<!--\s*section:\s*([a-z][a-z0-9-]*)\s*(?:;\s*covers:\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*)?(?:;\s*place:\s*(after-closing|own-sheet)\s*)?-->\s*$/

function readText({ engine, parts, own }: TextFolder, folder: string, file: string): StandardText {
  const source = own[textIdOf(file)] ?? readFileSync(join(folder, file), 'utf8')
  checkIncludes(file, source, parts)
  const lines = source.split(/\r?\n/)
  const starts = lines.flatMap((line, index) => (/^<!--\s*section\b/.test(line) ? [index] : []))
  const titleLine = lines.findIndex((line) => line.startsWith('# '))
  const firstSection = starts[0]
  if (firstSection === undefined) throw damaged(file, { line: lines.length, column: 1, code: 'no-section' }, 'There is no section: write <!-- section: name; covers: element, element -->')
  if (titleLine === -1 || titleLine > firstSection) throw damaged(file, { line: 1, column: 1, code: 'no-subject' }, 'The first line must be the subject of the letter: # Subject')
  const stray = lines.findIndex((line, index) => index < firstSection && index !== titleLine && withoutNotes(line).trim() !== '')
  if (stray !== -1) throw damaged(file, { line: stray + 1, column: 1, code: 'before-first-section' }, 'This text stands before the first section')
  const sections = starts.map((start, place) => readSection(engine, { file, lines, from: start, until: starts[place + 1] ?? lines.length }))
  const repeated = sections.findIndex(({ id }, place) => sections.findIndex((other) => other.id === id) < place)
  if (repeated !== -1) throw damaged(file, { line: (starts[repeated] ?? 0) + 1, column: 1, code: 'section-twice', name: sections[repeated]?.id ?? '' }, `There is another section "${sections[repeated]?.id ?? ''}" above`)
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
  if (id === undefined) throw damaged(file, { line: from + 1, column: 1, code: 'bad-section' }, 'A section begins with <!-- section: name; covers: element, element -->')
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
    if (!parts.has(name)) throw damaged(file, { line: before.length, column: (before.at(-1) ?? '').length + 1, code: 'unknown-part', name, ...near(name, [...parts]) }, `There is no part "${name}"; there is ${[...parts].join(', ')}`)
  }
}

function checkPlaceholders(engine: Liquid, texts: readonly (readonly Template[])[], data: PlaceholderData): void {
  for (const templates of texts) {
    const { globals } = engine.analyzeSync([...templates])
    for (const { segments, location } of Object.values(globals).flat()) {
      const [group, name] = segments.map(String)
      const values = group === undefined || !Object.hasOwn(data, group) ? undefined : data[group]
      const isKnown = typeof values === 'object' ? segments.length === 2 && name !== undefined && Object.hasOwn(values, name) : values !== undefined && segments.length === 1
      if (!isKnown) throw damaged(location.file ?? '', { line: location.row, column: location.col, code: 'unknown-name', name: segments.join('.'), ...near(segments.join('.'), namesIn(data)) }, `There is nothing called "${segments.join('.')}" to fill in${hintFor(values, data)}`)
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
  return damaged(error.token.file ?? file, { line, column, code: 'syntax' }, error.originalError?.message ?? error.message.replace(/(?:, file:.*)?, line:\d+, col:\d+$/, ''))
}

function damaged(file: string, fault: Omit<TextFault, 'textId'>, what: string): DamagedText {
  return new DamagedText({ textId: textIdOf(file), ...fault }, what)
}

/** `wil/answer.md` is `wil/answer`; a part goes by its bare name. */
function textIdOf(file: string): string {
  return file.endsWith('.md') ? file.slice(0, -'.md'.length) : `parts/${file}`
}

function near(name: string, known: readonly string[]): Pick<TextFault, 'nearest'> {
  const nearest = nearestName(name, known)
  return nearest === undefined ? {} : { nearest }
}

/** Every name that a standard text may use: `complaint.subject`. */
export function namesIn(data: PlaceholderData): readonly string[] {
  return Object.entries(data).flatMap(([group, values]) => (typeof values === 'string' ? [group] : Object.keys(values).map((name) => `${group}.${name}`)))
}
