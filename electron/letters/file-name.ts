import type { LetterKind } from '../../shared/letters/letter.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

const names = {
  answer: 'antwoord',
  refusal: 'bericht van niet-behandeling',
  extension: 'bericht van verlenging',
  forwarding: 'bericht van doorzending',
  'interim-notice': 'tussenbericht',
  'missing-information': 'vraag om aanvulling',
  settlement: 'bevestiging van de oplossing',
  'extension-notice': 'bericht van verlenging aan betrokkene',
  'hearing-invitation': 'uitnodiging voor een gesprek',
  'hearing-report': 'verslag van een gesprek',
  'reaction-request': 'vraag om een reactie',
  'insurer-notice': 'melding aan de verzekeraar',
  'complaint-for-signature': 'klacht om te ondertekenen',
  'callback-not-reached': 'bericht na vergeefs bellen',
  'accompanying-note': 'begeleidende brief',
  'contact-reply': 'antwoord op een bericht',
} as const satisfies Record<Exclude<LetterKind, 'acknowledgement'>, string>

/**
 * A name for the document of a letter, `2026-0042 ontvangstbevestiging.docx`: our reference and the organisation's word for the
 * letter, never anything about a person. Every file system accepts it.
 */
export function suggestedName(number: string, kind: LetterKind, { acknowledgementName }: Pick<Procedure, 'acknowledgementName'>): string {
  const name = kind === 'acknowledgement' ? acknowledgementName.toLowerCase() : names[kind]
  return `${acceptable(`${number} ${name}`)}.docx`
}

/** Without what Windows or macOS refuses in a name, and short enough for a deep folder. */
function acceptable(name: string): string {
  return name.replaceAll(/[<>:"/\\|?*\p{Cc}]+/gu, '-').replaceAll(/\s+/g, ' ').replace(/^[. ]+/, '').slice(0, 80).replace(/[. ]+$/, '')
}
