import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { StandardTextView } from '../../shared/contract/views.ts'
import type { TextFault } from '../../shared/letters/text-fault.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { BoxArea } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { useKeys } from '../components/keys.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { Zone } from '../components/zone.tsx'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { textsWords } from '../words/texts.ts'
import { FaultLine } from './fault-line.tsx'
import { TextAids } from './text-aids.tsx'
import { TextPreview } from './text-preview.tsx'
import styles from './texts.module.css'

interface TextEditorProps {
  readonly procedureId: string
  readonly textId: string
  /** Hears whether what stands in the box is saved. */
  readonly onSaved: (isSaved: boolean) => void
}

/** What was typed and not saved, by text: it is there again when she comes back to it. */
const unsaved = new Map<string, string>()

/** How long typing must rest before the preview follows, in milliseconds. */
const pause = 250

/** One standard text: in the box as it is written, beside it as it will be read. */
export function TextEditor(props: TextEditorProps) {
  const words = useWords(textsWords)
  const { procedureId, textId } = props
  const query = useQuery(orpc.texts.get.queryOptions({ input: { procedureId, textId } }))
  return <Answer query={query} waiting={words.reading}>{(view) => <Editor {...props} view={view} />}</Answer>
}

function Editor({ procedureId, textId, view, onSaved }: TextEditorProps & { readonly view: StandardTextView }) {
  const words = useWords(textsWords)
  const dates = useDates()
  const queries = useQueryClient()
  const form = useRef<HTMLDivElement>(null)
  const kept = view.own ?? view.shipped ?? ''
  const [typed, setTyped] = useState(unsaved.get(textId) ?? kept)
  const [told, setTold] = useState<string>()
  const [content] = useDebouncedValue(typed, pause)
  const trial = useQuery(orpc.texts.try.queryOptions({ input: { procedureId, textId, content: content === '' ? ' ' : content }, placeholderData: keepPreviousData, gcTime: 0 }))
  const isSaved = typed === kept
  useEffect(() => onSaved(isSaved), [isSaved, onSaved])

  const type = (text: string) => {
    setTyped(text)
    setTold(undefined)
    if (text === kept) unsaved.delete(textId)
    else unsaved.set(textId, text)
  }
  const become = async (after: StandardTextView) => {
    unsaved.delete(textId)
    queries.setQueryData(orpc.texts.get.queryKey({ input: { procedureId, textId } }), after)
    setTyped(after.own ?? after.shipped ?? '')
    await queries.invalidateQueries({ queryKey: orpc.texts.list.key() })
  }
  const save = useMutation({
    mutationFn: () => client.texts.save({ procedureId, textId, content: typed }),
    onSuccess: async (after) => {
      await become(after)
      setTold(trial.data?.fault === undefined ? words.recorded : words.recordedBroken)
    },
  })
  const reset = useMutation({
    mutationFn: () => client.texts.reset({ procedureId, textId }),
    onSuccess: async (after) => {
      await become(after)
      setTold(words.wentBack)
    },
  })
  const act = () => {
    if (!isSaved && typed.trim() !== '' && !save.isPending) save.mutate()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: words.keys.save, act, shown: 'never' }])
  const area = () => form.current?.querySelector('textarea') ?? undefined
  const insert = (piece: string) => {
    const box = area()
    if (box === undefined) return
    const [start, end] = [box.selectionStart, box.selectionEnd]
    type(`${typed.slice(0, start)}${piece}${typed.slice(end)}`)
    // After the box shows the new text.
    requestAnimationFrame(() => {
      box.focus()
      box.setSelectionRange(start + piece.length, start + piece.length)
    })
  }
  const goTo = ({ line, column }: TextFault) => {
    const before = typed.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
    area()?.focus()
    area()?.setSelectionRange(before + column - 1, before + (typed.split('\n')[line - 1]?.length ?? 0))
  }
  const [newest] = view.versions
  const fault = trial.data?.fault
  return (
    <>
      <Zone label={words.zones.text}>
        <p className={styles.standing}>{view.own === undefined || newest === undefined ? words.isShipped : words.isOwn(newest.version, dates.date(Temporal.Instant.from(newest.savedAt).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate()))}</p>
        <div ref={form} className={styles.box}>
          <BoxArea label={words.text} value={typed} rows={22} lang="nl" spellCheck onChange={(event) => type(event.target.value)} />
        </div>
        {fault === undefined ? null : <FaultLine fault={fault} textId={textId} onGo={() => goTo(fault)} />}
        {told === undefined ? null : <Notice>{told}</Notice>}
        {save.error === null && reset.error === null ? null : <ErrorNotice error={save.error ?? reset.error} />}
        <div className={styles.acts}>
          <Button look="main" keys="Ctrl+Enter" onClick={act}>{words.save}</Button>
          {view.own === undefined || view.shipped === undefined ? null : <Button onClick={() => reset.mutate()}>{words.reset}</Button>}
        </div>
        <TextAids view={view} onInsert={insert} onTake={type} />
      </Zone>
      <Zone label={words.zones.preview} isText>
        {trial.data === undefined ? null : <TextPreview trial={trial.data} />}
        {trial.error === null ? null : <ErrorNotice error={trial.error} />}
      </Zone>
    </>
  )
}
