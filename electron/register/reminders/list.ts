import type { RemindedOf, ReminderList, ReminderView, SnoozeView } from '../../../shared/contract/reminder-views.ts'
import type { NextDue } from '../../../shared/contract/views.ts'
import { reminderGroupOf } from '../../../shared/reminders/choices.ts'
import { readAll, readOne, transaction, write, type ReadableDatabase } from '../connection.ts'
import { countToAct } from '../lists/day-summary.ts'
import { writtenMoment, type Register } from '../open-register.ts'

/** Of a list that nobody reads to its end. */
const most = 50

/** What was shown and not yet seen, the reasons for what was put off, and how much there is to do today. */
export function readReminderList({ connection }: Register, today: Temporal.PlainDate): ReminderList {
  return {
    open: readAll<Row>(connection, `${views} AND ${unseen} ORDER BY due_on, act_on, serial, rule_id LIMIT ?`, [most]).map(shown),
    count: readOne<{ count: number }>(connection, `SELECT count(*) AS count ${running} AND ${unseen}`)?.count ?? 0,
    snoozes: readSnoozes(connection),
    badge: countToAct(connection, today.toString()),
  }
}

/** One reminder as the list shows it; undefined when its deadline no longer runs. */
export function readReminder(database: ReadableDatabase, { serial, ruleId, actOn }: { readonly serial: number; readonly ruleId: string; readonly actOn: string }): ReminderView | undefined {
  const row = readOne<Row>(database, `${views} AND serial = @serial AND rule_id = @ruleId AND act_on = @actOn`, { serial, ruleId, actOn })
  return row === undefined ? undefined : shown(row)
}

/** Puts reminders out of the list; without any named, all of them. A later one of the same deadline still comes. */
export function seeReminders({ connection, environment }: Register, seen: readonly RemindedOf[] | undefined): void {
  const seenAt = writtenMoment(environment.now())
  transaction(connection, (database) => {
    // What is hidden from her she has not seen.
    if (seen === undefined) write(database, 'UPDATE reminder SET seen_at = ? WHERE seen_at IS NULL AND serial IN (SELECT serial FROM dossier_row)', [seenAt])
    for (const { dossierId, ruleId, actOn } of seen ?? []) {
      write(
        database,
        `UPDATE reminder SET seen_at = @seenAt WHERE serial = (SELECT serial FROM dossier_row WHERE dossier_id = @dossierId)
          AND rule_id = @ruleId AND act_on = @actOn AND seen_at IS NULL`,
        { seenAt, dossierId, ruleId, actOn },
      )
    }
  })
}

/** Of a deadline that still runs on the same day; a date that moved is another reminder. */
const running = 'FROM reminder JOIN deadline USING (serial, rule_id, act_on) JOIN dossier_row USING (serial) WHERE is_closed = 0'
const unseen = `seen_at IS NULL AND NOT EXISTS
  (SELECT 1 FROM snooze WHERE snooze.serial = reminder.serial AND snooze.rule_id = reminder.rule_id AND snooze.act_on = reminder.act_on AND over_at IS NULL)`

const views = `SELECT dossier_id AS dossierId, number, dossier_row.procedure_id AS procedureId, complainant, subject, phone, due, kind, act_on AS actOn, shown_at AS shownAt ${running}`

interface Row {
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  readonly complainant: string | null
  readonly subject: string
  readonly phone: string | null
  readonly due: string
  readonly kind: NextDue['kind']
  readonly actOn: string
  readonly shownAt: string
}

function shown({ dossierId, number, procedureId, complainant, subject, phone, due: written, kind, actOn, shownAt }: Row): ReminderView {
  const due = JSON.parse(written) as NextDue
  const entry = { dossierId, number, procedureId, ...(complainant === null ? {} : { complainant }), subject, ...(phone === null ? {} : { phone }), due }
  return { entry, group: reminderGroupOf(kind, due.subject), actOn, shownAt }
}

function readSnoozes(database: ReadableDatabase): readonly SnoozeView[] {
  return readAll<Omit<SnoozeView, 'isOver'> & { readonly isOver: number }>(
    database,
    `SELECT dossier_id AS dossierId, rule_id AS ruleId, act_on AS actOn, until, because, max(made_at) AS madeAt, made_by AS madeBy, over_at IS NOT NULL AS isOver
    FROM snooze JOIN deadline USING (serial, rule_id, act_on) JOIN dossier USING (serial)
    GROUP BY serial, rule_id, act_on ORDER BY act_on, serial, rule_id`,
  ).map(({ isOver, ...snooze }) => ({ ...snooze, isOver: isOver === 1 }))
}
