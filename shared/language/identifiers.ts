import type { Stretch } from './stretch.ts'

/** A number that points to one person, and is right by its check digits. */
export interface Identifier extends Stretch {
  readonly kind: 'rijksregisternummer' | 'bsn' | 'iban'
}

/** Numbers of persons in a text: the Belgian national number, the Dutch citizen service number and bank accounts (facts.md §5, §6). */
export function identifiersIn(text: string): readonly Identifier[] {
  const found = [
    ...matches(text, /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu, 'iban', isIban),
    ...matches(text, /(?<![\d.+-])\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}(?![\d-])/g, 'rijksregisternummer', isNationalNumber),
    ...matches(text, /(?<![\d.+-])(?:\d{9}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3})(?![\d-])/g, 'bsn', isCitizenServiceNumber),
  ]
  return found.filter((each, place) => !found.slice(0, place).some((other) => other.start < each.end && each.start < other.end)).toSorted((one, other) => one.start - other.start)
}

function matches(text: string, pattern: RegExp, kind: Identifier['kind'], isRight: (number: string) => boolean): readonly Identifier[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: number, index }) => (isRight(number.replaceAll(/[^A-Z\d]/g, '')) ? [{ kind, start: index, end: index + number.length }] : []))
}

/** Eleven figures: day of birth (the month 20 or 40 higher in a bis number), serial, and 97 less the rest of the first nine by 97, with a 2 before them from 2000 on. */
export function isNationalNumber(number: string): boolean {
  if (!/^\d{11}$/.test(number)) return false
  const month = Number(number.slice(2, 4)) % 20
  if (month > 12 || Number(number.slice(4, 6)) > 31) return false
  const check = Number(number.slice(9))
  return [Number(number.slice(0, 9)), Number(`2${number.slice(0, 9)}`)].some((base) => 97 - (base % 97) === check)
}

/** Nine figures that pass the eleven-test. */
export function isCitizenServiceNumber(number: string): boolean {
  if (!/^\d{9}$/.test(number) || /^0+$/.test(number)) return false
  const sum = number.split('').reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0)
  return sum % 11 === 0
}

/** An account number of ISO 13616: the rest by 97, with the country behind and letters as numbers, is 1. */
export function isIban(number: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(number)) return false
  const digits = `${number.slice(4)}${number.slice(0, 4)}`.split('').map((sign) => Number.parseInt(sign, 36)).join('')
  return digits.split('').reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}
