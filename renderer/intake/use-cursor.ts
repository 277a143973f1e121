import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { textFields, type SheetField } from './sheet.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

export interface Cursor {
  readonly place: (field: SheetField, control: Control | null) => void
  /** Puts the cursor into a field: at the offset, or where it last stood in that field. */
  readonly goTo: (field: SheetField, offset?: number) => void
  /** Puts the cursor where a sheet says, once the sheet has been drawn. */
  /** What is marked in a field, in characters; nothing where the cursor only stands. */
  readonly marked: (field: SheetField) => { readonly start: number; readonly end: number }
  readonly restore: (cursor: IntakeSheet['cursor']) => void
}

/** Knows the text controls of a call and puts the cursor into them; on opening, where the sheet was left. */
export function useCursor(cursor: IntakeSheet['cursor']): Cursor {
  const controls = useRef(new Map<SheetField, Control>())
  const [wanted, setWanted] = useState<{ readonly cursor: IntakeSheet['cursor'] }>({ cursor })

  const place = useCallback((field: SheetField, control: Control | null) => {
    if (control === null) controls.current.delete(field)
    else controls.current.set(field, control)
  }, [])
  const goTo = useCallback((field: SheetField, offset?: number) => {
    const control = controls.current.get(field)
    control?.focus()
    if (offset !== undefined) control?.setSelectionRange(offset, offset)
  }, [])
  const marked = useCallback((field: SheetField) => {
    const control = controls.current.get(field)
    return { start: control?.selectionStart ?? 0, end: control?.selectionEnd ?? 0 }
  }, [])
  const restore = useCallback((next: IntakeSheet['cursor']) => setWanted({ cursor: next }), [])

  useLayoutEffect(() => {
    const field = fieldOf(wanted.cursor)
    goTo(controls.current.has(field) ? field : 'notes', wanted.cursor?.offset)
  }, [wanted, goTo])
  return { place, goTo, marked, restore }
}

function fieldOf(cursor: IntakeSheet['cursor']): SheetField {
  return textFields.find((field) => field === cursor?.field) ?? 'notes'
}
