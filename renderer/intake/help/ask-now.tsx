import { Check } from 'lucide-react'
import { isOutsideTelephoneHours } from '../../../shared/procedure/opening.ts'
import { classes } from '../../components/classes.ts'
import { sentenceFor, type ScriptStepId } from '../../words/intake-spoken.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { otherWaysWords, visitSentence } from '../../words/other-ways.ts'
import { useCall } from '../call.ts'
import type { Script } from './script.ts'
import { isSpoken, isUnreachable } from '../sheet.ts'
import styles from './help.module.css'

const said: ReadonlySet<ScriptStepId> = new Set(['read-back', 'promise', 'wrap-up'])

/** The one thing to ask or say now, in the words of the organisation, and where the call stands. */
export function AskNow({ script, coordinator }: { readonly script: Script; readonly coordinator: string }) {
  const { sheet, procedure } = useCall()
  const isOutside = sheet.channel === 'phone' && isOutsideTelephoneHours(procedure, Temporal.Instant.from(sheet.startedAt).toZonedDateTimeISO(procedure.timeZone))
  const words = useWords(intakeWords)
  const written = useWords(otherWaysWords)
  const { steps, current } = script
  const number = steps.findIndex(({ id }) => id === current) + 1
  const spoken = isSpoken(sheet.channel)
  const sentence = spoken
    ? (sheet.channel === 'visit' ? visitSentence(current, procedure, coordinator) : undefined) ?? sentenceFor(current, procedure.script, { coordinator, isOutside })
    : sheet.channel === 'social' && isUnreachable(sheet) ? written.askInPrivate : written.takeOver[current]
  const heading = !spoken ? words.help.look : said.has(current) ? words.help.say : words.help.ask
  return (
    <section className={styles.now} aria-label={heading(number, steps.length)}>
      <p className="small muted">{heading(number, steps.length)}</p>
      <p className={styles.ask} lang={spoken ? 'nl' : undefined} aria-live="polite">{sentence}</p>
      <ol className={styles.steps}>
        {steps.map(({ id, done }) => (
          <li key={id} className={classes(id === current && styles.here)} {...(id === current ? { 'aria-current': 'step' as const } : {})}>
            {done ? <Check aria-label={words.help.done} /> : null} {words.steps[id]}
          </li>
        ))}
      </ol>
    </section>
  )
}
