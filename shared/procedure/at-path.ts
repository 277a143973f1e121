/** The parts of a path as problems write it: `deadlines[3].term.unit` gives `deadlines`, 3, `term`, `unit`. */
export function segmentsOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, index, quoted, name]) => (index === undefined ? (quoted ?? name ?? '') : Number(index)))
}

/** The path without the places in lists: `deadlines[3].term.unit` gives `deadlines[].term.unit`. */
export function fieldOf(path: string): string {
  return path.replace(/\[\d+\]/g, '[]')
}

/** What stands at a path of parsed JSON; undefined when nothing does. */
export function valueAt(json: unknown, path: string): unknown {
  return segmentsOf(path).reduce<unknown>((value, segment) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
    return (value as Readonly<Record<string | number, unknown>>)[segment]
  }, json)
}

/** The text at a path; empty when something else stands there, or nothing. */
export function textAt(json: unknown, path: string): string {
  const value = valueAt(json, path)
  return typeof value === 'string' ? value : ''
}

/** The same JSON with another value at a path; `undefined` takes the name away, or the item out of its list. What is missing on the way is made. */
export function withValue(json: unknown, path: string, value: unknown): unknown {
  return placed(json, segmentsOf(path), value)
}

function placed(json: unknown, [segment, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (segment === undefined) return value
  if (typeof segment === 'number') {
    const list: readonly unknown[] = Array.isArray(json) ? json : []
    if (rest.length === 0 && value === undefined) return list.toSpliced(segment, 1)
    return segment < list.length ? list.with(segment, placed(list[segment], rest, value)) : [...list, placed(undefined, rest, value)]
  }
  const group = typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Readonly<Record<string, unknown>>) : {}
  const next = rest.length === 0 ? value : placed(group[segment], rest, value)
  if (next !== undefined) return { ...group, [segment]: next }
  const { [segment]: _gone, ...others } = group
  return others
}
