/**
 * JSON in one spelling only: keys in code-unit order, no white space (as RFC 8785 has it for the values that occur here).
 * Digests are taken over this text, so the same event gives the same digest on every machine and in every version.
 * Members whose value is undefined are left out; anything else that JSON cannot say throws.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON has no infinite or undefined numbers')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) {
    let items = ''
    for (const item of value) items += `${items === '' ? '' : ','}${canonicalJson(item)}`
    return `[${items}]`
  }
  if (typeof value === 'object') {
    const record = value as Readonly<Record<string, unknown>>
    let members = ''
    for (const key of Object.keys(record).sort()) {
      const member = record[key]
      if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
    }
    return `{${members}}`
  }
  throw new TypeError(`JSON cannot say a ${typeof value}`)
}
