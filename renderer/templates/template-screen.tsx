import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { PickedFile } from '../../shared/contract/host.ts'
import type { TemplateCheck, TemplateView } from '../../shared/contract/template-views.ts'
import type { FileTicket } from '../../shared/contract/views.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { FileDrop } from '../components/file-drop.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { AllSaved, Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { host } from '../host.ts'
import { SheetZone } from '../letters/paper/sheet-zone.tsx'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { templateWords } from '../words/template.ts'
import { CheckBlock } from './check-block.tsx'
import { FieldsBlock } from './fields-block.tsx'
import { VersionsBlock } from './versions-block.tsx'
import styles from './template.module.css'

/** What one question may carry as base64. */
const mostBytes = 3_000_000

/** A file that was chosen and not yet taken into use. */
interface Weighed {
  readonly name: string
  readonly bytes: string
  readonly check: TemplateCheck
  readonly preview?: FileTicket
  /** Tells one choice from the next, for the preview. */
  readonly turn: number
}

/** The organisation's own Word template: chosen, checked, seen with an invented letter, and only then taken into use. */
export function TemplateScreen() {
  const words = useWords(templateWords)
  const { procedure } = useOpenRegister()
  const query = useQuery(orpc.templates.get.queryOptions({ input: { procedureId: procedure.id } }))
  return <Answer query={query} waiting={words.reading}>{(view) => <OpenTemplate view={view} />}</Answer>
}

function OpenTemplate({ view }: { readonly view: TemplateView }) {
  const words = useWords(templateWords)
  const dates = useDates()
  const [, go] = useLocation()
  const queries = useQueryClient()
  const { procedure } = useOpenRegister()
  const [weighed, setWeighed] = useState<Weighed>()
  const [told, setTold] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [error, setError] = useState<unknown>()
  const turn = useRef(0)
  const { current } = view
  const procedureId = procedure.id
  const day = (moment: string) => dates.date(Temporal.Instant.from(moment).toZonedDateTimeISO(procedure.timeZone).toPlainDate())

  const attempt = async (work: () => Promise<void>) => {
    setTold(undefined)
    setProblem(undefined)
    setError(undefined)
    try {
      await work()
    } catch (reason) {
      setError(reason)
    }
  }
  const choose = (file: PickedFile) =>
    void attempt(async () => {
      if (file.size > mostBytes) return setProblem(words.tooBig)
      const bytes = new Uint8Array(await file.arrayBuffer()).toBase64()
      turn.current += 1
      setWeighed({ name: file.name, bytes, turn: turn.current, ...(bytes === '' ? { check: { fields: [], missing: [], faults: [{ code: 'no-docx' }], remarks: [] } } : await client.templates.weigh({ procedureId, bytes })) })
    })
  const become = (after: TemplateView, sentence: string) => {
    queries.setQueryData(orpc.templates.get.queryKey({ input: { procedureId } }), after)
    setWeighed(undefined)
    setTold(sentence)
  }
  const use = () =>
    void attempt(async () => {
      if (weighed === undefined || weighed.check.faults.length > 0) return
      become(await client.templates.save({ procedureId, name: weighed.name, bytes: weighed.bytes }), words.used)
    })
  const reset = () => void attempt(async () => become(await client.templates.reset({ procedureId }), words.wentBack))
  const restore = (version: number) => void attempt(async () => become(await client.templates.restore({ procedureId, version }), words.used))
  const example = () => void attempt(async () => void (await host.saveFile(await client.templates.example({ procedureId }))))

  const isUsable = weighed !== undefined && weighed.check.faults.length === 0
  const shown = weighed === undefined ? (current === undefined ? undefined : `version ${current.version}`) : weighed.preview === undefined ? undefined : `chosen ${weighed.turn}`
  return (
    <Screen
      title={words.screen}
      className={styles.screen ?? ''}
      saved={<AllSaved />}
      focusOn="screen"
      keys={[
        ...(isUsable ? [{ keys: 'Ctrl+Enter', label: words.keys.use, act: use }] : []),
        { keys: 'Escape', label: words.keys.back, act: () => (weighed === undefined ? go('/instellingen') : setWeighed(undefined)) },
      ]}
    >
      <Zone label={words.screen}>
        <h1>{words.title}</h1>
        <p className={styles.intro}>{words.intro}</p>
        {told === undefined ? null : <Notice>{told}</Notice>}
        {problem === undefined ? null : <Notice>{problem}</Notice>}
        {error === undefined ? null : <ErrorNotice error={error} />}
        {weighed === undefined ? (
          <>
            <p className={styles.standing}>{current === undefined ? words.none(procedure.organisation.name) : words.current(procedure.organisation.name, current.name, current.version, day(current.savedAt))}</p>
            <FileDrop label={current === undefined ? words.choose : words.chooseOther} hint={words.dropHint} accept=".docx,.dotx" look={current === undefined ? 'main' : 'plain'} onFile={choose} />
            <Actions>
              <Button onClick={example}>{words.example}</Button>
              {current === undefined ? null : <Button onClick={reset}>{words.reset}</Button>}
            </Actions>
            <p className="small second">{words.exampleHint}</p>
            {current === undefined ? null : <CheckBlock check={current.check} />}
            <FieldsBlock fields={view.fields} />
            <VersionsBlock view={view} onRestore={restore} />
          </>
        ) : (
          <>
            <p className={styles.standing}>{words.chosen(weighed.name)}</p>
            <CheckBlock check={weighed.check} />
            <Actions>
              <Button look="main" keys="Ctrl+Enter" onClick={use} {...(isUsable ? {} : { blocked: words.mendFirst })}>{words.use}</Button>
              <Button onClick={() => setWeighed(undefined)}>{words.leave}</Button>
            </Actions>
            <FileDrop label={words.chooseAgain} hint={words.againHint} accept=".docx,.dotx" onFile={choose} />
            <FieldsBlock fields={view.fields} />
          </>
        )}
      </Zone>
      {shown === undefined ? (
        <Zone label={words.preview} isText className={styles.nothing ?? ''}><p>{weighed === undefined ? words.noPreview : words.notReadable}</p></Zone>
      ) : (
        <SheetZone
          key={shown}
          procedure={procedure}
          version={shown}
          ticketFor={async () => weighed?.preview ?? client.templates.preview({ procedureId })}
          remark={words.previewHint}
          onPages={ignore}
        />
      )}
    </Screen>
  )
}

function ignore(): void {}
