import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { memo, useCallback, useId, useMemo, useState } from 'react'
import { dueStateOn } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { PostBatch } from '../../../shared/contract/views.ts'
import { layLabels } from '../../../shared/letters/label-sheets.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { Actions } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { DueText } from '../../components/due.tsx'
import { AllSaved, Screen } from '../../components/screen.tsx'
import { Zone } from '../../components/zone.tsx'
import { host } from '../../host.ts'
import { useDates } from '../../words/dates.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { postWords } from '../../words/post.ts'
import { letterName } from '../../words/steps.ts'
import { withProcedures, type BatchLetter } from './batch-letter.ts'
import { capital } from '../letter-head.tsx'
import { EnvelopePages, LabelPages } from './addresses.tsx'
import { PostSheets, SheetsProgress, useBatchSheets } from './sheets.tsx'
import { envelopeOf, firstChoice, PrintChoiceFields, sheetOf } from './print-choice.tsx'
import { usePostingBatch } from './use-posting-batch.tsx'
import styles from './post.module.css'

/** All letters that lie ready: printed at once in the order of their addresses with the register, and recorded as posted at once. */
export function PostScreen() {
  const words = useWords(postWords)
  const waiting = useQuery(orpc.letters.waiting.queryOptions({ input: {} }))
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  return (
    <Answer query={procedures} waiting={words.reading}>
      {(known) => <Answer query={waiting} waiting={words.reading}>{(post) => <OpenPost post={post} procedures={known} />}</Answer>}
    </Answer>
  )
}

function OpenPost({ post, procedures }: { readonly post: PostBatch; readonly procedures: readonly Procedure[] }) {
  const words = useWords(postWords)
  const id = useId()
  const batch = useMemo(() => withProcedures(post.letters, procedures), [post, procedures])
  /** What she ticked or unticked herself. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const tick = useCallback((letterId: string, isOn: boolean) => setChosen((before) => new Map(before).set(letterId, isOn)), [])
  const sheets = useBatchSheets(batch)
  // What could not be shown does not come out of the printer, and so did not go on the post unless she says so.
  const isTicked = (each: BatchLetter) => chosen.get(each.letter.letterId) ?? (!each.goesByEmail && !sheets.failed.includes(each) && (sheets.goOn === undefined || sheets.of(each.letter.letterId) !== undefined))
  const ticked = batch.filter(isTicked)
  const printable = ticked.filter(({ letter }) => sheets.of(letter.letterId) !== undefined)
  const posting = usePostingBatch()
  const [choice, setChoice] = useState(firstChoice)
  const addressed = ticked.filter(({ lines }) => lines.length > 1)
  const today = useMemo(() => Temporal.PlainDate.from(post.today), [post.today])
  const pages = printable.reduce((sum, { letter }) => sum + (sheets.of(letter.letterId)?.sheets.length ?? 0), 0)
  const blocked = ticked.length === 0 ? { blocked: words.tickFirst } : {}
  const print = () => {
    if (ticked.length > 0 && (choice.what !== 'letters' || !sheets.isMaking)) void host.print()
  }
  const record = () => {
    if (ticked.length > 0) posting.post(ticked, batch.length - ticked.length)
  }
  const headOf = () => {
    if (choice.what === 'envelopes') return words.envelopes(addressed.length)
    if (choice.what === 'labels') return words.labels(addressed.length, layLabels(addressed, sheetOf(choice), Number(choice.startAt) || 1).length)
    return words.sheets(printable.length, pages)
  }
  return (
    <Screen
      title={words.screen}
      className={styles.screen ?? ''}
      saved={<AllSaved />}
      keys={[
        { keys: 'Ctrl+P', label: words.keys.print, act: print },
        { keys: 'Ctrl+Enter', label: words.keys.record, act: record },
        ...(posting.undo === undefined ? [] : [{ keys: 'Ctrl+Z', label: words.keys.undo, act: posting.undo }]),
        { keys: 'Escape', label: words.keys.back, act: () => history.back() },
      ]}
    >
      <Zone label={words.list}>
        <h1>{words.title}</h1>
        <p className={styles.intro}>{words.intro}</p>
        {posting.notice}
        <BlockHeading id={id} count={batch.length === 0 ? 0 : words.letters(batch.length)}>{words.list}</BlockHeading>
        {batch.length === 0 ? <Empty>{words.empty}</Empty> : (
          <>
            <ul aria-labelledby={id} className={styles.letters}>
              {batch.map((each) => (
                <Row key={each.letter.letterId} each={each} today={today} isTicked={isTicked(each)} onTick={tick} />
              ))}
            </ul>
            <PrintChoiceFields choice={choice} onChange={setChoice} />
            <Actions>
              <Button look="main" icon={Printer} keys="Ctrl+P" onClick={print} {...blocked}>{words.print(ticked.length, batch.length)}</Button>
              <Button keys="Ctrl+Enter" onClick={record} {...(posting.isBusy ? { blocked: words.recording } : blocked)}>{words.record(ticked.length)}</Button>
            </Actions>
            <p className="small second">{words.recordHint}</p>
          </>
        )}
      </Zone>
      <Zone label={words.preview} className={styles.preview ?? ''} isText>
        <p className={styles.previewHead}>{headOf()}</p>
        {choice.what === 'letters' ? <SheetsProgress sheets={sheets} all={batch.length} /> : null}
        {choice.what === 'letters' ? <PostSheets letters={printable} sheets={sheets} today={today} /> : (
          <div className={styles.desk}>
            {addressed.length === ticked.length ? null : <Notice>{words.noAddress(ticked.length - addressed.length)}</Notice>}
            {choice.what === 'labels' ? <LabelPages letters={addressed} sheet={sheetOf(choice)} startAt={Number(choice.startAt) || 1} /> : <EnvelopePages letters={addressed} envelope={envelopeOf(choice)} />}
          </div>
        )}
      </Zone>
    </Screen>
  )
}

interface RowProps {
  readonly each: BatchLetter
  readonly today: Temporal.PlainDate
  readonly isTicked: boolean
  readonly onTick: (letterId: string, isOn: boolean) => void
}

/** A letter with its clock, its kind, and where it goes. */
const Row = memo(function Row({ each: { letter, procedure, place, addressee, deadline, goesByEmail }, today, isTicked, onTick }: RowProps) {
  const words = useWords(postWords)
  const dates = useDates()
  const language = useLanguage()
  const dueOn = deadline === undefined ? undefined : Temporal.PlainDate.from(deadline.dueOn)
  return (
    <li>
      <label className={styles.row}>
        <input type="checkbox" checked={isTicked} onChange={(event) => onTick(letter.letterId, event.target.checked)} />
        <span>
          {deadline === undefined || dueOn === undefined ? <small>{words.noTerm}</small> : (
            <><span className={styles.date}>{dates.date(dueOn, { hasYear: dueOn.year !== today.year })}</span><small><DueText dueOn={dueOn} today={today} state={dueStateOn(deadline, today, procedure)} /></small></>
          )}
        </span>
        <span>
          <span className={styles.first}>{capital(letterName(letter.kind, procedure, language))}</span>
          <small>{[addressee, letter.number, place.line === '' ? words.noPlace : place.line, goesByEmail ? words.byEmail : undefined].filter((part) => part !== undefined).join(' · ')}</small>
        </span>
      </label>
    </li>
  )
})
