import type { RecognitionKey, RecognitionKind } from './keys.ts'

/** What speaks for, or against, an earlier dossier being of the person who calls. */
export type CallerReason =
  /** Its number was said. */
  | 'mentioned'
  | 'phone'
  /** The digits typed so far. */
  | 'phone-begins'
  | 'email'
  | 'address'
  /** The surname sounds alike. */
  | 'name'
  /** Surname alike, and the first name begins with the same letter. */
  | 'full-name'
  /** The letters typed so far, as they are written. */
  | 'name-begins'
  /** What was typed so far sounds so. */
  | 'sound-begins'
  | 'organisation'
  /** The caller now speaks for the person who complained then. */
  | 'speaks-for'
  /** Somebody spoke then for the person who calls now. */
  | 'spoken-for'
  /** Another surname: somebody of the same house, or a number that went to another. */
  | 'other-name'
  /** Same surname, first name with another letter. */
  | 'other-given'

/** `probably`: the same person; `perhaps`: look before you think so. Nothing is ever linked because of it. */
export type Certainty = 'probably' | 'perhaps'

export interface Likeness {
  readonly certainty: Certainty
  /** The strongest first. */
  readonly reasons: readonly CallerReason[]
  /** Only to rank by. */
  readonly score: number
}

/** What is asked about a caller: the keys of what was typed, and what a number or name that is still being typed begins with. */
export interface AskedCaller {
  readonly keys: readonly RecognitionKey[]
  readonly phoneBegins: readonly string[]
  readonly nameBegins: readonly string[]
  readonly soundBegins: readonly string[]
  /** Sound of the person for whom she speaks. */
  readonly speaksFor: readonly string[]
  readonly isMentioned: boolean
}

const weights = {
  mentioned: 100, phone: 40, email: 40, address: 25, 'full-name': 20, 'speaks-for': 16, 'spoken-for': 16, organisation: 15, 'phone-begins': 14, name: 12,
  'name-begins': 7, 'sound-begins': 5, 'other-given': -8, 'other-name': -30,
} as const satisfies Record<CallerReason, number>

const strongestFirst = (Object.keys(weights) as CallerReason[])

/**
 * How the keys of an earlier dossier speak for the caller being the same person; undefined when nothing does. A number or
 * e-mail alone makes it probable, a name alone never; another surname, or another first name, leaves it a perhaps whatever
 * else agrees (peers.md §4 nr. 8).
 */
export function likenessOf(asked: AskedCaller, known: readonly RecognitionKey[]): Likeness | undefined {
  const reasons = reasonsFor(asked, known)
  const has = (...sought: readonly CallerReason[]) => sought.some((reason) => reasons.has(reason))
  const speaking = strongestFirst.filter((reason) => reasons.has(reason) && weights[reason] > 0)
  if (speaking.length === 0) return undefined
  const isProbable =
    has('mentioned') ||
    (!has('other-name', 'other-given') && (has('phone', 'email') || (has('address') && has('name', 'full-name', 'organisation')) || (has('organisation') && has('full-name')))) ||
    (has('speaks-for', 'spoken-for') && has('phone', 'email', 'address'))
  const shown = strongestFirst.filter((reason) => reasons.has(reason))
  return { certainty: isProbable ? 'probably' : 'perhaps', reasons: shown, score: shown.reduce((sum, reason) => sum + weights[reason], 0) }
}

function reasonsFor(asked: AskedCaller, known: readonly RecognitionKey[]): ReadonlySet<CallerReason> {
  const then = (kind: RecognitionKind) => known.filter((key) => key.kind === kind).map(({ key }) => key)
  const now = (kind: RecognitionKind) => asked.keys.filter((key) => key.kind === kind).map(({ key }) => key)
  const agree = (kind: RecognitionKind) => meet(now(kind), then(kind))
  const begins = (keys: readonly string[], beginnings: readonly string[]) => keys.some((key) => beginnings.some((beginning) => key.startsWith(beginning)))

  const sameName = agree('name')
  const nameBegins = !sameName && begins(then('written'), asked.nameBegins)
  const soundBegins = !sameName && !nameBegins && begins(then('name'), asked.soundBegins)
  const isOtherGiven = sameName && now('initial').length > 0 && then('initial').length > 0 && !agree('initial')
  const speaksFor = meet(asked.speaksFor, then('name'))
  const spokenFor = meet(now('name'), then('represented'))
  const found: readonly (readonly [CallerReason, boolean])[] = [
    ['mentioned', asked.isMentioned],
    ['phone', agree('phone')],
    ['phone-begins', !agree('phone') && begins(then('phone'), asked.phoneBegins)],
    ['email', agree('email')],
    ['address', agree('address')],
    ['full-name', sameName && agree('initial')],
    ['name', sameName && !agree('initial')],
    ['name-begins', nameBegins],
    ['sound-begins', soundBegins],
    ['organisation', agree('organisation')],
    ['speaks-for', speaksFor],
    ['spoken-for', spokenFor],
    ['other-given', isOtherGiven],
    ['other-name', !sameName && !nameBegins && !soundBegins && !speaksFor && !spokenFor && now('name').length > 0 && then('name').length > 0],
  ]
  return new Set(found.filter(([, holds]) => holds).map(([reason]) => reason))
}

/** Why an open dossier may be about the same thing. */
export type ComplaintReason = 'subject' | 'place' | 'day'

export interface ComplaintLikeness {
  readonly reasons: readonly ComplaintReason[]
  readonly score: number
}

/**
 * Whether what is told now looks like what an open dossier is about: two words of the subject, or one together with the same
 * place, service, person or day; place and day together as well.
 * @param near the days on which it may have happened: a caller is easily a day off.
 */
export function looksLike(asked: readonly RecognitionKey[], near: readonly string[], known: readonly RecognitionKey[]): ComplaintLikeness | undefined {
  const shared = (kind: RecognitionKind) => known.filter((key) => key.kind === kind && asked.some((one) => one.kind === kind && one.key === key.key)).length
  const subject = shared('subject-word')
  const place = shared('place-word')
  const day = known.some(({ kind, key }) => kind === 'happened-on' && near.includes(key))
  if (subject < 2 && [subject > 0, place > 0, day].filter(Boolean).length < 2) return undefined
  const reasons: readonly (readonly [ComplaintReason, boolean])[] = [['subject', subject > 0], ['place', place > 0], ['day', day]]
  return { reasons: reasons.filter(([, holds]) => holds).map(([reason]) => reason), score: 2 * subject + 2 * place + (day ? 3 : 0) }
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one))
}
