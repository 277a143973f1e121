import type { Complainant, Complaint } from '../complaint.ts'
import { plainWords, soundOf } from '../understanding/name-sound.ts'
import type { HomeCountry } from '../understanding/address.ts'
import { understandName } from '../understanding/name.ts'
import { phoneKeys } from '../understanding/phone.ts'

/**
 * By what a dossier is recognised. Of the caller: number, e-mail, how the name sounds and is written, first letter of the first name,
 * address, organisation, and how the name of the person sounds for whom the caller spoke. Of what was told, while the dossier is open:
 * words of the subject, words of place, service or person, and the day of the facts.
 */
export type RecognitionKind =
  | 'phone' | 'email' | 'name' | 'written' | 'initial' | 'address' | 'organisation' | 'represented'
  | 'subject-word' | 'place-word' | 'happened-on'

export interface RecognitionKey {
  readonly kind: RecognitionKind
  readonly key: string
}

/** All keys of a dossier; the same details always give the same keys, in the same order. */
export function recognitionKeys(complaint: Complaint, isClosed: boolean, country: HomeCountry): readonly RecognitionKey[] {
  return [...callerKeys(complaint.complainant, country), ...(isClosed ? [] : complaintKeys(complaint))]
}

/** The keys of a caller. Nobody has none. */
export function callerKeys({ name, organisation, address, phone, email, onBehalfOf }: Complainant, country: HomeCountry): readonly RecognitionKey[] {
  const sound = name === undefined ? undefined : soundOf(name.surname)
  return [
    ...keysOf('phone', phone === undefined ? [] : phoneKeys(phone, country)),
    ...keysOf('email', email === undefined ? [] : [email.trim().toLowerCase()]),
    ...keysOf('name', sound?.whole ?? []),
    ...keysOf('written', sound?.written ?? []),
    ...keysOf('initial', initialOf(name?.given)),
    ...keysOf('address', addressKey(address)),
    ...keysOf('organisation', organisation === undefined ? [] : organisationKey(organisation)),
    ...keysOf('represented', onBehalfOf === undefined ? [] : personSound(onBehalfOf.name)),
  ]
}

type Told = Pick<Complaint, 'subject' | 'happened'>

/** The keys of what was told. */
export function complaintKeys({ subject, happened }: Told): readonly RecognitionKey[] {
  return [
    ...keysOf('subject-word', tellingWords(subject)),
    ...keysOf('place-word', tellingWords(`${happened.where ?? ''} ${happened.withWhom ?? ''}`)),
    ...keysOf('happened-on', happened.on === undefined ? [] : [happened.on]),
  ]
}

/** How the name of a person sounds whose name was typed in one line: "mijn moeder, mevr. Peeters" is no name, "An Peeters" is. */
export function personSound(typed: string): readonly string[] {
  const name = understandName(typed)
  return name === undefined ? [] : soundOf(name.surname).whole
}

/** "Jan", "J." and "j" begin alike; a couple has no first letter. */
function initialOf(given: string | undefined): readonly string[] {
  const [first = ''] = given === undefined || / en /.test(given) ? [] : plainWords(given.replace(/^(?:dr|ir|ing|drs|prof|mr)\.?\s+/i, ''))
  return first === '' ? [] : [first.slice(0, 1)]
}

/** Street by its sound, number and box, and the postcode or else the town: what tells one front door from the next. */
function addressKey(address: Complainant['address']): readonly string[] {
  if (address === undefined) return []
  const { street, postcode, town, country } = address
  const [, name = '', number = ''] = /^(.*?)(\d.*)$/.exec(street) ?? []
  if (number === '') return []
  const place = postcode?.replaceAll(/\s/g, '').toUpperCase() ?? plainWords(town).join('')
  const road = plainWords(name.replace(/(?:straat|str\.?|laan|ln\.?|steenweg|stwg\.?|plein|weg)\s*$/i, '')).join('')
  return [[country ?? '', place, road, plain(number)].join('|')]
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const legalForms = new Set(['bv', 'bvba', 'nv', 'vzw', 'cv', 'cvba', 'vof', 'stichting', 'vereniging', 'de', 'het', 'en'])

function organisationKey(organisation: string): readonly string[] {
  const name = (plain(organisation.normalize('NFD').replaceAll(/\p{M}/gu, '')).match(/\S+/g) ?? []).filter((word) => !legalForms.has(word)).join('')
  return name.length < 3 ? [] : [name]
}

/** Words that say nothing about what a complaint is about. */
const empty = new Set(
  ('aan als bij dan dat deze die dit door een geen het hun maar meer met mijn naar niet niets nog ook onze over reeds sinds tegen terug tot uit van veel voor waar ' +
    'want wat werd weer wel werden wie wordt worden zijn zich zonder hebben heeft kreeg krijgt moet moeten kan kon was waren iemand iets klacht klager mevrouw meneer heer').split(' '),
)

/** The words of a text that tell one complaint from another, without their endings: "brieven" and "brief" stay two, "formulieren" and "formulier" one. */
export function tellingWords(text: string): readonly string[] {
  const words = plainWords(text).filter((word) => word.length >= 3 && !empty.has(word)).map((word) => word.replace(/(?<=.{4})(?:en|s|e)$/, ''))
  return [...new Set(words)]
}

function keysOf(kind: RecognitionKind, keys: readonly string[]): readonly RecognitionKey[] {
  return keys.map((key) => ({ kind, key }))
}
