import * as z from 'zod/mini'

export const directoryKind = z.enum(['service', 'department', 'employee', 'word'])
/** What stands in an organisation's own list: a service, a department, somebody who works there, or a word that is spelt right. */
export type DirectoryKind = z.infer<typeof directoryKind>

export interface DirectoryEntry {
  readonly kind: DirectoryKind
  /** As it is to be written, for an employee with what tells her from another: `An Peeters, balie`. */
  readonly name: string
}

/** As many as a reader takes in at a glance. */
const mostOffered = 6

/**
 * The entries that what is being typed may become, the best first: those that begin so, then those with a word that begins so.
 * Capitals and accents do not count. What is whole already is not offered again.
 */
export function offered(entries: readonly DirectoryEntry[], typed: string): readonly DirectoryEntry[] {
  const sought = plain(typed.trim())
  if (sought === '') return entries.slice(0, mostOffered)
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(plain(entry.name), sought) })).filter(({ rank }) => rank < 2)
  if (ranked.some(({ entry }) => plain(entry.name) === sought)) return []
  return ranked.toSorted((one, other) => one.rank - other.rank).slice(0, mostOffered).map(({ entry }) => entry)
}

/** True when it stands in the list already, whatever its capitals. */
export function isKnown(entries: readonly DirectoryEntry[], name: string): boolean {
  return entries.some((entry) => plain(entry.name) === plain(name.trim()))
}

/** The part of a line that is being typed: several names may stand in one line, with commas between them. */
export function lastName(line: string): { readonly before: string; readonly name: string } {
  const place = line.lastIndexOf(', ')
  return place === -1 ? { before: '', name: line } : { before: line.slice(0, place + 2), name: line.slice(place + 2) }
}

/** In the order in which people look for them. */
export function inOrder(entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  const order = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })
  return entries.toSorted((one, other) => order.compare(one.name, other.name) || (one.kind < other.kind ? -1 : 1))
}

function rankOf(name: string, sought: string): number {
  if (name.startsWith(sought)) return 0
  return name.split(/[^\p{L}\p{N}]+/u).some((_, place, words) => words.slice(place).join(' ').startsWith(sought)) ? 1 : 2
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ')
}
