import { useState, type ReactNode } from 'react'
import type { LetterToPost } from '../../../shared/contract/views.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { unsentLetters } from '../../../shared/dossier/steps/situation.ts'
import { usualWayOut } from '../../../shared/letters/ways-out.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { client } from '../../call.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { useToday } from '../../frame/clock.tsx'
import { useLanguage, useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import { todayWords } from '../../words/today.ts'

type Outcome =
  | { readonly kind: 'posted'; readonly letter: LetterToPost; readonly name: string; readonly undoes: number }
  | { readonly kind: 'undone'; readonly number: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface Posting {
  readonly post: (letter: LetterToPost) => void
  /** Takes the last posting back; undefined when there is none to take back. */
  readonly undo: (() => void) | undefined
  readonly notice: ReactNode
}

/** Marks a final letter as posted today with one key, and takes that back with one other. */
export function usePosting(procedures: readonly Procedure[]): Posting {
  const words = useWords(todayWords)
  const language = useLanguage()
  const today = useToday().toString()
  const [outcome, setOutcome] = useState<Outcome>()
  const run = (work: () => Promise<Outcome>) => {
    work().then(setOutcome, (error: unknown) => setOutcome({ kind: 'failed', error }))
  }

  const post = (letter: LetterToPost) =>
    run(async () => {
      const { state } = await client.dossiers.get({ dossierId: letter.dossierId })
      const waiting = unsentLetters(state).find(({ letterId }) => letterId === letter.letterId)
      const procedure = procedures.find(({ id }) => id === letter.procedureId)
      if (waiting === undefined || procedure === undefined) return { kind: 'gone' }
      const happening: Happening = { type: 'letterSent', on: today, kind: letter.kind, channel: usualWayOut(letter.kind, state, procedure), letterId: waiting.letterId }
      const { state: after } = await client.dossiers.record({ dossierId: letter.dossierId, expects: state.length, happening })
      return { kind: 'posted', letter, name: letterName(letter.kind, procedure, language), undoes: after.length }
    })
  const undo = (letter: LetterToPost, undoes: number) =>
    run(async () => {
      await client.dossiers.record({ dossierId: letter.dossierId, expects: undoes, happening: { type: 'stepUndone', on: today, undoes } })
      return { kind: 'undone', number: letter.number }
    })
  const takeBack = outcome?.kind === 'posted' ? () => undo(outcome.letter, outcome.undoes) : undefined

  return {
    post,
    undo: takeBack,
    notice:
      outcome === undefined ? null :
      outcome.kind === 'failed' ? <ErrorNotice error={outcome.error} /> :
      outcome.kind === 'gone' ? <Notice>{words.gone}</Notice> :
      outcome.kind === 'undone' ? <Notice>{words.undoNotice(outcome.number)}</Notice> : (
        <Notice>
          {words.posted(outcome.name, outcome.letter.number)} <Button look="quiet" keys="Ctrl+Z" onClick={takeBack}>{words.undo}</Button>
        </Notice>
      ),
  }
}
