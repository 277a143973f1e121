import { closingOf } from '../../../shared/letters/salutation.ts'
import { writtenDate } from '../../../shared/letters/written-date.ts'
import { letterDocument } from '../document.ts'
import type { LetterInput } from '../letter-data.ts'
import type { TemplateField } from '../../../shared/letters/template-fields.ts'
import { readPackage, textOfPart, writePackage } from './word-package.ts'

const field = (name: TemplateField) => `{{${name}}}`

/** The blank lines between greeting and name, and what stands there for who signs with a picture. */
const roomToSign = /<w:r>(?:<w:br\/>){4,6}<\/w:r>/
const signedHere = `<w:r><w:br/><w:t>${field('handtekening')}</w:t></w:r>`

/** Days on which no letter of Gehoor is dated, to be found again in the document. */
const [letterDay, messageDay] = [Temporal.PlainDate.from('1901-01-01'), Temporal.PlainDate.from('1901-01-02')]

/**
 * A template to begin with, as the bytes of a .docx: the house style of the program with every field in its place. She changes it in
 * Word and adds it as her own.
 * @param sample an invented dossier of the organisation.
 */
export async function exampleTemplate(sample: LetterInput): Promise<Uint8Array> {
  const { procedure, settings, state } = sample
  const { submittedOn: _, ...complaint } = state.complaint
  // Her own hand is filled in letter by letter, so that it is no part of a file that goes round.
  const { signature, ...ofHouse } = settings
  const document = await letterDocument({
    ...sample,
    kind: 'answer',
    title: field('onderwerp'),
    number: field('ons-kenmerk'),
    today: letterDay,
    addressLines: [field('adres')],
    salutation: field('aanhef'),
    sections: [
      { id: 'tekst', text: field('tekst'), covers: [] },
      { id: 'bijlagen', text: field('bijlagen'), covers: [], place: 'after-closing' },
    ],
    procedure: { ...procedure, organisation: { ...procedure.organisation, coordinatorTitle: field('functie') } },
    settings: { ...ofHouse, coordinator: { ...settings.coordinator, name: field('ondertekenaar') } },
    state: { ...state, complaint: { ...complaint, receivedOn: messageDay.toString() }, handler: { name: field('behandeld-door') } },
    isFinal: true,
  })
  const words = [
    [writtenDate(letterDay), field('datum')], [writtenDate(messageDay), field('uw-bericht-van')], [closingOf(procedure.language), field('groet')],
  ] as const
  const parts = new Map([...readPackage(document)].map(([name, bytes]) => {
    if (!/^word\/(?:document|header\d+)\.xml$/.test(name)) return [name, bytes] as const
    return [name, new TextEncoder().encode(words.reduce((text, [known, placed]) => text.replaceAll(known, placed), signature === undefined ? textOfPart(bytes) : textOfPart(bytes).replace(roomToSign, signedHere)))] as const
  }))
  return writePackage(parts)
}
