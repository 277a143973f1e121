import { Mic } from 'lucide-react'
import { useId } from 'react'
import type { RecordingInState } from '../../../shared/dossier/contents/recording.ts'
import { BlockHeading } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { useKeys } from '../../components/keys.tsx'
import { recorder, useRecorder } from '../../recording/page-recorder.ts'
import { RecordingList } from '../../recording/recording-list.tsx'
import { Removal } from '../../recording/removal.tsx'
import { Running } from '../../recording/running.tsx'
import { Trouble } from '../../recording/trouble.tsx'
import { useRecordings } from '../../recording/use-recordings.ts'
import { useDates } from '../../words/dates.ts'
import { useMay } from '../../frame/member.ts'
import { useWords } from '../../words/language.tsx'
import { recordingWords } from '../../words/recording.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './recordings-block.module.css'

/** The spoken words of a dossier, when they go, and a memo more; what was erased stays as the line that says so. */
export function RecordingsBlock({ facts }: { readonly facts: DossierFacts }) {
  const words = useWords(recordingWords)
  const mayWrite = useMay('handler')
  const heading = useId()
  const state = useRecorder()
  const { dossierId, complaint, recordings: all = [] } = facts.view.state
  const recordings = useRecordings(dossierId)
  const isHere = state.kind !== 'off' && state.take.belongsTo === dossierId
  const isElsewhere = state.kind !== 'off' && !isHere
  const record = () => {
    if (isHere) void recorder.stop()
    else if (!isElsewhere) void recorder.start({ belongsTo: dossierId, about: 'memo' })
  }
  useKeys([
    { keys: 'Alt+A', label: words.keys.record, act: record, shown: 'overview' },
    ...(isHere && state.kind === 'on' ? [{ keys: 'Alt+U', label: words.keys.pause, act: () => (state.isPaused ? recorder.resume() : recorder.pause()), shown: 'overview' as const }] : []),
  ])
  const gone = all.filter(({ removed }) => removed !== undefined)
  return (
    <section aria-labelledby={heading}>
      <BlockHeading
        id={heading}
        {...(recordings.length === 0 ? {} : { count: recordings.length })}
        aside={isHere || !mayWrite ? undefined : <span className={styles.begin}><Button look="quiet" icon={Mic} keys="Alt+A" onClick={record} {...(isElsewhere ? { blocked: words.elsewhere(state.take.about) } : {})}>{words.begin.memo}</Button></span>}
      >
        {words.title}
      </BlockHeading>
      {isHere ? <div className={styles.running}><Running /></div> : null}
      <Trouble belongsTo={dossierId} />
      <RecordingList recordings={recordings} notes={complaint.notes} />
      {gone.length === 0 ? null : <ul className={styles.gone}>{gone.map((recording) => <Gone key={recording.recordingId} recording={recording} />)}</ul>}
      {recordings.length === 0 ? null : <Removal procedure={facts.procedure} closedOn={facts.view.state.closedOn} today={facts.today} />}
    </section>
  )
}

function Gone({ recording }: { readonly recording: RecordingInState }) {
  const { name, list: words } = useWords(recordingWords)
  const dates = useDates()
  const { about, removed } = recording
  if (removed === undefined) return null
  return <li className="small muted">{name[about]}, {words.gone(dates.date(Temporal.PlainDate.from(removed.on)))}: {words.goneBecause[removed.because]}</li>
}
