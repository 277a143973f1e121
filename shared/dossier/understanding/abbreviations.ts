/** A word that the coordinator types short and wants long. */
export interface Abbreviation {
  /** Letters and digits only, without a full stop. */
  readonly short: string
  readonly long: string
}

/** What every register begins with: no Dutch word and no name, so that none of them expands by accident. */
export const firstAbbreviations: readonly Abbreviation[] = [
  { short: 'kl', long: 'klager' },
  { short: 'mdw', long: 'medewerker' },
  { short: 'behand', long: 'behandelaar' },
  { short: 'afspr', long: 'afspraak' },
  { short: 'aanvr', long: 'aanvraag' },
  { short: 'uitk', long: 'uitkering' },
  { short: 'form', long: 'formulier' },
  { short: 'ontv', long: 'ontvangen' },
  { short: 'tgb', long: 'teruggebeld' },
  { short: 'nbr', long: 'niet bereikt' },
  { short: 'vlgs', long: 'volgens' },
  { short: 'ivm', long: 'in verband met' },
]

/** What was typed after which the word before it is complete. */
const endsWord = /^[\s.,;:!?)”"]$/u

/**
 * The text with the abbreviation before the cursor written out, when the sign that was just typed ends it; undefined when there
 * is none. Never inside a word, nor behind a hyphen or an apostrophe; a capital stays a capital.
 * @param offset of the cursor, right behind the sign that was typed.
 */
export function expandedAt(text: string, offset: number, abbreviations: readonly Abbreviation[]): { readonly text: string; readonly offset: number } | undefined {
  if (!endsWord.test(text.slice(offset - 1, offset))) return undefined
  const before = text.slice(0, offset - 1)
  const word = /(?<![\p{L}\p{N}\p{M}'’@./-])[\p{L}\p{N}]+$/u.exec(before)?.[0]
  if (word === undefined) return undefined
  const found = abbreviations.find(({ short }) => short === word || short === lowered(word))
  if (found === undefined) return undefined
  const long = found.short === word ? found.long : found.long.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const start = offset - 1 - word.length
  return { text: text.slice(0, start) + long + text.slice(offset - 1), offset: start + long.length + 1 }
}

/** "Kl" is "kl" at the beginning of a sentence; "KL" is something else. */
function lowered(word: string): string {
  return word.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

/** A list as it is typed in the settings, one to a line: `kl = klager`. */
export interface ReadAbbreviations {
  readonly abbreviations: readonly Abbreviation[]
  /** Lines in which no abbreviation could be read, as they were typed. */
  readonly unread: readonly string[]
}

/** Reads a list of abbreviations; of two that are written short alike the last one holds. */
export function readAbbreviations(typed: string): ReadAbbreviations {
  const lines = typed.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const read = lines.map((line) => {
    const [, short, long] = /^([\p{L}\p{N}]{1,20})\.?\s*(?:=|\t|:)\s*(\S.{0,199})$/u.exec(line) ?? []
    return short === undefined || long === undefined ? line : { short, long: long.trim() }
  })
  const known = read.filter((one) => typeof one !== 'string')
  return { abbreviations: known.filter((one, place) => known.findLastIndex(({ short }) => short === one.short) === place), unread: read.filter((one) => typeof one === 'string') }
}

/** The list as it stands in the settings. */
export function writtenAbbreviations(abbreviations: readonly Abbreviation[]): string {
  return abbreviations.map(({ short, long }) => `${short} = ${long}`).join('\n')
}
