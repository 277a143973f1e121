import { Mic } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../components/button.tsx'
import { useKeys } from '../components/keys.tsx'
import { recorder, useRecorder } from '../recording/page-recorder.ts'
import { RecordingList } from '../recording/recording-list.tsx'
import { Removal } from '../recording/removal.tsx'
import { Running } from '../recording/running.tsx'
import { Trouble } from '../recording/trouble.tsx'
import { useRecordings } from '../recording/use-recordings.ts'
import type { RecordingAbout } from '../../shared/dossier/contents/recording.ts'
import { useWords } from '../words/language.tsx'
import { clockLength, recordingWords } from '../words/recording.ts'
import { AskConsent } from './ask-consent.tsx'
import { useCall } from './call.ts'
import { desk } from './intake-desk.ts'
import { momentLine } from './notes/note-lines.ts'
import { pathTo } from './ending/path-to.ts'
import { isSpoken } from './sheet.ts'
import type { Cursor } from './use-cursor.ts'
import styles from './call-recording.module.css'

/**
 * The microphone of a call, in the head of the notes: it lies over that head and moves nothing, and is there only when asked
 * for. Before the first recording of a call the caller is asked; what she dictates while wrapping up is a memo.
 */
export function CallRecording({ restore }: Pick<Cursor, 'restore'>) {
  const call = useCall()
  const words = useWords(recordingWords)
  const state = useRecorder()
  const { sheet } = call
  const recordings = useRecordings(sheet.id)
  const [panel, setPanel] = useState<'ask' | 'list'>()
  const [message, setMessage] = useState('')
  const [agreedAt, setAgreedAt] = useState<string>()
  const isHere = state.kind !== 'off' && state.take.belongsTo === sheet.id
  const isElsewhere = state.kind !== 'off' && !isHere
  const consentedAt = agreedAt ?? recordings.findLast((recording) => recording.consentedAt !== undefined)?.consentedAt
  const back = () => {
    setPanel(undefined)
    call.goTo('notes')
  }
  const begin = async (about: RecordingAbout, consent?: string) => {
    back()
    // The sheet is on the disk before anything that belongs to it.
    await desk.speakOn(sheet.id)
    await recorder.start({ belongsTo: sheet.id, about, ...(consent === undefined ? {} : { consentedAt: consent }) })
    if (recorder.state().kind === 'on') setMessage(words.started[about])
  }
  const stop = async () => {
    await recorder.stop()
    setMessage(words.stopped)
  }
  const record = () => {
    if (isHere) void stop()
    else if (isElsewhere) setMessage(words.elsewhere('call'))
    else if (call.isWrappingUp || !isSpoken(sheet.channel)) void begin('memo')
    else if (consentedAt === undefined) setPanel(panel === 'ask' ? undefined : 'ask')
    else void begin('call', consentedAt)
  }
  const mark = (at: string, place: number) => {
    const { notes, offset } = momentLine(sheet.notes, { at, words: words.markLine(clockLength(place)) })
    const cursor = { field: 'notes', offset }
    call.choose({ notes, cursor })
    // Together with the new line, so that the next letter stands behind it.
    restore(cursor)
    setMessage(words.marked(clockLength(place)))
  }
  const isOn = isHere && state.kind === 'on'
  useKeys([
    { keys: 'Alt+A', label: words.keys.record, act: record, shown: 'overview' },
    ...(panel === undefined ? [] : [{ keys: 'Escape', label: '', act: back, shown: 'never' as const }]),
    ...(isOn
      ? [
          { keys: 'Alt+C', label: words.keys.mark, act: () => mark(call.now(), recorder.elapsed()), shown: 'overview' as const },
          { keys: 'Alt+U', label: words.keys.pause, act: () => (state.isPaused ? recorder.resume() : recorder.pause()), shown: 'overview' as const },
        ]
      : []),
  ])
  const total = clockLength(recordings.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  const hasTrouble = state.kind === 'off' ? state.belongsTo === sheet.id : isHere && 'error' in state && state.error !== undefined
  return (
    <>
      <output className="hide">{message}</output>
      {isHere ? (
        <div className={styles.strip}>
          <Running>{isOn ? <Button look="quiet" keys="Alt+C" onClick={() => mark(call.now(), recorder.elapsed())}>{words.mark}</Button> : null}</Running>
        </div>
      ) : isElsewhere ? <Elsewhere /> : (
        <button
          type="button"
          className={styles.ask}
          aria-keyshortcuts={recordings.length === 0 ? 'Alt+A' : undefined}
          aria-expanded={panel !== undefined}
          onClick={() => (recordings.length === 0 ? record() : setPanel(panel === 'list' ? undefined : 'list'))}
        >
          <Mic aria-hidden />
          {recordings.length === 0
            ? <span className="hide">{words.begin[call.isWrappingUp ? 'memo' : 'call']}</span>
            : <span>{words.list.count(recordings.length, total)}</span>}
        </button>
      )}
      {hasTrouble ? <div className={styles.panel}><Trouble belongsTo={sheet.id} /></div> : null}
      {panel === 'ask' && !hasTrouble && !isHere ? (
        <Panel onClose={back}>
          <AskConsent onMemo={() => void begin('memo')} onClose={back} onAgreed={setAgreedAt} agreedAt={agreedAt} onBegin={(at) => void begin('call', at)} />
        </Panel>
      ) : null}
      {panel === 'list' && !hasTrouble && !isHere ? (
        <Panel onClose={back}>
          <RecordingList recordings={recordings} notes={sheet.notes} onMark={mark} />
          <div className={styles.acts}>
            <Button keys="Alt+A" icon={Mic} onClick={record}>{words.begin[call.isWrappingUp ? 'memo' : 'call']}</Button>
            {call.isWrappingUp ? null : <Button onClick={() => void begin('memo')}>{words.begin.memo}</Button>}
          </div>
          <Removal procedure={call.procedure} closedOn={undefined} today={call.today} />
        </Panel>
      ) : null}
    </>
  )
}

/** Lies over the notes and closes with Escape; nothing under it moves. */
function Panel({ children, onClose }: { readonly children: ReactNode; readonly onClose: () => void }) {
  return (
    // Escape closes what lies on top before it goes back to the notes.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </div>
  )
}

/** There is one microphone: while it hears something else, this call says where, and does not take it away. */
function Elsewhere() {
  const words = useWords(recordingWords)
  const state = useRecorder()
  const [, go] = useLocation()
  if (state.kind === 'off') return null
  const { belongsTo, about } = state.take
  const path = pathTo(belongsTo)
  return (
    <div className={styles.strip}>
      <span className={styles.elsewhere}><Mic aria-hidden /> {words.elsewhere(path.startsWith('/gesprek/') ? 'call' : about)}</span>
      <Button look="quiet" onClick={() => go(path)}>{words.goThere}</Button>
      <Button onClick={() => void recorder.stop()}>{words.stop}</Button>
    </div>
  )
}
