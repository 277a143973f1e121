import * as z from 'zod/mini'
import { instant, localDate, nonEmpty, uuid } from '../primitives.ts'
import type { ReminderGroup } from '../reminders/choices.ts'
import type { AgendaEntry } from './views.ts'

/** Which deadline a reminder is of: one that moved to another day is another one. */
export const remindedOf = z.strictObject({ dossierId: uuid, ruleId: nonEmpty.check(z.maxLength(200)), actOn: localDate })
export type RemindedOf = z.infer<typeof remindedOf>

/** Putting off a reminder; the reason is kept, and stands where the deadline is shown. */
export const snoozeRequest = z.strictObject({ of: remindedOf, until: instant, because: nonEmpty.check(z.maxLength(300)) })

/** A reminder that was shown and that nobody said to have seen. */
export interface ReminderView {
  readonly entry: AgendaEntry
  readonly group: ReminderGroup
  readonly actOn: string
  /** UTC. */
  readonly shownAt: string
}

/** Why a reminder was put off, and until when. */
export interface SnoozeView extends RemindedOf {
  readonly until: string
  readonly because: string
  readonly madeAt: string
  /** Whose passphrase was used. */
  readonly madeBy: string
  /** True when the reminder has come back since. */
  readonly isOver: boolean
}

export interface ReminderList {
  /** First to be done first; at most fifty of `count`. */
  readonly open: readonly ReminderView[]
  readonly count: number
  /** Of every deadline that still runs, the newest snooze. */
  readonly snoozes: readonly SnoozeView[]
  /** What is late or has to be done today, for the badge. */
  readonly badge: number
}

/** The counts of a morning; no name and no subject. */
export interface DaySummary {
  readonly day: string
  readonly late: number
  readonly today: number
  /** Of these: to be done by telephone. */
  readonly callbacks: number
  readonly toPost: number
  /** Whoever was asked and must be asked again. */
  readonly followUps: number
}

/** What came due and is shown now, for the only time. */
export interface TakenReminders {
  readonly counts: Readonly<Record<ReminderGroup, number>>
  /** The first few, first to be done first. */
  readonly first: readonly ReminderView[]
  readonly summary?: DaySummary
  readonly yearToCheck?: number
}
