import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { envelopeProfile, type EnvelopeId } from '../../../shared/letters/envelope.ts'
import { client, fetchFile } from '../../call.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { useWords } from '../../words/language.tsx'
import { postWords } from '../../words/post.ts'
import { runBatch, type Made } from './batch-run.ts'
import type { BatchLetter } from './batch-letter.ts'
import { PostRegister } from './register.tsx'
import { readSheetDocument, type SheetDocument } from '../paper/sheet-document.ts'
import { SheetPicture } from '../paper/sheet-picture.tsx'
import styles from './post.module.css'

/** The sheets of each letter of a batch, by its id, as far as they were made. */
export interface BatchSheets {
  readonly of: (letterId: string) => SheetDocument | undefined
  readonly failed: readonly BatchLetter[]
  /** How many of the batch are there, the failed ones included. */
  readonly made: number
  readonly isMaking: boolean
  /** Stops making them, or goes on where it was stopped. */
  readonly stop: () => void
  readonly goOn: (() => void) | undefined
}

/** Makes the documents of all letters visible, one after another; each is made once while the screen is open. */
export function useBatchSheets(letters: readonly BatchLetter[]): BatchSheets {
  const [made, setMade] = useState<ReadonlyMap<string, Made<SheetDocument>>>(new Map())
  const [isStopped, setIsStopped] = useState(false)
  const [isMaking, setIsMaking] = useState(false)
  const run = useRef<AbortController>(undefined)
  const known = useRef(made)
  useEffect(() => {
    known.current = made
  })
  const ids = letters.map(({ letter }) => letter.letterId).join(' ')
  useEffect(() => {
    const missing = ids.split(' ').filter((id) => id !== '' && !known.current.has(id))
    if (isStopped || missing.length === 0) return undefined
    const controller = new AbortController()
    const gathered = gather((more) => setMade((before) => new Map([...before, ...more])))
    run.current = controller
    setIsMaking(true)
    void runBatch(missing, {
      make: async (letterId) => {
        const file = await fetchFile(await client.letters.document({ letterId }))
        if (file === undefined) throw new Error('The document of a final letter cannot be fetched')
        return readSheetDocument(file)
      },
      onMade: gathered.add,
      signal: controller.signal,
    }).then((outcome) => {
      gathered.show()
      if (run.current === controller) setIsMaking(false)
      return outcome
    })
    return () => {
      controller.abort()
      gathered.show()
    }
  }, [ids, isStopped])
  return useMemo(() => ({
    of: (letterId: string) => {
      const each = made.get(letterId)
      return each?.kind === 'made' ? each.result : undefined
    },
    failed: letters.filter(({ letter }) => made.get(letter.letterId)?.kind === 'failed'),
    made: letters.filter(({ letter }) => made.has(letter.letterId)).length,
    isMaking,
    stop: () => setIsStopped(true),
    goOn: isStopped ? () => setIsStopped(false) : undefined,
  }), [made, letters, isMaking, isStopped])
}

/** How often what was made meanwhile is shown, in milliseconds: showing each by itself would take longer than making it. */
const showEvery = 250

/** Gathers what is made, and gives it away a few times a second. */
function gather(onShow: (more: ReadonlyMap<string, Made<SheetDocument>>) => void) {
  let waiting = new Map<string, Made<SheetDocument>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    clearTimeout(timer)
    timer = undefined
    if (waiting.size > 0) onShow(waiting)
    waiting = new Map()
  }
  return {
    show,
    add: (letterId: string, each: Made<SheetDocument>) => {
      waiting.set(letterId, each)
      timer ??= setTimeout(show, showEvery)
    },
  }
}

/** How far the sheets are, and a way to stop and to go on. */
export function SheetsProgress({ sheets: { made, isMaking, stop, goOn }, all }: { readonly sheets: BatchSheets; readonly all: number }) {
  const words = useWords(postWords)
  if (made >= all || (!isMaking && goOn === undefined)) return null
  return (
    <div className={styles.progress} role="status">
      <progress max={all} value={made} aria-label={words.making(made, all)} />
      <span>{goOn === undefined ? words.making(made, all) : words.stopped(made, all)}</span>
      <Button look="quiet" onClick={goOn ?? stop}>{goOn === undefined ? words.stop : words.goOn}</Button>
    </div>
  )
}

/** What comes out of the printer: the letters one after another, each on sheets of its own, and the register last. */
export function PostSheets({ letters, sheets, today }: { readonly letters: readonly BatchLetter[]; readonly sheets: BatchSheets; readonly today: Temporal.PlainDate }) {
  const words = useWords(postWords)
  const { settings } = useOpenRegister()
  return (
    <div className={styles.desk}>
      {sheets.failed.map(({ letter }) => <Notice key={letter.letterId}>{words.notMade(letter.number)}</Notice>)}
      {letters.map(({ letter, procedure }) => {
        const document = sheets.of(letter.letterId)
        return document === undefined ? null : <LetterSheets key={letter.letterId} number={letter.number} document={document} envelope={settings.envelope} country={procedure.organisation.country} />
      })}
      {letters.length === 0 ? null : <PostRegister letters={letters} today={today} />}
    </div>
  )
}

interface LetterSheetsProps {
  /** Of the dossier. */
  readonly number: string
  readonly document: SheetDocument
  readonly envelope: EnvelopeId
  readonly country: 'BE' | 'NL'
}

/** One letter, drawn once: a batch grows letter by letter, and none of those that are there changes by it. */
const LetterSheets = memo(function LetterSheets({ number, document, envelope, country }: LetterSheetsProps) {
  const profile = useMemo(() => envelopeProfile(envelope, country), [envelope, country])
  return <div className={styles.letter} data-letter={number}><SheetPicture document={document} profile={profile} /></div>
})
