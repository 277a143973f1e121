import type { ContractProcedure } from '@orpc/contract'
import { implement, ORPCError, type ImplementerInternalWithMiddlewares, type Procedure } from '@orpc/server'
import { contract, type Contract } from '../../shared/contract/contract.ts'
import { problems } from '../../shared/contract/problems.ts'
import { roleFor, suffices } from '../../shared/contract/rights.ts'
import { roleOf } from '../register/organisation/members.ts'
import { RegisterProblem } from '../register/problem.ts'
import type { Session } from './session.ts'

/** What comes with every question. */
export type Asked = { session: Session }

/** Answers to a part of the contract, a procedure of the server for each question. */
export type Answers<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends ContractProcedure<infer Input, infer Output, infer Errors, infer Meta> ? Procedure<Asked, Asked, Input, Output, Errors, Meta> : Answers<Part[Name]>
}

const implementer = implement(contract)
  .$context<Asked>()
  .use(async ({ next, path, context: { session } }) => {
    try {
      requireRole(session, path)
      return await next()
    } catch (error) {
      if (!(error instanceof RegisterProblem)) throw error
      const { code, data }: RegisterProblem = error
      throw new ORPCError(code, { defined: true, status: problems[code].status, data })
    }
  })

/** Throws NOT_ALLOWED when whoever opened the register may not ask this. */
function requireRole({ register }: Session, path: readonly string[]): void {
  const needed = roleFor(path)
  if (register === undefined || needed === undefined || suffices(roleOf(register, register.slot), needed)) return
  throw new RegisterProblem('NOT_ALLOWED', { needed })
}

/** The contract, ready to be answered. Known problems travel as typed errors; anything else stays a fault of the program. */
export const questions: ImplementerInternalWithMiddlewares<Contract, Asked, Asked> = implementer
