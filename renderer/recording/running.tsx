import { Mic, Pause } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { useWords } from '../words/language.tsx'
import { clockLength, recordingWords } from '../words/recording.ts'
import { bars, loudnessOf } from './level.ts'
import { recorder, useRecorder } from './page-recorder.ts'
import styles from './recording.module.css'

/** So long without a sound, and the microphone may be off. */
const longSilence = 6_000

/**
 * A recording that goes on: how long, how loud (bars and a word), pause and stop, on one line; `children` stand before them.
 * Nothing while none goes on.
 */
export function Running({ children }: { readonly children?: ReactNode }) {
  const words = useWords(recordingWords)
  const state = useRecorder()
  if (state.kind === 'off') return null
  if (state.kind === 'starting') return <p role="status" className={styles.running}><Mic aria-hidden /> {words.starting}</p>
  const { about } = state.take
  const isPaused = state.kind === 'on' && state.isPaused
  return (
    <div role="group" aria-label={words.running[about]} className={styles.running}>
      <span className={styles.sign}>{isPaused ? <Pause aria-hidden /> : <Mic aria-hidden />}{about === 'memo' ? ` ${words.name.memo}` : null}</span>
      <Elapsed />
      {state.kind === 'ending' ? <span role="status">{words.ending}</span> : isPaused ? <span className={styles.word}>{words.paused}</span> : <Level />}
      <span className={styles.acts}>
        {children}
        {state.kind !== 'on' ? null : isPaused
          ? <Button look="quiet" keys="Alt+U" onClick={() => recorder.resume()}>{words.resume}</Button>
          : <Button look="quiet" keys="Alt+U" onClick={() => recorder.pause()}>{words.pause}</Button>}
        <Button keys="Alt+A" onClick={() => void recorder.stop()}>{words.stop}</Button>
      </span>
    </div>
  )
}

function Elapsed() {
  const words = useWords(recordingWords)
  const milliseconds = useEvery(250, () => recorder.elapsed())
  return <b role="timer" aria-label={words.elapsed} className="figures">{clockLength(milliseconds)}</b>
}

function Level() {
  const words = useWords(recordingWords)
  const isCalm = useReducedMotion()
  const swing = useEvery(isCalm ? 1_000 : 150, () => recorder.level())
  const { loudness, lit } = loudnessOf(swing)
  const isSilent = useIsLong(loudness === 'silent', longSilence)
  return (
    <>
      <span role="meter" aria-label={words.level} aria-valuemin={0} aria-valuemax={bars} aria-valuenow={lit} aria-valuetext={words.loudness[loudness]} className={styles.meter}>
        {Array.from({ length: bars }, (_, bar) => <i key={bar} data-lit={bar < lit ? '' : undefined} />)}
      </span>
      <span aria-hidden className={styles.word} title={isSilent ? words.nothingHeard : undefined}>{isSilent ? words.hearsNothing : words.loudness[loudness]}</span>
      <span role="status" className="hide">{isSilent ? words.nothingHeard : null}</span>
    </>
  )
}

function useEvery(milliseconds: number, read: () => number): number {
  const [value, setValue] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setValue(read()), milliseconds)
    return () => clearInterval(timer)
    // Only the pace can change: what is read belongs to the recorder of the page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [milliseconds])
  return value
}

function useIsLong(holds: boolean, milliseconds: number): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!holds) return undefined
    const timer = setTimeout(() => setIsLong(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [holds, milliseconds])
  return isLong
}

function useReducedMotion(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)'))
  const [isCalm, setIsCalm] = useState(query.matches)
  useEffect(() => {
    const look = () => setIsCalm(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [query])
  return isCalm
}
