import type { PostalAddress } from '../complaint.ts'

/** The country of the organisation, whose addresses need no country line. */
export type HomeCountry = 'BE' | 'NL'

/**
 * A postal address as it was typed in a call or copied from a letter: "Nergensstraat 12, 1234 AB Plaats", "Kortestraat 32
 * bus 14 9000 Gent", or one line per line. Undefined when the street or the town cannot be told apart or something would be
 * left over, so that the words are kept as they are. Written as the post wants it (facts.md §4.1, §6): `1234 AB`, "bus" in
 * full, no `B-` before a postcode, a foreign country in capitals.
 */
export function understandAddress(text: string, country: HomeCountry): PostalAddress | undefined {
  const lines = text
    .split(/[\n,;]+/)
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')
  const { abroad, rest } = takeCountry(lines, country)
  const found = abroad === undefined || abroad === 'BELGIË' || abroad === 'NEDERLAND' ? withPostcode(rest, abroad ?? country) : foreign(rest)
  if (found === undefined) return undefined
  const home = abroad ?? (country === 'BE' && dutchPostcode.test(found.postcode ?? '') ? 'NEDERLAND' : undefined)
  // Only Belgium has boxes: "Hauptstr. 3/5" is a house with two numbers.
  const isInBelgium = home === 'BELGIË' || (home === undefined && country === 'BE')
  return { ...found, ...(isInBelgium ? { street: withBox(found.street) } : {}), ...(home === undefined ? {} : { country: home }) }
}

const dutchPostcode = /^[1-9]\d{3} [A-Z]{2}$/

/** Countries as people here name them, with the name that the post knows. */
const countries: Readonly<Record<string, string>> = {
  belgie: 'BELGIË', belgium: 'BELGIË', nederland: 'NEDERLAND', holland: 'NEDERLAND', duitsland: 'DUITSLAND', frankrijk: 'FRANKRIJK',
  luxemburg: 'LUXEMBURG', 'verenigd koninkrijk': 'VERENIGD KONINKRIJK', engeland: 'VERENIGD KONINKRIJK', ierland: 'IERLAND', spanje: 'SPANJE',
  portugal: 'PORTUGAL', italie: 'ITALIË', zwitserland: 'ZWITSERLAND', oostenrijk: 'OOSTENRIJK', polen: 'POLEN', roemenie: 'ROEMENIË',
  bulgarije: 'BULGARIJE', turkije: 'TURKIJE', marokko: 'MAROKKO', denemarken: 'DENEMARKEN', zweden: 'ZWEDEN', noorwegen: 'NOORWEGEN',
  griekenland: 'GRIEKENLAND', hongarije: 'HONGARIJE', tsjechie: 'TSJECHIË', kroatie: 'KROATIË', 'verenigde staten': 'VERENIGDE STATEN', canada: 'CANADA',
}

/** Letters that are written before a postcode and name a country by themselves. */
const countryCodes: Readonly<Record<string, string>> = {
  D: 'DUITSLAND', F: 'FRANKRIJK', L: 'LUXEMBURG', A: 'OOSTENRIJK', CH: 'ZWITSERLAND', E: 'SPANJE', I: 'ITALIË', P: 'PORTUGAL', PL: 'POLEN', DK: 'DENEMARKEN',
}

function takeCountry(lines: readonly string[], home: HomeCountry): { readonly abroad: string | undefined; readonly rest: readonly string[] } {
  const last = lines.at(-1) ?? ''
  const named = countries[last.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()]
  const coded = countryCodes[/^([A-Z]{1,2})-\d/.exec(last)?.[1] ?? '']
  if (named === undefined && coded !== undefined && lines.length > 1) return { abroad: coded, rest: lines }
  if (named === undefined || lines.length === 1) return { abroad: undefined, rest: lines }
  const isHome = named === (home === 'BE' ? 'BELGIË' : 'NEDERLAND')
  return { abroad: isHome ? undefined : named, rest: lines.slice(0, -1) }
}

