import type { DossierView, LetterToPost, Settings } from '../../shared/contract/views.ts'
import type { Deadline } from '../../shared/dossier/deadline.ts'
import { nextDue } from '../../shared/dossier/deadlines.ts'
import { endsTerms, meetsBySending } from '../../shared/dossier/letter-meets.ts'
import { envelopeProfile } from '../../shared/letters/envelope.ts'
import { byPlace, placeOfLines, type PostalPlace } from '../../shared/letters/post-order.ts'
import { recipientOf } from '../../shared/letters/recipient.ts'
import { replyChannelOf } from '../../shared/letters/reply-channel.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** A final letter that can go on the post with others. */
export interface BatchLetter {
  readonly letter: LetterToPost
  readonly procedure: Procedure
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

/**
 * The letters that wait for the post, in the order of their addresses.
 * @param views of their dossiers, by id; a letter of which the dossier was not read is left out.
 */
export function batchOf(toPost: readonly LetterToPost[], views: ReadonlyMap<string, DossierView>, procedures: readonly Procedure[], { senderAddress, envelope }: Pick<Settings, 'senderAddress' | 'envelope'>): readonly BatchLetter[] {
  return toPost
    .flatMap((letter): BatchLetter[] => {
      const view = views.get(letter.dossierId)
      const final = view?.state.letters.find(({ letterId, sentOn }) => letterId === letter.letterId && sentOn === undefined)
      const procedure = procedures.find(({ id }) => id === letter.procedureId)
      if (view === undefined || final === undefined || procedure === undefined) return []
      const { state, deadlines } = view
      const { party, lines } = recipientOf({
        kind: letter.kind, state, procedure, senderAddress, profile: envelopeProfile(envelope, procedure.organisation.country),
        ...(final.addressLines === undefined ? {} : { own: final.addressLines }),
      })
      const deadline = nextDue(deadlines.filter(({ ruleId }) => endsTerms.has(letter.kind) || meetsBySending(letter.kind, ruleId, procedure)))
      return [{
        letter, procedure,
        place: placeOfLines(lines),
        lines,
        ...(lines[0] === undefined ? {} : { addressee: lines[0] }),
        ...(deadline === undefined ? {} : { deadline }),
        goesByEmail: party === 'complainant' && replyChannelOf(state.complaint, procedure) === 'email',
      }]
    })
    .toSorted((one, other) => byPlace(one.place, other.place) || one.letter.number.localeCompare(other.letter.number))
}
