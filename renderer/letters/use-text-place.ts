import { useEffect, useMemo, useRef } from 'react'
import type { Stretch } from './emphasis.ts'
import type { TextCursor } from './remarks.ts'

export interface TextPlace {
  /** Where the cursor is, when it is in a section. */
  readonly current: () => (TextCursor & Stretch) | undefined
  /** Puts the cursor into a section, with a stretch of its text selected; without one at its end. */
  readonly select: (sectionId: string, start?: number, end?: number) => void
  /** The same once the text that is about to change stands on the screen. */
  readonly selectSoon: (sectionId: string, start: number, end: number) => void
}

/** Where the coordinator is in the text of a letter. */
export function useTextPlace(): TextPlace {
  const soon = useRef<readonly [string, number, number]>(undefined)
  useEffect(() => {
    if (soon.current === undefined) return
    const [sectionId, start, end] = soon.current
    if (select(sectionId, start, end)) soon.current = undefined
  })
  return useMemo(
    () => ({
      current: () => {
        const field = document.activeElement
        const sectionId = field instanceof HTMLTextAreaElement ? field.dataset['section'] : undefined
        return sectionId === undefined || !(field instanceof HTMLTextAreaElement) ? undefined : { sectionId, offset: field.selectionEnd, start: field.selectionStart, end: field.selectionEnd }
      },
      select: (sectionId, start, end) => void select(sectionId, start, end),
      selectSoon: (sectionId, start, end) => {
        soon.current = [sectionId, start, end]
      },
    }),
    [],
  )
}

function select(sectionId: string, start?: number, end?: number): boolean {
  const field = document.querySelector<HTMLTextAreaElement>(`textarea[data-section="${CSS.escape(sectionId)}"]`)
  if (field === null) return false
  field.focus()
  const from = start ?? field.value.length
  field.setSelectionRange(from, end ?? from)
  field.scrollIntoView({ block: 'nearest' })
  return true
}
