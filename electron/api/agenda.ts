import { planned, readPlans } from '../register/organisation/absences.ts'
import { readAgenda } from '../register/lists/agenda.ts'
import { readDays, readHandlers, readLines } from '../register/lists/calendar.ts'
import { proceduresInForce } from '../register/organisation/procedures.ts'
import { readWatch } from '../register/lists/watch.ts'
import { readSettings } from '../register/organisation/settings.ts'
import { questions } from './implementer.ts'
import { openRegisterOf, todayIn, type Session } from './session.ts'

/** Today on the wall of the organisation whose procedure new complaints get. */
export function todayOf(session: Session): Temporal.PlainDate {
  const register = openRegisterOf(session)
  const { activeProcedureId } = readSettings(register)
  const active = proceduresInForce(register).find((procedure) => procedure.id === activeProcedureId)
  return todayIn(session, active?.timeZone ?? 'Europe/Brussels')
}

export const agenda = questions.agenda.router({
  get: questions.agenda.get.handler(({ context: { session }, input }) => readAgenda(openRegisterOf(session), todayOf(session), input.days)),
  days: questions.agenda.days.handler(({ context: { session }, input: { span, filter, perDay } }) => {
    const today = todayOf(session).toString()
    return { today, days: readDays(openRegisterOf(session), { ...span, filter, perDay, today }) }
  }),
  lines: questions.agenda.lines.handler(({ context: { session }, input }) => {
    const today = todayOf(session).toString()
    const register = openRegisterOf(session)
    const plans = readPlans(register)
    const { lines, ...rest } = readLines(register, { ...input, today })
    return { today, ...rest, lines: lines.map((line) => ({ ...line, ...planned(plans(line.dossierId, line.due)) })) }
  }),
  watch: questions.agenda.watch.handler(({ context: { session } }) => readWatch(openRegisterOf(session), todayOf(session))),
  handlers: questions.agenda.handlers.handler(({ context: { session } }) => readHandlers(openRegisterOf(session))),
})
