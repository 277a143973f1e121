import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Preview } from '../../../shared/dossier/contents/document.ts'
import { documentWords } from '../../words/documents.ts'
import { useWords } from '../../words/language.tsx'
import styles from './documents-block.module.css'
import { readMail, type ReadMail } from './read-mail.ts'

interface PreviewProps {
  readonly blob: Blob
  readonly kind: Preview
  readonly name: string
}

/** What a file looks like, drawn by the page itself: nothing in it is run, and nothing of it is fetched from elsewhere. */
export function DocumentPreview({ blob, kind, name }: PreviewProps) {
  const words = useWords(documentWords).preview
  switch (kind) {
    case 'image':
      return <Picture blob={blob} name={name} />
    case 'text':
      return <PlainText blob={blob} name={name} />
    case 'mail':
      return <Mail blob={blob} name={name} />
    case 'pdf':
    case 'word':
      return <Drawn blob={blob} name={name} kind={kind} />
    case 'none':
      return <p>{words.none}</p>
    default:
      return kind satisfies never
  }
}

/** A part of the screen of its own, which the keyboard can scroll. */
function Frame({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.preview} role="region" aria-label={name} tabIndex={0}>{children}</div>
  )
}

function Picture({ blob, name }: Omit<PreviewProps, 'kind'>) {
  const words = useWords(documentWords).preview
  const [address] = useState(() => URL.createObjectURL(blob))
  const [isBroken, setIsBroken] = useState(false)
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  if (isBroken) return <p role="status">{words.broken}</p>
  return <Frame name={name}><img src={address} alt={name} onError={() => setIsBroken(true)} /></Frame>
}

function PlainText({ blob, name }: Omit<PreviewProps, 'kind'>) {
  const [text, setText] = useState('')
  useEffect(() => {
    void blob.text().then(setText)
  }, [blob])
  return <Frame name={name}><pre className={styles.plain}>{text}</pre></Frame>
}

function Mail({ blob, name }: Omit<PreviewProps, 'kind'>) {
  const words = useWords(documentWords).preview
  const [mail, setMail] = useState<ReadMail | 'broken'>()
  useEffect(() => {
    readMail(blob).then(setMail, () => setMail('broken'))
  }, [blob])
  if (mail === undefined) return null
  if (mail === 'broken') return <p role="status">{words.broken}</p>
  const rows = [[words.from, mail.from], [words.to, mail.to], [words.date, mail.date], [words.subject, mail.subject]] as const
  return (
    <Frame name={name}>
      <div className={styles.mail}>
        <dl>{rows.map(([label, value]) => (value === undefined ? null : <div key={label}><dt>{label}</dt><dd>{value}</dd></div>))}</dl>
      </div>
      <pre className={styles.plain}>{mail.text === '' ? words.noText : mail.text}</pre>
      {mail.attachments.length === 0 ? null : (
        <div className={styles.mail}>
          <h3>{words.attachments}</h3>
          <p>{mail.attachments.join(', ')}</p>
        </div>
      )}
    </Frame>
  )
}

/** Sheets that a library draws into an element of its own. */
function Drawn({ blob, kind, name }: PreviewProps) {
  const words = useWords(documentWords).preview
  const place = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<number | 'broken'>()
  useDrawing(place, { blob, kind, pageName: words.page, onDrawn: setPages })
  if (pages === 'broken') return <p role="status">{words.broken}</p>
  return (
    <>
      <Frame name={name}><div ref={place} /></Frame>
      <p role="status" className="second">{pages === undefined ? words.reading : pages === 0 ? null : words.pages(pages)}</p>
    </>
  )
}

interface Drawing {
  readonly blob: Blob
  readonly kind: Preview
  readonly pageName: (page: number, pages: number) => string
  /** How many sheets there are; 0 where that is not known. */
  readonly onDrawn: (pages: number | 'broken') => void
}

function useDrawing(place: RefObject<HTMLDivElement | null>, { blob, kind, pageName, onDrawn }: Drawing): void {
  const told = useRef({ pageName, onDrawn })
  useEffect(() => {
    told.current = { pageName, onDrawn }
  })
  useEffect(() => {
    const into = place.current
    if (into === null) return undefined
    const stop = new AbortController()
    const draw = async () => {
      if (kind === 'pdf') {
        const { drawPdf } = await import('./draw-pdf.ts')
        return drawPdf(blob, into, { signal: stop.signal, pageName: (page, pages) => told.current.pageName(page, pages) })
      }
      const { drawWord } = await import('./draw-word.ts')
      return drawWord(blob, into)
    }
    draw().then((pages) => stop.signal.aborted || told.current.onDrawn(pages), () => stop.signal.aborted || told.current.onDrawn('broken'))
    return () => {
      stop.abort()
      into.replaceChildren()
    }
  }, [blob, kind, place])
}
