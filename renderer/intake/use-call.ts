import { useMemo } from 'react'
import { localDateOf } from '../../shared/calendar/index.ts'
import { firstAbbreviations } from '../../shared/dossier/abbreviations.ts'
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
  const today = useLocalTime().toInstant().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const { startedAt } = writing.sheet
  return useMemo(
    () => ({
      ...writing,
      procedure,
      today: Temporal.PlainDate.from(today),
      startedOn: localDateOf(Temporal.Instant.from(startedAt), timeZone),
      isWrappingUp: open.isWrappingUp,
    }),
    [writing, procedure, timeZone, today, startedAt, open.isWrappingUp],
  )
}
