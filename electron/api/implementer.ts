import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { problems } from '../../shared/contract/problems.ts'
import { RegisterProblem } from '../register/problem.ts'
import type { Session } from './session.ts'

/** The contract, ready to be answered. Known problems travel as typed errors; anything else stays a fault of the program. */
export const questions = implement(contract)
  .$context<{ session: Session }>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      if (!(error instanceof RegisterProblem)) throw error
      const { code, data }: RegisterProblem = error
      throw new ORPCError(code, { defined: true, status: problems[code].status, data })
    }
  })
