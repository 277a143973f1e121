import { applyRecordingRule } from '../register/files/recording-rule.ts'
import { RegisterProblem } from '../register/problem.ts'
import type { Register } from '../register/register.ts'
import { announce, type Session } from './session.ts'

const hour = 3_600_000

/** Removes recordings whose time has come, now and each hour for as long as the register is open: a laptop may stay on over midnight. */
export function keepRecordingRule(session: Session, register: Register): void {
  const apply = (): void => {
    if (session.register !== register) return clearInterval(timer)
    try {
      for (const dossierId of applyRecordingRule(register)) announce(session, { kind: 'dossier', dossierId })
    } catch (error) {
      // A full disk: it is tried again, and nothing of hers waits for it.
      if (!(error instanceof RegisterProblem)) throw error
    }
  }
  const timer = setInterval(apply, hour)
  timer.unref()
  apply()
}
