import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min'
import type { HomeCountry } from './address.ts'

/** A telephone number as it was understood. */
export interface UnderstoodPhone {
  /** `short`: dialled as it stands, such as 1700 or 14030; `as-told`: not a number that exists yet, kept and never refused. */
  readonly kind: 'complete' | 'short' | 'as-told'
  /** In groups to read back: `0475 12 34 56`, `06 12 34 56 78`, abroad with the country in front. */
  readonly groups: string
}

/** Fewer digits find half the register, and are no number yet (peers.md T5). */
export const fewestPhoneDigits = 6

const neighbour = { BE: 'NL', NL: 'BE' } as const satisfies Record<HomeCountry, HomeCountry>
const callingCode = { BE: '32', NL: '31' } as const satisfies Record<HomeCountry, string>

/**
 * The one telephone number that was typed, for a number of this country unless it says otherwise; a number that only exists
 * across the border is read as one from there. Undefined when there is none, or other words stand beside it that must stay.
 */
export function understandPhone(text: string, country: HomeCountry): UnderstoodPhone | undefined {
  const typed = text.trim()
  if (!/^\+?[\d\s()./–-]+$/.test(typed)) return undefined
  const digits = digitsOf(typed)
  if (digits.length < 3) return undefined
  if (isShort(typed)) return { kind: 'short', groups: digits }
  const number = readIn(typed, country) ?? readIn(typed, neighbour[country])
  if (number === undefined) return { kind: 'as-told', groups: typed.replaceAll(/\s*[./–-]\s*|\s+/g, ' ') }
  return { kind: 'complete', groups: inGroups(number.countryCallingCode === callingCode[country] ? number.formatNational() : number.formatInternational()) }
}

/**
 * What every number in a text is compared by: `32475123456`, or the digits of a short number. A number that exists on both
 * sides of the border gives both readings, so that +32, 0032 and 0 are the same number in both countries.
 */
export function phoneKeys(text: string, country: HomeCountry): readonly string[] {
  const keys = numbersIn(text).flatMap((typed) => {
    if (isShort(typed)) return [digitsOf(typed)]
    const read = [readIn(typed, country), readIn(typed, neighbour[country])].filter((number) => number !== undefined)
    return read.length > 0 ? read.map(({ number }) => number.slice(1)) : digitsOf(typed).length < fewestPhoneDigits ? [] : beginningsOf(typed, country)
  })
  return [...new Set(keys)]
}

/** What the keys of a number begin with of which not all digits were typed yet; nothing below six digits. */
export function phoneBeginnings(text: string, country: HomeCountry): readonly string[] {
  return numbersIn(text).filter((typed) => digitsOf(typed).length >= fewestPhoneDigits).flatMap((typed) => beginningsOf(typed, country))
}

function beginningsOf(typed: string, country: HomeCountry): readonly string[] {
  const digits = digitsOf(typed)
  if (typed.startsWith('+')) return [digits]
  if (digits.startsWith('00')) return [digits.slice(2)]
  const bare = digits.replace(/^0/, '')
  return [country, neighbour[country]].map((land) => `${callingCode[land]}${bare}`)
}

/** Each run of digits with what people put between them; extensions and hours are too short to be one. */
function numbersIn(text: string): readonly string[] {
  const runs = text.match(/\+?\(?\d[\d\s()./–-]*\d/g) ?? []
  const [only] = runs
  if (runs.length === 1 && only !== undefined && only === text.trim()) return runs
  return runs.filter((run) => digitsOf(run).length >= fewestPhoneDigits)
}

/** Three to five digits are dialled as they stand, also when they are not in any list (facts.md §6). */
function isShort(typed: string): boolean {
  return /^\d{3,5}$/.test(digitsOf(typed)) && !typed.startsWith('+') && !/^0[^8]/.test(digitsOf(typed))
}

/**
 * The numbers that were read last, as they are dialled. A number is read again for every key that is typed behind it, and once more
 * when the complaint is kept, where reading it would take a tenth of the whole save.
 */
const lately = new Map<string, PhoneNumber | undefined>()
const mostLately = 16

function readIn(typed: string, country: HomeCountry): PhoneNumber | undefined {
  // The trunk zero that is written between brackets is not dialled from abroad.
  const dialled = typed.replace(/^((?:\+|00)\d{1,3}\s*)\(0\)/, '$1').replaceAll(/[^\d+]/g, '')
  const asked = `${country} ${dialled}`
  if (lately.has(asked)) return lately.get(asked)
  const number = numberIn(dialled, country)
  lately.set(asked, number)
  for (const oldest of lately.keys()) if (lately.size > mostLately) lately.delete(oldest)
  return number
}

function numberIn(dialled: string, country: HomeCountry): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(dialled, { defaultCountry: country, extract: false })
  if (number === undefined) return undefined
  // A country of which too little is known cannot be checked; its numbers are taken as they are.
  const isForeign = number.countryCallingCode !== callingCode.BE && number.countryCallingCode !== callingCode.NL
  return number.isValid() || (isForeign && number.isPossible()) ? number : undefined
}

/** More than four digits in a row are read back in twos, an odd number of them with three in front: `06 12 34 56 78`. */
function inGroups(formatted: string): string {
  return formatted.replaceAll(/\d{5,}/g, (run) => (run.match(run.length % 2 === 0 ? /\d\d/g : /^\d{3}|\d\d/g) ?? []).join(' '))
}

function digitsOf(typed: string): string {
  return typed.replaceAll(/\D/g, '')
}
