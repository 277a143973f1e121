import type { TemplateCheck, TemplateFault, TemplateRemark } from '../../../shared/contract/template-views.ts'
import { blockFields, expectedFields, type TemplateField } from '../../../shared/letters/template-fields.ts'
import { fieldNamed, fieldsIn, looseBraces, nearestField, otherBracketsIn, type FieldPlace } from './fields.ts'
import { readDocument, type PartText, type ReadDocument } from './read-template.ts'
import { UnreadableDocument } from './unreadable.ts'
import { textOfPart } from './word-package.ts'
import { holds, type TextParagraph } from './word-text.ts'
import { descendantsOf } from './word-xml.ts'

/**
 * What a template of her own holds, misses and gets wrong, told when it is added: whoever sees the mistake in a letter is not the one
 * who made the template. With a fault it cannot be used; a remark is hers to weigh.
 */
export function checkTemplate(bytes: Uint8Array): TemplateCheck {
  try {
    return checkRead(readDocument(bytes))
  } catch (error) {
    if (error instanceof UnreadableDocument) return { fields: [], missing: [], faults: [{ code: error.fault }], remarks: [] }
    throw error
  }
}

function checkRead(document: ReadDocument): TemplateCheck {
  const places = document.texts.flatMap((text) => text.paragraphs.filter(({ isFallback }) => !isFallback).flatMap((paragraph) => fieldsIn(paragraph).map((place): Found => ({ text, paragraph, place, field: fieldNamed(place.name) }))))
  const fields = [...new Set(places.flatMap(({ field }) => field ?? []))]
  return {
    fields,
    missing: expectedFields.filter((field) => !fields.includes(field)),
    faults: [...places.flatMap(faultsOfPlace), ...textFaults(places), ...looseFaults(document), ...unreachable(document)],
    remarks: remarksOf(document),
  }
}

interface Found {
  readonly text: PartText
  readonly paragraph: TextParagraph
  readonly place: FieldPlace
  readonly field: TemplateField | undefined
}

function faultsOfPlace({ text: { where }, paragraph, place: { name, from, until }, field }: Found): readonly TemplateFault[] {
  if (field === undefined) {
    const nearest = nearestField(name)
    return [{ code: 'unknown-field', name, where, ...(nearest === undefined ? {} : { nearest }) }]
  }
  if (!blockFields.has(field)) return []
  if (where !== 'body') return [{ code: 'wrong-place', name: field, where }]
  const beside = paragraph.text.slice(0, from) + paragraph.text.slice(until)
  return beside.replaceAll('\uFFFC', '').trim() === '' ? [] : [{ code: 'not-alone', name: field, where }]
}

/** The text of the letter must stand in it, and once. */
function textFaults(places: readonly Found[]): readonly TemplateFault[] {
  const count = (field: TemplateField) => places.filter((place) => place.field === field).length
  return [
    ...(count('tekst') === 0 ? [{ code: 'no-text' as const, name: 'tekst' }] : []),
    ...[...blockFields].filter((field) => count(field) > 1).map((field) => ({ code: 'twice' as const, name: field })),
  ]
}

function looseFaults({ texts }: ReadDocument): readonly TemplateFault[] {
  return texts.flatMap(({ paragraphs, where }) => paragraphs.filter(({ isFallback }) => !isFallback).flatMap((paragraph) => looseBraces(paragraph).map((around) => ({ code: 'loose-braces' as const, name: around.trim(), where }))))
}

/** Fields where nothing can be filled in: in a description of a picture, a diagram, a comment or a property. They would be posted as they stand. */
function unreachable({ parts, texts }: ReadDocument): readonly TemplateFault[] {
  return [...parts].flatMap(([name, bytes]): readonly TemplateFault[] => {
    // The properties of the document are written anew with every letter.
    if (!name.endsWith('.xml') || name.startsWith('docProps/core')) return []
    const text = texts.find((each) => each.name === name)
    const source = text?.source ?? textOfPart(bytes)
    // What stands in paragraphs was judged there; in a part without any, every brace counts.
    const rest = text === undefined ? source : withoutRuns(text)
    const found = /\{\{[^{}<]{0,80}\}\}/.exec(rest)
    return found === null ? [] : [{ code: 'out-of-reach', name: found[0].slice(2, -2).trim(), ...(text === undefined ? {} : { where: text.where }) }]
  })
}

/** The source of a part without the letters that are read in its paragraphs, and without those that tracked changes took away. */
function withoutRuns({ source, root, prefix }: PartText): string {
  const elements = [...descendantsOf(root)].filter(({ name }) => name === `${prefix}t` || name === `${prefix}delText`)
  let [rest, at] = ['', 0]
  for (const { start, end } of elements) {
    rest += `${source.slice(at, start)}\u0000`
    at = end
  }
  return rest + source.slice(at)
}

function remarksOf({ texts, parts }: ReadDocument): readonly TemplateRemark[] {
  const has = (...names: readonly string[]) => texts.some(({ root, prefix }) => holds(root, new Set(names.map((name) => prefix + name))))
  const otherBrackets = [...new Set(texts.flatMap(({ paragraphs }) => paragraphs.flatMap(otherBracketsIn)))]
  return [
    ...(has('ins', 'del', 'moveFrom', 'moveTo') ? [{ code: 'tracked-changes' as const }] : []),
    ...(has('commentReference') ? [{ code: 'comments' as const }] : []),
    ...(texts.some(({ source }) => /<\w+:dataBinding\b/.test(source)) ? [{ code: 'bound-controls' as const }] : []),
    ...(parts.has('word/settings.xml') && /<w:documentProtection\b[^>]*w:enforcement="(?:1|true|on)"/.test(textOfPart(parts.get('word/settings.xml') ?? new Uint8Array())) ? [{ code: 'protected' as const }] : []),
    ...otherBrackets.map((name) => ({ code: 'other-brackets' as const, name })),
  ]
}
