import { templateFields, type TemplateField } from '../../../shared/letters/template-fields.ts'
import { nearestName } from '../../../shared/letters/text-fault.ts'
import type { TextParagraph } from './word-text.ts'

/** What else people call them. */
const otherNames: Readonly<Record<string, TemplateField>> = {
  kenmerk: 'ons-kenmerk', betreft: 'onderwerp', brief: 'tekst', brieftekst: 'tekst', adresblok: 'adres', geadresseerde: 'adres', afsluiting: 'groet', email: 'e-mail', bijlage: 'bijlagen', naamondertekenaar: 'ondertekenaar', behandelaar: 'behandeld-door',
}

const bare = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[\s_\u00AD-]/g, '')
const known: ReadonlyMap<string, TemplateField> = new Map([...Object.entries(otherNames), ...templateFields.map((field) => [bare(field), field] as const)])

/** The field of this name, however it is written: `{{ Ons kenmerk }}` is `ons-kenmerk`; undefined for none that is known. */
export function fieldNamed(name: string): TemplateField | undefined {
  return known.get(bare(name))
}

/** What a misspelt name was probably meant to be. */
export function nearestField(name: string): TemplateField | undefined {
  const near = nearestName(bare(name), [...known.keys()])
  return near === undefined ? undefined : known.get(near)
}

/** A field as it stands in a paragraph. */
export interface FieldPlace {
  /** As it was written, without the braces. */
  readonly name: string
  /** From and until which letter of the paragraph, braces included. */
  readonly from: number
  readonly until: number
}

/** The fields of a paragraph, with spaces within the braces or without, and however many runs they are spread over. */
export function fieldsIn({ text }: TextParagraph): readonly FieldPlace[] {
  return [...text.matchAll(/\{\{([^{}\n\t\uFFFC]{0,80}?)\}\}/g)].map((match) => ({ name: match[1]?.trim() ?? '', from: match.index, until: match.index + match[0].length }))
}

/** Double braces of a paragraph that belong to no field, with a few of the letters around them. */
export function looseBraces(paragraph: TextParagraph): readonly string[] {
  const rest = fieldsIn(paragraph).toReversed().reduce((text, { from, until }) => text.slice(0, from) + '\u0000'.repeat(until - from) + text.slice(until), paragraph.text)
  return [...rest.matchAll(/\{\{|\}\}/g)].map(({ index }) => paragraph.text.slice(Math.max(0, index - 12), index + 22).replaceAll(/[\n\t]/g, ' '))
}

/** Names of fields that stand between other brackets: «aanhef» of Word's own mail merge, [aanhef], <aanhef>, {aanhef}. */
export function otherBracketsIn({ text }: TextParagraph): readonly TemplateField[] {
  return [...text.matchAll(/(?<![{])(?:\{|«|\[{1,2}|<{1,2})\s*([\p{L}][\p{L} _-]{1,30}?)\s*(?:\}|»|\]{1,2}|>{1,2})(?!\})/gu)].flatMap(([, name = '']) => fieldNamed(name) ?? [])
}
