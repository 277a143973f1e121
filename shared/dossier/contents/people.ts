import * as z from 'zod/mini'

export const personRole = z.enum(['representative', 'person-concerned', 'witness', 'service', 'insurer', 'other'])
/** What somebody has to do with a dossier, besides the complainant and the handler. */
export type PersonRole = z.infer<typeof personRole>

/** Somebody, or a service, that was written down as having to do with a dossier. */
export interface PersonInvolved {
  /** The id of the event that added it. */
  readonly id: string
  readonly name: string
  readonly role: PersonRole
  readonly contact?: string
  readonly about?: string
}
