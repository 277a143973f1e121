import type { Complainant } from '../../../shared/dossier/complaint.ts'

/** Sorts after every name. */
const last = '\u{10FFFF}'
/** Longer than any name; keeps the place in a list short. */
const longest = 80

/**
 * What a list sorts a complainant by: surname, then first name, without accents and capitals. In the Netherlands particles do
 * not count ("van der Aa" stands under A), in Belgium they do. An unknown complainant comes last.
 */
export function sortName({ name, organisation }: Pick<Complainant, 'name' | 'organisation'>, country: 'BE' | 'NL'): string {
  if (name === undefined) return organisation === undefined ? last : plain(organisation)
  const surname = country === 'NL' ? name.surname.replace(/^(?:['’]?\p{Ll}+\s+)+(?=['’]?\p{L})/u, '') : name.surname
  return plain(`${surname} ${name.given ?? ''}`)
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/[\p{M}'’.]/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim().slice(0, longest)
}
