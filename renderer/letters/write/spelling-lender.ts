import type { Asked, SpellingAnswer, SpellingQuestion } from './spelling-worker.ts'

interface Borrower {
  readonly onAnswer: (id: number, words: readonly string[]) => void
  readonly onFailed: () => void
}

interface Borrowed {
  /** Asks it, and gives the number under which the answer comes. */
  readonly ask: (question: Asked) => number
  readonly giveBack: () => void
}

/** How long the list of words stays ready after the last letter was left, in milliseconds; it takes some memory. */
const readyFor = 10 * 60_000

/** The one worker of the page, with who has it in hand; it remembers no word that was asked. */
let lent: { readonly worker: Worker; readonly borrowers: Set<Borrower>; ending?: ReturnType<typeof setTimeout> | undefined } | undefined
let last = 0

/** The list of words takes more than half a second to make ready: from one letter to the next it stays so. */
export function borrowWorker(borrower: Borrower): Borrowed {
  const { worker, borrowers, ending } = (lent ??= open())
  clearTimeout(ending)
  borrowers.add(borrower)
  return {
    ask: (question) => {
      last += 1
      worker.postMessage({ id: last, ...question } satisfies SpellingQuestion, [])
      return last
    },
    giveBack: () => {
      borrowers.delete(borrower)
      if (borrowers.size === 0 && lent?.worker === worker) lent.ending = setTimeout(end, readyFor)
    },
  }
}

function open(): NonNullable<typeof lent> {
  const worker = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' })
  const borrowers = new Set<Borrower>()
  // The next letter tries again.
  const fail = () => {
    for (const { onFailed } of borrowers) onFailed()
    if (lent?.worker === worker) end()
  }
  worker.addEventListener('error', fail)
  worker.addEventListener('message', ({ data: { id, words, failed } }: MessageEvent<SpellingAnswer>) => {
    if (failed === true || words === undefined) return fail()
    for (const { onAnswer } of borrowers) onAnswer(id, words)
  })
  return { worker, borrowers }
}

function end(): void {
  clearTimeout(lent?.ending)
  lent?.worker.terminate()
  lent = undefined
}
