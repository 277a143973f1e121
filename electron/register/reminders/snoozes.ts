import type { RemindedOf } from '../../../shared/contract/reminder-views.ts'
import { latestSnooze } from '../../../shared/reminders/snooze.ts'
import { readOne, transaction, write, type WritableDatabase } from '../connection.ts'
import { writtenMoment, type Register } from '../open-register.ts'
import { RegisterProblem } from '../problem.ts'
import { officesOf } from './reminders.ts'

export interface SnoozeToMake {
  readonly of: RemindedOf
  /** UTC. */
  readonly until: string
  readonly because: string
}

/**
 * Puts the reminders of a deadline off, and keeps why; a snooze that was there is over. Throws SNOOZE_TOO_LONG for a moment at which it
 * would be too late, and NO_SUCH_DEADLINE when it no longer runs on that day.
 */
export function snoozeReminder(register: Register, { of, until, because }: SnoozeToMake): void {
  const { connection, environment, slot } = register
  transaction(connection, (database) => {
    const { serial, procedureId } = runningOf(register, of)
    const now = environment.now()
    const latest = latestSnooze(Temporal.PlainDate.from(of.actOn), officesOf(register).of(procedureId), now)
    if (Temporal.Instant.compare(until, latest) > 0) throw new RegisterProblem('SNOOZE_TOO_LONG', { latest: writtenMoment(latest) })
    const madeAt = writtenMoment(now)
    end(database, { serial, of, at: madeAt })
    write(
      database,
      // Twice within a millisecond it is the same snooze, made again.
      `INSERT INTO snooze (serial, rule_id, act_on, made_at, made_by, until, because) VALUES (@serial, @ruleId, @actOn, @madeAt, @madeBy, @until, @because)
      ON CONFLICT (serial, rule_id, act_on, made_at) DO UPDATE SET until = @until, because = @because, over_at = NULL`,
      { serial, ruleId: of.ruleId, actOn: of.actOn, madeAt, madeBy: slot.label, until: writtenMoment(Temporal.Instant.from(until)), because },
    )
  })
}

/** Takes a snooze back: what it held up is due at once. Throws NO_SUCH_DEADLINE. */
export function takeSnoozeBack(register: Register, of: RemindedOf): void {
  transaction(register.connection, (database) => end(database, { serial: runningOf(register, of).serial, of, at: writtenMoment(register.environment.now()) }))
}

function end(database: WritableDatabase, { serial, of: { ruleId, actOn }, at }: { readonly serial: number; readonly of: RemindedOf; readonly at: string }): void {
  write(database, 'UPDATE snooze SET over_at = @at WHERE serial = @serial AND rule_id = @ruleId AND act_on = @actOn AND over_at IS NULL', { serial, ruleId, actOn, at })
}

function runningOf({ connection }: Register, { dossierId, ruleId, actOn }: RemindedOf): { readonly serial: number; readonly procedureId: string } {
  const row = readOne<{ serial: number; procedureId: string }>(
    connection,
    'SELECT serial, procedure_id AS procedureId FROM deadline JOIN dossier USING (serial) WHERE dossier_id = @dossierId AND rule_id = @ruleId AND act_on = @actOn',
    { dossierId, ruleId, actOn },
  )
  if (row === undefined) throw new RegisterProblem('NO_SUCH_DEADLINE', {})
  return row
}
