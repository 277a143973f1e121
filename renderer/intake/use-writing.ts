import { useMemo } from 'react'
import { useClock } from '../frame/clock.tsx'
import type { Writing } from './call.ts'
import type { Desk, OpenSheet } from './desk.ts'
import { lineAt, notesText } from './notes/note-lines.ts'
import type { SheetField } from './sheet.ts'
import type { Cursor } from './use-cursor.ts'

/** Makes of a sheet on a desk something that can be written on. */
export function useWritingOn(desk: Desk, open: OpenSheet, { timeZone, abbreviations }: Pick<Writing, 'timeZone' | 'abbreviations'>, { place, goTo }: Cursor): Writing {
  const clock = useClock()
  const sheet = open.history.present
  const { id } = sheet
  const acts = useMemo(() => {
    const cursorAt = (field: SheetField, offset: number, text: string) =>
      field === 'notes' ? { field, offset, line: lineAt(text, offset) } : { field, offset }
    const now = () => clock.now().toString({ smallestUnit: 'second' })
    return {
      now,
      type: ((field, change, offset) => {
        desk.change(id, change, { key: field, cursor: cursorAt(field, offset, notesText(change.notes ?? [])), at: now() })
      }) satisfies Writing['type'],
      choose: ((change) => desk.change(id, change, { at: now() })) satisfies Writing['choose'],
      stand: ((field, offset) => {
        const current = desk.state().sheets.find(({ history }) => history.present.id === id)?.history.present
        if (current !== undefined) desk.moveCursor(id, cursorAt(field, offset, notesText(current.notes)))
      }) satisfies Writing['stand'],
    }
  }, [desk, id, clock])
  return useMemo(() => ({ sheet, timeZone, abbreviations, isFinishing: open.isFinishing, place, goTo, ...acts }), [sheet, timeZone, abbreviations, open.isFinishing, place, goTo, acts])
}
