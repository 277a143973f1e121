import { newestProcedures, readProcedure } from '../register/procedures.ts'
import { questions } from './implementer.ts'
import { openRegisterOf } from './session.ts'

export const procedures = questions.procedures.router({
  list: questions.procedures.list.handler(({ context: { session } }) =>
    session.register === undefined ? session.shippedProcedures : newestProcedures(session.register),
  ),
  get: questions.procedures.get.handler(({ context: { session }, input }) =>
    readProcedure(openRegisterOf(session), input.id, input.version),
  ),
})
