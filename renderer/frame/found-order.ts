/** What the search field finds. */
export interface Found {
  readonly id: string
  /** Heavy, before the name: the number of a dossier. */
  readonly number?: string
  readonly name: string
  readonly detail?: string
  /** Other words by which it is looked for; not shown. */
  readonly also?: string
  readonly keys?: string
  readonly act: () => void
}

export interface FoundGroup {
  readonly heading: string
  readonly found: readonly Found[]
}

/** How well a line fits what is typed, 0 the best: it is that, it begins so, one of its words does, it was found in some other way. */
export function fitOf({ number, name, detail, also }: Found, typed: string): number {
  const sought = plain(typed)
  const names = [number, name].filter((text) => text !== undefined).map(plain)
  if (names.includes(sought)) return 0
  // A dossier is looked for by its number; that a name or a subject begins so says less than that a command does.
  if (number === undefined ? names[0]?.startsWith(sought) === true : plain(number).startsWith(sought)) return 1
  const words = plain([name, detail ?? '', also ?? ''].join(' ')).split(/[^\p{L}\p{N}-]+/u)
  return words.some((word) => word.startsWith(sought)) ? 2 : 3
}

/**
 * The groups with the best line in front: Enter takes the first line, and a command that is typed out is meant. Where two fit alike
 * the order stays: dossiers before commands.
 */
export function inOrderOfFit(groups: readonly FoundGroup[], typed: string): readonly FoundGroup[] {
  if (typed === '') return groups
  const best = ({ found }: FoundGroup) => Math.min(...found.map((one) => fitOf(one, typed)))
  return groups.toSorted((one, other) => best(one) - best(other))
}

/** True when every word that is typed stands in the name of something to do, or in what it is also called. */
export function isMeant({ name, also }: Pick<Found, 'name' | 'also'>, typed: string): boolean {
  const all = plain([name, also ?? ''].join(' '))
  return plain(typed).split(/\s+/).every((word) => all.includes(word))
}

/** True when a line that was found for fewer letters fits what is typed now. */
export function stillFits({ number, name, detail }: Found, typed: string): boolean {
  return plain([number, name, detail].filter((text) => text !== undefined).join(' ')).includes(plain(typed))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
