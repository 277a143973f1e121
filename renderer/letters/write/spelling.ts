import { useEffect, useMemo, useRef, useState } from 'react'
import { borrowWorker } from './spelling-lender.ts'
import type { Asked } from './spelling-worker.ts'

export type SpellingState = 'loading' | 'ready' | 'failed'

export interface Spelling {
  readonly state: SpellingState
  /** Whether no list knows this word; false while that is not known yet. */
  readonly isWrong: (word: string) => boolean
  /** What may have been meant, the likeliest first; undefined while that is not known yet. */
  readonly suggestionsFor: (word: string) => readonly string[] | undefined
}

/**
 * The spelling of these words, judged in a worker apart from the page. What was judged once is remembered for as long as the screen is there.
 * @param asked the word of which suggestions are wanted now.
 */
export function useSpelling(words: readonly string[], asked: string | undefined): Spelling {
  const [answers, setAnswers] = useState<Answers>({ state: 'loading', wrong: new Map(), suggested: new Map() })
  const checker = useRef<Checker>(undefined)
  useEffect(() => {
    const opened = openChecker((change) => setAnswers(change))
    checker.current = opened
    return () => opened.close()
  }, [])
  const unique = useMemo(() => [...new Set(words)], [words])
  useEffect(() => {
    const unknown = unique.filter((word) => !answers.wrong.has(word))
    if (unknown.length > 0) checker.current?.check(unknown)
  }, [unique, answers.wrong])
  useEffect(() => {
    if (asked !== undefined && !answers.suggested.has(asked)) checker.current?.suggest(asked)
  }, [asked, answers.suggested])
  return useMemo(() => ({
    state: answers.state,
    isWrong: (word) => answers.wrong.get(word) === true,
    suggestionsFor: (word) => answers.suggested.get(word),
  }), [answers])
}

interface Answers {
  readonly state: SpellingState
  readonly wrong: ReadonlyMap<string, boolean>
  readonly suggested: ReadonlyMap<string, readonly string[]>
}

interface Checker {
  readonly check: (words: readonly string[]) => void
  readonly suggest: (word: string) => void
  readonly close: () => void
}

function openChecker(onChange: (change: (before: Answers) => Answers) => void): Checker {
  const open = new Map<number, Asked>()
  const underWay = new Set<string>()
  const borrowed = borrowWorker({
    onFailed: () => onChange((before) => ({ ...before, state: 'failed' })),
    onAnswer: (id, words) => {
      const question = open.get(id)
      open.delete(id)
      if (question === undefined) return
      onChange((before) => {
        if ('suggest' in question) return { ...before, state: 'ready', suggested: new Map(before.suggested).set(question.suggest, words) }
        return { ...before, state: 'ready', wrong: new Map([...before.wrong, ...question.check.map((word): [string, boolean] => [word, words.includes(word)])]) }
      })
    },
  })
  const ask = (question: Asked) => void open.set(borrowed.ask(question), question)
  return {
    check(words) {
      const fresh = words.filter((word) => !underWay.has(word))
      for (const word of fresh) underWay.add(word)
      if (fresh.length > 0) ask({ check: fresh })
    },
    suggest(word) {
      if (underWay.has(`? ${word}`)) return
      underWay.add(`? ${word}`)
      ask({ suggest: word })
    },
    close: borrowed.giveBack,
  }
}
