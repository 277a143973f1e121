import { addAbsence, decideAbsence, linesWithin, removeAbsence } from '../register/organisation/absences.ts'
import { changeClosingDays, readClosures, weighClosingDays } from '../register/organisation/closing-days.ts'
import { todayOf } from './agenda.ts'
import { questions } from './implementer.ts'
import { announce, openRegisterOf, type Session } from './session.ts'

/** Procedures, dates and lists that a page shows may all be other ones now. */
function changed(session: Session) {
  announce(session, { kind: 'closures' })
  return readClosures(openRegisterOf(session))
}

export const closures = questions.closures.router({
  get: questions.closures.get.handler(({ context: { session } }) => readClosures(openRegisterOf(session))),
  weigh: questions.closures.weigh.handler(({ context: { session }, input }) => weighClosingDays(openRegisterOf(session), input, todayOf(session))),
  change: questions.closures.change.handler(({ context: { session }, input: { change, staying } }) => {
    changeClosingDays(openRegisterOf(session), { change, staying, today: todayOf(session) })
    return changed(session)
  }),
  addAbsence: questions.closures.addAbsence.handler(({ context: { session }, input }) => {
    addAbsence(openRegisterOf(session), input)
    return changed(session)
  }),
  removeAbsence: questions.closures.removeAbsence.handler(({ context: { session }, input }) => {
    removeAbsence(openRegisterOf(session), input.absenceId)
    return changed(session)
  }),
  within: questions.closures.within.handler(({ context: { session }, input }) => linesWithin(openRegisterOf(session), input.absenceId)),
  decide: questions.closures.decide.handler(({ context: { session }, input: { absenceId, decisions } }) => {
    decideAbsence(openRegisterOf(session), absenceId, decisions)
    announce(session, { kind: 'closures' })
    return linesWithin(openRegisterOf(session), absenceId)
  }),
})
