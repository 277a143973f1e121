/** Months as they are said and shortened, from January. */
const months = [
  ['januari', 'jan'], ['februari', 'feb', 'febr'], ['maart', 'mrt'], ['april', 'apr'], ['mei'], ['juni', 'jun'],
  ['juli', 'jul'], ['augustus', 'aug'], ['september', 'sep', 'sept'], ['oktober', 'okt'], ['november', 'nov'], ['december', 'dec'],
] as const

/** Weekdays as they are said, from Monday. */
const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

const numbers: Readonly<Record<string, number>> = {
  een: 1, 'een half': 0.5, anderhalf: 1.5, anderhalve: 1.5, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9,
  tien: 10, elf: 11, twaalf: 12, dertien: 13, veertien: 14, vijftien: 15, twintig: 20, 'een paar': 3, enkele: 3,
}

/** Number words that nobody means exactly. */
const rough = new Set(['een paar', 'enkele'])

const ordinals: Readonly<Record<string, number | 'last'>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, laatste: 'last' }

/** Alternatives for a regular expression; longer words first, so that "september" is not read as "sep". */
export const monthPattern = alternatives(months.flat())
export const weekdayPattern = alternatives(weekdays)
export const ordinalPattern = alternatives(Object.keys(ordinals))
export const numberPattern = `\\d{1,3}|${alternatives(Object.keys(numbers))}`

/** 1 for January; undefined for what is no month. */
export function monthNamed(word: string | undefined): number | undefined {
  const place = months.findIndex((names) => names.some((name) => name === word))
  return place === -1 ? undefined : place + 1
}

/** 1 for Monday; undefined for what is no weekday. */
export function weekdayNamed(word: string | undefined): number | undefined {
  const place = weekdays.findIndex((name) => name === word)
  return place === -1 ? undefined : place + 1
}

/** "drie" and "3"; undefined for what is no number. */
export function numberNamed(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  return /^\d+$/.test(word) ? Number(word) : numbers[word]
}

/** True for "een paar": a number that leaves room. */
export function isRoughly(word: string | undefined): boolean {
  return word !== undefined && rough.has(word)
}

/** "derde", and "laatste" for the last one; undefined for what is no ordinal. */
export function ordinalNamed(word: string | undefined): number | 'last' | undefined {
  return word === undefined ? undefined : ordinals[word]
}

function alternatives(words: readonly string[]): string {
  return words.toSorted((one, other) => other.length - one.length).join('|')
}
