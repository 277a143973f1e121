import type { DossierEvent, Happening } from '../../shared/dossier/events.ts'

/** An event as a row: what happened is canonical JSON, and its link in the dossier's chain stands beside it. */
export interface StoredEvent extends Omit<DossierEvent, 'happening'> {
  readonly happening: string
  readonly digest: string
}

/** The canonical JSON of a stored event, without reading what happened: its text is canonical already. */
export function canonicalStored(event: Omit<StoredEvent, 'digest'>): string {
  return (
    `{"dossierId":${JSON.stringify(event.dossierId)},"happening":${event.happening},"id":${JSON.stringify(event.id)}` +
    `,"recordedAt":${JSON.stringify(event.recordedAt)},"recordedBy":${JSON.stringify(event.recordedBy)}` +
    `,"sequence":${event.sequence},"timeZone":${JSON.stringify(event.timeZone)}}`
  )
}

/** The event that a row holds. */
export function eventOf({ id, dossierId, sequence, recordedAt, timeZone, recordedBy, happening }: StoredEvent): DossierEvent {
  return { id, dossierId, sequence, recordedAt, timeZone, recordedBy, happening: JSON.parse(happening) as Happening }
}
