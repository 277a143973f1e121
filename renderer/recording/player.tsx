import { Pause, Play } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { RecordingView } from '../../shared/contract/views.ts'
import { momentIn, saidAt } from '../../shared/dossier/contents/recording.ts'
import { shorten } from '../../shared/dossier/shorten.ts'
import { Button } from '../components/button.tsx'
import { useKeys } from '../components/keys.tsx'
import { ErrorNotice, Loading } from '../components/notice.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { clockLength, recordingWords } from '../words/recording.ts'
import { useSound, type Sound } from './use-sound.ts'
import styles from './recording.module.css'

const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const
const jumpSeconds = 5

export interface PlayerProps {
  readonly recording: RecordingView
  /** Lines that may have been written while it was recorded. */
  readonly notes: readonly { readonly at: string; readonly text: string }[]
  /** Makes a note of a moment: the instant at which it was said, and its place in milliseconds. Absent where there are no notes to write in. */
  readonly onMark?: ((at: string, place: number) => void) | undefined
}

/** Plays one recording. */
export function Player(props: PlayerProps) {
  const words = useWords(recordingWords).player
  const { recordingId, milliseconds } = props.recording
  const sound = useSound(recordingId, milliseconds / 1000)
  if (sound.kind === 'loading') return <Loading words={words.loading} />
  if (sound.kind === 'failed') return <ErrorNotice error={sound.error} />
  return sound.kind === 'silent' ? <p role="alert">{words.failed}</p> : <Controls {...props} sound={sound} />
}

/** By keyboard: Space, arrows, and 0.75 to 2 times as fast; each line written meanwhile leads to where it was said. */
function Controls({ recording, notes, onMark, sound }: PlayerProps & { readonly sound: Sound }) {
  const { name, player: words } = useWords(recordingWords)
  const { place, isPlaying } = sound
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLSelectElement) return
    const act =
      event.key === ' ' && !(event.target instanceof HTMLButtonElement) ? sound.toggle :
      event.key === 'ArrowLeft' ? () => sound.seek(place - jumpSeconds) :
      event.key === 'ArrowRight' ? () => sound.seek(place + jumpSeconds) : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const mark = () => {
    const at = saidAt(recording.runs, place * 1000)
    if (at !== undefined) onMark?.(at, place * 1000)
  }
  return (
    // The keys of a player work anywhere in it; the controls themselves are ordinary ones.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="group" aria-label={words.label(name[recording.about])} className={styles.player} onKeyDown={press}>
      <div className={styles.controls}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- She asked to listen: the next key is the one that plays. */}
        <Button autoFocus icon={isPlaying ? Pause : Play} onClick={sound.toggle}>{isPlaying ? words.pause : words.play}</Button>
        <Place recording={recording} sound={sound} />
        <Speed sound={sound} />
      </div>
      <p className="small muted">{words.hint}</p>
      {onMark === undefined ? null : <Mark onMark={mark} />}
      <Moments recording={recording} notes={notes} sound={sound} />
    </div>
  )
}

interface PartProps {
  readonly recording: RecordingView
  readonly sound: Sound
}

function Place({ recording: { milliseconds }, sound: { place, seek } }: PartProps) {
  const words = useWords(recordingWords).player
  const [here, whole] = [clockLength(place * 1000), clockLength(milliseconds)]
  return (
    <>
      <input
        type="range" className={styles.place} min={0} max={milliseconds / 1000} step={0.1} value={place}
        aria-label={words.place} aria-valuetext={words.placeOf(here, whole)} onChange={({ currentTarget }) => seek(Number(currentTarget.value))}
      />
      <span className="figures nowrap">{here} / {whole}</span>
    </>
  )
}

function Speed({ sound: { speed, play } }: { readonly sound: Sound }) {
  const words = useWords(recordingWords).player
  const language = useLanguage()
  const written = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  return (
    <select className={styles.speed} aria-label={words.speed} value={speed} onChange={({ currentTarget }) => play(Number(currentTarget.value))}>
      {speeds.map((each) => <option key={each} value={each}>{words.times(written.format(each))}</option>)}
    </select>
  )
}

/** The key that marks a moment while it is recorded marks it while it is played. */
function Mark({ onMark }: { readonly onMark: () => void }) {
  const words = useWords(recordingWords)
  useKeys([{ keys: 'Alt+C', label: words.keys.mark, act: onMark, shown: 'overview' }])
  return <Button look="quiet" keys="Alt+C" onClick={onMark}>{words.player.mark}</Button>
}

function Moments({ recording, notes, sound }: PartProps & Pick<PlayerProps, 'notes'>) {
  const words = useWords(recordingWords).player
  const moments = notes.flatMap(({ at, text }) => {
    const place = text.trim() === '' ? undefined : momentIn(recording.runs, at)
    return place === undefined ? [] : [{ place, text }]
  })
  if (moments.length === 0) return null
  return (
    <>
      <p className={styles.momentsHead}>{words.moments}</p>
      <ul className={styles.moments} aria-label={words.moments}>
        {moments.map(({ place, text }) => (
          <li key={`${place} ${text}`}>
            <button type="button" onClick={() => sound.seek(place / 1000)}><span className="figures">{clockLength(place)}</span> <span className="voice">{shorten(text, 60)}</span></button>
          </li>
        ))}
      </ul>
    </>
  )
}
