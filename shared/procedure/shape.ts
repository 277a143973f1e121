import * as z from 'zod/mini'
import { assertNever } from '../primitives.ts'
import { pathOf, pathInto, problem, type ProcedureProblem, type ValueType } from './problem.ts'
import { clockTimePattern, procedureIdPattern, procedureSchema, type Procedure } from './schema.ts'

/** Reads the shape only: every field present, known, of its type and within its bounds. */
export function readShape(
  json: unknown,
): { readonly ok: true; readonly procedure: Procedure } | { readonly ok: false; readonly problems: readonly ProcedureProblem[] } {
  const result = procedureSchema.safeParse(json)
  if (result.success) return { ok: true, procedure: result.data }
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, json)) }
}

function problemsOf(issue: z.core.$ZodIssue, json: unknown): ProcedureProblem[] {
  const path = pathOf(issue.path)
  const found = valueAt(json, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = Object.keys(nodeAt(issue.path)?.properties ?? {}).join(', ')
      return issue.keys.map((field) => problem('unknown-field', pathInto(path, field), { field, allowed }))
    }
    case 'invalid_type':
      if (found === undefined) return [problem('missing', path, { expected: expectationAt(issue.path) })]
      return [problem('wrong-type', path, { found: typeOf(found), expected: typeAt(issue.path) })]
    case 'invalid_value':
      if (found === undefined) return [problem('missing', path, { expected: expectationAt(issue.path) })]
      return [problem('not-allowed', path, { found: shown(found), allowed: issue.values.map(String).join(', ') })]
    case 'too_small':
      if (issue.origin === 'array') return [problem('too-few', path, { minimum: Number(issue.minimum) })]
      return [problem('too-small', path, { found: shown(found), minimum: Number(issue.minimum) })]
    case 'too_big':
      return [problem('too-large', path, { found: shown(found), maximum: Number(issue.maximum) })]
    case 'invalid_format':
      if (issue.pattern === String(/\S/)) return [problem('empty', path, {})]
      return [problem('wrong-format', path, { found: shown(found), expected: formatName(issue.pattern, issue.format) })]
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      break
  }
  // The schema holds nothing that raises these; should it ever, the reader still learns what belongs here.
  return [problem('wrong-format', path, { found: shown(found), expected: expectationAt(issue.path) })]
}

function formatName(pattern: string | undefined, format: string): string {
  if (pattern === String(clockTimePattern)) return 'HH:MM'
  if (pattern === String(procedureIdPattern)) return 'lower-case letters, digits and hyphens'
  if (format === 'date') return 'YYYY-MM-DD'
  return format
}

function typeOf(value: unknown): ValueType {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return Number.isInteger(value) ? 'whole-number' : 'number'
  if (typeof value === 'boolean') return 'yes-or-no'
  if (value === null || value === undefined) return 'nothing'
  return Array.isArray(value) ? 'list' : 'group'
}

/** What stands there on one line, shortened; groups and lists by their kind. */
function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return typeOf(value)
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, segment) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
    return Reflect.get(value, segment)
  }, json)
}

interface SchemaNode {
  readonly type?: 'string' | 'integer' | 'boolean' | 'array' | 'object'
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
}

let described: SchemaNode | undefined

/** The schema's own description of what belongs at a path; made when the first mistake asks for it. */
function nodeAt(path: readonly PropertyKey[]): SchemaNode | undefined {
  // JSON Schema's declared type allows much that zod never writes (booleans, lists of items).
  described ??= z.toJSONSchema(procedureSchema) as SchemaNode
  return path.reduce<SchemaNode | undefined>(
    (node, segment) => (typeof segment === 'number' ? node?.items : node?.properties?.[String(segment)]),
    described,
  )
}

function expectationAt(path: readonly PropertyKey[]): string {
  const choices = nodeAt(path)?.enum
  return choices === undefined ? typeAt(path) : `one of ${choices.map(String).join(', ')}`
}

function typeAt(path: readonly PropertyKey[]): ValueType {
  const type = nodeAt(path)?.type ?? 'object'
  switch (type) {
    case 'string':
      return 'text'
    case 'integer':
      return 'whole-number'
    case 'boolean':
      return 'yes-or-no'
    case 'array':
      return 'list'
    case 'object':
      return 'group'
    default:
      return assertNever(type)
  }
}
