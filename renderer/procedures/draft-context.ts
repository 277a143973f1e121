import { createContext, use } from 'react'
import type { ProcedureProblem } from '../../shared/procedure/problem.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { valueAt } from '../../shared/procedure/at-path.ts'
import { useLanguage } from '../words/language.tsx'
import { fieldName, procedureFields } from '../words/procedure-fields.ts'
import { problemInWords } from '../words/procedure-problems.ts'

/** What every field of the editor may know and do. */
export interface DraftFacts {
  readonly draft: unknown
  /** The version that came with the program, to go back to its words in both languages. */
  readonly shipped: Procedure | undefined
  readonly problems: readonly ProcedureProblem[]
  /** Days on which the organisation is closed, for the examples. */
  readonly closingDays: readonly string[] | undefined
  readonly change: (path: string, value: unknown) => void
  readonly put: (draft: unknown) => void
}

export const DraftContext = createContext<DraftFacts | undefined>(undefined)

export function useDraft(): DraftFacts {
  const facts = use(DraftContext)
  if (facts === undefined) throw new Error('There is no draft here.')
  return facts
}

/** One field: its name, what stands in it, what is wrong with it, and how to change it. */
export function useDraftField(path: string) {
  const { draft, shipped, change } = useDraft()
  const language = useLanguage()
  return {
    label: fieldName(path, procedureFields[language]),
    value: valueAt(draft, path),
    shipped: shipped === undefined ? undefined : valueAt(shipped, path),
    problem: useProblemAt(path),
    set: (value: unknown) => change(path, value),
  }
}

/** The sentence for what is wrong at a path or in a part of it; `only`: not in its parts, which have fields of their own. */
export function useProblemAt(path: string, only = false): string | undefined {
  const { problems } = useDraft()
  const language = useLanguage()
  const found = problems.find((problem) => problem.path === path || (!only && (problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`))))
  return found === undefined ? undefined : problemInWords(found, language)
}
