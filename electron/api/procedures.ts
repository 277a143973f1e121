import type { Procedure } from '../../shared/procedure/schema.ts'
import { inPlace } from '../register/closed-days.ts'
import type { Register } from '../register/register.ts'
import { newestProcedures, readProcedure } from '../register/procedures.ts'
import { questions } from './implementer.ts'
import { openRegisterOf } from './session.ts'

/** As they work here: with the closing days of their organisations. */
function withClosingDays({ connection }: Register, procedures: readonly Procedure[]): readonly Procedure[] {
  return procedures.map((procedure) => inPlace(connection, procedure))
}

export const procedures = questions.procedures.router({
  list: questions.procedures.list.handler(({ context: { session } }) =>
    session.register === undefined ? session.shippedProcedures : withClosingDays(session.register, newestProcedures(session.register)),
  ),
  get: questions.procedures.get.handler(({ context: { session }, input }) =>
    inPlace(openRegisterOf(session).connection, readProcedure(openRegisterOf(session), input.id, input.version)),
  ),
})
