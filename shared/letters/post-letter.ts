import type { DossierView, LetterToPost, Settings } from '../contract/views.ts'
import type { Deadline } from '../dossier/deadlines/deadline.ts'
import { nextDue } from '../dossier/deadlines/deadlines.ts'
import { endsTerms, meetsBySending } from '../dossier/steps/letter-meets.ts'
import type { Procedure } from '../procedure/schema.ts'
import { envelopeProfile } from './envelope.ts'
import { byPlace, placeOfLines, type PostalPlace } from './post-order.ts'
import { recipientOf } from './recipient.ts'
import { replyChannelOf } from './reply-channel.ts'

/** A final letter that can go on the post with others. */
export interface PostLetter {
  readonly letter: LetterToPost
  readonly place: PostalPlace
  /** Top to bottom, as they stand above the letter. */
  readonly lines: readonly string[]
  /** The first line above the letter. */
  readonly addressee?: string
  /** What its posting meets, or ends; absent when no running term waits for it. */
  readonly deadline?: Deadline
  /** The complainant is answered by e-mail: on the post only when she says so. */
  readonly goesByEmail: boolean
}

/** What a dossier tells of its letters. */
interface Posting {
  readonly view: Pick<DossierView, 'state' | 'deadlines'>
  readonly procedure: Procedure
  readonly settings: Pick<Settings, 'senderAddress' | 'envelope'>
}

/** Where a letter that waits for the post goes and what its posting meets; undefined when it does not wait in this dossier. */
export function postLetterOf(letter: LetterToPost, { view: { state, deadlines }, procedure, settings: { senderAddress, envelope } }: Posting): PostLetter | undefined {
  const final = state.letters.find(({ letterId, sentOn }) => letterId === letter.letterId && sentOn === undefined)
  if (final === undefined) return undefined
  const { party, lines } = recipientOf({
    kind: letter.kind, state, procedure, senderAddress, profile: envelopeProfile(envelope, procedure.organisation.country),
    ...(final.addressLines === undefined ? {} : { own: final.addressLines }),
  })
  const deadline = nextDue(deadlines.filter(({ ruleId }) => endsTerms.has(letter.kind) || meetsBySending(letter.kind, ruleId, procedure)))
  return {
    letter,
    place: placeOfLines(lines),
    lines,
    ...(lines[0] === undefined ? {} : { addressee: lines[0] }),
    ...(deadline === undefined ? {} : { deadline }),
    goesByEmail: party === 'complainant' && replyChannelOf(state.complaint, procedure) === 'email',
  }
}

/** In the order of their addresses, and of their numbers where those are the same. */
export function inPostOrder(letters: readonly PostLetter[]): readonly PostLetter[] {
  return letters.toSorted((one, other) => byPlace(one.place, other.place) || one.letter.number.localeCompare(other.letter.number))
}
