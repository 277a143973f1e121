import * as z from 'zod/mini'
import type { Deadline } from '../dossier/deadlines/deadline.ts'
import { localDate, nonEmpty } from '../primitives.ts'
import { deadlineKind } from '../procedure/schema.ts'
import type { AbsencePlan } from './closure-views.ts'
import type { NextDue } from './views.ts'

/** Which deadlines a calendar shows; what is absent does not narrow. */
export const calendarFilter = z.strictObject({
  procedureId: z.optional(nonEmpty),
  /** Name of who handles the dossier; empty for dossiers that nobody handles yet. */
  handler: z.optional(z.string().check(z.maxLength(200))),
  kind: z.optional(deadlineKind),
  /** `running`: what must still be done, late ones too; `late`: of those, what is past its day; `met`: on time or not. */
  standing: z.enum(['running', 'late', 'met', 'all']),
})
export type CalendarFilter = z.infer<typeof calendarFilter>

/** The most days that one question about days may span: a year, and the weeks it begins and ends in. */
export const mostCalendarDays = 380

export const calendarSpan = z.strictObject({ from: localDate, until: localDate }).check(
  z.refine(({ from, until }) => {
    const days = Temporal.PlainDate.from(from).until(until).days
    return days >= 0 && days < mostCalendarDays
  }),
)

/** Something that stands on a day: a due date, or the last day to post the letter for one. */
export interface CalendarLine {
  readonly day: string
  readonly what: 'due' | 'post'
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  readonly complainant?: string
  readonly phone?: string
  readonly handler?: string
  readonly due: NextDue
  readonly state: Deadline['state']
  readonly metOn?: string
  /** What was decided for it, where it falls within an absence. */
  readonly plan?: AbsencePlan
}

export interface CalendarDay {
  readonly day: string
  /** Due dates on this day, whatever is shown of them. */
  readonly due: number
  /** Last posting days on this day, for due dates after it. */
  readonly post: number
  /** The first so many: due dates before posting days, law before promise before own aim. */
  readonly lines: readonly CalendarLine[]
}

/** Only days on which something stands, in order. */
export interface CalendarDays {
  readonly today: string
  readonly days: readonly CalendarDay[]
}

export interface CalendarLines {
  readonly today: string
  /** Whole days, in order. */
  readonly lines: readonly CalendarLine[]
  /** The first day that is not among them; absent when nothing follows. */
  readonly more?: string
}

/** What became of the calendar file in the folder that she chose. */
export type CalendarFileView =
  | { readonly kept: 'off' }
  /** `at`: UTC. */
  | { readonly kept: 'written'; readonly at: string }
  | { readonly kept: 'failed'; readonly why: 'no-folder' | 'not-writable' | 'disk-full' }
