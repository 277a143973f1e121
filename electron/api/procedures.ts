import type { Procedure } from '../../shared/procedure/schema.ts'
import { inPlace } from '../register/organisation/closed-days.ts'
import { copyProcedure, discardProcedureDraft, publishProcedure, putInForce, readDraft, readStandings, retireProcedure, saveProcedureDraft, takeInProcedure } from '../register/organisation/own-procedures.ts'
import { moveDossiers, takeBackMove, weighMove } from '../register/organisation/procedure-moves.ts'
import type { Register } from '../register/register.ts'
import { proceduresInForce, readProcedure } from '../register/organisation/procedures.ts'
import { todayOf } from './agenda.ts'
import { questions } from './implementer.ts'
import { announce, openRegisterOf, todayIn, type Session } from './session.ts'

/** As they work here: with the closing days of their organisations. */
function withClosingDays({ connection }: Register, procedures: readonly Procedure[]): readonly Procedure[] {
  return procedures.map((procedure) => inPlace(connection, procedure))
}

/** Answers, and tells the pages that versions, dossiers and dates may all be other ones now. */
function told<Answer>(session: Session, answer: Answer): Answer {
  announce(session, { kind: 'procedures' })
  return answer
}

function todayUnder(session: Session, id: string, version: number): Temporal.PlainDate {
  return todayIn(session, readProcedure(openRegisterOf(session), id, version).timeZone)
}

export const procedures = questions.procedures.router({
  list: questions.procedures.list.handler(({ context: { session } }) =>
    session.register === undefined ? session.shippedProcedures : withClosingDays(session.register, proceduresInForce(session.register)),
  ),
  get: questions.procedures.get.handler(({ context: { session }, input }) =>
    inPlace(openRegisterOf(session).connection, readProcedure(openRegisterOf(session), input.id, input.version)),
  ),
  standings: questions.procedures.standings.handler(({ context: { session } }) => readStandings(openRegisterOf(session))),
  draft: questions.procedures.draft.handler(({ context: { session }, input }) => readDraft(openRegisterOf(session), input.id)),
  saveDraft: questions.procedures.saveDraft.handler(({ context: { session }, input }) => ({ savedAt: saveProcedureDraft(openRegisterOf(session), input.id, input.text) })),
  discardDraft: questions.procedures.discardDraft.handler(({ context: { session }, input }) => {
    discardProcedureDraft(openRegisterOf(session), input.id)
    return told(session, { done: true })
  }),
  publish: questions.procedures.publish.handler(({ context: { session }, input }) => told(session, { version: publishProcedure(openRegisterOf(session), input.id, input.text) })),
  putInForce: questions.procedures.putInForce.handler(({ context: { session }, input }) => told(session, { version: putInForce(openRegisterOf(session), input.id, input.version) })),
  copy: questions.procedures.copy.handler(({ context: { session }, input }) => told(session, { id: copyProcedure(openRegisterOf(session), input) })),
  retire: questions.procedures.retire.handler(({ context: { session }, input }) => {
    retireProcedure(openRegisterOf(session), input.id)
    return told(session, { done: true })
  }),
  read: questions.procedures.read.handler(({ context: { session }, input }) => told(session, takeInProcedure(openRegisterOf(session), input.text))),
  weigh: questions.procedures.weigh.handler(({ context: { session }, input }) => weighMove(openRegisterOf(session), input)),
  move: questions.procedures.move.handler(({ context: { session }, input }) =>
    told(session, moveDossiers(openRegisterOf(session), { ...input, today: todayUnder(session, input.id, input.version) })),
  ),
  takeBackMove: questions.procedures.takeBackMove.handler(({ context: { session }, input: { dossiers } }) => {
    takeBackMove(openRegisterOf(session), dossiers, todayOf(session))
    return told(session, { done: true })
  }),
})
