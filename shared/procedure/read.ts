import { incoherences } from './coherence.ts'
import { deepestNesting, lineAndColumn, scanJson, type JsonPlaces } from './json-text.ts'
import { problem, type ProcedureProblem } from './problem.ts'
import type { Procedure } from './schema.ts'
import { readShape } from './shape.ts'

export type { ProcedureProblem, ProcedureProblemCode, ProcedureProblemParams } from './problem.ts'

/** A procedure, or everything that is wrong with it; never both, never neither, never a throw. */
export type ProcedureReading =
  | { readonly ok: true; readonly procedure: Procedure }
  | { readonly ok: false; readonly problems: readonly ProcedureProblem[] }

/** A procedure is some thirty kilobytes; what is much longer is another file. */
const longestFile = 1_000_000

/**
 * Reads a procedure from parsed JSON. All mistakes of shape are told at once; whether the parts fit each other is looked
 * at once the shape is right.
 */
export function readProcedure(json: unknown): ProcedureReading {
  const shape = readShape(json)
  if (!shape.ok) return shape
  const problems = incoherences(shape.procedure)
  return problems.length === 0 ? shape : { ok: false, problems }
}

/**
 * Reads a procedure from the text of a file, and tells line and column of every problem. A byte-order mark, which
 * Windows editors write, is allowed.
 */
export function readProcedureText(text: string): ProcedureReading {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.length > longestFile) return { ok: false, problems: [problem('file-too-long', '', { maximum: longestFile })] }

  const scan = scanJson(body)
  if (!scan.ok) {
    const fault =
      scan.reason === 'depth'
        ? problem('nested-too-deep', '', { maximum: deepestNesting })
        : problem('not-json', '', { found: foundAt(body, scan.offset), expected: scan.expected })
    return { ok: false, problems: [placed(fault, lineAndColumn(body, scan.offset))] }
  }

  const twice = scan.duplicates.map(({ path, field, offset }) =>
    placed(problem('duplicate-field', path, { field }), lineAndColumn(body, offset)),
  )
  const reading = readProcedure(JSON.parse(body))
  if (reading.ok) return twice.length === 0 ? reading : { ok: false, problems: twice }
  return { ok: false, problems: [...twice, ...reading.problems.map((each) => placed(each, placeOf(each.path, scan, body)))] }
}

type Place = NonNullable<ProcedureProblem['at']>

function placed(problem: ProcedureProblem, at: Place): ProcedureProblem {
  return { ...problem, at }
}

function foundAt(text: string, offset: number): string {
  return offset < text.length ? JSON.stringify(text.slice(offset, offset + 1)) : 'the end of the file'
}

/** What is missing has no place of its own: then the place of what it is missing from. */
function placeOf(path: string, { places }: JsonPlaces, text: string): Place {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[[^\]]*\]|^[^.[]+)$/, '')) {
    const offset = places.get(at)
    if (offset !== undefined) return lineAndColumn(text, offset)
  }
  return lineAndColumn(text, 0)
}
