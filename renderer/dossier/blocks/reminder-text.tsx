import { useState } from 'react'
import { isToColleague, lastReminder, nextFollowUp, type Wait } from '../../../shared/dossier/waiting.ts'
import { Button } from '../../components/button.tsx'
import { copyText } from '../../components/copy-text.ts'
import { useOpenRegister } from '../../frame/register-context.ts'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { watchWords } from '../../words/watch.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from '../step/step-dialog.module.css'

interface ReminderTextProps extends Pick<DossierFacts, 'view' | 'procedure' | 'today'> {
  /** The question that is asked again; nothing is shown while none is chosen. */
  readonly wait: Wait | undefined
}

/** Which reminder this is, and for a colleague the words of it, firmer each time, to paste into a mail. It names no complainant. */
export function ReminderText({ wait, view, procedure, today }: ReminderTextProps) {
  const words = useWords(watchWords)
  const dates = useDates()
  const { settings } = useOpenRegister()
  const [isCopied, setIsCopied] = useState(false)
  if (wait === undefined) return null
  const isLast = wait.reminders + 1 >= lastReminder
  const written = (day: string) => dates.date(Temporal.PlainDate.from(day), { weekday: 'long' })
  const until = written(nextFollowUp(wait, today, procedure))
  const text = words.chaser({ isLast, reason: wait.reason, whom: wait.whom, number: view.number, asked: written(wait.since), until, sender: settings.coordinator.name })
  return (
    <div className={styles.note}>
      <p>{words.nth(wait.reminders + 1, isLast)}</p>
      {isToColleague(wait) ? (
        <>
          <blockquote className={styles.text}>{text}</blockquote>
          <Button look="quiet" onClick={() => void copyText(text).then(setIsCopied)}>{words.copy}</Button>
          <span role="status" className={styles.quiet}>{isCopied ? words.copied : ''}</span>
        </>
      ) : null}
    </div>
  )
}
