import type { ReactNode } from 'react'
import { Key } from '../../components/key.tsx'
import { Zone } from '../../components/zone.tsx'
import { useDates } from '../../words/dates.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { otherWaysWords } from '../../words/other-ways.ts'
import { useWriting } from '../call.ts'
import { NotesField } from './notes-field.tsx'
import { isSpoken } from '../sheet.ts'
import styles from './notes.module.css'

/** The story, as it is told; the first thing on the screen and where Esc comes back to. `children` stand in its head. */
export function NotesZone({ children }: { readonly children?: ReactNode }) {
  const { sheet, timeZone } = useWriting()
  const words = useWords(intakeWords)
  const written = useWords(otherWaysWords)
  const dates = useDates()
  const begun = Temporal.Instant.from(sheet.startedAt).toZonedDateTimeISO(timeZone).toPlainTime()
  return (
    <Zone label={words.notes.title} scrolls={false} className={styles.zone ?? ''}>
      <header className={styles.head}>
        <h2>{isSpoken(sheet.channel) ? words.notes.title : written.notes}</h2>
        <span className="small muted">{sheet.callsBack === undefined ? words.notes.begun(words.channels[sheet.channel], dates.time(begun)) : words.notes.callsBack(sheet.callsBack.number, dates.time(begun))}</span>
        {children}
        <span className="small muted"><Key keys="Escape" /> {words.notes.back}</span>
      </header>
      <NotesField />
    </Zone>
  )
}
