import { useMemo } from 'react'
import { localDateOf } from '../../shared/calendar/index.ts'
import { firstAbbreviations } from '../../shared/dossier/understanding/abbreviations.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { useLocalTime } from '../frame/clock.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import type { Call } from './call.ts'
import type { OpenSheet } from './desk.ts'
import { desk } from './intake-desk.ts'
import type { Cursor } from './use-cursor.ts'
import { useWritingOn } from './use-writing.ts'

/** Makes of an open sheet what its zones share. */
export function useOpenCall(open: OpenSheet, procedure: Procedure, cursor: Cursor): Call {
  const { timeZone } = procedure
  const { abbreviations = firstAbbreviations } = useOpenRegister().settings
  const writing = useWritingOn(desk, open, { timeZone, abbreviations }, cursor)
  // Read for its minute: the date of today follows the clock.
  const day = useLocalTime().toInstant().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const { startedAt } = writing.sheet
  // The same day stays the same one: what is worked out from it is not worked out again for every letter.
  const today = useMemo(() => Temporal.PlainDate.from(day), [day])
  const startedOn = useMemo(() => localDateOf(Temporal.Instant.from(startedAt), timeZone), [startedAt, timeZone])
  return useMemo(
    () => ({
      ...writing,
      procedure,
      today,
      startedOn,
      isWrappingUp: open.isWrappingUp,
    }),
    [writing, procedure, today, startedOn, open.isWrappingUp],
  )
}
