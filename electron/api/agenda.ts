import { readAgenda } from '../register/agenda.ts'
import { newestProcedures } from '../register/procedures.ts'
import { readSettings } from '../register/settings.ts'
import { questions } from './implementer.ts'
import { openRegisterOf, todayIn } from './session.ts'

export const agenda = questions.agenda.router({
  get: questions.agenda.get.handler(({ context: { session }, input }) => {
    const register = openRegisterOf(session)
    const { activeProcedureId } = readSettings(register)
    const active = newestProcedures(register).find((procedure) => procedure.id === activeProcedureId)
    return readAgenda(register, todayIn(session, active?.timeZone ?? 'Europe/Brussels'), input.days)
  }),
})
