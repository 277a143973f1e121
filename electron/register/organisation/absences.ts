import type { AbsenceAhead, AbsenceChoice, AbsenceDecision, AbsenceLine, AbsencePlan, NewAbsence } from '../../../shared/contract/closure-views.ts'
import type { NextDue } from '../../../shared/contract/views.ts'
import { previousWorkingDay } from '../../../shared/calendar/index.ts'
import { shownLine, type LineRow } from '../lists/calendar.ts'
import { dayList, forgetDayLists, inPlace } from './closed-days.ts'
import { readAll, readOne, transaction, write, type Connection, type ReadableDatabase, type WritableDatabase } from '../connection.ts'
import type { Register } from '../open-register.ts'
import { proceduresInForce } from './procedures.ts'
import { RegisterProblem } from '../problem.ts'

/** Adds an absence, with what is decided within it when that is known already. Throws NO_SUCH_DOSSIER. */
export function addAbsence({ connection, environment }: Register, { from, until, deputy, decisions = [] }: NewAbsence): string {
  const absenceId = environment.ids()
  transaction(connection, (database) => {
    write(database, 'INSERT INTO absence (absence_id, from_day, until_day, deputy) VALUES (?, ?, ?, ?)', [absenceId, from, until, deputy])
    for (const decision of decisions) decide(database, absenceId, decision)
  })
  forgetDayLists(connection)
  return absenceId
}

/** With it go the choices that were made for it. */
export function removeAbsence({ connection }: Register, absenceId: string): void {
  transaction(connection, (database) => write(database, 'DELETE FROM absence WHERE absence_id = ?', [absenceId]))
  forgetDayLists(connection)
}

/** Falls within an absence: its due date, or the last day to post for it. */
const fallsWithin = '(due_on BETWEEN from_day AND until_day OR act_on BETWEEN from_day AND until_day)'

/** Everything that is due, or has to be posted, within an absence, first due first, with what was decided for it. Throws NO_SUCH_ABSENCE. */
export function linesWithin({ connection }: Register, absenceId: string): readonly AbsenceLine[] {
  requireAbsence(connection, absenceId)
  return readAll<LineRow & { readonly choice: AbsenceChoice | null }>(
    connection,
    `SELECT due_on AS day, 0 AS what, dossier_id AS dossierId, number, dossier_row.procedure_id AS procedureId, complainant, phone, dossier_row.handler AS handler, due, state, met_on AS metOn, choice
    FROM absence CROSS JOIN deadline INDEXED BY deadline_running ON act_on IS NOT NULL AND due_on >= from_day AND ${fallsWithin}
    CROSS JOIN dossier_row USING (serial)
    LEFT JOIN absence_choice ON absence_choice.absence_id = absence.absence_id AND absence_choice.serial = deadline.serial AND absence_choice.rule_id = deadline.rule_id
    WHERE absence.absence_id = ? AND is_closed = 0 ORDER BY due_on, act_on, deadline.serial, place`,
    [absenceId],
  ).map(({ choice, ...row }) => ({ ...shownLine(row), ...(choice === null ? {} : { choice }) }))
}

/** Keeps what was decided for deadlines within an absence, or takes it back; a later decision takes the place of an earlier one. Throws NO_SUCH_ABSENCE, NO_SUCH_DOSSIER. */
export function decideAbsence({ connection }: Register, absenceId: string, decisions: readonly AbsenceDecision[]): void {
  requireAbsence(connection, absenceId)
  transaction(connection, (database) => {
    for (const decision of decisions) decide(database, absenceId, decision)
  })
}

