import type { Settings } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { restoreBackup } from '../register/backup/backup.ts'
import { removeMember, roleOf, setRole } from '../register/organisation/members.ts'
import { RegisterProblem } from '../register/problem.ts'
import {
  addPassphrase, changePassphrase, closeRegister, createRegister, listKeySlots, renewRecoveryKey, unlockRegister,
  unlockWithRecoveryKey, type Register,
} from '../register/register.ts'
import { checkInBackground } from './background-check.ts'
import { catchUpCalendarFile } from './calendar-file.ts'
import { questions } from './implementer.ts'
import { keepRecordingRule } from './keep-recording-rule.ts'
import { announce, openRegisterOf, useRegister, type Session } from './session.ts'

const done = { done: true } as const

/** Settings of a new register: everything has a sensible value, so that the first call can be taken at once. */
function firstSettings(procedure: Procedure, coordinatorName: string, language: 'nl' | 'en'): Settings {
  return {
    language,
    colours: 'system',
    activeProcedureId: procedure.id,
    coordinator: { name: coordinatorName },
    senderAddress: [],
    envelope: procedure.organisation.country === 'NL' ? 'nl-left' : 'be-left',
    isAffiliatedWithOmbudsman: false,
    autoLockMinutes: 15,
  }
}

/** Opens the register with `unlock` and counts wrong passphrases; an open register is left as it is. */
function unlockWith(session: Session, unlock: () => Register): typeof done {
  if (session.register !== undefined) return done
  if (session.damage !== undefined) throw session.damage
  try {
    const register = unlock()
    useRegister(session, register)
    checkInBackground(session, register)
    keepRecordingRule(session, register)
    return done
  } catch (error) {
    if (!(error instanceof RegisterProblem) || error.code !== 'WRONG_PASSPHRASE') throw error
    session.attempts += 1
    throw new RegisterProblem('WRONG_PASSPHRASE', { attempts: session.attempts })
  }
}

export const register = questions.register.router({
  create: questions.register.create.handler(({ context: { session }, input }) => {
    const procedure = session.shippedProcedures.find((shipped) => shipped.id === input.procedureId)
    if (procedure === undefined) throw new RegisterProblem('NO_SUCH_PROCEDURE', {})
    const { register, recoveryKey } = createRegister(session.environment, {
      folder: session.folder,
      passphrase: input.passphrase,
      label: input.coordinatorName,
      settings: firstSettings(procedure, input.coordinatorName, input.language),
      procedures: session.shippedProcedures,
    })
    useRegister(session, register)
    return { recoveryKey }
  }),
  unlock: questions.register.unlock.handler(({ context: { session }, input }) =>
    unlockWith(session, () =>
      unlockRegister(session.environment, {
        folder: session.folder,
        passphrase: input.passphrase,
        shippedProcedures: session.shippedProcedures,
      }),
    ),
  ),
  unlockWithRecoveryKey: questions.register.unlockWithRecoveryKey.handler(({ context: { session }, input }) =>
    unlockWith(session, () =>
      unlockWithRecoveryKey(session.environment, {
        folder: session.folder,
        recoveryKey: input.recoveryKey,
        shippedProcedures: session.shippedProcedures,
      }),
    ),
  ),
  lock: questions.register.lock.handler(async ({ context: { session } }) => {
    await catchUpCalendarFile(session)
    if (session.register !== undefined) {
      closeRegister(session.register)
      useRegister(session, undefined)
    }
    return done
  }),
  keySlots: questions.register.keySlots.handler(({ context: { session } }) => {
    const register = openRegisterOf(session)
    return listKeySlots(register).map((slot) => ({ ...slot, role: roleOf(register, slot) }))
  }),
  addPassphrase: questions.register.addPassphrase.handler(({ context: { session }, input }) => {
    const register = openRegisterOf(session)
    const id = addPassphrase(register, input)
    setRole(register, { id, role: input.role })
    return done
  }),
  changePassphrase: questions.register.changePassphrase.handler(({ context: { session }, input }) => {
    changePassphrase(openRegisterOf(session), input)
    return done
  }),
  renewRecoveryKey: questions.register.renewRecoveryKey.handler(({ context: { session } }) => ({
    recoveryKey: renewRecoveryKey(openRegisterOf(session)),
  })),
  removeKeySlot: questions.register.removeKeySlot.handler(({ context: { session }, input }) => {
    removeMember(openRegisterOf(session), input.id)
    return done
  }),
  setRole: questions.register.setRole.handler(({ context: { session }, input }) => {
    setRole(openRegisterOf(session), input)
    announce(session, { kind: 'register', register: 'open' })
    return done
  }),
  restoreBackup: questions.register.restoreBackup.handler(({ context: { session }, input }) => {
    if (session.register !== undefined) {
      closeRegister(session.register)
      useRegister(session, undefined)
    }
    restoreBackup(session.environment, { folder: session.folder, name: input.name })
    session.damage = undefined
    return done
  }),
})
