import type { Settings } from '../../shared/contract/views.ts'
import type { DossierState } from '../../shared/dossier/state.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import { partyOf } from '../../shared/letters/recipient.ts'
import { writtenDate } from '../../shared/letters/written-date.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** What a letter is known by: reference line, place and date (facts.md §4.1, §4.2). */
export interface References {
  /** Date of the letter or call that this one answers; absent in a letter to somebody else than the complainant. */
  readonly messageOf?: string
  readonly own: string
  readonly handledBy: string
  /** Town of the sender; absent while no address is known. */
  readonly place?: string
  readonly date: string
}

interface Referred {
  readonly kind: LetterKind
  readonly procedure: Procedure
  readonly settings: Settings
  readonly state: DossierState
  readonly number: string
  readonly today: Temporal.PlainDate
}

export function referencesOf({ kind, procedure, settings, state, number, today }: Referred): References {
  const { submittedOn, receivedOn } = state.complaint
  const town = senderAddress(procedure, settings).at(-1)?.replace(/^(?:(?:BE?|NL)-)?\d{4}\s*(?:[A-Z]{2}\s)?\s*/, '')
  return {
    ...(partyOf(kind, state) === 'complainant' ? { messageOf: writtenDate(Temporal.PlainDate.from(submittedOn ?? receivedOn)) } : {}),
    own: number,
    handledBy: state.handler?.name ?? settings.coordinator.name,
    ...(town === undefined ? {} : { place: town }),
    date: writtenDate(today),
  }
}

/** Where the organisation is, as its procedure knows it or else as the settings say. */
export function senderAddress({ organisation }: Pick<Procedure, 'organisation'>, { senderAddress }: Pick<Settings, 'senderAddress'>): readonly string[] {
  return organisation.addressLines.length > 0 ? organisation.addressLines : senderAddress
}
