import { Check, CircleAlert } from 'lucide-react'
import { memo, useCallback } from 'react'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Zone } from '../../components/zone.tsx'
import { useDates } from '../../words/dates.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { otherWaysWords } from '../../words/other-ways.ts'
import { useCall } from '../call.ts'
import { isSpoken } from '../sheet.ts'
import styles from '../notes/notes.module.css'

export interface ReadingZoneProps {
  /** True when it is the moment to read it aloud. */
  readonly isAloud: boolean
  readonly onWrite: () => void
  readonly onAgreed: () => void
}

/** The complaint in a few sentences, to read back to the caller; what she says yes to becomes the definition in the letters. */
export const ReadingZone = memo(function ReadingZone({ isAloud, onWrite, onAgreed }: ReadingZoneProps) {
  const { sheet, procedure, isWrappingUp, isFinishing, type, stand, place, goTo } = useCall()
  const words = useWords(intakeWords)
  const ref = useCallback((control: HTMLTextAreaElement | null) => place('summary', control), [place])
  const written = useWords(otherWaysWords)
  const letter = procedure.acknowledgementName
  return (
    <Zone label={words.reading.title} scrolls={false} className={classes(styles.reading, isAloud && styles.aloud)}>
      <header className={styles.readingHead}>
        <h2>{isAloud ? words.reading.now : isSpoken(sheet.channel) ? words.reading.title : written.summary}</h2>
        <span className="small muted">{words.reading.becomes(letter)}</span>
        {isAloud ? null : (
          <Button look="quiet" keys="Alt+S" onClick={onWrite}>
            {sheet.summary === '' ? words.reading.write : words.reading.again}
          </Button>
        )}
      </header>
      <textarea
        ref={ref}
        className={styles.summary}
        aria-label={words.reading.title}
        value={sheet.summary}
        readOnly={isFinishing}
        placeholder={isSpoken(sheet.channel) ? words.reading.nothing : written.summaryHint}
        rows={3}
        onChange={({ currentTarget }) => type('summary', { summary: currentTarget.value }, currentTarget.selectionStart)}
        onSelect={({ currentTarget }) => stand('summary', currentTarget.selectionStart)}
      />
      <Agreement />
      {isAloud ? (
        <div className={styles.yes}>
          <Button look={isWrappingUp ? 'plain' : 'main'} keys="Alt+J" onClick={onAgreed}>{words.reading.agreed}</Button>
          <Button onClick={() => goTo('summary')}>{words.reading.improve}</Button>
        </div>
      ) : null}
    </Zone>
  )
})

function Agreement() {
  const { sheet, procedure } = useCall()
  const words = useWords(intakeWords)
  const dates = useDates()
  const time = (at: string) => dates.time(Temporal.Instant.from(at).toZonedDateTimeISO(procedure.timeZone).toPlainTime())
  const { summaryConfirmedAt, readBack, summaryChangedAt } = sheet
  const last = summaryConfirmedAt === undefined ? readBack?.at(-1) : undefined
  const before = last === undefined ? '' : words.reading.wasConfirmed(time(last.confirmedAt), last.text)
  // Always there: what comes along with its own region is not read aloud.
  return (
    <output className={last === undefined ? 'small muted' : `${styles.again ?? ''} small`}>
      {summaryConfirmedAt === undefined ? null : <><Check aria-hidden /> {words.reading.confirmedAt(time(summaryConfirmedAt))}</>}
      {last === undefined ? null : (
        <>
          <b><CircleAlert aria-hidden /> {words.reading.readAgain}</b> {summaryChangedAt === undefined ? null : words.reading.changedAt(time(summaryChangedAt))} <span className="muted" title={before}>{before}</span>
        </>
      )}
    </output>
  )
}
