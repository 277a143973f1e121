import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { markdownOf } from '../../../shared/letters/markdown-text.ts'
import { blocksOf } from '../../../shared/letters/markdown.ts'
import { styleNonce } from '../../nonce.ts'
import { editorKit } from './editor-kit.ts'
import { marksKey, type TextMark } from './remark-marks.ts'
import { blocksIn, documentOf, saidIn } from './text-document.ts'
import { cleanedPaste } from './word-paste.ts'

export interface SectionEditorOptions {
  /** The text as Markdown: what is kept. */
  readonly text: string
  readonly isReadOnly: boolean
  /** Stretches to mark. */
  readonly marks: readonly TextMark[]
  /** Attributes of the field itself: its name, what describes it. */
  readonly attributes: Readonly<Record<string, string>>
  /** `isOwnStep`: it was put in as a whole, and undo takes it out as a whole. */
  readonly onType: (text: string, isOwnStep: boolean) => void
  /** Hears what the text says whenever that changed, before it is drawn. */
  readonly onSaid: (said: string) => void
  /** The cursor, or what stands at it, may be another. */
  readonly onMove: (editor: Editor, isTyping: boolean) => void
  /** The shell's menu asks for undo or redo. */
  readonly onStep: (way: 'undo' | 'redo') => void
}

/** Told with a change that is undone as a whole: a suggestion that was taken over. */
export const ownStep = 'ownStep'

/** Told with a change that comes from the desk and not from the keyboard. */
const fromDesk = 'fromDesk'

/**
 * The editor of one section. What is kept is its Markdown, on the desk; the editor only shows and changes it, and has no undo of its own: undo goes through
 * the whole letter.
 */
export function useSectionEditor(options: SectionEditorOptions): Editor {
  const { text, isReadOnly, marks, attributes } = options
  const newest = useRef(options)
  useLayoutEffect(() => {
    newest.current = options
  })
  // Both are made once: what is new at every drawing would be set at every drawing.
  const [content] = useState(() => documentOf(blocksOf(text)))
  const [editorProps] = useState(() => ({
    transformPastedHTML: cleanedPaste,
    handleDOMEvents: {
      // The library would keep these keys from the page.
      keydown: (_: unknown, event: KeyboardEvent) => isForThePage(event),
      beforeinput: (_: unknown, event: InputEvent) => {
        const way = event.inputType === 'historyUndo' ? 'undo' : event.inputType === 'historyRedo' ? 'redo' : undefined
        if (way === undefined) return false
        event.preventDefault()
        newest.current.onStep(way)
        return true
      },
    },
  }))
  const editor = useEditor({
    extensions: editorKit,
    content,
    editable: !isReadOnly,
    injectNonce: styleNonce(),
    shouldRerenderOnTransaction: false,
    editorProps,
    onUpdate: ({ editor: changed, transaction }) => {
      if (transaction.getMeta(fromDesk) === true) return
      const written = markdownOf(blocksIn(changed.state.doc))
      const isOwnStep = transaction.getMeta(ownStep) === true || transaction.getMeta('uiEvent') !== undefined
      if (written !== newest.current.text) newest.current.onType(written, isOwnStep)
    },
    onTransaction: ({ editor: changed, transaction }: { editor: Editor; transaction: Transaction }) => {
      if (transaction.docChanged) newest.current.onSaid(saidIn(changed.state.doc))
      if (transaction.docChanged || transaction.selectionSet) newest.current.onMove(changed, transaction.docChanged)
    },
    onFocus: ({ editor: entered }) => newest.current.onMove(entered, false),
  })
  useEffect(() => show(editor, text), [editor, text])
  useEffect(() => {
    if (editor.isEditable === isReadOnly) editor.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])
  const written = JSON.stringify(marks)
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(marksKey, JSON.parse(written) as TextMark[]))
  }, [editor, written])
  const attributesWritten = JSON.stringify(attributes)
  useLayoutEffect(() => editor.view.setProps({ attributes: JSON.parse(attributesWritten) as Record<string, string> }), [editor, attributesWritten])
  return editor
}

/** Back, make final, undo and redo belong to the whole letter. */
function isForThePage({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === 'Escape' || (!altKey && (ctrlKey || metaKey) && ['enter', 'z', 'y'].includes(key.toLowerCase()))
}

/** Makes the editor say what the desk says, and changes no more of it than differs, so that the cursor stays where it is. */
function show(editor: Editor, text: string): void {
  const { state } = editor
  if (markdownOf(blocksIn(state.doc)) === text) return
  const next = state.schema.nodeFromJSON(documentOf(blocksOf(text)))
  const start = state.doc.content.findDiffStart(next.content)
  const end = state.doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return
  // The two ends may cross where a letter is repeated.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  editor.view.dispatch(state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap)).setMeta(fromDesk, true))
}
