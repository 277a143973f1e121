import type { Complainant, PostalAddress } from '../dossier/complaint.ts'
import { displayName, nameInSentence } from '../dossier/display.ts'
import { addressPoints, addressWidth, type EnvelopeProfile } from './envelope.ts'
import { textWidth } from './text-width.ts'

type Country = 'BE' | 'NL'

/**
 * Why an address cannot go behind the window as it is. `no-name`, `no-address`: not known. `address-as-told`: what was told is
 * used as it is, because street and town could not be told apart. `line-too-long`: a line is wider than the window surely
 * shows and goes on on the next; `too-many-lines`: so many lines, with those, that the last would fall outside. `not-confirmed`:
 * name or address came from an older dossier, and nobody asked whether it still holds.
 */
export type AddressRemark = 'no-name' | 'no-address' | 'address-as-told' | 'too-many-lines' | 'line-too-long' | 'not-confirmed'

type Addressee = Pick<Complainant, 'name' | 'organisation' | 'address' | 'addressAsTold' | 'unconfirmed'>

/**
 * The lines above a letter, top to bottom, without blank lines or punctuation (NBN Z 01-002, bpost and PostNL, facts.md §4.1,
 * §4.2). Belgium: the person before the organisation, "bus" in full, `9000 GENT`. Netherlands: "T.a.v." under the
 * organisation, `1234 AB  ROTTERDAM` with two spaces. A foreign country in capitals on the last line.
 * @param sender country of the organisation that writes, whose own country is not named.
 */
export function addressLines(addressee: Addressee, sender: Country): readonly string[] {
  return [...names(addressee, sender), ...place(addressee, sender)].map(tidy).filter((line) => line !== '')
}

/** What stands in the way of an address behind this window; empty when it fits. */
export function addressRemarks(addressee: Addressee, profile: EnvelopeProfile, sender: Country): readonly AddressRemark[] {
  const lines = addressLines(addressee, sender)
  const isUnknown = addressee.address === undefined && addressee.addressAsTold === undefined
  const found: readonly (AddressRemark | false)[] = [
    addressee.name === undefined && addressee.organisation === undefined && 'no-name',
    isUnknown && 'no-address',
    addressee.address === undefined && !isUnknown && 'address-as-told',
    addressee.unconfirmed?.some(({ field }) => field === 'name' || field === 'organisation' || field === 'address') === true && 'not-confirmed',
  ]
  return [...found.filter((remark) => remark !== false), ...linesRemarks(lines, profile)]
}

/** What stands in the way of these lines behind this window. */
export function linesRemarks(lines: readonly string[], profile: EnvelopeProfile): readonly AddressRemark[] {
  const printed = lines.map((line) => linesFor(line, addressWidth(profile))).reduce((sum, count) => sum + count, 0)
  return [...(printed > profile.maxLines ? ['too-many-lines' as const] : []), ...(printed > lines.length ? ['line-too-long' as const] : [])]
}

/** How many lines one takes that may be so many millimetres wide; it can go on on the next behind a space or a hyphen. */
function linesFor(line: string, width: number): number {
  let [count, current] = [1, '']
  for (const piece of line.split(/(?<=[ -])/)) {
    const fits = current === '' || textWidth((current + piece).trimEnd(), addressPoints) <= width
    if (!fits) count++
    current = fits ? current + piece : piece
  }
  return count
}

function names({ name, organisation }: Addressee, sender: Country): readonly string[] {
  const person = name === undefined ? undefined : displayName({ name })
  if (organisation === undefined || person === undefined) return [person ?? organisation ?? '']
  // "T.a.v." is superfluous in Belgium and usual in the Netherlands (facts.md §4.1, §4.2).
  return sender === 'BE' ? [person, organisation] : [organisation, `T.a.v. ${name === undefined ? person : nameInSentence({ name })}`]
}

function place({ address, addressAsTold }: Addressee, sender: Country): readonly string[] {
  if (address === undefined) return addressAsTold?.split(/[\n,;]+/) ?? []
  const destination = destinationOf(address.country) ?? (address.country === undefined ? sender : undefined)
  return [
    destination === 'BE' ? belgianStreet(address.street) : address.street,
    townLine(address),
    ...(address.country === undefined || destination === sender ? [] : [address.country.toLocaleUpperCase('nl')]),
  ]
}

function destinationOf(country: string | undefined): Country | undefined {
  if (country === undefined) return undefined
  if (/^(?:be|belgi[eëumq]\w*)$/iu.test(country.trim())) return 'BE'
  return /^(?:nl|nederland|the netherlands|netherlands|holland|pays-bas)$/i.test(country.trim()) ? 'NL' : undefined
}

/** Only a Dutch postcode has two letters behind four digits; it is followed by two spaces. */
function townLine({ postcode, town }: PostalAddress): string {
  const capitals = town.trim().toLocaleUpperCase('nl')
  if (postcode === undefined) return capitals
  // No "B-" or "NL-" before a postcode (bpost, facts.md §4.1).
  const bare = postcode.trim().replace(/^(?:BE?|NL)[\s-]+(?=\d)/i, '')
  const [, digits, letters] = /^(\d{4})\s*([A-Za-z]{2})$/.exec(bare) ?? []
  return digits === undefined || letters === undefined ? `${bare} ${capitals}` : `${digits} ${letters.toUpperCase()}  ${capitals}`
}

/** "Kortestraat 32/14" and "32 b14" are box 14, written in full; "27C" is a house number with a small letter behind a space. */
function belgianStreet(street: string): string {
  return street
    .replace(/(\d\s?[A-Za-z]?)[\s,]*(?:\/|\b(?:bus|bte|boîte|b)\b\.?|\bb(?=\d))\s*(\d\w*)\s*$/i, (_, number: string, box: string) => `${number.trimEnd()} bus ${box}`)
    .replace(/(\d)\s?([A-Za-z])(?=$|\sbus\s)/, (_, digit: string, letter: string) => `${digit} ${letter.toLowerCase()}`)
}

/** Without commas and without punctuation at the ends; the two spaces after a Dutch postcode stay. */
function tidy(line: string): string {
  return line
    .replaceAll(/\s*[,;]+\s*/g, ' ')
    .replaceAll(/[\t\n\r]+/g, ' ')
    .replaceAll(/ {3,}/g, '  ')
    .trim()
    .replace(/[.:-]+$/, '')
}
