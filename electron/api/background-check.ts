import { goodBackups } from '../register/backup/backup.ts'
import { isDamage } from '../register/opening/damage.ts'
import { registerFiles } from '../register/opening/folder.ts'
import { RegisterProblem } from '../register/problem.ts'
import { closeRegister, continueVerification, type Register } from '../register/register.ts'
import { useRegister, type Session } from './session.ts'

/** Short enough that a question never waits for it noticeably. */
const sliceMilliseconds = 8
const restMilliseconds = 40

/**
 * Finishes the check of a large register while she works. What is found to be damaged is closed at once, so that nothing is
 * written to it any more; the next unlocking tells about it and offers the good backups.
 */
export function checkInBackground(session: Session, register: Register): void {
  const next = (): void => {
    if (session.register !== register) return
    try {
      if (continueVerification(register, sliceMilliseconds) === 'more') setTimeout(next, restMilliseconds).unref()
    } catch (error) {
      if (!isDamage(error)) throw error
      const backups = goodBackups(registerFiles(register.folder), register.dataKey).map((backup) => ({ ...backup }))
      session.damage = new RegisterProblem('REGISTER_DAMAGED', { damage: error.data.damage, backups })
      closeRegister(register)
      useRegister(session, undefined)
    }
  }
  setTimeout(next, restMilliseconds).unref()
}
