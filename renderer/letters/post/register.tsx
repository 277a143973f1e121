import { useOpenRegister } from '../../frame/register-context.ts'
import { useDates } from '../../words/dates.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { postWords } from '../../words/post.ts'
import { letterName } from '../../words/steps.ts'
import { capital } from '../letter-head.tsx'
import type { BatchLetter } from './batch-letter.ts'
import styles from './post.module.css'

/** The list of what goes out, for the organisation's own post book: a number and a town, no names. */
export function PostRegister({ letters, today }: { readonly letters: readonly BatchLetter[]; readonly today: Temporal.PlainDate }) {
  const words = useWords(postWords).register
  const dates = useDates()
  const language = useLanguage()
  const { procedure } = useOpenRegister()
  return (
    <section className={styles.register} aria-label={words.title} data-sample-scheme="light">
      <p className={styles.registerHead}><b>{words.title}</b><span>{procedure.organisation.sender} · {dates.date(today)} · {words.count(letters.length)}</span></p>
      <table>
        <thead><tr><th scope="col">{words.date}</th><th scope="col">{words.number}</th><th scope="col">{words.kind}</th><th scope="col">{words.town}</th></tr></thead>
        <tbody>
          {letters.map(({ letter, place, procedure: own }) => (
            <tr key={letter.letterId}>
              <td>{dates.date(today, { weekday: 'none' })}</td>
              <td>{letter.number}</td>
              <td>{capital(letterName(letter.kind, own, language))}</td>
              <td>{place.town}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.signed}>{words.sign}</p>
    </section>
  )
}
