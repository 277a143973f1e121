import { FileText } from 'lucide-react'
import { useId, useState } from 'react'
import { client } from '../../call.ts'
import type { FinalLetter } from '../../../shared/dossier/state.ts'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { host } from '../../host.ts'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './letters-block.module.css'
import { openOutcome, type OpenSentence } from '../step/open-outcome.ts'

interface LettersBlockProps {
  readonly facts: DossierFacts
  readonly onPost: (letter: FinalLetter) => void
  readonly onWrite: () => void
}

/** The letters of a dossier that were made final: each opens again, byte for byte, and one that waits can be posted. */
export function LettersBlock({ facts, onPost, onWrite }: LettersBlockProps) {
  const words = useWords(dossierWords).letters
  const dates = useDates()
  const heading = useId()
  const [outcome, setOutcome] = useState<OpenSentence | { readonly error: unknown }>()
  const { letters } = facts.view.state
  const canWrite = facts.view.steps.some(({ kind }) => kind !== undefined)
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  const isWaiting = ({ sentOn, isOvertaken }: FinalLetter) => sentOn === undefined && isOvertaken !== true
  const standing = (letter: FinalLetter) => {
    if (letter.sentOn !== undefined) return words.sent(written(letter.sentOn))
    return (isWaiting(letter) ? words.finalSince : words.overtaken)(written(letter.finalisedOn))
  }
  const open = async ({ letterId }: FinalLetter) => {
    setOutcome(undefined)
    try {
      setOutcome(openOutcome(await host.openInWord(await client.letters.document({ letterId }))))
    } catch (error) {
      setOutcome({ error })
    }
  }
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} {...(letters.length === 0 ? {} : { count: letters.length })} {...(canWrite ? { aside: <button type="button" className={styles.write} onClick={onWrite}>{words.write}</button> } : {})}>{words.title}</BlockHeading>
      {letters.length === 0 ? <Empty isQuiet>{words.none}</Empty> : null}
      <RowList
        labelledBy={heading}
        rows={letters}
        keyOf={({ letterId }) => letterId}
        onOpen={(letter) => void open(letter)}
        action={(letter) => (isWaiting(letter) ? { letter: 'P', label: words.toPost, act: () => onPost(letter) } : { letter: 'W', label: words.openInWord, act: () => void open(letter) })}
        render={(letter) => (
          <span className={rowParts.lines}>
            <span className={rowParts.first}><FileText aria-hidden /> {capital(letterName(letter.kind, facts.procedure, facts.language))}</span>
            <span className={rowParts.second}>{standing(letter)}</span>
          </span>
        )}
      />
      {outcome === undefined ? null : 'error' in outcome ? <ErrorNotice error={outcome.error} /> : outcome.sentence === undefined ? null : <Notice>{words[outcome.sentence]}</Notice>}
    </section>
  )
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
