import { useState, type ReactNode } from 'react'
import type { PostedLetter } from '../../../shared/contract/views.ts'
import { client } from '../../call.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { useToday } from '../../frame/clock.tsx'
import { postWords } from '../../words/post.ts'
import { useWords } from '../../words/language.tsx'
import type { BatchLetter } from './batch-letter.ts'

type Outcome =
  | { readonly kind: 'posted'; readonly posted: readonly PostedLetter[]; readonly left: number }
  | { readonly kind: 'undone'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface PostingBatch {
  /** Records that these went out today; `left`: how many stay behind. */
  readonly post: (letters: readonly BatchLetter[], left: number) => void
  /** Takes the last batch back; undefined when there is none to take back. */
  readonly undo: (() => void) | undefined
  /** While the register records it. */
  readonly isBusy: boolean
  readonly notice: ReactNode
}

/** Records a batch as posted in one act, and takes it back in one act: all of it or nothing. */
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
    void run(async () => ({ kind: 'posted', posted: await client.letters.post({ letters: letters.map(({ letter }) => letter.letterId), on: today }), left }))
  const takeBack = (posted: readonly PostedLetter[]) =>
    void run(async () => {
      await client.letters.takePostBack({ posted: [...posted] })
      return { kind: 'undone', count: posted.length }
    })
  const undo = outcome?.kind === 'posted' ? () => takeBack(outcome.posted) : undefined
  const button = undo === undefined ? null : <Button look="quiet" keys="Ctrl+Z" onClick={undo}>{words.undo}</Button>
  return {
    post,
    undo,
    isBusy,
    notice:
      outcome === undefined ? null :
      outcome.kind === 'posted' ? <Notice>{words.recorded(outcome.posted.length, outcome.left)} {button}</Notice> :
      outcome.kind === 'undone' ? <Notice>{words.undone(outcome.count)}</Notice> :
      <ErrorNotice error={outcome.error} />,
  }
}
