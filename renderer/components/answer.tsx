import { useQueryClient, type QueryKey, type UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { Button } from './button.tsx'
import { ErrorNotice, Loading } from './notice.tsx'

export interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>
  /** Sentence for when it takes longer than a second: `De dossiers worden gelezen`. */
  readonly waiting: string
  /** With it the coordinator can stop the question. */
  readonly queryKey?: QueryKey
  readonly children: (data: Data) => ReactNode
}

/** The answer to one question: words while it takes long, the error with a way to try again, or what `children` makes of it. */
export function Answer<Data>({ query, waiting, queryKey, children }: AnswerProps<Data>) {
  const queries = useQueryClient()
  const common = useWords(commonWords)
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isFetching) {
    return <Loading words={waiting} {...(queryKey === undefined ? {} : { onStop: () => void queries.cancelQueries({ queryKey }) })} />
  }
  return (
    <ErrorNotice error={query.error}>
      <Button onClick={() => void query.refetch()}>{common.again}</Button>
    </ErrorNotice>
  )
}
