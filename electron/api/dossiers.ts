import type { DossierView } from '../../shared/contract/views.ts'
import { allowed, allowedInOrder } from '../../shared/dossier/steps/allowed.ts'
import { toldWhenCalledBack } from '../../shared/dossier/intake/callback.ts'
import { complaintOf } from '../../shared/dossier/intake/complaint.ts'
import { exitOf } from '../../shared/dossier/intake/exit.ts'
import type { IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { keepCallBack, openDossier } from '../register/dossiers.ts'
import { appendHappening } from '../register/events.ts'
import { readLetterSections, saveLetterSections } from '../register/letter-drafts.ts'
import { listDossiers } from '../register/lists/list.ts'
import { hideFrom } from '../register/organisation/members.ts'
import { proceduresInForce } from '../register/organisation/procedures.ts'
import { RegisterProblem } from '../register/problem.ts'
import { transaction, type Register } from '../register/register.ts'
import { readDossier } from './dossier-view.ts'
import { questions } from './implementer.ts'
import { bundleOf } from './bundle.ts'
import { announce, openRegisterOf, todayIn, type Session } from './session.ts'

export const dossiers = questions.dossiers.router({
  open: questions.dossiers.open.handler(({ context: { session }, input }) => {
    const register = openRegisterOf(session)
    if (input.callsBack !== undefined) return callBack(session, input, input.callsBack)
    const procedure = proceduresInForce(register).find((known) => known.id === input.procedureId)
    if (procedure === undefined) throw new RegisterProblem('NO_SUCH_PROCEDURE', {})
    const today = todayIn(session, procedure.timeZone)
    const understood = complaintOf(input, procedure, today)
    if (!understood.ok) throw new RegisterProblem('SHEET_INCOMPLETE', { problems: [...understood.problems] })
    const exit = exitOf(input, procedure, today)
    if (!exit.ok) throw new RegisterProblem('SHEET_INCOMPLETE', { problems: [...exit.problems] })
    const opened = openDossier(register, { complaint: understood.complaint, procedure, draftId: input.id, since: exit.since })
    announce(session, { kind: 'dossier', dossierId: opened.dossierId })
    announce(session, { kind: 'drafts' })
    return opened
  }),
  list: questions.dossiers.list.handler(({ context: { session }, input }) => listDossiers(openRegisterOf(session), input)),
  get: questions.dossiers.get.handler(({ context: { session }, input }) => readDossier(session, input.dossierId).view),
  bundle: questions.dossiers.bundle.handler(({ context: { session }, input }) => bundleOf(session, input)),
  record: questions.dossiers.record.handler(({ context: { session }, input: { dossierId, expects, happening } }) => {
    const before = readDossier(session, dossierId)
    if (before.view.state.length !== expects) {
      throw new RegisterProblem('CHANGED_MEANWHILE', { length: before.view.state.length })
    }
    const blockers = allowed(before.view.state, happening, before.procedure, before.today)
    if (blockers.length > 0) throw new RegisterProblem('STEP_BLOCKED', { blockers: [...blockers] })
    const register = openRegisterOf(session)
    transaction(register, () => {
      appendHappening(register, { dossierId, expects, happening })
      if (happening.type === 'stepUndone') reviveLetter(register, before.view, happening.undoes)
    })
    announce(session, { kind: 'dossier', dossierId })
    return readDossier(session, dossierId).view
  }),
  hide: questions.dossiers.hide.handler(({ context: { session }, input }) => {
    const { today } = readDossier(session, input.dossierId)
    hideFrom(openRegisterOf(session), { ...input, on: today.toString() })
    announce(session, { kind: 'dossier', dossierId: input.dossierId })
    return readDossier(session, input.dossierId).view
  }),
})

/** Adds a call back to its dossier. An answer that was lost on its way to the page may be asked for twice. */
function callBack(session: Session, sheet: IntakeSheet, { dossierId }: NonNullable<IntakeSheet['callsBack']>): { readonly dossierId: string; readonly number: string } {
  const { view: { number, state, events }, procedure, today } = readDossier(session, dossierId)
  if (events.some(({ happening }) => 'call' in happening && happening.call?.sheetId === sheet.id)) return { dossierId, number }
  const understood = toldWhenCalledBack(sheet, state, procedure, today)
  if (!understood.ok) throw new RegisterProblem('SHEET_INCOMPLETE', { problems: [...understood.problems] })
  const blockers = allowedInOrder(events, understood.happenings, procedure, today)
  if (blockers.length > 0) throw new RegisterProblem('STEP_BLOCKED', { blockers: [...blockers] })
  keepCallBack(openRegisterOf(session), { dossierId, expects: state.length, sheetId: sheet.id, happenings: understood.happenings })
  announce(session, { kind: 'dossier', dossierId })
  announce(session, { kind: 'drafts' })
  return { dossierId, number }
}

/** A final letter that is taken back is a concept again, with the words it had; what she wrote since goes before them. */
function reviveLetter(register: Register, { state: { dossierId }, events }: DossierView, undoes: number): void {
  const undone = events.find(({ sequence }) => sequence === undoes)?.happening
  if (undone?.type !== 'letterFinalised') return
  if (readLetterSections(register, dossierId, undone.kind) !== undefined) return
  saveLetterSections(register, { dossierId, kind: undone.kind, sections: undone.sections, addressLines: undone.addressLines })
}
