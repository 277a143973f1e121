import type { ReactNode } from 'react'
import type { Deadline } from '../../shared/dossier/deadlines/deadline.ts'
import { dueStateOn } from '../../shared/dossier/deadlines/deadlines.ts'
import { nameInSentence } from '../../shared/dossier/display.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import { concernedOf, partyOf } from '../../shared/letters/recipient.ts'
import { DueSign } from '../components/due.tsx'
import type { DossierFacts } from '../dossier/dossier-facts.tsx'
import { SafeDate } from '../dossier/step/safe-date.tsx'
import { useDates } from '../words/dates.ts'
import { postingInWords } from '../words/deadlines.ts'
import { lettersWords } from '../words/letters.ts'
import { useWords } from '../words/language.tsx'
import { letterName, stepWords } from '../words/steps.ts'
import styles from './write/write.module.css'

export interface LetterHeadProps {
  readonly facts: DossierFacts
  readonly kind: LetterKind
  /** What the letter will meet; absent when nothing runs for it. */
  readonly deadline?: Deadline
  /** Below it: how the text can look. */
  readonly children?: ReactNode
}

/** To whom the letter goes, about which dossier, and by when. */
export function LetterHead({ facts, kind, deadline, children }: LetterHeadProps) {
  const words = useWords(lettersWords)
  const { judgements } = useWords(stepWords)
  const dates = useDates()
  const { view: { number, state }, procedure, language } = facts
  const { complainant, receivedOn } = state.complaint
  const letter = capital(letterName(kind, procedure, language))
  const party = partyOf(kind, state)
  const known = party === 'colleague' ? concernedOf(state) : party === 'other-body' ? state.forwarding?.to : undefined
  const to = party === 'complainant' ? (nameInSentence(complainant) ?? words.unknown) : (known ?? words.parties[party])
  return (
    <div className={styles.head}>
      {/* Some letters have their reader in their name: “Melding aan de verzekeraar”. */}
      <h1>{letter.endsWith(to) ? letter : words.to(letter, to)}</h1>
      <div className={styles.facts}>
        <span>{words.head.dossier} <a href={`#/dossier/${state.dossierId}`}>{number}</a></span>
        <span>{words.head.received} <b>{dates.date(Temporal.PlainDate.from(receivedOn))}</b></span>
        {kind === 'answer' && state.verdict !== undefined ? <span>{words.head.judgement} <b>{judgements[state.verdict.judgement]}</b></span> : null}
      </div>
      {deadline === undefined ? null : <Due deadline={deadline} facts={facts} />}
      {children}
      {kind === 'extension' ? <NewDay facts={facts} /> : null}
    </div>
  )
}

/** Whether the day to which this letter extends is one on which nothing is posted. */
function NewDay({ facts: { view, procedure } }: { readonly facts: DossierFacts }) {
  const extended = view.deadlines.find(({ ruleId }) => ruleId === view.state.pendingExtension?.deadlineId)
  return extended?.extendableTo === undefined ? null : <SafeDate day={extended.extendableTo} startsOn={extended.startsOn} procedure={procedure} />
}

function Due({ deadline, facts: { procedure, today, language } }: { readonly deadline: Deadline; readonly facts: DossierFacts }) {
  const dates = useDates()
  const posting = postingInWords(deadline, today, language)
  const state = dueStateOn(deadline, today, procedure)
  return (
    <>
      <span className={styles.due}><DueSign state={state} words={dates.dueInWords(Temporal.PlainDate.from(deadline.dueOn), today)} /></span>
      {posting === undefined ? null : <span className="small second">{posting}</span>}
    </>
  )
}

export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
