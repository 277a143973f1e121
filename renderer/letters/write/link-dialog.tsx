import type { Editor } from '@tiptap/core'
import { useState, type FormEvent } from 'react'
import { BoxField } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { commonWords } from '../../words/common.ts'
import { useWords } from '../../words/language.tsx'
import { writingWords } from '../../words/writing.ts'
import { addressOf, shownAddress } from './link-address.ts'

export interface LinkDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/** Makes a link of the words at the cursor, changes it, or takes it away. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const words = useWords(writingWords).link
  const common = useWords(commonWords)
  const [known] = useState(() => linkAt(editor))
  const [text, setText] = useState(known.words)
  const [address, setAddress] = useState(shownAddress(known.address))
  const [isTried, setIsTried] = useState(false)
  const href = addressOf(address)
  const close = () => {
    onClose()
    // After the dialog has given focus back.
    setTimeout(() => editor.view.focus(), 50)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (href === undefined || text.trim() === '') return
    editor.chain().insertContentAt({ from: known.from, to: known.to }, { type: 'text', text: text.trim(), marks: [...known.marks, { type: 'link', attrs: { href } }] }).run()
    close()
  }
  const remove = () => {
    editor.chain().setTextSelection({ from: known.from, to: known.to }).unsetLink().setTextSelection(known.to).run()
    close()
  }
  return (
    <Dialog title={words.title} isOpen onClose={close}>
      <form onSubmit={submit} noValidate>
        <BoxField label={words.words} value={text} lang="nl" problem={isTried && text.trim() === '' ? words.wordsProblem : undefined} onChange={(event) => setText(event.target.value)} {...(known.words === '' ? { 'data-autofocus': true } : {})} />
        <BoxField label={words.address} value={address} inputMode="url" hint={words.hint} problem={isTried && href === undefined ? words.problem : undefined} onChange={(event) => setAddress(event.target.value)} {...(known.words === '' ? {} : { 'data-autofocus': true })} />
        <Actions>
          <Button look="main" type="submit">{words.put}</Button>
          {known.address === '' ? null : <Button onClick={remove}>{words.remove}</Button>}
          <Button onClick={close}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  )
}

/** The link at the cursor whole, or the words that are selected. */
function linkAt(editor: Editor) {
  const address = String(editor.getAttributes('link')['href'] ?? '')
  if (address !== '') editor.commands.extendMarkRange('link')
  const { from, to, $from } = editor.state.selection
  const marks = $from.marks().filter(({ type }) => type.name === 'bold' || type.name === 'italic').map(({ type }) => ({ type: type.name }))
  return { address, words: editor.state.doc.textBetween(from, to, ' '), from, to, marks }
}
