import { Printer } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import type { FileTicket } from '../../../shared/contract/views.ts'
import { envelopeProfile } from '../../../shared/letters/envelope.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { Button } from '../../components/button.tsx'
import { useKeys } from '../../components/keys.tsx'
import { ErrorNotice, Loading, Notice } from '../../components/notice.tsx'
import { Zone } from '../../components/zone.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { host } from '../../host.ts'
import { lettersWords } from '../../words/letters.ts'
import { useWords } from '../../words/language.tsx'
import { SheetPicture } from './sheet-picture.tsx'
import { useSheet } from './use-sheet.ts'
import styles from './sheet.module.css'

export interface SheetZoneProps {
  readonly procedure: Procedure
  /** As `useSheet` wants it. */
  readonly version: string | undefined
  readonly ticketFor: () => Promise<FileTicket>
  /** The main thing to be done with this letter, and its key. */
  readonly main?: { readonly label: string; readonly keys: string; readonly act: () => void }
  readonly onPages: (pages: number) => void
  /** What to know about what is shown, in a sentence. */
  readonly remark?: string
  /** What decides which letter is shown. */
  readonly above?: ReactNode
}

/** The letter as Word will show it, and what can be done with the document. */
export function SheetZone({ procedure, version, ticketFor, main, onPages, remark, above }: SheetZoneProps) {
  const words = useWords(lettersWords)
  const { settings } = useOpenRegister()
  const sheet = useSheet(version, ticketFor)
  const [pages, setPages] = useState(1)
  const [inSight, setInSight] = useState(1)
  /** What became of opening it, until the letter is another one. */
  const [outcome, setOutcome] = useState<{ readonly of: string | undefined; readonly kind: keyof typeof words.sheet.outcome }>()
  const [error, setError] = useState<unknown>()
  const tellPages = useCallback((count: number) => {
    setPages(count)
    onPages(count)
  }, [onPages])
  const openInWord = async () => {
    setOutcome(undefined)
    setError(undefined)
    try {
      const { kind } = await host.openInWord(await ticketFor())
      setOutcome(kind === 'cancelled' ? undefined : { of: version, kind })
    } catch (reason) {
      setError(reason)
    }
  }
  const keepAsPdf = async () => {
    // What is not there yet cannot be printed.
    if (sheet.document === undefined) return
    setOutcome(undefined)
    setError(undefined)
    try {
      const { name } = await ticketFor()
      const { kind } = await host.print(name.replace(/\.docx$/, '.pdf'))
      setOutcome(kind === 'cancelled' ? undefined : { of: version, kind: kind === 'saved' ? 'pdf' : kind })
    } catch (reason) {
      setError(reason)
    }
  }
  useKeys([
    { keys: 'Alt+W', label: words.keys.word, act: () => void openInWord(), shown: 'overview' },
    { keys: 'Alt+P', label: words.keys.pdf, act: () => void keepAsPdf(), shown: 'overview' },
  ])
  return (
    <Zone label={words.zones.sheet} className={styles.zone ?? ''}>
      <div className={styles.tools}>
        <span>{words.sheet.page(Math.min(inSight, pages), pages)}</span>
        <span className={styles.end}>
          <Button aria-keyshortcuts="Alt+W" onClick={() => void openInWord()}>{words.sheet.word}</Button>
          <Button aria-keyshortcuts="Alt+P" onClick={() => void keepAsPdf()}>{words.sheet.pdf}</Button>
          <Button icon={Printer} onClick={() => void host.print()}>{words.sheet.proof}</Button>
          {main === undefined ? null : <Button look="main" onClick={main.act} aria-keyshortcuts={main.keys.replace('Ctrl', 'Control')}>{main.label}</Button>}
        </span>
      </div>
      <div className={styles.notice}>
        {outcome === undefined || outcome.of !== version ? null : <Notice>{words.sheet.outcome[outcome.kind]}</Notice>}
        {error === undefined && sheet.error === undefined ? null : <ErrorNotice error={error ?? sheet.error} />}
      </div>
      {above === undefined ? null : <div className={styles.above}>{above}</div>}
      {remark === undefined ? null : <p className={styles.remark}>{remark}</p>}
      <div className={styles.desk}>
        {sheet.document === undefined ? <Loading words={words.sheet.making} /> : (
          <SheetPicture document={sheet.document} profile={envelopeProfile(settings.envelope, procedure.organisation.country)} onPages={tellPages} onSheet={setInSight} />
        )}
      </div>
    </Zone>
  )
}
