import { useState, type ReactNode } from 'react'
import { client } from '../call.ts'
import { Button } from '../components/button.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { useToday } from '../frame/clock.tsx'
import { postWords } from '../words/post.ts'
import { useWords } from '../words/language.tsx'
import type { BatchLetter } from './post-batch.ts'

/** What was recorded of one letter, to be taken back. */
interface Posted {
  readonly dossierId: string
  readonly undoes: number
}

type Outcome =
  | { readonly kind: 'posted'; readonly posted: readonly Posted[]; readonly left: number }
  | { readonly kind: 'partly'; readonly posted: readonly Posted[]; readonly asked: number; readonly error: unknown }
  | { readonly kind: 'undone'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface PostingBatch {
  /** Records that these went out today; `left`: how many stay behind. */
  readonly post: (letters: readonly BatchLetter[], left: number) => void
  /** Takes the last batch back; undefined when there is none to take back. */
  readonly undo: (() => void) | undefined
  readonly notice: ReactNode
}

/** Records a batch as posted in one act, each letter in its own dossier, and takes it back in one act. */
export function usePostingBatch(): PostingBatch {
  const words = useWords(postWords)
  const today = useToday().toString()
  const [outcome, setOutcome] = useState<Outcome>()
  const [isBusy, setIsBusy] = useState(false)
  const run = async (work: () => Promise<Outcome>) => {
    if (isBusy) return
    setIsBusy(true)
    try {
      setOutcome(await work())
    } catch (error) {
      setOutcome({ kind: 'failed', error })
    } finally {
      setIsBusy(false)
    }
  }
  const post = (letters: readonly BatchLetter[], left: number) =>
    void run(async () => {
      const posted: Posted[] = []
      try {
        // One after another: two letters may be of the same dossier.
        for (const { letter: { dossierId, letterId, kind } } of letters) {
          const { state } = await client.dossiers.get({ dossierId })
          const after = await client.dossiers.record({ dossierId, expects: state.length, happening: { type: 'letterSent', on: today, kind, channel: 'letter', letterId } })
          posted.push({ dossierId, undoes: after.state.length })
        }
      } catch (error) {
        return posted.length === 0 ? { kind: 'failed', error } : { kind: 'partly', posted, asked: letters.length, error }
      }
      return { kind: 'posted', posted, left }
    })
  const takeBack = (posted: readonly Posted[]) =>
    void run(async () => {
      for (const { dossierId, undoes } of posted.toReversed()) {
        const { state } = await client.dossiers.get({ dossierId })
        await client.dossiers.record({ dossierId, expects: state.length, happening: { type: 'stepUndone', on: today, undoes } })
      }
      return { kind: 'undone', count: posted.length }
    })
  const undo = outcome?.kind === 'posted' || outcome?.kind === 'partly' ? () => takeBack(outcome.posted) : undefined
  const button = undo === undefined ? null : <Button look="quiet" keys="Ctrl+Z" onClick={undo}>{words.undo}</Button>
  return {
    post,
    undo,
    notice:
      outcome === undefined ? null :
      outcome.kind === 'posted' ? <Notice>{words.recorded(outcome.posted.length, outcome.left)} {button}</Notice> :
      outcome.kind === 'undone' ? <Notice>{words.undone(outcome.count)}</Notice> :
      outcome.kind === 'failed' ? <ErrorNotice error={outcome.error} /> :
      <><Notice>{words.partly(outcome.posted.length, outcome.asked)} {button}</Notice><ErrorNotice error={outcome.error} /></>,
  }
}
