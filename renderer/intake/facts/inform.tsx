import { stillToTell, tell } from '../../../shared/dossier/intake/informed.ts'
import { Key } from '../../components/key.tsx'
import { useDates } from '../../words/dates.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { useCall } from '../call.ts'
import styles from '../help/help.module.css'

/** The next sentence that is still to be said, in the row of what is missing. */
export function TellNext() {
  const { sheet, procedure, now, choose } = useCall()
  const next = stillToTell(sheet, procedure.script)[0]
  if (next === undefined) return null
  return (
    <label className={styles.next} title={next.source}>
      <input type="checkbox" checked={false} onChange={() => choose(tell(sheet, next.id, now()))} />
      <span><span lang="nl" className={styles.voice}>“{next.say}”</span> <Key keys="Alt+Z" /></span>
    </label>
  )
}

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
                <span className={styles.said} {...(at === undefined ? {} : { title: say })}>
                  {at === undefined ? null : <small>{words.informedAt(dates.time(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime()))} </small>}
                  <span lang="nl">“{say}”</span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
