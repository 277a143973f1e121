import { Mailbox } from 'lucide-react'
import { KindSign } from '../components/kind-sign.tsx'
import { calendarWords } from '../words/calendar.ts'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import styles from './calendar.module.css'

/** What the signs of the calendar mean, where the width allows. */
export function CalendarLegend() {
  const { kinds } = useWords(commonWords)
  const { legend } = useWords(calendarWords)
  return (
    <span className={styles.legend}>
      {(['statutory', 'promised', 'target'] as const).map((kind) => <span key={kind}><KindSign kind={kind} isSilent />{kinds[kind]}</span>)}
      <span><Mailbox aria-hidden />{legend.post}</span>
      <span>{legend.closed}</span>
    </span>
  )
}
