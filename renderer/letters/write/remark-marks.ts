import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { blanksOf } from './remarks.ts'
import { placeIn, saidIn } from './text-document.ts'

/** A stretch of what a text says that is marked quietly, and the number of its remark where it has one. */
export interface TextMark {
  readonly kind: 'language' | 'spelling' | 'privacy'
  readonly start: number
  readonly end: number
  readonly number?: number
}

export const marksKey = new PluginKey<MarksState>('remarks')

interface MarksState {
  readonly blanks: DecorationSet
  readonly marks: DecorationSet
}

/** Shows where blanks and remarks stand. Blanks follow every letter; the rest moves along until it was judged anew. */
export const remarkMarks = Extension.create({
  name: 'remarkMarks',
  addProseMirrorPlugins: () => [
    new Plugin<MarksState>({
      key: marksKey,
      state: {
        init: (_, { doc }) => ({ blanks: blankSet(doc), marks: DecorationSet.empty }),
        apply: (transaction, { blanks, marks }, _, { doc }) => {
          const given = transaction.getMeta(marksKey) as readonly TextMark[] | undefined
          return {
            blanks: transaction.docChanged ? blankSet(doc) : blanks,
            marks: given === undefined ? marks.map(transaction.mapping, doc) : markSet(doc, given),
          }
        },
      },
      props: {
        decorations: (state) => {
          const { blanks, marks } = marksKey.getState(state) ?? {}
          return marks === undefined || blanks === undefined ? null : marks.add(state.doc, blanks.find())
        },
      },
    }),
  ],
})

function blankSet(document: Node): DecorationSet {
  const blanks = blanksOf('', saidIn(document))
  return DecorationSet.create(document, blanks.map(({ start, end }) => Decoration.inline(placeIn(document, start), placeIn(document, end), { class: 'mark-blank' })))
}

function markSet(document: Node, marks: readonly TextMark[]): DecorationSet {
  return DecorationSet.create(document, marks.flatMap(({ kind, start, end, number }) => {
    const [from, to] = [placeIn(document, start), placeIn(document, end)]
    const line = Decoration.inline(from, to, { class: `mark-${kind}` })
    return number === undefined ? [line] : [line, Decoration.widget(to, () => numberSign(number), { side: -1, key: `${number}`, ignoreSelection: true, marks: [] })]
  }))
}

/** Only seen: who listens hears the number beside the tip. */
function numberSign(number: number): HTMLElement {
  const sign = window.document.createElement('sup')
  sign.className = 'mark-number'
  sign.ariaHidden = 'true'
  sign.contentEditable = 'false'
  // Not text: what is copied or read out does not contain it.
  sign.dataset['number'] = String(number)
  return sign
}
