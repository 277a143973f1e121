import { useSyncExternalStore } from 'react'
import { useClock } from '../frame/clock.tsx'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import styles from './help.module.css'

/** After this many minutes a call is summarised, and after these it has taken long (peers.md §5.1); silent, and only seen. */
const marks = [20, 30] as const
const wholeRuler = 35

/** How long the call has lasted, with its marks at 20 and 30 minutes. */
export function CallClock({ startedAt }: { readonly startedAt: string }) {
  const words = useWords(intakeWords).help
  const seconds = useSecondsSince(startedAt)
  const minutes = seconds / 60
  return (
    <div className={styles.clock}>
      <b role="timer" aria-label={words.clock}>{duration(seconds)}</b>
      <div className={styles.ruler} aria-hidden>
        <u style={{ width: `${share(minutes)}%` }} />
        <i style={{ insetInlineStart: 0 }} />
        {marks.map((mark) => <i key={mark} style={{ insetInlineStart: `${share(mark)}%` }} />)}
        <s className={minutes >= marks[0] && minutes < marks[1] ? styles.reached : undefined} style={{ insetInlineStart: `${share(marks[0])}%` }}>{words.summarise}</s>
        <s className={minutes >= marks[1] ? styles.reached : undefined} style={{ insetInlineStart: `${share(marks[1]) + 4}%` }}>{words.half}</s>
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

function share(minutes: number): number {
  return Math.min(100, (minutes / wholeRuler) * 100)
}
