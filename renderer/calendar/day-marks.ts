import { holidayOn, isWorkingDay } from '../../shared/calendar/index.ts'
import type { Closures } from '../../shared/contract/closure-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** Something that makes a day unlike others. */
export interface DayMark {
  /**
   * `holiday`: the office is closed by law or custom; `statutory`: an ordinary working day that only moves statutory terms;
   * `abroad`: a holiday of another organisation's country; `closing-day`: closed by the organisation's own choice; `absence`.
   */
  readonly kind: 'holiday' | 'statutory' | 'abroad' | 'closing-day' | 'absence'
  readonly nl: string
  readonly en: string
  /** For `abroad`: whose country. */
  readonly country?: 'BE' | 'NL'
}

export interface DayMarks {
  /** Nothing can be posted: a weekend, a holiday or a closing day. */
  readonly isClosed: boolean
  readonly marks: readonly DayMark[]
}

/** Closed by a holiday or by choice, and not only because it is a weekend. */
export function isMarkedClosed({ isClosed, marks }: DayMarks): boolean {
  return isClosed && marks.some(({ kind }) => kind === 'holiday' || kind === 'closing-day')
}

export interface OwnDays {
  /** The procedure whose office decides on which days there is post. */
  readonly procedure: Procedure
  /** Other procedures that are shown too. */
  readonly others: readonly Procedure[]
  readonly closures: Closures
}

/** What is special about a day: holidays by name and calendar, closing days, absence. */
export function marksOf(day: Temporal.PlainDate, { procedure, others, closures }: OwnDays): DayMarks {
  const { office, statutory } = procedure.calendars
  const holiday = holidayOn(day, office)
  const legal = holiday === undefined ? holidayOn(day, statutory) : undefined
  const { country } = procedure.organisation
  const abroad = others.find(({ organisation, calendars }) => organisation.country !== country && holidayOn(day, calendars.office) !== undefined)
  const foreign = abroad === undefined || holiday !== undefined ? undefined : holidayOn(day, abroad.calendars.office)
  const written = day.toString()
  const own = closures.closingDays.find((each) => each.day === written && (each.procedureId === undefined || each.procedureId === procedure.id))
  const absence = closures.absences.find(({ from, until }) => from <= written && written <= until)
  return {
    isClosed: own !== undefined || !isWorkingDay(day, office),
    marks: [
      ...(holiday === undefined ? [] : [{ kind: 'holiday', nl: holiday.nl, en: holiday.en } as const]),
      ...(legal === undefined ? [] : [{ kind: 'statutory', nl: legal.nl, en: legal.en } as const]),
      ...(foreign === undefined || abroad === undefined ? [] : [{ kind: 'abroad', nl: foreign.nl, en: foreign.en, country: abroad.organisation.country } as const]),
      ...(own === undefined ? [] : [{ kind: 'closing-day', nl: own.name, en: own.name } as const]),
      // On a day on which nobody is there anyway it says nothing new.
      ...(absence === undefined || day.dayOfWeek > 5 || holiday !== undefined ? [] : [{ kind: 'absence', nl: absence.deputy, en: absence.deputy } as const]),
    ],
  }
}
