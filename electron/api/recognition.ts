import { proceduresInForce } from '../register/organisation/procedures.ts'
import { RegisterProblem } from '../register/problem.ts'
import { recogniseCallers, recogniseComplaints } from '../register/lists/recognition.ts'
import type { Register } from '../register/register.ts'
import { questions } from './implementer.ts'
import { openRegisterOf } from './session.ts'

export const recognition = questions.recognition.router({
  callers: questions.recognition.callers.handler(({ context: { session }, input: { procedureId, ...caller } }) => {
    const register = openRegisterOf(session)
    return recogniseCallers(register, caller, countryOf(register, procedureId))
  }),
  complaints: questions.recognition.complaints.handler(({ context: { session }, input: { procedureId, ...told } }) => {
    const register = openRegisterOf(session)
    countryOf(register, procedureId)
    return recogniseComplaints(register, told)
  }),
})

/** The country whose numbers and addresses need no country. */
function countryOf(register: Register, procedureId: string): 'BE' | 'NL' {
  const procedure = proceduresInForce(register).find(({ id }) => id === procedureId)
  if (procedure === undefined) throw new RegisterProblem('NO_SUCH_PROCEDURE', {})
  return procedure.organisation.country
}
