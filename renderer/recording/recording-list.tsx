import { useState } from 'react'
import type { RecordingView } from '../../shared/contract/views.ts'
import type { RemovalReason } from '../../shared/dossier/contents/recording.ts'
import { client } from '../call.ts'
import { Button } from '../components/button.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { useClock, useToday } from '../frame/clock.tsx'
import { useDates } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { clockLength, recordingWords } from '../words/recording.ts'
import { Player, type PlayerProps } from './player.tsx'
import styles from './recording.module.css'

export interface RecordingListProps extends Pick<PlayerProps, 'notes' | 'onMark'> {
  readonly recordings: readonly RecordingView[]
}

/** The recordings of a sheet or a dossier: each can be listened to, and erased after one more question. */
export function RecordingList({ recordings, notes, onMark }: RecordingListProps) {
  const [open, setOpen] = useState<string>()
  return (
    <ul className={styles.list}>
      {recordings.map((recording) => {
        const isOpen = open === recording.recordingId
        return (
          <li key={recording.recordingId}>
            <Line recording={recording} isOpen={isOpen} onOpen={() => setOpen(isOpen ? undefined : recording.recordingId)} />
            {isOpen ? <Player recording={recording} notes={notes} onMark={onMark} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

interface LineProps {
  readonly recording: RecordingView
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function Line({ recording, isOpen, onOpen }: LineProps) {
  const { list: words, name } = useWords(recordingWords)
  const language = useLanguage()
  const time = useTimeOf()
  const [isAsking, setIsAsking] = useState(false)
  const { about, startedAt, consentedAt, milliseconds, bytes, wasCutOff, isLeftOut, isGoingOn } = recording
  const title = `${name[about]}, ${time(startedAt)}`
  const facts = [
    clockLength(milliseconds),
    words.size(new Intl.NumberFormat(language).format(Math.ceil(bytes / 1000))),
    consentedAt === undefined ? undefined : words.consent(time(consentedAt, true)),
    wasCutOff ? words.cutOff : undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <>
      <div className={styles.line}>
        <span className={styles.what}>
          <span>{title}</span>
          <small className="muted">{facts.join(' · ')}</small>
          {isLeftOut ? <small>{words.leftOut}</small> : null}
        </span>
        {isGoingOn || isLeftOut ? null : (
          <Button look="quiet" aria-expanded={isOpen} aria-label={`${isOpen ? words.closePlayer : words.listen}: ${title}`} onClick={onOpen}>{isOpen ? words.closePlayer : words.listen}</Button>
        )}
        {isGoingOn ? null : <Button look="quiet" aria-label={`${words.erase}: ${title}`} onClick={() => setIsAsking(true)}>{words.erase}</Button>}
      </div>
      {isAsking ? <Erase recording={recording} onClose={() => setIsAsking(false)} /> : null}
    </>
  )
}

/** Asks once more, because it cannot be undone; what is erased is out of the register and its backups at once. */
function Erase({ recording, onClose }: { readonly recording: RecordingView; readonly onClose: () => void }) {
  const { list: words } = useWords(recordingWords)
  const [error, setError] = useState<unknown>()
  const erase = (because: Exclude<RemovalReason, 'retention'>) => {
    client.recordings.remove({ recordingId: recording.recordingId, because }).then(onClose, setError)
  }
  return (
    <div role="group" className={styles.sure} aria-label={words.sure(clockLength(recording.milliseconds))}>
      <p>{words.sure(clockLength(recording.milliseconds))}</p>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div className={styles.choices}>
        {/* The one thing that loses nothing comes first and has focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button autoFocus onClick={onClose}>{words.keep}</Button>
        <Button onClick={() => erase('not-needed')}>{words.because['not-needed']}</Button>
        {recording.about === 'call' ? <Button onClick={() => erase('consent-withdrawn')}>{words.because['consent-withdrawn']}</Button> : null}
      </div>
    </div>
  )
}

/** A moment of today as its time, an earlier one with its date; `isBare` gives the time alone. */
function useTimeOf(): (instant: string, isBare?: boolean) => string {
  const { list: words } = useWords(recordingWords)
  const dates = useDates()
  const today = useToday()
  const { timeZone } = useClock()
  return (instant, isBare = false) => {
    const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
    const time = dates.time(moment.toPlainTime())
    if (isBare) return time
    return moment.toPlainDate().equals(today) ? words.at(time) : words.on(dates.date(moment.toPlainDate()), time)
  }
}
