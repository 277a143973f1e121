import type { LetterView } from '../../shared/contract/views.ts'
import { addressLines, addressRemarks } from '../../shared/letters/address.ts'
import { canBeFinal, elementsOf } from '../../shared/letters/completeness.ts'
import { envelopeProfile } from '../../shared/letters/envelope.ts'
import type { LetterSection } from '../../shared/letters/letter.ts'
import { replyRemarks } from '../../shared/letters/reply-channel.ts'
import { suggestionsFor } from '../../shared/letters/suggestions.ts'
import { composeLetter } from './compose.ts'
import type { LetterInput } from './letter-data.ts'

interface LetterText extends LetterInput {
  readonly title: string
  /** As they stand now: the standard text, or what the coordinator made of it. */
  readonly sections: readonly LetterSection[]
}

/** What the letter screen shows beside the text: what is missing and how to mend it, the address, and whether it can be final. */
export function letterView(letter: LetterText): LetterView {
  const { kind, state, procedure, settings, title, sections } = letter
  const { country } = procedure.organisation
  const { complainant } = state.complaint
  const elements = elementsOf({ procedure, kind, sections, isAffiliated: settings.isAffiliatedWithOmbudsman })
  const isComplete = elements.every(({ missing }) => missing === undefined)
  return {
    kind,
    dossierId: state.dossierId,
    title,
    sections,
    elements,
    suggestions: isComplete ? {} : suggestionsFor(elements, composeLetter(letter).sections),
    addressLines: addressLines(complainant, country),
    addressRemarks: [
      ...addressRemarks(complainant, envelopeProfile(settings.envelope, country), country),
      ...replyRemarks(state.complaint, procedure),
    ],
    canBeFinal: canBeFinal(elements, sections),
  }
}
