import type { LetterView } from '../../shared/contract/views.ts'
import { canBeFinal, elementsOf } from '../../shared/letters/completeness.ts'
import { envelopeProfile } from '../../shared/letters/envelope.ts'
import type { LetterSection } from '../../shared/letters/letter.ts'
import { partyOf, recipientOf, type Recipient } from '../../shared/letters/recipient.ts'
import { replyRemarks } from '../../shared/letters/reply-channel.ts'
import { suggestionsFor } from '../../shared/letters/suggestions.ts'
import type { TextFault } from '../../shared/letters/text-fault.ts'
import { composeLetter } from './compose.ts'
import type { LetterInput } from './letter-data.ts'

interface LetterText extends LetterInput {
  readonly title: string
  /** As they stand now: the standard text, or what the coordinator made of it. */
  readonly sections: readonly LetterSection[]
  /** What the coordinator wrote above a letter to somebody else than the complainant. */
  readonly ownAddress?: readonly string[] | undefined
  /** Where the coordinator's own standard text is damaged, so that the shipped one stands. */
  readonly textFault?: TextFault
}

/** What the letter screen shows beside the text: what is missing and how to mend it, the address, and whether it can be final. */
export function letterView(letter: LetterText): LetterView {
  const { kind, state, procedure, settings, title, sections } = letter
  const { party, lines, remarks } = recipientOfLetter(letter)
  const elements = elementsOf({ procedure, kind, sections, isAffiliated: settings.isAffiliatedWithOmbudsman, hiddenName: hiddenNameOf(letter) })
  const isComplete = elements.every(({ missing }) => missing === undefined)
  return {
    kind,
    dossierId: state.dossierId,
    title,
    sections,
    elements,
    suggestions: isComplete ? {} : suggestionsFor(elements, composeLetter(letter).sections),
    party,
    addressLines: lines,
    addressRemarks: [...remarks, ...(party === 'complainant' ? replyRemarks(state.complaint, procedure) : [])],
    canBeFinal: canBeFinal(elements, sections),
    ...(letter.textFault === undefined ? {} : { textFault: letter.textFault }),
  }
}

/** To whom a letter goes, with the address as it will stand behind the window. */
export function recipientOfLetter({ kind, state, procedure, settings, ownAddress }: Pick<LetterText, 'kind' | 'state' | 'procedure' | 'settings' | 'ownAddress'>): Recipient {
  const { organisation } = procedure
  return recipientOf({
    kind,
    state,
    procedure,
    senderAddress: organisation.addressLines.length > 0 ? organisation.addressLines : settings.senderAddress,
    profile: envelopeProfile(settings.envelope, organisation.country),
    ...(ownAddress === undefined ? {} : { own: ownAddress }),
  })
}

/** What a letter to somebody else must not tell. */
function hiddenNameOf({ kind, state }: LetterText): string | undefined {
  const { complainant, hideNameFromService } = state.complaint
  return hideNameFromService === true && partyOf(kind, state) !== 'complainant' ? complainant.name?.surname : undefined
}
