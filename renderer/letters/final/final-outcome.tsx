import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { OpenOutcome } from '../../../shared/contract/host.ts'
import type { DossierView, FileTicket } from '../../../shared/contract/views.ts'
import type { LetterKind } from '../../../shared/letters/letter.ts'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import type { DossierFacts } from '../../dossier/dossier-facts.tsx'
import { host } from '../../host.ts'
import { useDates } from '../../words/dates.ts'
import { deadlineChanges } from '../../words/deadline-changes.ts'
import { lettersWords } from '../../words/letters.ts'
import { useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import { capital } from '../letter-head.tsx'
import styles from './final.module.css'

/** A letter that was made final, with the dossier before and after. */
export interface MadeFinal {
  readonly kind: LetterKind
  readonly ticket: FileTicket
  readonly before: DossierView
  readonly after: DossierView
  /** Absent when it still waits for the post. */
  readonly sentOn?: string
}

/** What came of making a letter final: the document that was saved, which deadline was met, and the way on. */
export function FinalOutcome({ made, facts, onClose }: { readonly made: MadeFinal; readonly facts: DossierFacts; readonly onClose: () => void }) {
  const words = useWords(lettersWords).final
  const dates = useDates()
  const [, go] = useLocation()
  const [outcome, setOutcome] = useState<OpenOutcome['kind']>()
  const isAsked = useRef(false)
  const { kind, ticket, before, after, sentOn } = made
  const changes = deadlineChanges(before.deadlines, after.deadlines, facts.language)
  const save = async () => setOutcome((await host.saveFile(ticket, ticket.name)).kind)
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    void save()
  })
  const toDossier = () => {
    onClose()
    go(`/dossier/${after.state.dossierId}`)
  }
  const sentences = { saved: words.saved, opened: words.saved, 'no-program': words.saved, cancelled: words.cancelled, failed: words.notSaved }
  return (
    <Dialog title={words.done(capital(letterName(kind, facts.procedure, facts.language)))} isOpen onClose={toDossier}>
      <div className={styles.sentences} role="status">
        <p><Check aria-hidden /> {sentOn === undefined ? words.waits : words.sent(dates.date(Temporal.PlainDate.from(sentOn)))}</p>
        <p>{changes.length === 0 ? (sentOn === undefined ? null : words.nothingMoved) : changes.join(' ')}</p>
        {outcome === undefined ? null : <p>{sentences[outcome]}</p>}
      </div>
      <Actions>
        <Button look="main" data-autofocus onClick={toDossier}>{words.toDossier}</Button>
        <Button onClick={() => void host.openInWord(ticket).then(({ kind: opened }) => setOutcome(opened))}>{words.openInWord}</Button>
        {outcome === 'cancelled' || outcome === 'failed' ? <Button onClick={() => void save()}>{words.save}</Button> : null}
      </Actions>
    </Dialog>
  )
}
