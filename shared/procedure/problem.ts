/** What a value in a procedure file can be, in words that do not need JSON. */
export type ValueType = 'text' | 'number' | 'whole-number' | 'yes-or-no' | 'list' | 'group' | 'nothing'

/** The code says it all. */
type NoParams = Readonly<Record<string, never>>

/** A list of names for the reader, `a, b, c`. */
type Names = string

/**
 * Everything that can be wrong with a procedure file: code → the data with which a screen makes its sentence.
 * `found` is what stands there, shortened to one line.
 */
export interface ProcedureProblemParams {
  /** Not JSON from this place on. */
  'not-json': { readonly found: string; readonly expected: string }
  'file-too-long': { readonly maximum: number }
  'nested-too-deep': { readonly maximum: number }
  /** The same name twice in one group: JSON would silently keep the last. */
  'duplicate-field': { readonly field: string }

  'missing': { readonly expected: string }
  'unknown-field': { readonly field: string; readonly allowed: Names }
  'wrong-type': { readonly found: ValueType; readonly expected: ValueType }
  'not-allowed': { readonly found: string; readonly allowed: Names }
  'empty': NoParams
  'wrong-format': { readonly found: string; readonly expected: string }
  'too-small': { readonly found: string; readonly minimum: number }
  'too-large': { readonly found: string; readonly maximum: number }
  'too-few': { readonly minimum: number }

  'duplicate-id': { readonly id: string; readonly firstAt: string }
  'unknown-reference': { readonly id: string; readonly known: Names }
  /** A deadline counts from a milestone (`from`) or from another due date (`after`): one of the two. */
  'start-missing': NoParams
  'start-twice': NoParams
  'circular': { readonly chain: string }
  /** What calls itself law must say which. */
  'law-missing': { readonly nature: string }
  'bad-pattern': { readonly pattern: string }
  /** A pattern that also matches an empty text can never find anything missing. */
  'pattern-matches-all': { readonly pattern: string }
  'hours-reversed': { readonly from: string; readonly until: string }
  'other-country': { readonly found: string; readonly country: string }
  /** The Algemene termijnenwet moves terms that a Dutch law sets, no others (facts.md §2.4). */
  'atw-without-law': { readonly kind: string; readonly calendar: string }
  'nothing-to-extend': NoParams
  'met-and-lapsed': { readonly milestone: string }
  'met-by-start': { readonly milestone: string }
  /** The milestone is only reached by a step that this procedure has switched off. */
  'never-starts': { readonly milestone: string; readonly step: string }
  'body-not-named': { readonly body: string }
  /** Awb 9:12 lid 2: an answer names the ombudsman and the term. */
  'ombudsman-missing': NoParams
  /** Only a Flemish municipality can be affiliated or not (facts.md §2.2). */
  'affiliation-elsewhere': { readonly legalFrame: string }
  'affiliation-without-body': NoParams
}
export type ProcedureProblemCode = keyof ProcedureProblemParams

interface ProblemOf<Code extends ProcedureProblemCode> {
  readonly code: Code
  /** Where: `deadlines[3].term.unit`; empty for the file as a whole. */
  readonly path: string
  readonly params: ProcedureProblemParams[Code]
  /** One English sentence for a terminal or a log; screens make their own from `code` and `params`. */
  readonly message: string
  /** What would have been right, where that can be said in one line. */
  readonly expected?: string
  /** Line and column, both from 1, when the procedure was read from text. */
  readonly at?: { readonly line: number; readonly column: number }
}
/** One thing that is wrong with a procedure. */
export type ProcedureProblem = { readonly [Code in ProcedureProblemCode]: ProblemOf<Code> }[ProcedureProblemCode]

type Sentence<Code extends ProcedureProblemCode> = (params: ProcedureProblemParams[Code]) => string

