import { understandName } from '../understanding/name.ts'

/**
 * A text without the names of people, for whoever may read it but not learn who they are (GDPR art. 15(4): the rights of others).
 * Each name goes in the ways in which people write it: whole, its surname alone, its initials; capitals do not count. What
 * describes somebody without a name stays: reading it before it leaves is a person's work.
 * @param names as they stand in the dossier, `mevrouw A. Peeters` or `R.H., klantenservice`.
 * @param mark what stands in place of a name: always the same, so that nobody can tell a name by its length.
 */
export function blackOut(text: string, names: readonly string[], mark: string): string {
  const forms = [...new Set(names.flatMap(formsOf))].toSorted((one, other) => other.length - one.length)
  if (forms.length === 0) return text
  const pattern = forms.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)).join('|')
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'), () => mark)
}

/** Too short to be told from an ordinary word. */
const shortestSurname = 3

function formsOf(name: string): readonly string[] {
  const whole = name.trim()
  if (whole === '') return []
  const parts = whole.split(/\s*[,;]\s*/).filter((part) => part !== '')
  return [whole, ...parts.flatMap((part) => {
    const understood = understandName(part)
    const surname = understood?.surname
    const given = understood?.given
    return [
      part,
      ...(surname === undefined || surname.length < shortestSurname ? [] : [surname]),
      ...(surname === undefined || given === undefined ? [] : [`${given} ${surname}`]),
    ]
  })]
}
