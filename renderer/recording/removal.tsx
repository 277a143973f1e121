import { recordingsRemovedOn } from '../../shared/dossier/contents/recording.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { recordingWords } from '../words/recording.ts'

export interface RemovalProps {
  readonly procedure: Procedure
  /** Local date; undefined while the dossier is open or still a sheet. */
  readonly closedOn: string | undefined
  readonly today: Temporal.PlainDate
}

/** When the recordings go by the procedure's own rule, as a sentence with a date in it: while a dossier is open, the earliest. */
export function Removal({ procedure, closedOn, today }: RemovalProps) {
  const { list: words } = useWords(recordingWords)
  const dates = useDates()
  const on = dates.date(recordingsRemovedOn(procedure, closedOn === undefined ? today : Temporal.PlainDate.from(closedOn)))
  const { recordingDays } = procedure.retention
  const sentence = closedOn !== undefined ? words.removedOn(on) : recordingDays === undefined ? words.goesWithDossier(on) : words.removedAfter(recordingDays, on)
  return <p className="small muted">{sentence}</p>
}
