import { closingOf } from '../../../shared/letters/salutation.ts'
import { writtenPhone } from '../../../shared/letters/written-phone.ts'
import { hasBlank } from '../../../shared/letters/blank.ts'
import type { DocumentInput } from '../document.ts'
import { readPicture } from '../picture.ts'
import { referencesOf, senderAddress } from '../references.ts'
import type { TemplateField } from '../../../shared/letters/template-fields.ts'
import { fieldNamed, fieldsIn } from './fields.ts'
import { fillTemplate, type TemplateValues } from './fill-template.ts'
import { readDocument } from './read-template.ts'

/**
 * The letter in a template of the organisation's own, as the bytes of a .docx. As `letterDocument`, but for its house style.
 * @throws RangeError when a final letter still has a blank. @throws UnreadableDocument
 */
export function templateLetter(template: Uint8Array, input: DocumentInput): Uint8Array {
  if (input.isFinal && input.sections.some(({ heading, text }) => hasBlank(`${heading ?? ''}\n${text}`))) throw new RangeError('A final letter has a blank left')
  const { title, procedure, number, today, isFinal } = input
  const { sender } = procedure.organisation
  const values = valuesOf(input, isFinal ? undefined : markOf(template))
  return fillTemplate(template, values, { title, subject: `Dossier ${number}`, author: sender, language: procedure.language, date: today })
}

/** Where a letter that is not final says so. */
function markOf(template: Uint8Array): 'concept' | 'onderwerp' | 'tekst' {
  const fields = new Set(readDocument(template).texts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => fieldsIn(paragraph).map(({ name }) => fieldNamed(name)))))
  return fields.has('concept') ? 'concept' : fields.has('onderwerp') ? 'onderwerp' : 'tekst'
}

/** What the fields of a template hold for this letter. */
function valuesOf(input: DocumentInput, mark: 'concept' | 'onderwerp' | 'tekst' | undefined): TemplateValues {
  const { title, sections, addressLines, salutation, procedure, settings } = input
  const { organisation } = procedure
  const { coordinator } = settings
  const references = referencesOf(input)
  const one = (value: string | undefined) => (value === undefined || value === '' ? [] : [value])
  const phone = coordinator.phone ?? organisation.phone
  const lines: Readonly<Record<Exclude<TemplateField, 'tekst' | 'bijlagen' | 'handtekening'>, readonly string[]>> = {
    adres: addressLines,
    naam: one(addressLines[0]),
    aanhef: [salutation],
    onderwerp: [mark === 'onderwerp' ? `CONCEPT – ${title}` : title],
    groet: [closingOf(procedure.language)],
    ondertekenaar: [coordinator.name],
    functie: [organisation.coordinatorTitle],
    datum: [references.date],
    plaats: one(references.place),
    'ons-kenmerk': [references.own],
    'uw-kenmerk': ['–'],
    'uw-bericht-van': [references.messageOf ?? '–'],
    'behandeld-door': [references.handledBy],
    organisatie: [organisation.name],
    afzender: [organisation.sender],
    retouradres: one(senderAddress(procedure, settings).join(', ')),
    telefoon: one(phone === undefined ? undefined : writtenPhone(phone)),
    'e-mail': one(coordinator.email ?? organisation.email),
    website: one(organisation.website),
    concept: mark === 'concept' ? ['CONCEPT'] : [],
  }
  const signature = settings.signature === undefined ? undefined : readPicture(settings.signature)
  const text = sections.filter(({ place }) => place === undefined)
  return {
    lines,
    text: mark === 'tekst' ? [{ id: 'concept', text: '**CONCEPT**', covers: [] }, ...text] : text,
    enclosures: sections.filter(({ place }) => place !== undefined),
    ...(signature === undefined ? {} : { signature }),
  }
}
