// What a Dutch name sounds like, so that "van den Bosch", "Vandebosch" and "v.d. Bos" are found as one. No maintained library
// does this for Dutch: Metaphone and Soundex hear English. The rules stand here in the order in which they are applied; each
// stands for spellings that are heard alike in the names of Flanders and the Netherlands.

/** Spellings inside a word that sound alike, written one way. Later rules see what earlier ones made. */
const spellings: readonly (readonly [heard: RegExp, written: string])[] = [
  [/c(?=[eiy])|ç/g, 's'], // Cillis, Sillis
  [/ssch/g, 's'], // Visscher, Visser
  [/sch(?=t|m|l|n|w|r|s|$)/g, 's'], // Bosch, Bos; Schmidt, Smit
  [/sch/g, 'sg'], // Schepers, Sgepers
  [/ch|gh/g, 'g'], // Ghijs, Gijs; Berghe, Berge
  [/ck|c|q(?:u)?/g, 'k'], // Claes, Klaas; Beckers, Bekkers
  [/x/g, 'ks'], // Hendrickx, Hendriks
  [/ph/g, 'f'], // Philips, Filips
  [/th/g, 't'], // Mathijs, Matijs
  [/(?<=[bdfgklmnprst])h/g, ''], // Gheerbrandt
  [/dt\b/g, 't'], // Hendrickxdt; Brandt, Brant
  [/v/g, 'f'], // de Vries, de Fries
  [/z/g, 's'], // Zegers, Segers
  [/aey|aei|aij|ay|ai/g, 'ei'], // Kay, Kei; Baeyens, Beijens
  [/eij|eey|ij|ey|y/g, 'ei'], // Dijk, Dyck, Deyk; Reijnders, Reynders
  [/uij|uy|ui|eui/g, 'ui'], // Kuypers, Kuijpers, Kuipers
  [/ouw|auw|au|ou/g, 'ou'], // Blauw, Blouw
  [/oeu|oe|ou(?=ch)/g, 'oe'], // Boeur
  [/ae|aa/g, 'a'], // Claes, Klaas; Verhaegen, Verhagen
  [/oo/g, 'o'], // Hoogen, Hogen
  [/ee|eu(?=r$)/g, 'e'], // Peeters, Peters
  [/uu|ue/g, 'u'], // Hueben, Huben
  [/ieu|iee|ie/g, 'i'], // Pieters, Piters
  [/(.)\1+/g, '$1'], // Janssen, Jansen; Dekkers, Dekers
]

/** Ends that are swallowed when a name is spoken; only for a name that was said to its end. */
const ends: readonly (readonly [heard: RegExp, written: string])[] = [
  [/(?<=..[bdfgklmnprt])s$/, ''], // Janssens, Janssen; Peeters, Peeter; Hendriks, Hendrik
  [/d$/, 't'], // de Smedt, De Smet
  [/b$/, 'p'], // Jacob, Jacop
  [/(?<=..)en$/, 'e'], // Verhoeven, Verhoeve
  [/(?<=..)e$/, ''], // Berghe, Berg; Vandewalle, Vandewal
]

/** Particles that are written apart, run on, or left out altogether (facts.md §6), the longest first. */
const gluedParticles = /^(?:vanden|vander|vande|vanhet|vant|van|den|der|de|ten|ter|te|het|el|al)(?=.{3})/
const particles = new Set(['van', 'vande', 'vanden', 'vander', 'v', 'd', 'vd', 'de', 'den', 'der', 'des', 'het', 't', 's', 'te', 'ten', 'ter', 'tot', 'op', 'in', 'aan', 'el', 'al', 'la', 'le', 'von', 'di', 'da'])

/** What a surname is compared by: one sound for each way in which its particles may have been written. */
export interface NameSound {
  /** Of the name as it was said to its end; two names are alike when they have one in common. */
  readonly whole: readonly string[]
  /** Of what was typed of it so far; a name may go on with any of these. */
  readonly begun: readonly string[]
  /** As it is written, without its particles: three letters say more than their sound where a vowel is doubled ("Pee" sounds "pe"). */
  readonly written: readonly string[]
}

/**
 * The sounds of a surname. "van den Bosch" gives "bos"; a name that may hold a particle that was run on ("Devos") gives the
 * sound with it and without. Nothing for a name of particles alone, or of fewer than two letters.
 */
export function soundOf(surname: string): NameSound {
  const words = plainWords(surname)
  const bare = words.filter((word, index) => !particles.has(word) || (index === words.length - 1 && words.length === 1))
  if (bare.length === 0) return { whole: [], begun: [], written: [] }
  const run = bare.join('')
  const forms = [run, run.replace(gluedParticles, '')].filter((form) => form.length >= 2 && !particles.has(form))
  return { whole: unique(forms.map((form) => heard(heard(form, spellings), ends))), begun: unique(forms.map((form) => heard(form, spellings))), written: unique(forms) }
}

/** The words of a text without accents, capitals or signs; an apostrophe joins nothing: "O’Neill" is "o neill". */
export function plainWords(text: string): readonly string[] {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ĳ', 'ij').match(/[\p{L}]+/gu) ?? []
}

function heard(word: string, rules: typeof spellings): string {
  return rules.reduce((sound, [spelling, written]) => sound.replace(spelling, written), word)
}

function unique(sounds: readonly string[]): readonly string[] {
  return [...new Set(sounds.filter((sound) => sound !== ''))]
}
