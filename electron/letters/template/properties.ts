import { childNamed, isElement, sourceOf, type WordElement } from './word-xml.ts'

/** Properties of a paragraph or a run: the source of each by its name without prefix. */
export type Properties = Readonly<Record<string, string>>

/** The order in which Word wants the properties of a paragraph (ECMA-376 part 1, CT_PPrBase). */
const paragraphOrder = [
  'pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct',
  'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing', 'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment',
  'textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle', 'rPr', 'sectPr',
]

/** The order in which Word wants the properties of a run (CT_RPr). */
const runOrder = [
  'rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern', 'position',
  'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em', 'lang', 'eastAsianLayout', 'specVanish', 'oMath',
]

/** Reads `pPr` or `rPr`; what a tracked change remembers of earlier properties is left out. */
export function readProperties(element: WordElement | undefined, source: string, prefix: string): Properties {
  const own = (element?.children ?? []).filter(isElement).filter(({ name }) => name.startsWith(prefix) && !name.endsWith('Change'))
  return Object.fromEntries(own.map((child) => [child.name.slice(prefix.length), sourceOf(source, child)]))
}

export function paragraphProperties(properties: Properties, prefix: string): string {
  return written('pPr', ordered(properties, paragraphOrder), prefix)
}

export function runProperties(properties: Properties, prefix: string): string {
  return written('rPr', ordered(properties, runOrder), prefix)
}

function ordered(properties: Properties, order: readonly string[]): string {
  return order.map((name) => properties[name] ?? '').join('')
}

function written(name: string, inside: string, prefix: string): string {
  return inside === '' ? '' : `<${prefix}${name}>${inside}</${prefix}${name}>`
}

/** The value of a property that has one, `w:val`. */
export function valueOf(element: WordElement | undefined, name: string, prefix: string): string | undefined {
  return childNamed(element, `${prefix}${name}`)?.attributes[`${prefix}val`]
}
