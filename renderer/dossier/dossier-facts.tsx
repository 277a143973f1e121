import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DossierView } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { useToday } from '../frame/clock.tsx'
import { dossierWords } from '../words/dossier.ts'
import { useLanguage, useWords, type Language } from '../words/language.tsx'

/** What everything about one dossier is made of. */
export interface DossierFacts {
  readonly view: DossierView
  /** The version under which the dossier was opened. */
  readonly procedure: Procedure
  /** On the organisation's wall. */
  readonly today: Temporal.PlainDate
  readonly language: Language
}

/** Reads a dossier and its procedure; words and errors stand in the place where the dossier will be. */
export function DossierAnswer({ dossierId, children }: { readonly dossierId: string; readonly children: (facts: DossierFacts) => ReactNode }) {
  const words = useWords(dossierWords)
  const query = orpc.dossiers.get.queryOptions({ input: { dossierId } })
  return (
    <Answer query={useQuery(query)} waiting={words.reading} queryKey={query.queryKey}>
      {(view) => <WithProcedure view={view}>{children}</WithProcedure>}
    </Answer>
  )
}

function WithProcedure({ view, children }: { readonly view: DossierView; readonly children: (facts: DossierFacts) => ReactNode }) {
  const words = useWords(dossierWords)
  const language = useLanguage()
  const today = useToday()
  const query = useQuery(orpc.procedures.get.queryOptions({ input: view.state.procedure }))
  return (
    <Answer query={query} waiting={words.reading}>
      {(procedure) => children({ view, procedure, today, language })}
    </Answer>
  )
}
