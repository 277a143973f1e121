import { pathInto } from './problem.ts'

/** Where things stand in a JSON text; offsets count UTF-16 units from 0. */
export interface JsonPlaces {
  /** Path (`deadlines[3].term`) → offset of its name, or of the value itself in a list. */
  readonly places: ReadonlyMap<string, number>
  /** Names that stand twice in one group, at their second place. */
  readonly duplicates: readonly { readonly path: string; readonly field: string; readonly offset: number }[]
}

export type JsonScan =
  | ({ readonly ok: true } & JsonPlaces)
  | { readonly ok: false; readonly reason: 'syntax'; readonly offset: number; readonly expected: string }
  | { readonly ok: false; readonly reason: 'depth'; readonly offset: number }

/** Groups and lists inside each other; a procedure needs seven. */
export const deepestNesting = 64

class ScanError extends Error {
  readonly offset: number
  readonly expected: string | undefined
  constructor(offset: number, expected?: string) {
    super('not JSON')
    this.offset = offset
    this.expected = expected
  }
}

/**
 * Walks a JSON text without building it. It accepts exactly what `JSON.parse` accepts (but for very deep nesting), and
 * knows what `JSON.parse` does not tell: where the first mistake stands, whatever the engine, and which names occur twice.
 */
export function scanJson(text: string): JsonScan {
  const places = new Map<string, number>()
  const duplicates: { path: string; field: string; offset: number }[] = []
  let offset = 0

  const skipSpace = (): void => {
    while (offset < text.length && ' \t\n\r'.includes(text.charAt(offset))) offset += 1
  }
  const expect = (character: string): void => {
    skipSpace()
    if (text.charAt(offset) !== character) throw new ScanError(offset, character)
    offset += 1
  }
  const token = (pattern: RegExp, expected: string): string => {
    pattern.lastIndex = offset
    const found = pattern.exec(text)?.[0]
    if (found === undefined) throw new ScanError(offset, expected)
    offset += found.length
    return found
  }
  const quoted = (): string => {
    const start = offset
    token(/"/y, '"')
    token(/(?:[^"\\\p{Cc}]+|[\u007f-\u009f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy, '"')
    if (text.charAt(offset) !== '"') throw new ScanError(offset, offset < text.length ? 'a character that may stand in a text' : '"')
    offset += 1
    return String(JSON.parse(text.slice(start, offset)))
  }

  const group = (path: string, depth: number): void => {
    const names = new Set<string>()
    expect('{')
    skipSpace()
    if (text.charAt(offset) === '}') return expect('}')
    for (;;) {
      skipSpace()
      const at = offset
      const field = quoted()
      const inside = pathInto(path, field)
      if (names.has(field)) duplicates.push({ path: inside, field, offset: at })
      names.add(field)
      places.set(inside, at)
      expect(':')
      value(inside, depth + 1)
      skipSpace()
      if (text.charAt(offset) === '}') return expect('}')
      if (text.charAt(offset) !== ',') throw new ScanError(offset, ', or }')
      offset += 1
    }
  }
  const list = (path: string, depth: number): void => {
    expect('[')
    skipSpace()
    if (text.charAt(offset) === ']') return expect(']')
    for (let index = 0; ; index += 1) {
      skipSpace()
      const inside = pathInto(path, index)
      places.set(inside, offset)
      value(inside, depth + 1)
      skipSpace()
      if (text.charAt(offset) === ']') return expect(']')
      if (text.charAt(offset) !== ',') throw new ScanError(offset, ', or ]')
      offset += 1
    }
  }
  const value = (path: string, depth: number): void => {
    if (depth > deepestNesting) throw new ScanError(offset)
    skipSpace()
    const first = text.charAt(offset)
    if (first === '{') group(path, depth)
    else if (first === '[') list(path, depth)
    else if (first === '"') quoted()
    else token(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y, 'a value')
  }

  try {
    value('', 0)
    skipSpace()
    if (offset < text.length) throw new ScanError(offset, 'nothing more')
    return { ok: true, places, duplicates }
  } catch (error) {
    if (!(error instanceof ScanError)) throw error
    return error.expected === undefined
      ? { ok: false, reason: 'depth', offset: error.offset }
      : { ok: false, reason: 'syntax', offset: error.offset, expected: error.expected }
  }
}

/** Line and column of an offset, both from 1, as an editor counts them. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
