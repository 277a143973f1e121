import { useMemo } from 'react'
import { localDateOf } from '../../shared/calendar/index.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { useClock, useLocalTime } from '../frame/clock.tsx'
import type { Call } from './call.ts'
import type { OpenSheet } from './desk.ts'
import { desk } from './intake-desk.ts'
import { lineAt, notesText } from './note-lines.ts'
import type { SheetField } from './sheet.ts'
import type { Cursor } from './use-cursor.ts'

/** Makes of an open sheet what its zones share. */
export function useOpenCall(open: OpenSheet, procedure: Procedure, { place, goTo }: Cursor): Call {
  const clock = useClock()
  // Read for its minute: the date of today follows the clock.
  const today = useLocalTime().toInstant().toZonedDateTimeISO(procedure.timeZone).toPlainDate().toString()
  const sheet = open.history.present
  const { id, startedAt } = sheet
  const acts = useMemo(() => {
    const cursorAt = (field: SheetField, offset: number, text: string) =>
      field === 'notes' ? { field, offset, line: lineAt(text, offset) } : { field, offset }
    const now = () => clock.now().toString({ smallestUnit: 'second' })
    return {
      now,
      type: ((field, change, offset) => {
        desk.change(id, change, { key: field, cursor: cursorAt(field, offset, notesText(change.notes ?? [])), at: now() })
      }) satisfies Call['type'],
      choose: ((change) => desk.change(id, change, { at: now() })) satisfies Call['choose'],
      stand: ((field, offset) => {
        const current = desk.state().sheets.find(({ history }) => history.present.id === id)?.history.present
        if (current !== undefined) desk.moveCursor(id, cursorAt(field, offset, notesText(current.notes)))
      }) satisfies Call['stand'],
    }
  }, [id, clock])
  return useMemo(
    () => ({
      sheet,
      procedure,
      today: Temporal.PlainDate.from(today),
      startedOn: localDateOf(Temporal.Instant.from(startedAt), procedure.timeZone),
      isWrappingUp: open.isWrappingUp,
      isFinishing: open.isFinishing,
      place,
      goTo,
      ...acts,
    }),
    [sheet, procedure, today, startedAt, open.isWrappingUp, open.isFinishing, place, goTo, acts],
  )
}
