import type { Absence } from '../../../shared/contract/closure-views.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { readAll, type Connection } from '../connection.ts'

/** A day that is closed, or is not, in one dossier alone. */
export interface DossierDay {
  readonly serial: number
  readonly day: string
  readonly isClosed: number
}

export interface DayList {
  /** When the coordinator is away, in order. */
  readonly absences: readonly Absence[]
  readonly days: readonly { readonly day: string; readonly procedureId: string; readonly name: string }[]
  /** The closed days of an organisation, in order; those of one of its dossiers when a serial is given. */
  readonly closedIn: (procedureId: string, serial?: number) => readonly string[]
}

/** Read once: a register is counted anew dossier by dossier, and the list is short. */
const lists = new WeakMap<Connection, DayList>()

/** The closing days as they stand. */
export function dayList(connection: Connection): DayList {
  const known = lists.get(connection)
  if (known !== undefined) return known
  const list = readList(connection)
  lists.set(connection, list)
  return list
}

/** For whoever changes the tables of closing days and of absence. */
export function forgetDayLists(connection: Connection): void {
  lists.delete(connection)
}

/** A procedure with the closing days of its organisation, or of one dossier of it, and her absences; as it is when there are none. */
export function inPlace(connection: Connection, procedure: Procedure, serial?: number): Procedure {
  const list = dayList(connection)
  const closingDays = list.closedIn(procedure.id, serial)
  const absences = list.absences.map(({ from, until, deputy }) => ({ from, until, deputy }))
  if (closingDays.length === 0 && absences.length === 0) return procedure
  return { ...procedure, ...(closingDays.length === 0 ? {} : { closingDays }), ...(absences.length === 0 ? {} : { absences }) }
}

function readList(connection: Connection): DayList {
  const days = readAll<DayList['days'][number]>(connection, 'SELECT day, procedure_id AS procedureId, name FROM closing_day ORDER BY day, procedure_id')
  const own = Map.groupBy(readAll<DossierDay>(connection, 'SELECT serial, day, is_closed AS isClosed FROM closing_day_in_dossier ORDER BY serial, day'), ({ serial }) => serial)
  const general = new Map<string, readonly string[]>()
  const ofProcedure = (procedureId: string): readonly string[] => {
    const kept = general.get(procedureId)
    if (kept !== undefined) return kept
    const found = [...new Set(days.filter((each) => each.procedureId === '' || each.procedureId === procedureId).map(({ day }) => day))]
    general.set(procedureId, found)
    return found
  }
  return {
    days,
    absences: readAll<Absence>(connection, 'SELECT absence_id AS absenceId, from_day AS "from", until_day AS until, deputy FROM absence ORDER BY from_day, absence_id'),
    closedIn: (procedureId, serial) => {
      const exceptions = serial === undefined ? undefined : own.get(serial)
      if (exceptions === undefined) return ofProcedure(procedureId)
      const open = new Set(exceptions.filter(({ isClosed }) => isClosed === 0).map(({ day }) => day))
      const closed = exceptions.filter(({ isClosed }) => isClosed === 1).map(({ day }) => day)
      return [...new Set([...ofProcedure(procedureId).filter((day) => !open.has(day)), ...closed])].toSorted()
    },
  }
}
