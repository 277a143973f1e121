import { useSyncExternalStore } from 'react'
import type { CallScript } from '../../shared/procedure/script.ts'
import { useClock } from '../frame/clock.tsx'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import styles from './help/help.module.css'

/** The ruler goes on for a sixth after the last mark. */
const beyond = 7 / 6
const shortest = 35

/** How long the call has lasted, with the marks of the script; once one is reached its sentence stands there, silent, and only seen. */
export function CallClock({ startedAt, cues }: { readonly startedAt: string; readonly cues: readonly CallScript['cues'][number][] }) {
  const words = useWords(intakeWords).help
  const seconds = useSecondsSince(startedAt)
  const minutes = seconds / 60
  const whole = Math.max(shortest, (cues.at(-1)?.minutes ?? 0) * beyond)
  const share = (mark: number) => `${Math.min(100, (mark / whole) * 100)}%`
  const reached = cues.findLast((cue) => minutes >= cue.minutes)
  return (
    <div className={styles.clock}>
      <b role="timer" aria-label={words.clock}>{duration(seconds)}</b>
      <div className={styles.timeline}>
        <div className={styles.ruler} aria-hidden>
          <u style={{ width: share(minutes) }} />
          <i style={{ insetInlineStart: 0 }} />
          {cues.map((cue) => <i key={cue.minutes} style={{ insetInlineStart: share(cue.minutes) }} />)}
          {reached === undefined ? cues.map((cue) => <s key={cue.minutes} style={{ insetInlineStart: share(cue.minutes) }}>{words.minutes(cue.minutes)}</s>) : null}
        </div>
        {reached === undefined ? null : <p className={styles.cue} lang="nl">“{reached.say}”</p>}
      </div>
    </div>
  )
}

/** Whole seconds since an instant, new every second. */
export function useSecondsSince(startedAt: string): number {
  const clock = useClock()
  return useSyncExternalStore(everySecond, () =>
    Math.max(0, Math.floor((clock.now().epochMilliseconds - Temporal.Instant.from(startedAt).epochMilliseconds) / 1_000)),
  )
}

function everySecond(changed: () => void): () => void {
  const timer = setInterval(changed, 1_000)
  return () => clearInterval(timer)
}

/** Seconds as a call clock shows them: `07.42`, and `1.02.15` from an hour on. */
export function duration(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = `${two(Math.floor((seconds % 3_600) / 60))}.${two(seconds % 60)}`
  return seconds < 3_600 ? rest : `${Math.floor(seconds / 3_600)}.${rest}`
}
