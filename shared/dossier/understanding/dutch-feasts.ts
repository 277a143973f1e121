import { easterOn } from '../../calendar/index.ts'

/** A feast as people name a time by it; days counted from Easter, or a day of the year. */
interface Feast {
  readonly words: RegExp
  /** First and last day that the word covers. */
  readonly days: (year: number) => readonly [from: Temporal.PlainDate, until: Temporal.PlainDate]
}

const fromEaster = (from: number, until = from) => (year: number) => [easterOn(year).add({ days: from }), easterOn(year).add({ days: until })] as const
const ofYear = (month: number, day: number, length = 1) => (year: number) => {
  const from = new Temporal.PlainDate(year, month, day)
  return [from, from.add({ days: length - 1 })] as const
}

/** What is named more exactly stands first: "tweede paasdag" before "Pasen", the fifteenth of August before Ascension Day. */
const feasts: readonly Feast[] = [
  { words: /\b(?:paasmaandag|tweede paasdag)\b/, days: fromEaster(1) },
  { words: /\b(?:paaszondag|eerste paasdag)\b/, days: fromEaster(0) },
  { words: /\bgoede vrijdag\b/, days: fromEaster(-2) },
  { words: /\b(?:pinkstermaandag|tweede pinksterdag)\b/, days: fromEaster(50) },
  { words: /\b(?:eerste pinksterdag|pinksterzondag)\b/, days: fromEaster(49) },
  { words: /\beerste kerstdag\b/, days: ofYear(12, 25) },
  { words: /\btweede kerstdag\b/, days: ofYear(12, 26) },
  { words: /\bkerstavond\b/, days: ofYear(12, 24) },
  { words: /\b(?:oudejaar\w*|oudjaar)\b/, days: ofYear(12, 31) },
  { words: /\bnieuwjaar(?:sdag)?\b/, days: ofYear(1, 1) },
  { words: /\bdriekoningen\b/, days: ofYear(1, 6) },
  { words: /\bkoningsdag\b/, days: ofYear(4, 27) },
  { words: /\bdag van de arbeid\b/, days: ofYear(5, 1) },
  { words: /\bbevrijdingsdag\b/, days: ofYear(5, 5) },
  { words: /\bvlaamse feestdag\b/, days: ofYear(7, 11) },
  { words: /\bnationale feestdag\b/, days: ofYear(7, 21) },
  { words: /\b(?:o\.?l\.?v\.?|maria)[- ]hemelvaart\b/, days: ofYear(8, 15) },
  { words: /\bhemelvaart(?:sdag)?\b/, days: fromEaster(39) },
  { words: /\ballerheiligen\b/, days: ofYear(11, 1) },
  { words: /\ballerzielen\b/, days: ofYear(11, 2) },
  { words: /\bwapenstilstand\b/, days: ofYear(11, 11) },
  { words: /\bsinterklaas\b/, days: ofYear(12, 5, 2) },
  { words: /\bcarnaval\b/, days: fromEaster(-49, -47) },
  { words: /\b(?:pasen|paasweekend)\b/, days: fromEaster(0, 1) },
  { words: /\b(?:pinksteren|pinksterweekend)\b/, days: fromEaster(49, 50) },
  { words: /\b(?:kerst|kerstmis|kerstdagen)\b/, days: ofYear(12, 24, 3) },
  { words: /\boud en nieuw\b/, days: ofYear(12, 31, 2) },
]

/** The days of a feast that is named in what was said, as they fall in a given year; undefined when none is named. */
export function feastNamed(said: string): Feast['days'] | undefined {
  return feasts.find(({ words }) => words.test(said))?.days
}
