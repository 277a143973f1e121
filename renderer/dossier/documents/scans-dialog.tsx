import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ScannedFile } from '../../../shared/contract/views.ts'
import { client, orpc } from '../../call.ts'
import { BoxField } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { isProblem } from '../../problem.ts'
import { useDates } from '../../words/dates.ts'
import { documentWords } from '../../words/documents.ts'
import { useWords } from '../../words/language.tsx'
import styles from './documents-block.module.css'

interface ScansProps {
  readonly dossierId: string
  readonly onClose: () => void
  /** With what is to be told. */
  readonly onTaken: (told: string) => void
}

/** Often enough that a sheet that was just scanned is there when she looks up. */
const lookAgain = 2000

/** The folder into which the scanner writes, watched while this is open; one key puts a file in the dossier. */
export function ScansDialog({ dossierId, onClose, onTaken }: ScansProps) {
  const words = useWords(documentWords)
  const [isChoosing, setIsChoosing] = useState(false)
  const scans = useQuery({ ...orpc.documents.scans.queryOptions({ input: {} }), refetchInterval: lookAgain, staleTime: 0 })
  const hasNoFolder = isProblem(scans.error, 'NO_SCAN_FOLDER')
  return (
    <Dialog title={words.scans.title} isOpen onClose={onClose}>
      {isChoosing || hasNoFolder ? <FolderChoice onChosen={() => setIsChoosing(false)} /> : (
        <>
          {scans.error === null ? null : <ErrorNotice error={scans.error} />}
          {scans.data === undefined ? null : <Scans dossierId={dossierId} files={scans.data} onTaken={onTaken} />}
          <Actions><Button onClick={() => setIsChoosing(true)}>{words.scans.other}</Button></Actions>
        </>
      )}
    </Dialog>
  )
}

/** Gives focus to the first of these once it is there: the dialog opens before the folder was looked into. */
function useFirstFocus<Within extends HTMLElement>(selector: string) {
  const within = useRef<Within>(null)
  useEffect(() => within.current?.querySelector<HTMLElement>(selector)?.focus(), [selector])
  return within
}

function Scans({ dossierId, files, onTaken }: { readonly dossierId: string; readonly files: readonly ScannedFile[]; readonly onTaken: (told: string) => void }) {
  const words = useWords(documentWords)
  const dates = useDates()
  const queries = useQueryClient()
  const [isMoved, setIsMoved] = useState(true)
  const [error, setError] = useState<unknown>()
  const list = useFirstFocus<HTMLDivElement>('[data-row]')
  const take = async ({ name }: ScannedFile) => {
    setError(undefined)
    try {
      await client.documents.takeScan({ dossierId, document: { name, from: 'complainant', isInternal: false }, isMoved })
      onTaken(words.adding.added(1))
    } catch (problem) {
      setError(problem)
    }
    await queries.invalidateQueries({ queryKey: orpc.documents.scans.key() })
  }
  return (
    <>
      <p role="status">{files.length === 0 ? words.scans.empty : null}</p>
      <div ref={list}>
        <RowList
          label={words.scans.list}
          rows={files}
          keyOf={({ name }) => name}
          onOpen={(file) => void take(file)}
          action={(file) => ({ letter: 'T', label: words.scans.take, act: () => void take(file) })}
          render={({ name, bytes, writtenAt }) => (
            <span className={rowParts.lines}>
              <span className={rowParts.first}>{name}</span>
              <span className={rowParts.second}>{words.size(bytes)} · {dates.moment(Temporal.Instant.from(writtenAt), Temporal.Now.timeZoneId())}</span>
            </span>
          )}
        />
      </div>
      <label className={styles.moved}><input type="checkbox" checked={isMoved} onChange={(event) => setIsMoved(event.target.checked)} /> {words.scans.move}</label>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </>
  )
}

function FolderChoice({ onChosen }: { readonly onChosen: () => void }) {
  const words = useWords(documentWords).scans
  const queries = useQueryClient()
  const settings = useQuery(orpc.settings.get.queryOptions({ input: {} }))
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<unknown>()
  const form = useFirstFocus<HTMLFormElement>('input')
  const folder = typed ?? settings.data?.scanFolder ?? ''
  const choose = async () => {
    if (folder.trim() === '') return
    try {
      await client.settings.save({ scanFolder: folder.trim() })
      await client.documents.scans({})
      await queries.invalidateQueries({ queryKey: orpc.documents.scans.key() })
      onChosen()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <form ref={form} onSubmit={(event) => { event.preventDefault(); void choose() }}>
      <BoxField label={words.folder} hint={words.folderHint} value={folder} maxLength={1000} onChange={(event) => setTyped(event.target.value)} />
      {error === undefined ? null : <ErrorNotice error={error} />}
      <Actions><Button look="main" type="submit">{words.choose}</Button></Actions>
    </form>
  )
}
