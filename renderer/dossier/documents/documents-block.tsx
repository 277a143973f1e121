import { FileText, Lock } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { DocumentInState } from '../../../shared/dossier/contents/document.ts'
import type { StepId } from '../../../shared/dossier/steps/step.ts'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { Notice } from '../../components/notice.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { contentWords } from '../../words/contents.ts'
import { useDates } from '../../words/dates.ts'
import { documentWords } from '../../words/documents.ts'
import { useWords } from '../../words/language.tsx'
import { AddDocumentsDialog } from './add-documents-dialog.tsx'
import { DocumentDialog } from './document-dialog.tsx'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './documents-block.module.css'
import { HeadingAct } from '../blocks/heading-act.tsx'
import { ScansDialog } from './scans-dialog.tsx'
import type { StepValues } from '../step/step-form-parts.ts'

interface DocumentsBlockProps {
  readonly facts: DossierFacts
  readonly onStep: (id: StepId, given?: StepValues) => void
}

/** The files of a dossier: dragged in anywhere on the screen, pasted, chosen, or taken from the folder with scans. */
export function DocumentsBlock({ facts, onStep }: DocumentsBlockProps) {
  const words = useWords(documentWords)
  const heading = useId()
  const dates = useDates()
  const { sources, seen } = useWords(contentWords)
  const { state, readableDocuments } = facts.view
  const [files, setFiles] = useState<readonly File[]>([])
  const [told, setTold] = useState<string>()
  const [shown, setShown] = useState<DocumentInState>()
  const [areScansOpen, setAreScansOpen] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const isDragging = useDroppedFiles(setFiles)
  const documents = state.documents ?? []
  const kept = documents.filter(({ removed }) => removed === undefined)
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  const detailOf = ({ from, addedOn, bytes, documentId }: DocumentInState) =>
    [sources[from], written(addedOn), words.size(bytes), ...(readableDocuments.includes(documentId) ? [] : [words.notHere])].join(' · ')
  return (
    <section aria-labelledby={heading}>
      <BlockHeading
        id={heading}
        {...(kept.length === 0 ? {} : { count: kept.length })}
        aside={<><HeadingAct onClick={() => chooser.current?.click()}>{words.add}</HeadingAct><HeadingAct onClick={() => setAreScansOpen(true)}>{words.fromScans}</HeadingAct></>}
      >
        {words.title}
      </BlockHeading>
      <input ref={chooser} type="file" multiple hidden tabIndex={-1} aria-label={words.add} onChange={(event) => { setFiles([...(event.target.files ?? [])]); event.target.value = '' }} />
      {kept.length === 0 ? <Empty isQuiet>{words.none}</Empty> : null}
      <RowList
        labelledBy={heading}
        rows={kept}
        keyOf={({ documentId }) => documentId}
        onOpen={setShown}
        action={(document) => ({ letter: 'B', label: words.look, act: () => setShown(document) })}
        render={(document) => (
          <span className={rowParts.lines}>
            <span className={rowParts.first}><FileText aria-hidden /> {document.name}{document.isInternal ? <span className={styles.internal}><Lock aria-hidden /> {seen.internal}</span> : null}</span>
            <span className={rowParts.second}>{document.about === undefined ? detailOf(document) : `${document.about} · ${detailOf(document)}`}</span>
          </span>
        )}
      />
      {documents.filter(({ removed }) => removed !== undefined).map(({ documentId, name, removed }) => (
        <p key={documentId} className="small muted">{words.gone(name, written(removed?.on ?? ''), removed?.reason ?? '')}</p>
      ))}
      {told === undefined ? null : <Notice>{told}</Notice>}
      {isDragging ? <div className={styles.drop} role="status">{words.drop}</div> : null}
      {files.length === 0 ? null : (
        <AddDocumentsDialog
          dossierId={state.dossierId}
          files={files}
          onClose={() => setFiles([])}
          onDone={(sentence) => {
            setFiles([])
            setTold(sentence)
          }}
        />
      )}
      {areScansOpen ? <ScansDialog dossierId={state.dossierId} onClose={() => setAreScansOpen(false)} onTaken={setTold} /> : null}
      {shown === undefined ? null : (
        <DocumentDialog
          document={shown}
          dossierId={state.dossierId}
          onClose={() => setShown(undefined)}
          onSeen={() => {
            setShown(undefined)
            onStep('show-document', { document: shown.documentId })
          }}
        />
      )}
    </section>
  )
}

/** Hears files that are dragged over the window or pasted outside a field. Gives whether some are being dragged. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isDragging, setIsDragging] = useState(false)
  const heard = useRef(onFiles)
  useEffect(() => {
    heard.current = onFiles
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setIsDragging(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsDragging(false)
    }
    const drop = (event: DragEvent) => {
      setIsDragging(false)
      // A folder is dropped as a file without a type and without a size.
      const files = [...(event.dataTransfer?.files ?? [])].filter(({ size, type }) => size > 0 || type !== '')
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
      if (files.length > 0 && document.querySelector('[aria-modal="true"]') === null) heard.current(files)
    }
    const paste = (event: ClipboardEvent) => {
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]') !== null
      const files = [...(event.clipboardData?.files ?? [])]
      if (isInField || files.length === 0 || document.querySelector('[aria-modal="true"]') !== null) return
      event.preventDefault()
      heard.current(files)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [])
  return isDragging
}
