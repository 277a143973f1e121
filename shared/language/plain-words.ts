import type { Stretch } from './stretch.ts'

/** A heavy word, and what an ordinary letter says. */
export interface HeavyWord extends Stretch {
  readonly word: string
  /** What to write. */
  readonly use: string
  /** True when it can be put in its place as it stands; otherwise the sentence changes with it. */
  readonly fits: boolean
}

interface Rule {
  readonly find: string
  readonly use: string | ((found: string) => string)
  readonly fits?: false
}

const determiner = String.raw`(?<!\b(?:de|het|een|uw|je|jouw|mijn|ons|onze|hun|haar|zijn|deze|dit|die|dat|alle|veel)\s)`

/** "Formulering van een brief of mail", Heerlijk Helder (facts.md §4.5), and "desbetreffende"; the first that fits a place is told. */
const rules: readonly Rule[] = [
  { find: '(?:de|het) (?:des)?betreffende', use: (found) => (/^het/i.test(found) ? 'dit' : 'deze') },
  { find: 'desbetreffende', use: 'deze' },
  { find: 'aangaande|betreffende|inzake', use: 'over' },
  { find: 'indien', use: 'als' },
  { find: 'derhalve', use: 'dus' },
  { find: 'teneinde', use: 'om' },
  { find: 'reeds', use: 'al' },
  { find: 'gelieve', use: 'wilt u', fits: false },
  { find: String.raw`(?:dienen|dient|diende|dienden)(?=(?:\s+\S+){0,8}?\s+te\b)`, use: 'moeten', fits: false },
  { find: 'trachten', use: 'proberen' },
  { find: 'tracht|trachtte|trachtten|getracht', use: 'proberen', fits: false },
  { find: `${determiner}wensen`, use: 'willen' },
  { find: `${determiner}wenst`, use: 'wilt', fits: false },
  { find: 'slechts', use: 'alleen maar' },
  { find: 'steeds', use: 'altijd' },
  { find: 'tevens|eveneens', use: 'ook' },
  { find: 'vermits', use: 'omdat' },
  { find: `${determiner}verzoeken`, use: 'vragen' },
  { find: `${determiner}verzoekt`, use: 'vraagt' },
  { find: 'verzoek(?= (?:u|je)\\b)', use: 'vraag' },
  { find: 'bij dezen', use: 'hierbij' },
  { find: 'dit schrijven', use: 'deze brief' },
  { find: '(?:uw|je|jouw|mijn) schrijven', use: (found) => found.replace(/schrijven/i, 'brief') },
  { find: 'ons schrijven', use: 'onze brief' },
]

const patterns = rules.map(({ find, ...rule }) => ({ ...rule, pattern: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${find})(?![\p{L}\p{N}-])`, 'giu') }))

/** The heavy words of a text, in the order in which they stand there. */
export function heavyWordsIn(text: string): readonly HeavyWord[] {
  const found = patterns.flatMap(({ pattern, use, fits = true }) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }): HeavyWord => ({ word, start: index, end: index + word.length, use: likeCapital(word, typeof use === 'string' ? use : use(word)), fits })),
  )
  const ordered = found.toSorted((one, other) => one.start - other.start || other.end - one.end)
  return ordered.filter((each, place) => !ordered.slice(0, place).some(({ end }) => end > each.start))
}

function likeCapital(like: string, word: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
