import { fieldOf } from './at-path.ts'
import { pathInto } from './problem.ts'
import type { Procedure } from './schema.ts'
import { contentOf } from './version.ts'

/** One thing that two versions of a procedure say differently. */
export interface Difference {
  /** `order`: a list says the same in another order. */
  readonly kind: 'added' | 'removed' | 'changed' | 'order'
  /** Where it stands in the version that has it, the later one first: `deadlines[2].term`. */
  readonly path: string
  /** The same without places in lists: `deadlines[].term`. */
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
  /** The item of a list that it is about, as it is in the version that has it; the outermost one. Absent outside lists. */
  readonly item?: unknown
  /** True when it changes what a law asks: a statutory term, a required element that names its law, a statutory maximum. */
  readonly touchesLaw: boolean
}

/** What is told as one thing, although it has parts. */
const wholes: ReadonlySet<string> = new Set(['deadlines[].term', 'onward[].term', 'remarks[]'])

/** What of a term decides when it is due. */
const counting = /^deadlines\[\](?:$|\.(?:kind|from|after|term|requires|metBy|lapsedBy|extension(?:\.amount)?)$)/

/**
 * What another version says differently, in the order in which a procedure is written. Items of lists are recognised by what they
 * are (an id, a channel, a body), not by their place. Numbers, ids and origins of the versions themselves are left out.
 */
export function differencesOf(before: Procedure, after: Procedure): readonly Difference[] {
  return compare({ before: contentOf(before), after: contentOf(after), path: '' })
}

interface Compared {
  readonly before: unknown
  readonly after: unknown
  readonly path: string
  /** The outermost item of a list that both stand in, as it was and as it is. */
  readonly items?: { readonly before: unknown; readonly after: unknown } | undefined
}

function compare(compared: Compared): readonly Difference[] {
  const { before, after, path, items } = compared
  if (isSame(before, after)) return []
  if (isList(before) && isList(after)) {
    return before.every(isGroup) && after.every(isGroup) ? compareLists(before, after, compared) : [difference('changed', compared)]
  }
  if (isGroup(before) && isGroup(after) && !isTranslated(before) && !wholes.has(fieldOf(path))) {
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((name) =>
      compare({ before: before[name], after: after[name], path: pathInto(path, name), items }),
    )
  }
  // A list that is not there says as much as one with nothing in it.
  if ((before === undefined && isList(after)) || (after === undefined && isList(before))) return compare({ ...compared, before: before ?? [], after: after ?? [] })
  return [difference(before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', compared)]
}

function compareLists(before: readonly Group[], after: readonly Group[], { path, items }: Compared): readonly Difference[] {
  const [was, is] = [keyed(before), keyed(after)]
  const both = (keys: readonly string[], other: ReadonlyMap<string, unknown>) => keys.filter((key) => other.has(key)).join('\n')
  const [wasKeys, isKeys] = [[...was.keys()], [...is.keys()]]
  const found = isKeys.flatMap((key, index) =>
    compare({ before: was.get(key), after: is.get(key), path: pathInto(path, index), items: items ?? { before: was.get(key), after: is.get(key) } }),
  )
  const gone = wasKeys.flatMap((key, index) => (is.has(key) ? [] : compare({ before: was.get(key), after: undefined, path: pathInto(path, index), items: items ?? { before: was.get(key), after: undefined } })))
  const isReordered = both(wasKeys, is) !== both(isKeys, was)
  return [...found, ...gone, ...(isReordered ? [difference('order', { before: undefined, after: undefined, path, items })] : [])]
}

/** Items by what they are; the second of a kind gets a number. */
function keyed(list: readonly Group[]): ReadonlyMap<string, Group> {
  const byKey = new Map<string, Group>()
  for (const [index, item] of list.entries()) {
    const identity = ['id', 'kind', 'body', 'what'].map((name) => item[name]).find((value) => typeof value === 'string') ?? `${index}`
    let key = identity
    while (byKey.has(key)) key = `${key}+`
    byKey.set(key, item)
  }
  return byKey
}

function difference(kind: Difference['kind'], { before, after, path, items }: Compared): Difference {
  const field = fieldOf(path)
  return {
    kind, path, field,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(items === undefined ? {} : { item: items.after ?? items.before }),
    touchesLaw: touchesLaw(field, { before, after, items }),
  }
}

function touchesLaw(field: string, { before, after, items }: Pick<Compared, 'before' | 'after' | 'items'>): boolean {
  const was = items?.before
  if (counting.test(field)) return isGroup(was) && was['kind'] === 'statutory'
  if (/^letters\.[^.]+\.elements\[\]$/.test(field)) return isGroup(before) && after === undefined && before['level'] === 'required' && before['law'] !== undefined
  if (/^letters\.[^.]+\.elements\[\]\.level$/.test(field)) return isGroup(was) && before === 'required' && was['law'] !== undefined
  return field === 'retention.complaintYears' && Number(after) > Number(before)
}

type Group = Readonly<Record<string, unknown>>

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Said in both languages: one thing. */
function isTranslated(value: Group): boolean {
  return typeof value['nl'] === 'string' && typeof value['en'] === 'string' && Object.keys(value).length === 2
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (isList(one) && isList(other)) return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (!isGroup(one) || !isGroup(other)) return false
  const names = Object.keys(one).filter((name) => one[name] !== undefined)
  return names.length === Object.keys(other).filter((name) => other[name] !== undefined).length && names.every((name) => isSame(one[name], other[name]))
}
