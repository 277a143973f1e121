import type { Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'
import type { Stretch } from '../../../shared/language/stretch.ts'
import type { TextCursor } from './remarks.ts'
import { ownStep } from './section-editor.ts'
import { offsetIn, placeIn } from './text-document.ts'

export interface TextPlace {
  /** Lends the editor of a section to the screen, or takes it back. */
  readonly lend: (sectionId: string, editor: Editor | undefined) => void
  /** Where the cursor is, when it is in a section. */
  readonly current: () => (TextCursor & Stretch) | undefined
  /** The editor in which the cursor is, or was before the toolbar took focus. */
  readonly editor: () => Editor | undefined
  /** Remembers where the cursor is. */
  readonly entered: (sectionId: string) => void
  /** Puts the cursor into a section, with a stretch of its text selected; without one at its end. */
  readonly select: (sectionId: string, start?: number, end?: number) => void
  /** The same once the text that is about to change stands on the screen. */
  readonly selectSoon: (sectionId: string, start: number, end: number) => void
  /** Puts words in the place of a stretch, as if she had typed them. */
  readonly replace: (sectionId: string, stretch: Stretch, words: string) => void
}

/** Where the coordinator is in the text of a letter. */
export function useTextPlace(): TextPlace {
  const [place] = useState(newPlace)
  useEffect(() => place.settle())
  return place
}

function newPlace(): TextPlace & { readonly settle: () => void } {
  /** Where the cursor belongs once the text stands on the screen. */
  let soon: readonly [sectionId: string, start: number, end: number] | undefined
  const editors = new Map<string, Editor>()
  let last: string | undefined

  function select(sectionId: string, start?: number, end?: number): boolean {
    const editor = editors.get(sectionId)
    if (editor === undefined) return false
    const { view, state: { doc, tr } } = editor
    const selection = start === undefined ? Selection.atEnd(doc) : TextSelection.between(doc.resolve(placeIn(doc, start)), doc.resolve(placeIn(doc, end ?? start)))
    view.focus()
    view.dispatch(tr.setSelection(selection).scrollIntoView())
    return true
  }

  return {
    lend(sectionId: string, editor: Editor | undefined) {
      if (editor === undefined) editors.delete(sectionId)
      else editors.set(sectionId, editor)
    },
    current() {
      for (const [sectionId, editor] of editors) {
        if (!editor.isFocused) continue
        const { doc, selection: { from, to } } = editor.state
        return { sectionId, offset: offsetIn(doc, to), start: offsetIn(doc, from), end: offsetIn(doc, to) }
      }
      return undefined
    },
    editor: () => (last === undefined ? undefined : editors.get(last)),
    entered(sectionId: string) {
      last = sectionId
    },
    select: (sectionId, start, end) => void select(sectionId, start, end),
    selectSoon(sectionId, start, end) {
      soon = [sectionId, start, end]
    },
    settle() {
      if (soon !== undefined && select(...soon)) soon = undefined
    },
    replace(sectionId: string, { start, end }: Stretch, words: string) {
      const editor = editors.get(sectionId)
      if (editor === undefined) return
      const { view, state: { doc, tr } } = editor
      view.dispatch(tr.insertText(words, placeIn(doc, start), placeIn(doc, end)).setMeta(ownStep, true))
      select(sectionId, start + words.length, start + words.length)
    },
  }
}
