import { ORPCError } from '@orpc/client'
import type * as z from 'zod/mini'
import { problems, type ProblemCode } from '../shared/contract/problems.ts'

/** A problem of the contract as it reached the page: the fact, and what belongs to it. */
export type Problem = { readonly [Code in ProblemCode]: { readonly code: Code; readonly data: z.infer<(typeof problems)[Code]['data']> } }[ProblemCode]

/** The problem behind an error of a question; undefined for a fault of the program, which has no sentence of its own. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof ORPCError) || !Object.hasOwn(problems, error.code)) return undefined
  const code = error.code as ProblemCode
  const data = problems[code].data.safeParse(error.data ?? {})
  return data.success ? ({ code, data: data.data } as Problem) : undefined
}

/** True when the error is this problem, for example `isProblem(error, 'REGISTER_LOCKED')`. */
export function isProblem(error: unknown, code: ProblemCode): boolean {
  return problemOf(error)?.code === code
}
