import type { ComplaintForm } from '../../shared/dossier/complaint.ts'
import type { IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import type { ChannelKind } from '../../shared/procedure/schema.ts'

/** How far a made-up dossier has come; `path.ts` turns it into events. */
export type Stage =
  | 'new' | 'acknowledged' | 'assigned' | 'waiting-for-information' | 'heard' | 'extended' | 'judged' | 'answer-ready'
  | 'founded' | 'partly-founded' | 'unfounded' | 'refused' | 'settled' | 'withdrawn' | 'forwarded' | 'liability' | 'callback'

/** One made-up complaint. Persons, addresses and numbers do not exist; places and streets are invented as well. */
export interface Story {
  /** As a coordinator types it: `Mevrouw A. Modaal`. */
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly email?: string
  /** Calendar days before today. */
  readonly ago: number
  readonly channel: ChannelKind
  readonly form: ComplaintForm
  readonly stage: Stage
  readonly subject: string
  readonly summary: string
  /** What was said, line by line; a line in “quotation marks” is verbatim. */
  readonly notes: readonly string[]
  readonly withWhom?: string
  readonly wish?: string
  readonly groundId?: string
  /** How the contact ended, for one that was no ordinary complaint; nothing happens after it. */
  readonly ending?: Pick<IntakeSheet, 'exit'> & Partial<Pick<IntakeSheet, 'exitTo' | 'exitWhat' | 'exitOn' | 'groundsSeen'>>
}
