import type { PersonName } from '../complaint.ts'

/**
 * A name as it was typed in a call, taken apart: "mevr. F. van der Verzonnen", "dhr Jan Peeters", "Peeters, Jan". Undefined
 * when it is no name ("onbekend", "wil anoniem blijven", "dochter van 06 …"), so that the words are kept as they are.
 * Without a title the form of address is `unknown`. A name typed without any capital gets them, and so does one typed in
 * capitals alone; otherwise the capitals are the person's own (facts.md §4.4, §6).
 */
export function understandName(text: string): PersonName | undefined {
  const typed = text.trim().replaceAll(/\s+/g, ' ').replaceAll(/ ?- ?(?=\p{L})/gu, '-')
  const { title, rest } = takeTitle(typed)
  if (rest === '' || isNoName(rest)) return undefined
  const name = /\p{Lu}/u.test(rest) && !isShouted(rest) ? rest : capitalised(rest.toLowerCase())
  const parts = name.split(/\s*,\s*/)
  if (parts.length > 2 || parts.some((part) => part === '')) return undefined
  const [first = '', second] = parts
  return second === undefined ? inSpokenOrder(title, first) : surnameFirst(title, first, second)
}

type Title = PersonName['title']

const titles: readonly { readonly title: Title; readonly words: RegExp }[] = [
  { title: 'mevrouw', words: /^(?:mevrouw|mevr|mvr|mw|mej|mejuffrouw|juffrouw)(?:\.\s*|\s+|$)/i },
  { title: 'heer', words: /^(?:de\s+heer|dhr|heer|meneer|mijnheer|mnr)(?:\.\s*|\s+|$)/i },
]

/** Two people at once have no title of their own: "de heer en mevrouw Peeters". */
const couple = /^((?:de\s+)?heer\s+en\s+mevrouw|mevrouw\s+en\s+(?:de\s+)?heer|familie|fam\.)\s+(?=\S)/i

function takeTitle(text: string): { readonly title: Title; readonly rest: string } {
  if (couple.test(text)) return { title: 'unknown', rest: text }
  const behind = /^(.+?)\s*[,(]\s*(mevrouw|mevr\.?|mw\.?|dhr\.?|(?:de )?heer)\s*\)?$/i.exec(text)
  const found = titleOf(behind?.[2] ?? text)
  if (found === undefined) return { title: 'unknown', rest: text }
  return { title: found.title, rest: (behind?.[1] ?? text.replace(found.words, '')).trim() }
}

function titleOf(text: string) {
  return titles.find(({ words }) => words.test(text))
}

/** What is typed when there is no name to type. "Wil" and "Geens" are names too, so these words are few. */
const noNames = /\b(?:anoniem\w*|onbekende?|naamloos|naam|niet|niemand|iemand)\b|^geen\b/i

function isNoName(text: string): boolean {
  return /[\p{N}?()/@:;]/u.test(text) || !/\p{L}/u.test(text) || text.split(' ').length > 8 || noNames.test(text)
}

/** Words that belong to the surname behind them (facts.md §6). */
const particles = new Set([
  'van', 'vande', 'vanden', 'vander', 'v.d.', 'v.d', 'vd', 'vd.', 'de', 'den', 'der', 'des', 'het', "'t", "'s", '’t', '’s', 'te', 'ten', 'ter', 'tot', 'op', 'in', 'aan',
  'uit', 'uijt', 'bij', 'onder', 'voor', 'el', 'al', 'ait', 'ben', 'bin', 'da', 'das', 'dos', 'del', 'della', 'di', 'do', 'du', 'la', 'le',
  'les', 'von', 'zu', 'zum', 'zur', 'af', 'av', 'mac',
])

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase())
}

/** "F. van der Verzonnen": the surname begins at the first particle, or is the last word. */
function inSpokenOrder(title: Title, name: string): PersonName {
  const pair = couple.exec(name)
  if (pair?.[1] !== undefined) return { title, given: pair[1], surname: name.slice(pair[0].length) }
  // "F.Verzonnen": initials typed against the surname.
  const words = name.replace(/^((?:\p{Lu}\.)+)(?=\p{L}{2})/u, '$1 ').split(' ')
  // In "An Peeters-De Smet" the particle belongs to the second half of a double name.
  const particle = words.findIndex((word, index) => isParticle(word.replace(/^.+-/, '')) && index < words.length - 1)
  const start = particle === -1 ? words.length - 1 : particle
  return nameOf(title, words.slice(0, start).join(' '), words.slice(start).join(' '))
}

/** "Peeters, Jan", also "Aa, J. van der" as Dutch lists have it. */
function surnameFirst(title: Title, surname: string, rest: string): PersonName {
  const own = titleOf(rest)
  const words = (own === undefined ? rest : rest.replace(own.words, '')).split(' ').filter((word) => word !== '')
  const behind = words.findLastIndex((word) => !isParticle(word)) + 1
  const whole = [...words.slice(behind), surname].join(' ')
  return nameOf(own?.title ?? title, words.slice(0, behind).join(' '), whole)
}

function nameOf(title: Title, given: string, surname: string): PersonName {
  return given === '' ? { title, surname } : { title, given, surname }
}

/** Caps Lock is on, or it was copied from a form: no small letter, and a word that is too long for initials. */
function isShouted(name: string): boolean {
  return !/\p{Ll}/u.test(name) && name.split(/[\s.-]+/).some((word) => word.length > 2 && !isParticle(word))
}

/** Particles that have a capital wherever they stand. */
const proud = new Set(['el', 'al', 'ait', 'ben', 'bin', 'mac'])

function capitalised(name: string): string {
  return name
    .split(/(?<=[\s-])/)
    .map((word) => (isParticle(word.trim()) && !proud.has(word.trim()) ? word : word.replaceAll(/^(?:[do]['’])?(?:ij|\p{Ll})|(?<=[.'’])\p{Ll}/gu, (start) => start.toUpperCase())))
    .join('')
}
