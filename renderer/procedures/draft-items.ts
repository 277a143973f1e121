import { valueAt, withValue } from '../../shared/procedure/at-path.ts'

/**
 * The draft without one item of a list. Remarks that spoke of it no longer do, because a remark about something that is gone could not be
 * read; those about nothing else go with it.
 */
export function withoutItem(draft: unknown, path: string): unknown {
  const gone = new Set([valueAt(draft, `${path}.id`), valueAt(draft, `${path}.extension.id`)].filter((id) => typeof id === 'string'))
  const without = withValue(draft, path, undefined)
  const remarks = valueAt(without, 'remarks')
  if (gone.size === 0 || !Array.isArray(remarks) || names(without, gone)) return without
  const kept = remarks.flatMap((remark: unknown) => {
    const about = valueAt(remark, 'about')
    if (!Array.isArray(about)) return [remark]
    const left = about.map(String).filter((id) => !gone.has(id))
    return left.length === 0 ? [] : [withValue(remark, 'about', left)]
  })
  return withValue(without, 'remarks', kept)
}

/** Elements of several letters share their ids: as long as one is left, it is still spoken of. */
function names(draft: unknown, ids: ReadonlySet<unknown>): boolean {
  const letters = valueAt(draft, 'letters')
  if (typeof letters !== 'object' || letters === null) return false
  return Object.keys(letters).some((kind) => {
    const elements = valueAt(letters, `${kind}.elements`)
    return Array.isArray(elements) && elements.some((element: unknown) => ids.has(valueAt(element, 'id')))
  })
}

/** An id that no item of this list has yet: `INT-D4` after `INT-D1` to `INT-D3`, `nieuw-1` where there is nothing to count on from. */
export function nextId(items: unknown, fallback: string): string {
  const ids = Array.isArray(items) ? items.flatMap((item: unknown) => [valueAt(item, 'id'), valueAt(item, 'extension.id')]).filter((id) => typeof id === 'string') : []
  const last = ids.map((id) => /^(.*?)(\d+)$/.exec(id)).findLast((match) => match !== null)
  const [stem, digits] = last === undefined ? [`${fallback}-`, '0'] : [last[1] ?? '', last[2] ?? '0']
  for (let count = Number(digits) + 1; ; count += 1) {
    const id = `${stem}${String(count).padStart(digits.startsWith('0') && digits.length > 1 ? digits.length : 1, '0')}`
    if (!ids.includes(id)) return id
  }
}
