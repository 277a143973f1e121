import { useEffect, useId, useRef } from 'react'
import { Button } from '../components/button.tsx'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { consentSentence, recordingWords, spokenKeeping } from '../words/recording.ts'
import { useCall } from './call.ts'
import styles from './call-recording.module.css'

export interface AskConsentProps {
  /** When the caller agreed, UTC; undefined until the box is ticked. */
  readonly agreedAt: string | undefined
  readonly onAgreed: (at: string | undefined) => void
  readonly onBegin: (consentedAt: string) => void
  /** Her own voice only, for which nobody's consent is needed. */
  readonly onMemo: () => void
  readonly onClose: () => void
}

/** The sentence to say before a call is recorded, and the box that says when the caller agreed (facts.md §5). */
export function AskConsent({ agreedAt, onAgreed, onBegin, onMemo, onClose }: AskConsentProps) {
  const { procedure, now } = useCall()
  const { asking: words } = useWords(recordingWords)
  const dates = useDates()
  const title = useId()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { tone, retention, timeZone, organisation } = procedure
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{words.title}</h3>
      <p className="small second">{words.say}</p>
      <blockquote className={styles.say}>“{consentSentence(tone, spokenKeeping(tone, retention.recordingDays))}”</blockquote>
      <label className={styles.agreed}>
        <input ref={box} type="checkbox" checked={agreedAt !== undefined} onChange={({ currentTarget }) => onAgreed(currentTarget.checked ? now() : undefined)} />
        <span>{words.agreed} {agreedAt === undefined ? null : <span className="muted">{words.agreedAt(dates.time(Temporal.Instant.from(agreedAt).toZonedDateTimeISO(timeZone).toPlainTime()))}</span>}</span>
      </label>
      <div className={styles.acts}>
        <Button look="main" keys="Alt+A" onClick={() => agreedAt !== undefined && onBegin(agreedAt)} {...(agreedAt === undefined ? { blocked: words.first } : {})}>{words.start}</Button>
        <Button onClick={onMemo}>{words.memo}</Button>
        <Button look="quiet" onClick={onClose}>{words.cancel}</Button>
      </div>
      <p className="small muted">{words.law[organisation.country]} {words.hears}</p>
    </section>
  )
}
