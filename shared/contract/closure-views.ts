import * as z from 'zod/mini'
import type { Localized } from '../primitives.ts'
import { localDate, nonEmpty, uuid } from '../primitives.ts'
import type { LetterKind } from '../letters/letter.ts'
import type { CalendarLine } from './calendar-views.ts'

/** A day on which an organisation is closed by its own choice. */
export const closingDay = z.strictObject({
  day: localDate,
  /** Absent: of every organisation in the register. */
  procedureId: z.optional(nonEmpty),
  /** Why, as it stands in the calendar: `brugdag`. */
  name: z.string().check(z.maxLength(100)),
})
export type ClosingDay = z.infer<typeof closingDay>

const absence = z.strictObject({
  from: localDate,
  until: localDate,
  /** Who answers meanwhile. */
  deputy: z.string().check(z.maxLength(200)),
})

export interface Absence extends z.infer<typeof absence> {
  readonly absenceId: string
}

/** What is done about a deadline that falls within an absence: before it, by whoever stands in, or nothing. */
export const absenceChoice = z.enum(['before', 'deputy', 'stands'])
export type AbsenceChoice = z.infer<typeof absenceChoice>

export const absenceDecision = z.strictObject({
  dossierId: uuid,
  ruleId: nonEmpty,
  /** Absent: what was decided is taken back. */
  choice: z.optional(absenceChoice),
})
export type AbsenceDecision = z.infer<typeof absenceDecision>

/** Many deadlines at once, with room for everything that can fall within an absence. */
export const absenceDecisions = z.array(absenceDecision).check(z.maxLength(10_000))

/** An absence to add; one that was taken away comes back with what was decided within it. */
export const newAbsence = z.extend(absence, { decisions: z.optional(absenceDecisions) }).check(z.refine(({ from, until }) => until >= from))
export type NewAbsence = z.infer<typeof newAbsence>

/** Something due within an absence; without a choice nothing was decided yet. */
export interface AbsenceLine extends CalendarLine {
  readonly choice?: AbsenceChoice
}

/** What was decided for something due, where that changes what is done: when it must be done, or by whom. */
export type AbsencePlan =
  /** `doBy`: the last working day before the absence. */
  | { readonly choice: 'before'; readonly doBy: string }
  | { readonly choice: 'deputy'; readonly deputy: string }

/** An absence of which something is still to be decided. */
export interface AbsenceAhead extends Absence {
  readonly count: number
  readonly undecided: number
}

export interface Closures {
  /** In order of day. */
  readonly closingDays: readonly ClosingDay[]
  readonly absences: readonly Absence[]
}

/** Days to add and to take away at once. */
export const closureChange = z.strictObject({
  add: z.array(closingDay).check(z.maxLength(400)),
  remove: z.array(z.pick(closingDay, { day: true, procedureId: true })).check(z.maxLength(400)),
})
export type ClosureChange = z.infer<typeof closureChange>

/** One running deadline that a change would move. */
export interface MovedDeadline {
  readonly dossierId: string
  readonly number: string
  readonly complainant?: string
  readonly procedureId: string
  readonly ruleId: string
  readonly label: Localized
  readonly before: { readonly dueOn: string; readonly sendBy?: string }
  readonly after: { readonly dueOn: string; readonly sendBy?: string }
  /** Final letters that already name the date as it was. */
  readonly toldIn: readonly LetterKind[]
}
