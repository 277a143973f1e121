import type { Procedure } from './schema.ts'

/**
 * Versions from here on were made in this register; those before it came with the program. Each counts on by itself, so that an
 * own version and a later shipped one never get the same number (docs/decisions/2026-11-27-own-procedures.md).
 */
export const firstOwnVersion = 1001

/** Whether a version was made in this register. */
export function isOwnVersion(version: number): boolean {
  return version >= firstOwnVersion
}

/** The number by which she knows a version: 1, 2, 3 … among her own, or among those that come with the program. */
export function shownVersion(version: number): number {
  return isOwnVersion(version) ? version - firstOwnVersion + 1 : version
}

/** What a procedure says, whatever it is called by: without its number, what it was made from, and what the register adds. */
export function contentOf({ id: _id, version: _version, basedOn: _basedOn, closingDays: _closingDays, absences: _absences, ...content }: Procedure): Omit<Procedure, 'id' | 'version' | 'basedOn' | 'closingDays' | 'absences'> {
  return content
}

/** The text of a procedure as a file holds it: two spaces, a line at the end, nothing of the register in it. */
export function procedureFile(procedure: Procedure): string {
  return `${JSON.stringify(asWritten(procedure), null, 2)}\n`
}

/** A procedure as somebody wrote it, without the closing days and absences that the register gives along. */
export function asWritten({ closingDays: _closingDays, absences: _absences, ...procedure }: Procedure): Omit<Procedure, 'closingDays' | 'absences'> {
  return procedure
}

/** An id for a procedure of this name that is not taken yet: `Ons Huis` gives `ons-huis`, then `ons-huis-2`. */
export function idFor(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60)
  const id = /^[a-z]/.test(plain) ? plain : `procedure${plain === '' ? '' : '-'}${plain}`
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? id : `${id}-${count}`
    if (!taken.includes(candidate)) return candidate
  }
}
