import type { Complainant, PersonName, PostalAddress } from './complaint.ts'

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

/**
 * How a letter begins, without the comma: "Geachte mevrouw Van der Aa". Never a first name; a particle gets a capital
 * because no first name stands before it (facts.md §4.4).
 */
export function salutation({ name }: Pick<Complainant, 'name'>): string {
  if (name === undefined) return 'Geachte heer of mevrouw'
  const surname = withCapital(name.surname)
  return `Geachte ${name.title === 'unknown' ? 'heer of mevrouw' : name.title} ${surname}`
}

/** An address on one line: "Kortestraat 32 bus 14, 9000 Gent". Without one the words as they were told; undefined without those. */
export function displayAddress({ address, addressAsTold }: Pick<Complainant, 'address' | 'addressAsTold'>): string | undefined {
  if (address === undefined) return addressAsTold?.replaceAll(/\s*\n\s*/g, ', ')
  return [address.street, townLine(address, ' '), ...(address.country === undefined ? [] : [address.country.toLowerCase().replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())])].join(', ')
}

/**
 * The lines above a letter, top to bottom, without blank lines or punctuation at their ends (facts.md §4.1, §4.2): the
 * person before the organisation in Belgium, "T.a.v." under it in the Netherlands; the town in capitals, after a
 * Dutch postcode with two spaces; a foreign country last. Shorter when the name or address is unknown.
 */
export function addressLines(complainant: Pick<Complainant, 'name' | 'organisation' | 'address'>, country: 'BE' | 'NL'): readonly string[] {
  const { name, organisation, address } = complainant
  const person = name === undefined ? undefined : displayName({ name })
  const attention = name === undefined ? undefined : `T.a.v. ${titleBefore(name)}${nameOf(name)}`
  const heads = organisation !== undefined && country === 'NL' ? [organisation, attention] : [person, organisation]
  const place = address === undefined ? [] : [address.street, townLine({ ...address, town: address.town.toUpperCase() }, spaceBefore(address)), address.country?.toUpperCase()]
  return [...heads, ...place].filter((line) => line !== undefined)
}

const titleBefore = ({ title }: PersonName) => ({ mevrouw: 'mevrouw ', heer: 'de heer ', unknown: '' })[title]

function nameOf({ given, surname }: PersonName): string {
  return given === undefined ? withCapital(surname) : `${given} ${surname}`
}

/** "van der Aa" is "Van der Aa" where nothing of the name stands before it; "'t Hart" keeps its small t. */
function withCapital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

function townLine({ postcode, town }: Pick<PostalAddress, 'postcode' | 'town'>, space: string): string {
  return postcode === undefined ? town : `${postcode}${space}${town}`
}

/** Only a Dutch postcode has letters in it. */
function spaceBefore({ postcode }: PostalAddress): string {
  return /[A-Z]{2}$/.test(postcode ?? '') ? '  ' : ' '
}
