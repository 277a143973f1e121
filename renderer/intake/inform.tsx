import { stillToTell, tell } from '../../shared/dossier/informed.ts'
import { Key } from '../components/key.tsx'
import { useDates } from '../words/dates.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { useCall } from './call.ts'
import styles from './help.module.css'

/** What the caller must be told before the call ends; each sentence is ticked as it was said, with its clock time. */
export function Inform() {
  const { sheet, procedure, timeZone, now, choose } = useCall()
  const words = useWords(intakeWords).help
  const dates = useDates()
  const { inform } = procedure.script
  const next = stillToTell(sheet, procedure.script)[0]
  return (
    <div className={styles.inform}>
      <h3>{words.inform} {next === undefined ? null : <span className="small muted"><Key keys="Alt+Z" /> {words.informKey}</span>}</h3>
      <ul>
        {inform.map(({ id, say, source }) => {
          const at = sheet.informed?.[id]
          return (
            <li key={id} title={source}>
              <label>
                <input type="checkbox" checked={at !== undefined} onChange={() => choose(tell(sheet, id, now()))} />
                <span lang="nl">“{say}”</span>
                {at === undefined ? null : <span className="small muted">{words.informedAt(dates.time(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime()))}</span>}
              </label>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
