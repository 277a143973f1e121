import type { DossierState } from '../dossier/state.ts'
import type { Procedure } from '../procedure/schema.ts'
import { addressLines, addressRemarks, linesRemarks, type AddressRemark } from './address.ts'
import type { EnvelopeProfile } from './envelope.ts'
import type { LetterKind } from './letter.ts'
import { salutationOf } from './salutation.ts'

/** To whom a letter goes; `colleague` is the person or service that the complaint is about. */
export type Party = 'complainant' | 'colleague' | 'insurer' | 'other-body'

export interface Recipient {
  readonly party: Party
  /** Top to bottom, as they stand behind the window. */
  readonly lines: readonly string[]
  readonly remarks: readonly AddressRemark[]
  /** How the letter begins, comma included. */
  readonly salutation: string
}

interface Addressing {
  readonly kind: LetterKind
  readonly state: DossierState
  readonly procedure: Procedure
  /** Where the organisation itself is; colleagues work there. */
  readonly senderAddress: readonly string[]
  readonly profile: EnvelopeProfile
  /** What the coordinator wrote above a letter that does not go to the complainant. */
  readonly own?: readonly string[]
}

const parties: Readonly<Partial<Record<LetterKind, Party>>> = {
  'extension-notice': 'colleague',
  'reaction-request': 'colleague',
  'insurer-notice': 'insurer',
}

/** To whom a letter of this kind goes as the dossier stands. */
export function partyOf(kind: LetterKind, { hearings, forwarding }: Pick<DossierState, 'hearings' | 'forwarding'>): Party {
  // A report goes to whoever was heard last; what accompanies a forwarded complaint goes where the complaint goes.
  if (kind === 'hearing-report') return hearings.at(-1)?.who === 'person-concerned' ? 'colleague' : 'complainant'
  if (kind === 'accompanying-note') return forwarding === undefined ? 'complainant' : 'other-body'
  return parties[kind] ?? 'complainant'
}

/** Address and salutation of a letter. The register knows no postal address of others: the coordinator writes what is missing. */
export function recipientOf(addressing: Addressing): Recipient {
  const { kind, state, procedure, profile, own } = addressing
  const party = partyOf(kind, state)
  const { country } = procedure.organisation
  const { complainant } = state.complaint
  if (party === 'complainant') {
    return { party, lines: addressLines(complainant, country), remarks: addressRemarks(complainant, profile, country), salutation: salutationOf(complainant, procedure.tone) }
  }
  const lines = own ?? knownLines(party, addressing)
  const salutation = party === 'colleague' ? (procedure.tone === 'je' ? 'Beste collega,' : 'Geachte collega,') : 'Geachte heer of mevrouw,'
  return { party, lines, remarks: [...(lines.length === 0 ? ['no-name' as const] : []), ...(lines.length < 2 ? ['no-address' as const] : []), ...linesRemarks(lines, profile)], salutation }
}

/** The person or service that is asked; the newest of several. */
export function concernedOf({ personsConcerned, complaint }: Pick<DossierState, 'personsConcerned' | 'complaint'>): string | undefined {
  return personsConcerned?.at(-1) ?? complaint.happened.withWhom
}

function knownLines(party: Exclude<Party, 'complainant'>, { state, procedure, senderAddress }: Addressing): readonly string[] {
  if (party === 'insurer') return []
  if (party === 'other-body') return state.forwarding === undefined ? [] : [state.forwarding.to]
  const name = concernedOf(state)
  if (name === undefined) return []
  // An ombudsman writes to services of others, whose address it has to look up.
  return procedure.legalFrame === 'flemish-ombudsman' ? [name] : [name, procedure.organisation.sender, ...senderAddress]
}