function decide(database: WritableDatabase, absenceId: string, { dossierId, ruleId, choice }: AbsenceDecision): void {
  const dossier = readOne<{ serial: number }>(database, 'SELECT serial FROM dossier_row WHERE dossier_id = ?', [dossierId])
  if (dossier === undefined) throw new RegisterProblem('NO_SUCH_DOSSIER', {})
  const { serial } = dossier
  if (choice === undefined) write(database, 'DELETE FROM absence_choice WHERE absence_id = ? AND serial = ? AND rule_id = ?', [absenceId, serial, ruleId])
  else {
    write(
      database,
      'INSERT INTO absence_choice (absence_id, serial, rule_id, choice) VALUES (@absenceId, @serial, @ruleId, @choice) ON CONFLICT (absence_id, serial, rule_id) DO UPDATE SET choice = @choice',
      { absenceId, serial, ruleId, choice },
    )
  }
}

/** What was decided for a deadline, by dossier and rule. */
export type PlansOfAbsence = (dossierId: string, due: Pick<NextDue, 'ruleId' | 'dueOn' | 'sendBy'>) => AbsencePlan | undefined

/** The decisions that bear on what is due now; a deadline that has since moved out of the absence has none any more. */
export function readPlans(register: Register): PlansOfAbsence {
  const { connection } = register
  const rows = readAll<{ dossierId: string; ruleId: string; procedureId: string; choice: AbsenceChoice; from: string; until: string; deputy: string }>(
    connection,
    `SELECT dossier_id AS dossierId, rule_id AS ruleId, procedure_id AS procedureId, choice, from_day AS "from", until_day AS until, deputy
    FROM absence_choice JOIN absence USING (absence_id) JOIN dossier_row USING (serial) WHERE choice <> 'stands'`,
  )
  if (rows.length === 0) return () => undefined
  const procedures = proceduresInForce(register).map((procedure) => inPlace(connection, procedure))
  const plans = Map.groupBy(rows, ({ dossierId, ruleId }) => `${dossierId} ${ruleId}`)
  return (dossierId, { ruleId, dueOn, sendBy }) => {
    const found = plans.get(`${dossierId} ${ruleId}`)?.find(({ from, until }) => [dueOn, sendBy].some((day) => day !== undefined && from <= day && day <= until))
    if (found === undefined) return undefined
    if (found.choice === 'deputy') return { choice: 'deputy', deputy: found.deputy }
    const procedure = procedures.find(({ id }) => id === found.procedureId)
    const doBy = previousWorkingDay(Temporal.PlainDate.from(found.from), procedure?.calendars.office ?? 'BE', procedure?.closingDays).toString()
    return { choice: 'before', doBy }
  }
}

/** A plan as a property, which is absent where there is none. */
export function planned(plan: AbsencePlan | undefined): { readonly plan?: AbsencePlan } {
  return plan === undefined ? {} : { plan }
}

/** Where deadlines stand that were decided to be done before an absence, for a query that gives their rows. */
export const decidedBefore = `absence_choice JOIN absence USING (absence_id) JOIN deadline ON deadline.serial = absence_choice.serial AND deadline.rule_id = absence_choice.rule_id AND ${fallsWithin}`

/** Days before an absence from which on Today asks about what falls within it. */
const daysAhead = 21

/** The absence that goes on or begins soon and holds something for which nothing was decided; undefined when there is none. */
export function absenceToPlan(register: Register, today: Temporal.PlainDate): AbsenceAhead | undefined {
  const { absences } = dayList(register.connection)
  const soon = absences.filter(({ from, until }) => until >= today.toString() && from <= today.add({ days: daysAhead }).toString())
  return soon.map((absence) => ({ ...absence, ...countsOf(linesWithin(register, absence.absenceId)) })).find(({ undecided }) => undecided > 0)
}

function countsOf(lines: readonly AbsenceLine[]): Pick<AbsenceAhead, 'count' | 'undecided'> {
  return { count: lines.length, undecided: lines.filter(({ choice }) => choice === undefined).length }
}

function requireAbsence(database: ReadableDatabase | Connection, absenceId: string): void {
  if (readOne(database, 'SELECT 1 FROM absence WHERE absence_id = ?', [absenceId]) === undefined) throw new RegisterProblem('NO_SUCH_ABSENCE', {})
}
