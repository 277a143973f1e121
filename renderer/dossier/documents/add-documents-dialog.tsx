import { useRef, useState } from 'react'
import { documentSource, type DocumentSource } from '../../../shared/dossier/contents/document.ts'
import { BoxField } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { useKeys } from '../../components/keys.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { PickList } from '../../components/pick-list.tsx'
import { commonWords } from '../../words/common.ts'
import { contentWords } from '../../words/contents.ts'
import { documentWords } from '../../words/documents.ts'
import { useWords } from '../../words/language.tsx'
import styles from './documents-block.module.css'
import { sendDocument } from './send-document.ts'

interface AddDocumentsProps {
  readonly dossierId: string
  readonly files: readonly File[]
  readonly onClose: () => void
  /** With what is to be told: how many were added, or that it was stopped. */
  readonly onDone: (told: string) => void
}

/** Asks once, for all the files that were dropped, pasted or chosen, from whom they are and who may see them, and keeps them. */
export function AddDocumentsDialog({ dossierId, files, onClose, onDone }: AddDocumentsProps) {
  const words = useWords(documentWords)
  return (
    <Dialog title={words.adding.title(files.length)} isOpen onClose={onClose}>
      <Adding dossierId={dossierId} files={files} onClose={onClose} onDone={onDone} />
    </Dialog>
  )
}

function Adding({ dossierId, files, onClose, onDone }: AddDocumentsProps) {
  const words = useWords(documentWords)
  const { sources, seen } = useWords(contentWords)
  const common = useWords(commonWords)
  const [from, setFrom] = useState<DocumentSource>('complainant')
  const [seenBy, setSeenBy] = useState<'shared' | 'internal'>('shared')
  const [about, setAbout] = useState('')
  const [busy, setBusy] = useState<{ readonly name: string; readonly part: number }>()
  const [failed, setFailed] = useState<readonly { readonly name: string; readonly error: unknown }[]>([])
  const [left, setLeft] = useState(files)
  const stop = useRef(false)

  const send = async () => {
    if (busy !== undefined) return
    stop.current = false
    setFailed([])
    const said = { from, isInternal: seenBy === 'internal', ...(about.trim() === '' ? {} : { about: about.trim() }) }
    const wrong: { name: string; error: unknown }[] = []
    let rest = left
    for (const file of left) {
      if (stop.current) break
      setBusy({ name: file.name, part: 0 })
      try {
        const isKept = await sendDocument({ dossierId, file, said, onPart: (part) => setBusy({ name: file.name, part }), isStopped: () => stop.current })
        if (isKept) rest = rest.filter((other) => other !== file)
      } catch (error) {
        wrong.push({ name: file.name, error })
      }
    }
    setBusy(undefined)
    setLeft(rest)
    setFailed(wrong)
    if (wrong.length === 0) onDone(stop.current ? words.adding.stopped : words.adding.added(files.length))
  }
  useKeys([{ keys: 'Ctrl+Enter', label: words.adding.confirm, act: () => void send(), shown: 'never' }])

  return (
    <form className={styles.adding} onSubmit={(event) => { event.preventDefault(); void send() }}>
      <ul className={styles.files}>{left.map((file) => <li key={`${file.name} ${file.lastModified} ${file.size}`}>{file.name} <span className="second">{words.size(file.size)}</span></li>)}</ul>
      <PickList legend={words.adding.from} isLegendShown takesFocus options={documentSource.options.map((value) => ({ value, title: sources[value] }))} value={from} onChange={(value) => { setFrom(value); if (value === 'organisation') setSeenBy('internal') }} />
      <PickList legend={words.adding.seen} isLegendShown options={[{ value: 'shared', title: seen.shared }, { value: 'internal', title: seen.internal }]} value={seenBy} onChange={setSeenBy} />
      <BoxField label={words.adding.about} value={about} maxLength={2000} onChange={(event) => setAbout(event.target.value)} />
      <p role="status" className="second">{busy === undefined ? null : words.adding.busy(busy.name, Math.round(busy.part * 100))}</p>
      {failed.map(({ name, error }) => <div key={name}><p><b>{words.adding.failed(name)}</b></p><ErrorNotice error={error} /></div>)}
      <Actions>
        <Button look="main" type="submit" keys="Ctrl+Enter" {...(busy === undefined ? {} : { 'aria-disabled': true })}>{words.adding.confirm}</Button>
        {busy === undefined ? <Button onClick={onClose}>{common.cancel}</Button> : <Button onClick={() => { stop.current = true }}>{words.adding.stop}</Button>}
      </Actions>
    </form>
  )
}
