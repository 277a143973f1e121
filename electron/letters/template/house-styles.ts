import { valueOf } from './properties.ts'
import { childNamed, childrenNamed, descendantsOf, parsePart, wordPrefix, type WordElement } from './word-xml.ts'

/** The styles of a template, asked by the names that Word gives them in every language: `heading 2` is called Kop 2 on her screen. */
export interface HouseStyles {
  readonly prefix: string
  /** Id of the paragraph style with this name. */
  readonly idOf: (name: string) => string | undefined
  /** Whether a style numbers its paragraphs, itself or by what it is based on. */
  readonly isNumbered: (id: string) => boolean
  /** The numbering of a style. */
  readonly numberingOf: (id: string) => string | undefined
  /** Twentieths of a point that a paragraph keeps free below or above itself and is indented, by its own properties and its style. */
  readonly spaceAround: (properties: WordElement | undefined) => number
  readonly indentOf: (properties: WordElement | undefined) => number
  readonly isJustified: (properties: WordElement | undefined) => boolean
}

/** Reads styles.xml; a template without one has no styles. */
export function readHouseStyles(source: string | undefined): HouseStyles {
  const root = source === undefined ? undefined : parsePart(source)
  const prefix = root === undefined ? 'w:' : wordPrefix(root)
  const styles = childrenNamed(root, `${prefix}style`).filter(({ attributes }) => attributes[`${prefix}type`] === 'paragraph')
  const idIn = (style: WordElement) => style.attributes[`${prefix}styleId`] ?? ''
  const byId = new Map(styles.map((style) => [idIn(style), style]))
  const plain = styles.find(({ attributes }) => ['1', 'true', 'on'].includes(attributes[`${prefix}default`] ?? ''))
  const defaults = childNamed(childNamed(childNamed(root, `${prefix}docDefaults`), `${prefix}pPrDefault`), `${prefix}pPr`)

  /** The style and what it is based on, nearest first. */
  const chainOf = (id: string | undefined): readonly WordElement[] => {
    const chain: WordElement[] = []
    for (let style = id === undefined ? plain : byId.get(id); style !== undefined && !chain.includes(style); style = byId.get(valueOf(style, 'basedOn', prefix) ?? '')) chain.push(style)
    return chain
  }
  const propertiesOf = (own: WordElement | undefined): readonly (WordElement | undefined)[] => [
    own, ...chainOf(valueOf(own, 'pStyle', prefix)).map((style) => childNamed(style, `${prefix}pPr`)), defaults,
  ]
  const figure = (own: WordElement | undefined, property: string, names: readonly string[]): number => {
    for (const properties of propertiesOf(own)) {
      const found = names.map((name) => childNamed(properties, `${prefix}${property}`)?.attributes[`${prefix}${name}`]).find((value) => value !== undefined)
      if (found !== undefined) return Number(found) || 0
    }
    return 0
  }
  const numberingOf = (id: string): string | undefined => {
    for (const style of chainOf(id)) {
      const numbering = valueOf(childNamed(childNamed(style, `${prefix}pPr`), `${prefix}numPr`), 'numId', prefix)
      if (numbering !== undefined) return numbering === '0' ? undefined : numbering
    }
    return undefined
  }
  return {
    prefix,
    idOf: (name) => {
      const style = styles.find((each) => valueOf(each, 'name', prefix)?.toLowerCase() === name)
      return style === undefined ? undefined : idIn(style)
    },
    isNumbered: (id) => numberingOf(id) !== undefined,
    numberingOf,
    spaceAround: (own) => {
      // Paragraphs of one style that leave out the space between them have none in a letter of one style.
      const hasNone = propertiesOf(own).some((properties) => properties !== undefined && [...descendantsOf(properties)].some(({ name, attributes }) => name === `${prefix}contextualSpacing` && !['0', 'false', 'off'].includes(attributes[`${prefix}val`] ?? '')))
      return hasNone ? 0 : figure(own, 'spacing', ['after']) + figure(own, 'spacing', ['before'])
    },
    indentOf: (own) => figure(own, 'ind', ['left', 'start']),
    isJustified: (own) => propertiesOf(own).map((properties) => valueOf(properties, 'jc', prefix)).find((value) => value !== undefined) === 'both',
  }
}

/** The style for a heading within the letter: the template's own, or one that is added to it. */
export function headingStyle(styles: HouseStyles): { readonly id: string; readonly isOwn: boolean; readonly isNumbered: boolean } {
  const id = styles.idOf('heading 2')
  return id === undefined ? { id: addedHeading, isOwn: false, isNumbered: false } : { id, isOwn: true, isNumbered: styles.isNumbered(id) }
}

/** No template has a style of this id by accident. */
export const addedHeading = 'GehoorKop2'
