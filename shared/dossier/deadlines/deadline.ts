import type { DeadlineKind, DeadlineSubject } from '../../procedure/schema.ts'
import type { Localized } from '../../primitives.ts'

/** One day over which a due date was moved, and why. */
export interface Shift {
  /** The local date that could not be the last day. */
  readonly from: string
  readonly reason: 'saturday' | 'sunday' | 'holiday' | 'closing-day' | 'two-working-days'
  /** Holiday id of `shared/calendar`, for `holiday` only. */
  readonly holiday?: string
}

/** One deadline of one dossier, counted; see `deadlinesOf`. Every date is a local date of the organisation. */
export interface Deadline {
  readonly ruleId: string
  readonly subject: DeadlineSubject
  readonly label: Localized
  /** What it is about, in somebody's own words: stands beside the label in the dossier, and never in another calendar. */
  readonly detail?: string
  /** Who must do it, where that is somebody else than the handler. */
  readonly owner?: string
  readonly kind: DeadlineKind
  /** Day 0, which does not count. */
  readonly startsOn: string
  /** What was counted from day 0, the extension included. */
  readonly amount: number
  readonly unit: 'calendarDays' | 'workingDays' | 'weeks' | 'months' | 'years'
  /** Where the count ends before any shift. */
  readonly countedTo: string
  readonly dueOn: string
  readonly shifts: readonly Shift[]
  /** Last posting day, for what must reach somebody by post. */
  readonly sendBy?: string
  readonly state: 'running' | 'met' | 'met-late' | 'lapsed'
  /** When met: the day. */
  readonly metOn?: string
  /** When lapsed: the day from which nothing was due any more. */
  readonly lapsedOn?: string
  readonly isExtended: boolean
  /** Set when the due date is a day the complainant agreed to in writing (Awb 9:11 lid 3), which is not counted. */
  readonly consentUntil?: string
  /** The last day after the one extension that is still possible; absent when there is none. */
  readonly extendableTo?: string
  /** Closing days of the organisation between day 0 and the due date, `YYYY-MM-DD`; absent when there are none. */
  readonly closingDays?: readonly string[]
  /** Set when the due date lies beyond the days that are decreed so far: the last day for which they are known. It is then the earliest possible. */
  readonly holidaysKnownUntil?: string
  readonly law?: string
  readonly source: string
}

/** How a running deadline looks today: `near` is today or the next working day, also for the last posting day. */
export type DueState = 'late' | 'near' | 'later'
