import type { Complainant, PersonName } from '../dossier/complaint.ts'
import type { Procedure } from '../procedure/schema.ts'

/**
 * How a letter begins, comma included: "Geachte mevrouw Van der Aa,". Never initials, titles or a first name before the
 * surname, and a particle with a capital, because no first name stands before it (facts.md §4.4). When the form of
 * address is not known: "Geachte heer of mevrouw Peeters,", or "Beste Robin Peeters," where the organisation says "je".
 */
export function salutationOf({ name }: Pick<Complainant, 'name'>, tone: Procedure['tone']): string {
  if (name === undefined) return 'Geachte heer of mevrouw,'
  const surname = withCapital(withoutTitle(name.surname))
  return name.title === 'unknown' ? neutral(name, surname, tone) : `Geachte ${name.title} ${surname},`
}

/** How a letter ends, comma included; Flanders greets more than once (facts.md §4.4). */
export function closingOf(language: Procedure['language']): string {
  return language === 'nl-BE' ? 'Met vriendelijke groeten,' : 'Met vriendelijke groet,'
}

function neutral({ given, surname: typed }: PersonName, surname: string, tone: Procedure['tone']): string {
  const couple = /^(?:de\s+)?(heer\s+en\s+mevrouw|mevrouw\s+en\s+(?:de\s+)?heer|familie)\s+(\S.*)$/i.exec(`${given ?? ''} ${typed}`.trim())
  if (couple !== null) return `Geachte ${(couple[1] ?? '').toLowerCase()} ${withCapital(couple[2] ?? '')},`
  // Initials are no name to say: "Beste R. Peeters" is no greeting.
  return tone === 'je' && given !== undefined && !isInitials(given) ? `Beste ${given} ${typed},` : `Geachte heer of mevrouw ${surname},`
}

function isInitials(given: string): boolean {
  return /^(?:\p{Lu}\p{Ll}?\.\s?)+$|^\p{Lu}+$/u.test(given)
}

function withoutTitle(surname: string): string {
  return surname.replace(/^(?:(?:prof|dr|drs|mr|ir|ing|ds)\.?\s+)+/i, '')
}

/** "van der Aa" becomes "Van der Aa"; "'t Hart" keeps its small t; a Dutch ij has two capitals. */
function withCapital(name: string): string {
  return name.replace(/^ij(?=\p{Ll})/u, 'IJ').replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('nl'))
}
