import type * as z from 'zod/mini'
import type { problems, ProblemCode } from '../../shared/contract/problems.ts'

/** The data that goes with a problem, as the contract describes it; never anything personal. */
export type ProblemData<Code extends ProblemCode> = z.infer<(typeof problems)[Code]['data']>

/** Something the user can do something about; the code is the fact, the sentence stands in `renderer/words/`. */
export class RegisterProblem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'RegisterProblem'
  readonly code: Code
  readonly data: ProblemData<Code>

  constructor(code: Code, data: ProblemData<Code>) {
    super(code)
    this.code = code
    this.data = data
  }
}
