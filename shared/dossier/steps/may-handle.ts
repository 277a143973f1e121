import type { DossierState } from '../state.ts'
import { understandName } from '../understanding/name.ts'

/**
 * Whether this colleague may handle the complaint: never somebody it is about (Awb 9:7, Bestuursdecreet II.86). Names are
 * compared as people write them down in a call: titles, accents and capitals do not count, an initial stands for a first
 * name, and a surname alone is enough to refuse, because the doubt must be taken away by writing who was meant.
 */
export function mayHandle(state: Pick<DossierState, 'complaint' | 'personsConcerned'>, name: string): boolean {
  const mentions = [...(state.personsConcerned ?? []), state.complaint.happened.withWhom ?? '']
  return !mentions.some((mention) => isAbout(mention, name))
}

function isAbout(mention: string, name: string): boolean {
  const said = wordsOf(mention)
  const understood = understandName(name)
  const surname = wordsOf(understood?.surname ?? name)
  if (surname.length === 0) return false
  const given = wordsOf(understood?.given ?? '')
  // Colleagues are often written down by their initials: "S.B.", of which each letter is a word here.
  const whole = [...given, ...surname]
  if (whole.every((word) => word.length === 1)) return whole.length > 1 && placesOf(said, whole).length > 0
  return placesOf(said, surname).some((place) => mayBeGiven(said[place - 1], given[0]))
}

/** Whether the word before a surname leaves room for this first name: an initial does, another name does not. */
function mayBeGiven(before: string | undefined, given: string | undefined): boolean {
  if (before === undefined || given === undefined || notNames.has(before)) return true
  return before.length === 1 || given.length === 1 ? before[0] === given[0] : before === given
}

/** Words that stand before a surname and are no first name. */
const notNames = new Set(['mevrouw', 'mevr', 'mw', 'heer', 'dhr', 'meneer', 'mijnheer', 'juffrouw', 'dokter', 'dr', 'door', 'met', 'bij', 'van', 'en', 'of', 'collega', 'adviseur', 'adviseuse', 'medewerker', 'medewerkster'])

function placesOf(said: readonly string[], sought: readonly string[]): number[] {
  return said.map((_, place) => place).filter((place) => sought.every((word, index) => said[place + index] === word))
}

function wordsOf(text: string): string[] {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