const sentences: { readonly [Code in ProcedureProblemCode]: Sentence<Code> } = {
  'not-json': ({ found, expected }) => `found ${found} where ${expected} must stand`,
  'file-too-long': ({ maximum }) => `longer than ${maximum} characters`,
  'nested-too-deep': ({ maximum }) => `more than ${maximum} groups inside each other`,
  'duplicate-field': ({ field }) => `"${field}" stands here twice`,
  'missing': ({ expected }) => `missing; expected ${expected}`,
  'unknown-field': ({ field, allowed }) => `"${field}" is not known here; allowed: ${allowed}`,
  'wrong-type': ({ found, expected }) => `is ${found}; expected ${expected}`,
  'not-allowed': ({ found, allowed }) => `is ${found}; allowed: ${allowed}`,
  'empty': () => 'is empty',
  'wrong-format': ({ found, expected }) => `is ${found}; expected ${expected}`,
  'too-small': ({ found, minimum }) => `is ${found}; at least ${minimum}`,
  'too-large': ({ found, maximum }) => `is ${found}; at most ${maximum}`,
  'too-few': ({ minimum }) => `needs at least ${minimum}`,
  'duplicate-id': ({ id, firstAt }) => `"${id}" is already used at ${firstAt}`,
  'unknown-reference': ({ id, known }) => `"${id}" does not exist; known: ${known}`,
  'start-missing': () => 'needs a start: "from" a milestone or "after" another deadline',
  'start-twice': () => 'has two starts; keep "from" or "after"',
  'circular': ({ chain }) => `waits for itself: ${chain}`,
  'law-missing': ({ nature }) => `is ${nature}, so "law" must name the article`,
  'bad-pattern': ({ pattern }) => `/${pattern}/ is not a regular expression`,
  'pattern-matches-all': ({ pattern }) => `/${pattern}/ also matches an empty text`,
  'hours-reversed': ({ from, until }) => `from ${from} until ${until} ends before it begins`,
  'other-country': ({ found, country }) => `"${found}" does not belong to ${country}`,
  'atw-without-law': ({ kind, calendar }) => `the Algemene termijnenwet moves statutory terms on NL-ATW only; this one is ${kind} on ${calendar}`,
  'nothing-to-extend': () => 'a term of nothing cannot be extended',
  'met-and-lapsed': ({ milestone }) => `"${milestone}" both meets the deadline and ends it`,
  'met-by-start': ({ milestone }) => `"${milestone}" starts the deadline and meets it at once`,
  'never-starts': ({ milestone, step }) => `"${milestone}" is never reached while steps.${step} is off`,
  'body-not-named': ({ body }) => `does not name ${body}`,
  'ombudsman-missing': () => 'a Dutch public body names an ombudsman and the term (Awb 9:12 lid 2)',
  'affiliation-elsewhere': ({ legalFrame }) => `only a flemish-municipality can be affiliated or not; this is ${legalFrame}`,
  'affiliation-without-body': () => 'nothing in "onward" is used "if-affiliated"',
}

/** Makes a problem, with its English sentence. */
export function problem<Code extends ProcedureProblemCode>(
  code: Code,
  path: string,
  params: ProcedureProblemParams[Code],
): ProcedureProblem {
  const sentence: Sentence<Code> = sentences[code]
  const text = sentence(params)
  const expected = expectation(params)
  const made: ProblemOf<Code> = {
    code,
    path,
    params,
    message: path === '' ? text : `${path} ${text}`,
    ...(expected !== undefined && { expected }),
  }
  // The compiler cannot see that ProblemOf<Code> for one Code is a member of the union over all codes.
  return made as ProcedureProblem
}

function expectation(params: object): string | undefined {
  for (const key of ['expected', 'allowed', 'known'] as const) {
    const value: unknown = Reflect.get(params, key)
    if (typeof value === 'string') return value
  }
  return undefined
}

/** `deadlines[3].term.unit`; a name that is no plain word stands in brackets and quotes. */
export function pathOf(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>((path, segment) => pathInto(path, segment), '')
}

/** The path of one part of what stands at `path`. */
export function pathInto(path: string, segment: PropertyKey): string {
  if (typeof segment === 'number') return `${path}[${segment}]`
  const name = String(segment)
  if (!/^[A-Za-z_][\w-]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`
  return path === '' ? name : `${path}.${name}`
}
