import type { TemplateView } from '../../shared/contract/template-views.ts'
import { Button } from '../components/button.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { templateWords } from '../words/template.ts'
import styles from './template.module.css'

/** What the template was before; each can come back. */
export function VersionsBlock({ view: { versions, current }, onRestore }: { readonly view: TemplateView; readonly onRestore: (version: number) => void }) {
  const words = useWords(templateWords)
  const dates = useDates()
  const { procedure } = useOpenRegister()
  const earlier = versions.filter(({ version }) => version !== current?.version)
  if (earlier.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{words.versions}</summary>
      <ul>
        {earlier.map(({ version, savedAt, name }) => {
          const day = dates.date(Temporal.Instant.from(savedAt).toZonedDateTimeISO(procedure.timeZone).toPlainDate())
          return (
            <li key={version} className={styles.version}>
              <span>{words.version(version, day)} · {name ?? words.houseStyle}</span>
              {name === undefined ? null : <Button look="quiet" onClick={() => onRestore(version)}>{words.restore}<span className="hide"> ({words.version(version, day)})</span></Button>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
