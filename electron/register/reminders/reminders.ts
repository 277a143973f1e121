import type { ReminderView, TakenReminders } from '../../../shared/contract/reminder-views.ts'
import type { DeadlineKind, DeadlineSubject } from '../../../shared/procedure/schema.ts'
import { quietChoices, reminderGroupOf, reminderGroups, type ReminderChoices, type ReminderGroup } from '../../../shared/reminders/choices.ts'
import { dayRemindersAt, summaryKey, yearKey, type DueOfDay } from '../../../shared/reminders/day-reminders.ts'
import { reminderStanding, type ReminderStanding } from '../../../shared/reminders/due-reminders.ts'
import { firstOf } from '../../../shared/reminders/instants.ts'
import type { Office } from '../../../shared/reminders/moments.ts'
import { inPlace } from '../organisation/closed-days.ts'
import { readAll, readOne, transaction, write, type ReadableDatabase, type WritableDatabase } from '../connection.ts'
import { summaryOf } from '../lists/day-summary.ts'
import { writtenMoment, type Register } from '../open-register.ts'
import { proceduresInForce } from '../organisation/procedures.ts'
import { readReminder } from './list.ts'
import { readSettings } from '../organisation/settings.ts'

/** So many of what is shown are named; the rest is counted. */
const mostNamed = 3

/** What is due at this moment, and when to look again; nothing is written. */
export interface Reminding {
  readonly isAnythingDue: boolean
  readonly next: Temporal.Instant
  /** The moments of the next days at which terms remind, with how many do: all that may be known while the register is locked. */
  readonly ahead: readonly { readonly at: Temporal.Instant; readonly count: number }[]
}

/** How all reminders stand now. */
export function remindersNow(register: Register): Reminding {
  const { deadlines, day } = standNow(register)
  const moments = deadlines.map(({ standing }) => standing.next).filter((moment) => moment !== undefined)
  const counted = Map.groupBy(moments, ({ epochMilliseconds }) => epochMilliseconds)
  return {
    isAnythingDue: day.summaryOf !== undefined || day.yearToCheck !== undefined || deadlines.some(({ standing }) => standing.due !== undefined),
    next: firstOf([day.next, ...moments]) ?? day.next,
    ahead: [...counted]
      .map(([milliseconds, each]) => ({ at: Temporal.Instant.fromEpochMilliseconds(milliseconds), count: each.length }))
      .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at)),
  }
}

/**
 * Gives what is due and writes in the same transaction that it was shown, so that nobody else gives it again; it stands in the list
 * until it was seen. The counts are zero when nothing is due.
 */
export function takeReminders(register: Register): TakenReminders {
  return transaction(register.connection, (database) => {
    const shownAt = writtenMoment(register.environment.now())
    const { deadlines, day } = standNow(register)
    const due = deadlines.filter(({ standing }) => standing.due !== undefined)
    for (const { row, standing } of due) markShown(database, { ...row, daysBefore: standing.due?.daysBefore ?? null, shownAt })
    const once = [...(day.summaryOf === undefined ? [] : [summaryKey(day.summaryOf)]), ...(day.yearToCheck === undefined ? [] : [yearKey(day.yearToCheck)])]
    for (const what of once) write(database, 'INSERT INTO day_reminder (what, shown_at) VALUES (?, ?)', [what, shownAt])
    const counts = Object.fromEntries(reminderGroups.map((group) => [group, due.filter((each) => each.group === group).length])) as Record<ReminderGroup, number>
    return {
      counts,
      first: firstShown(register, due.map(({ row }) => row)),
      ...(day.summaryOf === undefined ? {} : { summary: summaryOf(register.connection, day.summaryOf) }),
      ...(day.yearToCheck === undefined ? {} : { yearToCheck: day.yearToCheck }),
    }
  })
}

/** The choices of the settings, or the quiet ones. */
export function reminderChoicesOf(register: Register): ReminderChoices {
  return readSettings(register).reminders ?? quietChoices
}

/** On whose wall the moments of each procedure are counted; of the active one for what is of no dossier. */
export function officesOf(register: Register): { readonly of: (procedureId: string) => Office; readonly own: Office } {
  const procedures = proceduresInForce(register).map((procedure) => inPlace(register.connection, procedure))
  const offices = new Map(procedures.map(({ id, timeZone, calendars, closingDays }): [string, Office] => [id, { timeZone, calendar: calendars.office, closingDays: closingDays ?? [] }]))
  const own = offices.get(readSettings(register).activeProcedureId) ?? { timeZone: 'Europe/Brussels', calendar: 'BE', closingDays: [] }
  return { own, of: (procedureId) => offices.get(procedureId) ?? own }
}

