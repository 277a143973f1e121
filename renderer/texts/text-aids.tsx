import type { StandardTextView } from '../../shared/contract/views.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { textsWords } from '../words/texts.ts'
import styles from './texts.module.css'

interface TextAidsProps {
  readonly view: StandardTextView
  readonly onInsert: (piece: string) => void
  /** Puts an earlier version into the box; it is saved like anything that was typed. */
  readonly onTake: (content: string) => void
}

/** What can stand in a text, put in with one press, and what stood there before. */
export function TextAids({ view, onInsert, onTake }: TextAidsProps) {
  const words = useWords(textsWords)
  const dates = useDates()
  return (
    <div className={styles.aids}>
      <details>
        <summary>{words.names}</summary>
        <ul className={styles.names}>
          {view.names.map((name) => <li key={name}><button type="button" className={styles.aid} onClick={() => onInsert(`{{ ${name} }}`)}>{name}</button></li>)}
        </ul>
      </details>
      <details>
        <summary>{words.parts}</summary>
        <ul className={styles.names}>
          {view.parts.map((name) => <li key={name}><button type="button" className={styles.aid} onClick={() => onInsert(`{% include "${name}" %}`)}>{words.partNames[name] ?? name}</button></li>)}
        </ul>
      </details>
      {view.versions.length === 0 ? null : (
        <details>
          <summary>{words.versions}</summary>
          <ul>
            {view.versions.map(({ version, savedAt, content }) => (
              <li key={version} className={styles.version}>
                <span>{words.version(version, dates.date(Temporal.Instant.from(savedAt).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate()))}</span>
                {content === undefined ? <span className="second">{words.wasReset}</span> : <button type="button" className={styles.aid} onClick={() => onTake(content)}>{words.takeBack}</button>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
