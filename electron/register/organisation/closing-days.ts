import type { ClosingDay, ClosureChange, Closures, MovedDeadline } from '../../../shared/contract/closure-views.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import { displayName } from '../../../shared/dossier/display.ts'
import type { DossierState } from '../../../shared/dossier/state.ts'
import { namesDate } from '../../../shared/letters/names-date.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { dayList, forgetDayLists, type DossierDay } from './closed-days.ts'
import { readAll, transaction, write, type Connection, type WritableDatabase } from '../connection.ts'
import { readHistory } from '../history.ts'
import { writtenMoment, type Register } from '../open-register.ts'
import { procedureOf } from './procedures.ts'
import { RegisterProblem } from '../problem.ts'
import { project } from '../lists/projections.ts'

/** Every closing day and absence that is known, in order. */
export function readClosures({ connection }: Register): Closures {
  const { days: listed, absences } = dayList(connection)
  const days = listed.map(({ day, procedureId, name }): ClosingDay => ({ day, name, ...(procedureId === '' ? {} : { procedureId }) }))
  return { closingDays: days, absences }
}

/**
 * Which running deadlines a change of closing days would move, first due first, and which final letters name the date as it was.
 * Writes nothing. Throws DAY_PASSED for a day before today: what has gone by was counted and told.
 */
export function weighClosingDays({ connection }: Register, change: ClosureChange, today: Temporal.PlainDate): readonly MovedDeadline[] {
  requireAhead(change, today)
  return touchedBy(connection, change)
    .flatMap((touched) => movedIn(touched, change, today.toString()))
    .toSorted((one, other) => (one.before.dueOn + one.number + one.ruleId < other.before.dueOn + other.number + other.ruleId ? -1 : 1))
}

/**
 * Changes the closing days and counts every dossier anew that they touch, but for those of which the dates must stay as they were
 * told. All or nothing. Throws DAY_PASSED.
 */
export function changeClosingDays(register: Register, { change, staying, today }: { readonly change: ClosureChange; readonly staying: readonly string[]; readonly today: Temporal.PlainDate }): void {
  const { connection, environment } = register
  requireAhead(change, today)
  try {
    transaction(connection, (database) => {
      const touched = touchedBy(connection, change)
      for (const { serial, dossierId, procedure } of touched) {
        for (const [days, isClosed] of [[change.add, 0], [change.remove, 1]] as const) {
          for (const { day, procedureId } of days) {
            const holds = procedureId === undefined || procedureId === procedure.id
            if (holds && staying.includes(dossierId)) stayIn(database, { serial, day, isClosed })
            // What was once told otherwise follows the list again, now that it says the same.
            else if (holds) write(database, 'DELETE FROM closing_day_in_dossier WHERE serial = ? AND day = ? AND is_closed = ?', [serial, day, 1 - isClosed])
          }
        }
      }
      for (const { day, procedureId = '' } of change.remove) write(database, 'DELETE FROM closing_day WHERE day = ? AND procedure_id = ?', [day, procedureId])
      for (const { day, procedureId = '', name } of change.add) {
        write(database, 'INSERT INTO closing_day (day, procedure_id, name, added_at) VALUES (?, ?, ?, ?) ON CONFLICT (day, procedure_id) DO UPDATE SET name = excluded.name', [day, procedureId, name, writtenMoment(environment.now())])
      }
      forgetDayLists(connection)
      for (const { serial, dossierId, number } of touched) {
        const history = readHistory(database, { serial, dossierId })
        project(connection, database, { serial, number, before: history, after: history })
      }
    })
  } finally {
    // Also when nothing came of it: the list that was read within the transaction is not the one that stands.
    forgetDayLists(connection)
  }
}

function stayIn(database: WritableDatabase, { serial, day, isClosed }: DossierDay): void {
  write(database, 'INSERT INTO closing_day_in_dossier (serial, day, is_closed) VALUES (@serial, @day, @isClosed) ON CONFLICT (serial, day) DO UPDATE SET is_closed = @isClosed', { serial, day, isClosed })
}

function requireAhead({ add, remove }: ClosureChange, today: Temporal.PlainDate): void {
  if ([...add, ...remove].some(({ day }) => day < today.toString())) throw new RegisterProblem('DAY_PASSED', {})
}

interface Touched {
  readonly serial: number
  readonly dossierId: string
  readonly number: string
  readonly state: DossierState
  readonly procedure: Procedure
  /** Days that are closed in it as things stand. */
  readonly closed: readonly string[]
}

/**
 * The dossiers that a change can touch: a closing day only moves a term that ends on it or after it, so that everything due before
 * the first day of the change stays.
 */
function touchedBy(connection: Connection, { add, remove }: ClosureChange): readonly Touched[] {
  const first = [...add, ...remove].map(({ day }) => day).toSorted()[0]
  if (first === undefined) return []
  const rows = readAll<{ serial: number; dossierId: string; number: string }>(
    connection,
    `SELECT serial, dossier_id AS dossierId, number FROM dossier
    WHERE serial IN (SELECT serial FROM deadline INDEXED BY deadline_by_day WHERE due_on >= ?) ORDER BY serial`,
    [first],
  )
  return rows.flatMap((row) => {
    const { state } = readHistory(connection, row)
    const { id, version } = state.procedure
    const holds = [...add, ...remove].some(({ procedureId }) => procedureId === undefined || procedureId === id)
    return holds ? [{ ...row, state, procedure: procedureOf(connection, id, version), closed: dayList(connection).closedIn(id, row.serial) }] : []
  })
}

function movedIn({ dossierId, number, state, procedure, closed }: Touched, { add, remove }: ClosureChange, today: string): readonly MovedDeadline[] {
  const holds = ({ procedureId }: { readonly procedureId?: string | undefined }) => procedureId === undefined || procedureId === procedure.id
  const gone = new Set(remove.filter(holds).map(({ day }) => day))
  const then = [...new Set([...closed.filter((day) => !gone.has(day)), ...add.filter(holds).map(({ day }) => day)])].toSorted()
  const after = new Map(deadlinesOf(state, procedure, then).map((deadline) => [deadline.ruleId, deadline]))
  const complainant = displayName(state.complaint.complainant)
  return deadlinesOf(state, procedure, closed).flatMap((before): readonly MovedDeadline[] => {
    const moved = after.get(before.ruleId)
    if (before.state !== 'running' || moved === undefined) return []
    // A posting day that had gone by already only went by on another day.
    const isPostMoved = moved.sendBy !== before.sendBy && (before.sendBy ?? today) >= today
    if (moved.dueOn === before.dueOn && !isPostMoved) return []
    return [{
      dossierId, number, ...(complainant === undefined ? {} : { complainant }),
      procedureId: procedure.id, ruleId: before.ruleId, label: before.label, before: datesOf(before), after: datesOf(moved),
      toldIn: moved.dueOn === before.dueOn ? [] : state.letters.filter(({ sections }) => sections.some(({ heading, text }) => namesDate(`${heading ?? ''}\n${text}`, before.dueOn))).map(({ kind }) => kind),
    }]
  })
}

function datesOf({ dueOn, sendBy }: Deadline): MovedDeadline['before'] {
  return { dueOn, ...(sendBy === undefined ? {} : { sendBy }) }
}
