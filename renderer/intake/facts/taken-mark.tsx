import { takenOn, type TakenOver } from '../../../shared/dossier/recognition/taken-over.ts'
import { Key } from '../../components/key.tsx'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { recognitionWords } from '../../words/recognition.ts'
import { useCall } from '../call.ts'
import styles from './facts.module.css'

/** Behind a detail that was taken over: the key that confirms it, where that key would land; read aloud, since when nobody did. */
export function TakenMark({ mark }: { readonly mark: TakenOver }) {
  const { sheet } = useCall()
  const words = useWords(recognitionWords).mark
  const dates = useDates()
  const marks = takenOn(sheet)
  const next = marks.find(({ field }) => field === sheet.cursor?.field) ?? marks[0]
  const since = words.since(mark.number, dates.date(Temporal.PlainDate.from(mark.confirmedOn), { weekday: 'none' }))
  return (
    <span title={since}>
      <span className="hide">{since} </span>
      {next?.field === mark.field ? <><Key keys="Alt+K" /> <span className={styles.word}>{words.holds}</span></> : <span aria-hidden><span className={styles.word}>{words.open}</span><span className={styles.sign}>?</span></span>}
    </span>
  )
}
