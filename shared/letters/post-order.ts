/** Where a letter goes, read from the lines above it. */
export interface PostalPlace {
  /** The line with the town, as it stands on the envelope: `3511 AB  ROTTERDAM`. */
  readonly line: string
  /** Without spaces, capitals: `1234AB`; empty where no line begins with one. */
  readonly postcode: string
  /** `ROTTERDAM`; empty where there is no address. */
  readonly town: string
  /** The line above the town: street, number and box. */
  readonly street: string
}

/** Four digits with a Dutch pair of letters or without, five in the countries around, then the town. */
const townLine = /^(\d{4}\s?[A-Z]{2}(?=\s)|\d{4,5})\s+(\S.*)$/

/** The place of an address as it is printed; a letter without a line that begins with a postcode has only what its last line says. */
export function placeOfLines(lines: readonly string[]): PostalPlace {
  const at = lines.findLastIndex((line) => townLine.test(line))
  const [, postcode = '', town = ''] = townLine.exec(lines[at] ?? '') ?? []
  if (at === -1) {
    const last = lines.length < 2 ? '' : (lines.at(-1) ?? '')
    return { line: last, postcode: '', town: last, street: lines.at(-2) ?? '' }
  }
  return { line: lines[at] ?? '', postcode: postcode.replaceAll(/\s/g, ''), town, street: at === 0 ? '' : (lines[at - 1] ?? '') }
}

type Sortable = Omit<PostalPlace, 'line'>

/** Orders a batch as whoever carries it walks: by postcode, then street and house number; what has no postcode comes last. */
export function byPlace(one: Sortable, other: Sortable): number {
  if ((one.postcode === '') !== (other.postcode === '')) return one.postcode === '' ? 1 : -1
  return one.postcode.localeCompare(other.postcode) || comparing.compare(one.street, other.street) || comparing.compare(one.town, other.town)
}

/** House number 9 before 12. */
const comparing = new Intl.Collator('nl', { numeric: true })
