import type { Complainant, PersonName } from './complaint.ts'

/**
 * How lists and heads show a complainant: "Mevrouw A. Modaal", "De heer P. van der Schijn", "Robin Bedenksel" while the form
 * of address is unknown; an organisation without a contact by its own name. Undefined for an unknown complainant.
 */
export function displayName({ name, organisation }: Pick<Complainant, 'name' | 'organisation'>): string | undefined {
  return name === undefined ? organisation : withCapital(`${titleBefore(name)}${nameOf(name)}`)
}

/** The same inside a sentence: "de heer P. van der Schijn". Undefined for an unknown complainant. */
export function nameInSentence({ name, organisation }: Pick<Complainant, 'name' | 'organisation'>): string | undefined {
  return name === undefined ? organisation : `${titleBefore(name)}${nameOf(name)}`
}

/** An address on one line: "Kortestraat 32 bus 14, 9000 Gent". Without one the words as they were told; undefined without those. */
export function displayAddress({ address, addressAsTold }: Pick<Complainant, 'address' | 'addressAsTold'>): string | undefined {
  if (address === undefined) return addressAsTold?.replaceAll(/\s*\n\s*/g, ', ')
  const { street, postcode, town, country } = address
  // Capitals are for envelopes; between other words they would shout.
  const abroad = country?.toLowerCase().replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
  return [street, postcode === undefined ? town : `${postcode} ${town}`, abroad].filter((part) => part !== undefined).join(', ')
}

const titleBefore = ({ title }: PersonName) => ({ mevrouw: 'mevrouw ', heer: 'de heer ', unknown: '' })[title]

function nameOf({ given, surname }: PersonName): string {
  return given === undefined ? withCapital(surname) : `${given} ${surname}`
}

/** "van der Aa" is "Van der Aa" where nothing of the name stands before it; "'t Hart" keeps its small t; a Dutch ij has two capitals. */
function withCapital(text: string): string {
  return text.replace(/^(?:ij|\p{Ll})/u, (start) => start.toUpperCase())
}
