import { suppose } from '../../shared/dossier/what-if.ts'
import { lettersNaming } from '../../shared/letters/letters-naming.ts'
import { deadlineChanges } from '../words/deadline-changes.ts'
import { useDates } from '../words/dates.ts'
import { dossierWords } from '../words/dossier.ts'
import { useWords } from '../words/language.tsx'
import { letterName } from '../words/steps.ts'
import type { DossierFacts } from './dossier-facts.tsx'
import { readDay } from './read-day.ts'
import styles from './step-dialog.module.css'

/** What another day of receipt would do, before it is recorded: which terms move, what stays as it is, and which letters name a day that no longer holds. */
export function ReceiptChange({ facts, typed }: { readonly facts: DossierFacts; readonly typed: string | undefined }) {
  const words = useWords(dossierWords).correction
  const dates = useDates()
  const { view: { state, events, deadlines, closingDays }, procedure, today, language } = facts
  const receivedOn = typed === undefined ? undefined : readDay(typed, today)?.toString()
  if (receivedOn === undefined || receivedOn === state.complaint.receivedOn) return null
  const supposed = supposing()
  if (supposed === undefined) return null
  const after = supposed.flatMap((each) => each.after ?? [])
  const changes = deadlineChanges(deadlines, after, language)
  const stays = after.filter((deadline) => deadline.state.startsWith('met') && deadlines.some((before) => before.ruleId === deadline.ruleId && before.state === deadline.state))
  const moved = supposed.flatMap(({ before, after: then }) => (before !== undefined && then !== undefined && before.dueOn !== then.dueOn ? [before.dueOn] : []))
  const naming = lettersNaming(state.letters, moved)
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  return (
    <div role="status" className={styles.note}>
      <p>{changes.length === 0 ? words.nothingMoves : changes.join(' ')}</p>
      {stays.length === 0 ? null : <p>{words.stays(stays.map(({ label }) => label[language]))}</p>}
      {naming.map(({ letter, day }) => <p key={`${letter.letterId} ${day}`}>{words.letterNames(letterName(letter.kind, procedure, language), written(letter.sentOn ?? letter.finalisedOn), written(day))}</p>)}
    </div>
  )

  function supposing() {
    try {
      return suppose({ dossierId: state.dossierId, events, procedure, today, closingDays }, { receivedOn: receivedOn ?? '', extended: [] })
    } catch (error) {
      // A day outside the years that can be counted: the form itself says so.
      if (error instanceof RangeError) return undefined
      throw error
    }
  }
}