/** The last four digits with a town behind them; a house number of four digits comes before those. */
const postcodeAndTown = /^(.*)(?<!\d)([1-9]\d{3})(\s?\p{L}.*)$/u

function withPostcode(lines: readonly string[], country: string): PostalAddress | undefined {
  const place = lines.findLastIndex((line) => postcodeAndTown.test(line))
  const [, before = '', digits = '', behind = ''] = postcodeAndTown.exec(lines[place] ?? '') ?? []
  if (place === -1) return withoutPostcode(lines)
  const { postcode, town } = townOf(digits, behind.trim(), country)
  const street = before.replace(/\b(?:BE?|NL)-$/i, '').trim()
  const above = [...lines.slice(0, place), ...(street === '' ? [] : [street])]
  const below = lines.slice(place + 1)
  // The town is last, or first with only the street behind it; anything else would be lost.
  if (town === '' || (above.length > 0 && below.length > 0)) return undefined
  return withStreet(above.length > 0 ? above : below, { postcode, town })
}

/**
 * Two letters behind the digits are part of a Dutch postcode; of an address in Belgium only in capitals and with a town
 * behind them ("3665 As" is a town). SA, SD and SS are never given out, so an address with them is a slip.
 */
function townOf(digits: string, behind: string, country: string): { readonly postcode: string; readonly town: string } {
  const [, suffix, town = ''] = /^([A-Za-z]{2})(?:\s+(\S.*))?$/.exec(behind) ?? []
  const isInNetherlands = country === 'NL' || country === 'NEDERLAND'
  if (suffix === undefined || (!isInNetherlands && (town === '' || suffix !== suffix.toUpperCase()))) return { postcode: digits, town: behind }
  return { postcode: `${digits} ${suffix.toUpperCase()}`, town: /^S[ADS]$/i.test(suffix) ? '' : town }
}

/** "Nergensstraat 12, Plaats". */
function withoutPostcode(lines: readonly string[]): PostalAddress | undefined {
  const town = lines.at(-1)
  if (lines.length < 2 || town === undefined || /\d/.test(town)) return undefined
  return withStreet(lines.slice(0, -1), { town })
}

/** Abroad only the order is known: the country last, the town with its postcode before it. */
function foreign(lines: readonly string[]): PostalAddress | undefined {
  const last = lines.at(-1)
  if (last === undefined || lines.length < 2) return undefined
  const match = /^(?:[A-Z]{1,2}-)?(\d{4,6}|\d{2}-\d{3}|\d{3} \d{2})\s+(\p{L}.*)$/u.exec(last)
  const postcode = match?.[1]
  return withStreet(lines.slice(0, -1), postcode === undefined ? { town: last } : { postcode, town: match?.[2] ?? last })
}

function withStreet(lines: readonly string[], place: Omit<PostalAddress, 'street'>): PostalAddress | undefined {
  // A box on its own line belongs behind the number; a name above the street keeps its comma.
  const street = lines.reduce((whole, line) => (whole === '' ? line : `${whole}${/^(?:bus|bte|b\.?\s?\d)/i.test(line) ? ' ' : ', '}${line}`), '')
  return street === '' ? undefined : { ...place, street: withCapital(street), town: withCapital(place.town) }
}

/** "32 b14", "32/14" and "32 bte 14" are the same box; a house letter ("27 c") is left alone. */
function withBox(street: string): string {
  return street.replace(/(\d\s?[A-Za-z]?)\s*(?:\/|\b(?:bus|bte|b)\b\.?|\bb(?=\d))\s*(\d[\w.]*)$/i, (_, number: string, box: string) => `${number.trimEnd()} bus ${box}`)
}

/** Typed in haste without capitals; "p/a" and "c/o" stay small. */
function withCapital(text: string): string {
  return text.replace(/^\p{Ll}(?!\/)/u, (letter) => letter.toUpperCase())
}
