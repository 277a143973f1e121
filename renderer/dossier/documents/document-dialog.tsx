import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { previewOf, type DocumentInState } from '../../../shared/dossier/contents/document.ts'
import { client, fetchFile } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { BoxArea } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { host } from '../../host.ts'
import { commonWords } from '../../words/common.ts'
import { contentWords } from '../../words/contents.ts'
import { documentWords } from '../../words/documents.ts'
import { useWords } from '../../words/language.tsx'
import { DocumentPreview } from './document-preview.tsx'
import styles from './documents-block.module.css'

interface DocumentDialogProps {
  readonly document: DocumentInState
  readonly dossierId: string
  readonly onClose: () => void
  /** To decide anew who may see it. */
  readonly onSeen: () => void
}

/** One file of a dossier: looked at without leaving Gehoor, saved elsewhere, or removed for good with a reason. */
export function DocumentDialog({ document, dossierId, onClose, onSeen }: DocumentDialogProps) {
  const words = useWords(documentWords)
  const { sources, seen } = useWords(contentWords)
  const [isRemoving, setIsRemoving] = useState(false)
  const [outcome, setOutcome] = useState<{ readonly told: string } | { readonly error: unknown }>()
  const { documentId, name, mediaType, digest, isInternal, from, about, bytes } = document
  // The bytes stay for as long as the dialog does, and no longer.
  const file = useQuery({
    queryKey: ['document', documentId],
    gcTime: 0,
    queryFn: async () => {
      const blob = await fetchFile(await client.documents.file({ dossierId, documentId }))
      if (blob === undefined) throw new Error('The file can no longer be fetched')
      return blob
    },
  })
  const save = async () => {
    try {
      const saved = await host.saveFile(await client.documents.file({ dossierId, documentId }), name)
      if (saved.kind !== 'cancelled') setOutcome({ told: saved.kind === 'saved' ? words.preview.saved : words.preview.notSaved })
    } catch (error) {
      setOutcome({ error })
    }
  }
  if (isRemoving) return <Removal document={document} onClose={() => setIsRemoving(false)} onRemoved={onClose} />
  return (
    <Dialog title={name} isOpen size="lg" onClose={onClose}>
      <p className="second">{[sources[from], isInternal ? seen.internal : seen.shared, words.size(bytes), about].filter((part) => part !== undefined).join(' · ')}</p>
      <Answer query={file} waiting={words.preview.reading} queryKey={['document', documentId]}>
        {(blob) => <DocumentPreview blob={blob} kind={previewOf(mediaType)} name={name} />}
      </Answer>
      <p className={styles.digest}>{words.preview.digest(digest)}</p>
      {outcome === undefined ? null : 'error' in outcome ? <ErrorNotice error={outcome.error} /> : <Notice>{outcome.told}</Notice>}
      <Actions>
        <Button look="main" onClick={() => void save()}>{words.preview.save}</Button>
        <Button onClick={onSeen}>{words.preview.seen}</Button>
        <Button look="quiet" onClick={() => setIsRemoving(true)}>{words.preview.remove}</Button>
      </Actions>
    </Dialog>
  )
}

/** Asked, because it cannot be taken back. */
function Removal({ document: { documentId, name }, onClose, onRemoved }: { readonly document: DocumentInState; readonly onClose: () => void; readonly onRemoved: () => void }) {
  const words = useWords(documentWords).removal
  const common = useWords(commonWords)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [error, setError] = useState<unknown>()
  const remove = async () => {
    setIsTried(true)
    if (reason.trim() === '') return
    try {
      await client.documents.remove({ documentId, reason: reason.trim() })
      onRemoved()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); void remove() }}>
        <p>{words.warning(name)}</p>
        <BoxArea label={words.reason} value={reason} rows={2} maxLength={2000} data-autofocus problem={isTried && reason.trim() === '' ? words.required : undefined} onChange={(event) => setReason(event.target.value)} />
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Actions>
          <Button look="main" type="submit">{words.confirm}</Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  )
}
