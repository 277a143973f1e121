import { implement, ORPCError, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { contract, type Contract } from '../../shared/contract/contract.ts'
import { problems } from '../../shared/contract/problems.ts'
import { RegisterProblem } from '../register/problem.ts'
import type { Session } from './session.ts'

/** What comes with every question. */
export type Asked = { session: Session }

const implementer = implement(contract)
  .$context<Asked>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      if (!(error instanceof RegisterProblem)) throw error
      const { code, data }: RegisterProblem = error
      throw new ORPCError(code, { defined: true, status: problems[code].status, data })
    }
  })

/** The contract, ready to be answered. Known problems travel as typed errors; anything else stays a fault of the program. */
export const questions: ImplementerInternalWithMiddlewares<Contract, Asked, Asked> = implementer
