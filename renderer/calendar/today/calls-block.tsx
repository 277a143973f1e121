import { useId } from 'react'
import { displayName } from '../../../shared/dossier/display.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { RowList, rowParts, type RowAction } from '../../components/row-list.tsx'
import { useDates } from '../../words/dates.ts'
import { hourWords } from '../../words/hour.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import { todayWords } from '../../words/today.ts'
import type { DayCall } from '../hour/calls.ts'
import styles from './today.module.css'

interface CallsProps {
  readonly heading: string
  readonly calls: readonly DayCall[]
  readonly procedures: readonly Procedure[]
  readonly onOpen: (dossierId: string) => void
  /** The next step of a call; absent where nothing is to be done. */
  readonly actionOf: (call: DayCall) => RowAction | undefined
}

/** Calls that became a dossier: who, about what, what was promised until when, and which letters that brings. */
export function CallsBlock({ heading, calls, procedures, onOpen, actionOf }: CallsProps) {
  const words = useWords(hourWords)
  const id = useId()
  const letters = calls.reduce((sum, call) => sum + call.letters.length, 0)
  return (
    <section aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} count={words.count(calls.length)} {...(letters === 0 ? {} : { aside: words.letterCount(letters) })}>{heading}</BlockHeading>
      {calls.length === 0 ? <Empty isQuiet>{words.none}</Empty> : (
        <RowList
          labelledBy={id}
          rows={calls}
          keyOf={({ view }) => view.state.dossierId}
          onOpen={({ view }) => onOpen(view.state.dossierId)}
          action={actionOf}
          render={(call) => <CallLines call={call} procedure={procedures.find((each) => each.id === call.view.state.procedure.id)} />}
        />
      )}
    </section>
  )
}

function CallLines({ call: { view: { number, state }, summary, promised, letters }, procedure }: { readonly call: DayCall; readonly procedure: Procedure | undefined }) {
  const words = useWords(hourWords)
  const today = useWords(todayWords)
  const dates = useDates()
  const language = useLanguage()
  const { complainant, subject } = state.complaint
  const kinds = letters.map(({ kind, standing }) => words.letter(letterName(kind, procedure ?? { acknowledgementName: 'ontvangstbevestiging' }, language), standing === 'to-post'))
  return (
    <span className={`${rowParts.lines} ${styles.call ?? ''}`}>
      <span className={rowParts.first}>{displayName(complainant) ?? today.unknownComplainant} · {subject}</span>
      {summary === undefined ? null : <span className={`${rowParts.second} ${styles.wraps ?? ''} ${styles.quote ?? ''}`} data-summary="">{summary}</span>}
      <span className={`${rowParts.second} ${styles.wraps ?? ''}`}>
        {number} · {promised.length === 0 ? words.nothingPromised : words.promised(promised.map(({ label, on }) => words.until(label[language].toLowerCase(), dates.date(Temporal.PlainDate.from(on)))))}
      </span>
      {kinds.length === 0 ? null : <span className={`${rowParts.second} ${styles.wraps ?? ''}`}>{words.letters(kinds)}</span>}
    </span>
  )
}
