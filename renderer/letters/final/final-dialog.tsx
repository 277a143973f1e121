import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { replyChannelOf, replyRemarks } from '../../../shared/letters/reply-channel.ts'
import { client, orpc } from '../../call.ts'
import { BoxArea } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { useKeys } from '../../components/keys.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import type { DossierFacts } from '../../dossier/dossier-facts.tsx'
import { Blockers } from '../../dossier/step/step-dialog.tsx'
import { problemOf } from '../../problem.ts'
import { commonWords } from '../../words/common.ts'
import { lettersWords } from '../../words/letters.ts'
import { useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import type { MadeFinal } from './final-outcome.tsx'
import type { OpenLetter } from '../letter-desk.ts'
import { capital } from '../letter-head.tsx'
import type { LetterStanding } from '../letter-standing.ts'
import { MissingInFinal } from './missing-in-final.tsx'
import { letterDesk } from '../open-letters.ts'
import { PostingFields } from '../posting-fields.tsx'
import { readPosting, type PostingChoice } from '../posting.ts'
import { blanksOf, saidSections, type Remark } from '../write/remarks.ts'
import styles from './final.module.css'

export interface FinalDialogProps {
  readonly facts: DossierFacts
  readonly open: OpenLetter
  readonly blockers: Extract<LetterStanding, { kind: 'writing' }>['blockers']
  /** Closes the dialog and goes to a place in the text. */
  readonly onGo: (remark: Remark) => void
  readonly onClose: () => void
  readonly onMade: (made: MadeFinal) => void
}

/** Making a letter final: what is still missing, when it goes out, and then it cannot be changed any more. */
export function FinalDialog(props: FinalDialogProps) {
  const words = useWords(lettersWords).final
  const { facts, open, onClose } = props
  return (
    <Dialog title={words.title(capital(letterName(open.view.kind, facts.procedure, facts.language)))} isOpen onClose={onClose}>
      <FinalForm {...props} />
    </Dialog>
  )
}

function FinalForm({ facts, open, blockers, onGo, onClose, onMade }: FinalDialogProps) {
  const words = useWords(lettersWords).final
  const common = useWords(commonWords)
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const { view, procedure, today, language } = facts
  const { dossierId, kind, elements } = open.view
  const { complaint } = view.state
  const [choice, setChoice] = useState<PostingChoice>({ when: 'today', typed: '', channel: open.view.party === 'complainant' && replyChannelOf(complaint, procedure) === 'email' ? 'email' : 'letter' })
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)

  const sections = saidSections(open.history.present)
  const blanks = sections.flatMap(({ id, text }) => blanksOf(id, text))
  const missing = elements.filter(({ element, missing: why }) => element.level === 'required' && why !== undefined)
  const posting = readPosting(choice, { today, finalisedOn: today })
  const needsReason = missing.length > 0 && reason.trim() === ''
  const isImpossible = blockers.length > 0 || blanks.length > 0

  const make = useMutation({
    mutationFn: () =>
      letterDesk.finish({ dossierId, kind }, () =>
        client.letters.finalise({
          dossierId,
          kind,
          expects: view.state.length,
          channel: choice.channel,
          ...(posting.kind === 'sent' ? { sentOn: posting.sentOn } : {}),
          ...(missing.length > 0 ? { incompleteBecause: reason.trim() } : {}),
        }),
      ),
    onSuccess: ({ ticket, dossier }) => {
      onMade({ kind, ticket, before: view, after: dossier, ...(posting.kind === 'sent' ? { sentOn: posting.sentOn } : {}) })
      queries.setQueryData(orpc.dossiers.get.queryKey({ input: { dossierId } }), dossier)
    },
    onError: async (error) => {
      if (problemOf(error)?.code !== 'CHANGED_MEANWHILE') return
      await queries.invalidateQueries({ queryKey: orpc.dossiers.get.queryKey({ input: { dossierId } }) })
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setIsTried(true)
    if (make.isPending || isImpossible) return
    if (needsReason || posting.kind === 'problem') form.current?.querySelector<HTMLElement>(needsReason ? 'textarea' : 'input:not([type="radio"])')?.focus()
    else make.mutate()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: words.make, act: () => submit(), shown: 'never' }])

  return (
    <form ref={form} onSubmit={submit} noValidate>
      {blockers.length === 0 ? null : (
        <>
          <p>{words.blocked}</p>
          <Blockers blockers={blockers} language={language} />
          <p className={styles.way}><a href={`#/dossier/${dossierId}`} data-autofocus>{words.toDossier}</a></p>
        </>
      )}
      <MissingInFinal elements={elements} sections={sections} blanks={blanks} onGo={onGo} />
      {missing.length === 0 || isImpossible ? null : (
        <BoxArea
          label={words.reason}
          hint={words.reasonHint}
          problem={isTried && needsReason ? words.reasonMissing : undefined}
          value={reason}
          data-autofocus
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {isImpossible ? null : (
        <PostingFields
          choice={choice}
          onChange={setChoice}
          posting={posting}
          isTried={isTried}
          today={today}
          procedure={procedure}
          remarks={open.view.party === 'complainant' ? replyRemarks(complaint, procedure) : []}
          mayWait
          takesFocus={missing.length === 0}
        />
      )}
      <FinalError error={make.error} facts={facts} />
      <Actions>
        {isImpossible ? null : <Button look="main" type="submit" keys="Ctrl+Enter">{make.isPending ? words.making : words.make}</Button>}
        <Button onClick={onClose}>{isImpossible ? common.close : common.cancel}</Button>
      </Actions>
    </form>
  )
}

/** A refusal of the program: what it means for a letter is said here, the rest as everywhere. */
function FinalError({ error, facts }: { readonly error: Error | null; readonly facts: DossierFacts }) {
  const words = useWords(lettersWords).final
  if (error === null) return null
  const problem = problemOf(error)
  if (problem?.code === 'CHANGED_MEANWHILE') return <Notice>{words.changed}</Notice>
  if (problem?.code === 'STEP_BLOCKED') return <Blockers blockers={problem.data.blockers} language={facts.language} />
  return <ErrorNotice error={error} />
}
