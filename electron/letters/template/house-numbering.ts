import type { HouseStyles } from './house-styles.ts'
import { applyEdits, childNamed, childrenNamed, parsePart, wordPrefix } from './word-xml.ts'

/** How the items of one list are marked. */
export interface ListMark {
  /** The template's own style for such a list, where it has one. */
  readonly style?: string
  /** The numbering to name in each item. */
  readonly numId: string
}

/** The lists of a letter in the numbering of its template: what is there stays, and what a letter needs is added behind it. */
export interface HouseNumbering {
  readonly bullets: (level: number) => ListMark
  /** Each numbered list counts for itself. */
  readonly numbers: (start: number) => ListMark
  /** The part with what was added; undefined while nothing was. */
  readonly changed: () => string | undefined
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${namespace}"></w:numbering>`

/** Reads numbering.xml, or begins one. */
export function readHouseNumbering(known: string | undefined, styles: HouseStyles): HouseNumbering {
  const source = known ?? empty
  const root = parsePart(source)
  const w = wordPrefix(root)
  const abstracts = childrenNamed(root, `${w}abstractNum`)
  const nums = childrenNamed(root, `${w}num`)
  const highest = (elements: typeof nums, name: string) => Math.max(0, ...elements.map(({ attributes }) => Number(attributes[`${w}${name}`]) || 0))
  const [nextAbstract, nextNum] = [highest(abstracts, 'abstractNumId') + 1, highest(nums, 'numId') + 1]
  const added: { readonly abstracts: string[]; readonly nums: string[] } = { abstracts: [], nums: [] }
  const own = new Map<'bullet' | 'decimal', string>()

  const abstractOf = (format: 'bullet' | 'decimal'): string => {
    const made = own.get(format)
    if (made !== undefined) return made
    const id = String(nextAbstract + added.abstracts.length)
    added.abstracts.push(abstractNum(id, format, w))
    own.set(format, id)
    return id
  }
  const add = (abstractId: string, start?: number): string => {
    const id = String(nextNum + added.nums.length)
    const override = start === undefined ? '' : `<${w}lvlOverride ${w}ilvl="0"><${w}startOverride ${w}val="${start}"/></${w}lvlOverride>`
    added.nums.push(`<${w}num ${w}numId="${id}"><${w}abstractNumId ${w}val="${abstractId}"/>${override}</${w}num>`)
    return id
  }
  const styleFor = (name: string) => {
    const id = styles.idOf(name)
    return id === undefined || !styles.isNumbered(id) ? undefined : id
  }
  let ownBullets: string | undefined
  return {
    bullets: (level) => {
      const style = level === 0 ? styleFor('list bullet') : undefined
      // Named in the item too: not every program asks the style.
      const numId = style === undefined ? undefined : styles.numberingOf(style)
      if (style !== undefined && numId !== undefined) return { style, numId }
      ownBullets ??= add(abstractOf('bullet'))
      return { numId: ownBullets }
    },
    numbers: (start) => {
      const style = styleFor('list number')
      const numbering = nums.find(({ attributes }) => attributes[`${w}numId`] === (style === undefined ? undefined : styles.numberingOf(style)))
      const abstractId = childNamed(numbering, `${w}abstractNumId`)?.attributes[`${w}val`]
      return { ...(style === undefined ? {} : { style }), numId: add(abstractId ?? abstractOf('decimal'), start) }
    },
    changed: () => {
      if (added.nums.length === 0) return undefined
      // Word wants all abstract numberings before the others, and its own clean-up mark at the end.
      const end = childNamed(root, `${w}numIdMacAtCleanup`)?.start ?? source.lastIndexOf('</')
      const first = nums[0]?.start ?? end
      return applyEdits(source, first === end ? [{ start: end, end, text: [...added.abstracts, ...added.nums].join('') }] : [
        { start: first, end: first, text: added.abstracts.join('') }, { start: end, end, text: added.nums.join('') },
      ])
    },
  }
}

function abstractNum(id: string, format: 'bullet' | 'decimal', w: string): string {
  const levels = [0, 1, 2].map((level) => {
    const sign = format === 'decimal' ? `%${level + 1}.` : level === 1 ? '–' : '•'
    return `<${w}lvl ${w}ilvl="${level}"><${w}start ${w}val="1"/><${w}numFmt ${w}val="${format}"/><${w}lvlText ${w}val="${sign}"/><${w}lvlJc ${w}val="left"/><${w}pPr><${w}ind ${w}left="${340 * (level + 1)}" ${w}hanging="340"/></${w}pPr></${w}lvl>`
  })
  return `<${w}abstractNum ${w}abstractNumId="${id}"><${w}multiLevelType ${w}val="multilevel"/>${levels.join('')}</${w}abstractNum>`
}
