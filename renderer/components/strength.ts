import type { ZxcvbnResult } from '@zxcvbn-ts/core'

/** The least that the register accepts; see `electron/register/keys/passphrase.ts`. */
export const fewestSigns = 12
/**
 * From 0 to 4; the judge knows few Dutch words and so flatters, and who steals the laptop can guess for years: only the
 * highest is enough.
 */
export const leastStrength = 4

export interface Strength {
  readonly level: 0 | 1 | 2 | 3 | 4
  /** What makes it weak, when something does. */
  readonly weakness?: 'common' | 'pattern' | 'personal'
  /** Signs that are still needed; 0 when it is long enough. */
  readonly missing: number
}

/** Judges a passphrase; the first call fetches the word lists, nothing leaves the page. */
export type Judge = (passphrase: string, personal: readonly string[]) => Strength

/** Dutch words that guessers try first, beside the common lists of the library. */
const dutch = [
  'wachtwoord', 'wachtzin', 'geheim', 'welkom', 'klacht', 'klachten', 'register', 'gehoor', 'gemeente', 'zoersel', 'inter', 'interforce',
  'ombudsman', 'ombudsdienst', 'lekstroom', 'coordinator', 'kantoor', 'lente', 'zomer', 'herfst', 'winter', 'januari', 'februari', 'maart',
  'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december', 'maandag', 'dinsdag', 'woensdag', 'donderdag',
  'vrijdag', 'zaterdag', 'zondag', 'amsterdam', 'brussel', 'antwerpen', 'gent', 'vlaanderen', 'nederland', 'belgie', 'ajax', 'feyenoord',
  'voetbal', 'schatje', 'liefje', 'poes', 'hond', 'koffie', 'chocolade', 'qwerty', 'azerty', 'hallo', 'vakantie', 'zonnetje',
]

/** Fetches the judge; 0.9 MB of word lists that only the start screens and the settings need. */
export async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  const factory = new ZxcvbnFactory({ dictionary: { ...common.dictionary, dutch }, graphs: common.adjacencyGraphs })
  return (passphrase, personal) => {
    // Long texts cost the judge time and are strong without him.
    const result = factory.check(passphrase.slice(0, 100), [...personal])
    const missing = Math.max(0, fewestSigns - Array.from(passphrase.trim()).length)
    const weakness = weaknessOf(result)
    return { level: result.score, missing, ...(weakness === undefined ? {} : { weakness }) }
  }
}

function weaknessOf({ sequence, score }: ZxcvbnResult): Strength['weakness'] {
  if (score >= leastStrength) return undefined
  const dictionaries = sequence.flatMap((match) => ('dictionaryName' in match && typeof match.dictionaryName === 'string' ? [match.dictionaryName] : []))
  if (dictionaries.includes('userInputs')) return 'personal'
  if (dictionaries.some((name) => name.startsWith('passwords') || name === 'dutch')) return 'common'
  return sequence.some(({ pattern }) => ['repeat', 'sequence', 'spatial', 'date'].includes(pattern)) ? 'pattern' : undefined
}
