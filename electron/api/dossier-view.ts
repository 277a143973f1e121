import type { DossierView } from '../../shared/contract/views.ts'
import { suffices } from '../../shared/contract/rights.ts'
import { deadlinesOf } from '../../shared/dossier/deadlines/deadlines.ts'
import { stepsOf } from '../../shared/dossier/steps/steps.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { readNumber, readSameCall } from '../register/dossiers.ts'
import { inPlace } from '../register/organisation/closed-days.ts'
import { readableDocuments } from '../register/files/documents.ts'
import { dossierHead, readDossierHistory } from '../register/events.ts'
import { readLinks } from '../register/lists/links.ts'
import { roleOf } from '../register/organisation/members.ts'
import { readProcedure } from '../register/organisation/procedures.ts'
import { openRegisterOf, todayIn, type Session } from './session.ts'

/** One dossier as every screen about it needs it, with the version of the procedure it was opened under. */
export interface ReadDossier {
  readonly view: DossierView
  readonly procedure: Procedure
  /** Today in the organisation's time zone. */
  readonly today: Temporal.PlainDate
}

/** One dossier as its history and its procedure have it, without what stands around it. */
export interface WorkedOut extends Pick<DossierView, 'number' | 'events' | 'state' | 'deadlines'> {
  /** The version it was opened under, with the days on which the organisation is closed. */
  readonly procedure: Procedure
  /** Today in the organisation's time zone. */
  readonly today: Temporal.PlainDate
}

/** Reads one dossier and works out where it stands; refuses with NO_SUCH_DOSSIER. */
export function workOutDossier(session: Session, dossierId: string): WorkedOut {
  const register = openRegisterOf(session)
  const number = readNumber(register, dossierId)
  const { events, state } = readDossierHistory(register, dossierId)
  const { serial } = dossierHead(register.connection, dossierId)
  const procedure = inPlace(register.connection, readProcedure(register, state.procedure.id, state.procedure.version), serial)
  return { number, events, state, deadlines: deadlinesOf(state, procedure), procedure, today: todayIn(session, procedure.timeZone) }
}

/** One dossier with everything that a screen about it shows; refuses with NO_SUCH_DOSSIER. */
export function readDossier(session: Session, dossierId: string): ReadDossier {
  const register = openRegisterOf(session)
  const { number, events, state, deadlines, procedure, today } = workOutDossier(session, dossierId)
  const { closingDays } = procedure
  // Who only reads is offered nothing to do.
  const steps = suffices(roleOf(register, register.slot), 'handler') ? stepsOf(state, deadlines, procedure, today) : []
  const sameCall = readSameCall(register, dossierId, state.complaint)
  const links = readLinks(register, dossierId)
  return { view: { number, state, events, deadlines, steps, sameCall, links, readableDocuments: [...readableDocuments(register, dossierId)], ...(closingDays === undefined ? {} : { closingDays }) }, procedure, today }
}