interface Row {
  readonly serial: number
  readonly ruleId: string
  readonly actOn: string
  readonly kind: DeadlineKind
  readonly subject: DeadlineSubject
  readonly procedureId: string
  readonly shownFor: number | null
  readonly madeAt: string | null
  readonly until: string | null
  readonly because: string | null
  readonly openedAt: string
  readonly workedOnAt: string
}

interface Stand {
  readonly deadlines: readonly { readonly row: Row; readonly group: ReminderGroup; readonly standing: ReminderStanding }[]
  readonly day: DueOfDay
}

function standNow(register: Register): Stand {
  const now = register.environment.now()
  const choices = reminderChoicesOf(register)
  const { holidaysCheckedUntil } = readSettings(register)
  const offices = officesOf(register)
  const day = dayRemindersAt({
    now,
    office: offices.own,
    ...(choices.summaryAt === undefined ? {} : { summaryAt: choices.summaryAt }),
    ...(holidaysCheckedUntil === undefined ? {} : { holidaysCheckedUntil }),
    wasShown: (what) => readOne(register.connection, 'SELECT 1 FROM day_reminder WHERE what = ?', [what]) !== undefined,
  })
  const deadlines = rowsToJudge(register.connection, { now, choices }).map((row) => {
    const group = reminderGroupOf(row.kind, row.subject)
    const { madeAt, until, because } = row
    const snooze = madeAt === null || until === null || because === null ? undefined : { madeAt: Temporal.Instant.from(madeAt), until: Temporal.Instant.from(until), because }
    const standing = reminderStanding(
      {
        office: offices.of(row.procedureId),
        actOn: row.actOn,
        openedAt: Temporal.Instant.from(row.openedAt),
        workedOnAt: Temporal.Instant.from(row.workedOnAt),
        ...(row.shownFor === null ? {} : { shownFor: row.shownFor }),
        ...(snooze === undefined ? {} : { snooze }),
      },
      choices.groups[group],
      now,
    )
    return { row, group, standing }
  })
  return { deadlines, day }
}

/** Every running deadline that may remind before long: what was shown for the last time and what is far off are not read. */
function rowsToJudge(database: ReadableDatabase, { now, choices }: { readonly now: Temporal.Instant; readonly choices: ReminderChoices }): readonly Row[] {
  const chosen = Object.values(choices.groups).flatMap(({ daysBefore }) => daysBefore)
  // Working days are at most seven in ten; weeks in which an office is closed are rare.
  const days = Math.max(0, ...chosen) * 2 + 60
  return readAll<Row>(
    database,
    `SELECT serial, rule_id AS ruleId, act_on AS actOn, kind, due ->> '$.subject' AS subject, procedure_id AS procedureId,
      days_before AS shownFor, made_at AS madeAt, until, because,
      (SELECT recorded_at FROM event WHERE event.serial = deadline.serial ORDER BY sequence LIMIT 1) AS openedAt,
      (SELECT recorded_at FROM event WHERE event.serial = deadline.serial ORDER BY sequence DESC LIMIT 1) AS workedOnAt
    FROM deadline INDEXED BY deadline_to_act
      LEFT JOIN reminder USING (serial, rule_id, act_on)
      LEFT JOIN (SELECT serial, rule_id, act_on, made_at, until, because FROM snooze WHERE over_at IS NULL) USING (serial, rule_id, act_on)
    WHERE act_on IS NOT NULL AND act_on <= @until AND (days_before IS NULL OR days_before > @least OR until IS NOT NULL)
    ORDER BY due_on, act_on, serial, place`,
    { until: now.toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toString(), least: Math.min(...chosen, 60) },
  )
}

interface Shown extends Pick<Row, 'serial' | 'ruleId' | 'actOn'> {
  readonly daysBefore: number | null
  readonly shownAt: string
}

function markShown(database: WritableDatabase, { serial, ruleId, actOn, daysBefore, shownAt }: Shown): void {
  write(
    database,
    `INSERT INTO reminder (serial, rule_id, act_on, days_before, shown_at) VALUES (@serial, @ruleId, @actOn, @daysBefore, @shownAt)
    ON CONFLICT (serial, rule_id, act_on) DO UPDATE SET days_before = coalesce(min(days_before, @daysBefore), days_before, @daysBefore), shown_at = @shownAt, seen_at = NULL`,
    { serial, ruleId, actOn, daysBefore, shownAt },
  )
  write(database, 'UPDATE snooze SET over_at = @shownAt WHERE serial = @serial AND rule_id = @ruleId AND act_on = @actOn AND over_at IS NULL', { serial, ruleId, actOn, shownAt })
}

function firstShown({ connection }: Register, rows: readonly Row[]): readonly ReminderView[] {
  return rows.slice(0, mostNamed).map((row) => readReminder(connection, row)).filter((view) => view !== undefined)
}
