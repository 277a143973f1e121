import * as z from 'zod/mini'
import type { DeadlineKind, DeadlineSubject } from '../procedure/schema.ts'

/** What she chooses times for: the kinds of term, and apart from them what is done by telephone. */
export const reminderGroups = ['statutory', 'promised', 'target', 'callback'] as const
export type ReminderGroup = (typeof reminderGroups)[number]

/** A time on the wall of the organisation, `HH:MM`. */
const wallTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))

const groupChoice = z.strictObject({
  /** Working days before the last day on which something can be done; 0 is that day itself. */
  daysBefore: z.array(z.int().check(z.gte(0), z.lte(60))).check(z.maxLength(8)),
  at: wallTime,
})
export type GroupChoice = z.infer<typeof groupChoice>

export const reminderChoices = z.strictObject({
  /** Shown outside the window too; if not, only within Gehoor. */
  outside: z.boolean(),
  /** Names and subjects in what is shown outside the window, where others may see it. */
  withNames: z.boolean(),
  /** When the summary of the day comes; absent: never. */
  summaryAt: z.optional(wallTime),
  groups: z.strictObject({ statutory: groupChoice, promised: groupChoice, target: groupChoice, callback: groupChoice }),
})
/** When and how the coordinator wants to be reminded. */
export type ReminderChoices = z.infer<typeof reminderChoices>

/**
 * What holds until she chooses otherwise: one summary before the telephone hours, and the terms after them, together, a week and a day
 * before what the law says and a day before what was promised. Her own aims remind of nothing.
 */
export const quietChoices: ReminderChoices = {
  outside: true,
  withNames: false,
  summaryAt: '08:15',
  groups: {
    statutory: { daysBefore: [5, 1], at: '13:00' },
    promised: { daysBefore: [1], at: '13:00' },
    target: { daysBefore: [], at: '13:00' },
    callback: { daysBefore: [0], at: '13:00' },
  },
}

/** The group that a deadline is reminded with: what is done by telephone stands apart, whatever its kind. */
export function reminderGroupOf(kind: DeadlineKind, subject: DeadlineSubject): ReminderGroup {
  return subject === 'call' || subject === 'callback' ? 'callback' : kind
}
