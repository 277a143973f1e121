/**
 * What is wrong in a standard text. `no-subject`, `no-section`: the first lines are missing; `before-first-section`: text stands
 * where none is read; `bad-section`: a line that names a section cannot be read; `section-twice`; `unknown-part`: there is no such
 * passage; `unknown-name`: there is nothing of that name to fill in; `syntax`: a placeholder or condition is broken.
 */
export type TextFaultCode = 'no-subject' | 'no-section' | 'before-first-section' | 'bad-section' | 'section-twice' | 'unknown-part' | 'unknown-name' | 'syntax'

export interface TextFault {
  /** `wil/answer`, or `parts/contact` for a passage. */
  readonly textId: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  readonly code: TextFaultCode
  /** The name that is not known, or that stands there twice. */
  readonly name?: string
  /** What it was probably meant to be. */
  readonly nearest?: string
}

/** The name most like a misspelt one; undefined when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const near = known.map((each) => [each, distance(name, each)] as const).filter(([, far]) => far <= Math.max(2, Math.floor(name.length / 4)))
  return near.toSorted(([, one], [, other]) => one - other)[0]?.[0]
}

/** How many letters must be changed, added or left out to come from one to the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1]
    for (const [place, facing] of Array.from(other).entries()) {
      next.push(Math.min((next[place] ?? 0) + 1, (row[place + 1] ?? 0) + 1, (row[place] ?? 0) + (letter === facing ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
