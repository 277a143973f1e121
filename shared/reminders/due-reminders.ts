import type { GroupChoice } from './choices.ts'
import { firstOf, isBefore, isFromFuture } from './instants.ts'
import { reminderMoment, type Office } from './moments.ts'
import { endOfSnooze, type Snooze } from './snooze.ts'

/** A running deadline, with what was already done about its reminders. */
export interface RemindedDeadline {
  readonly office: Office
  /** The last day on which something can be done: the last posting day, or else the due date. */
  readonly actOn: string
  /** The smallest number of days before for which it was shown; absent: not yet. A date that moved begins anew. */
  readonly shownFor?: number
  /** The newest snooze that was not shown to be over. */
  readonly snooze?: Snooze
  /** When its dossier was opened. */
  readonly openedAt: Temporal.Instant
  /** When something was last recorded in its dossier. */
  readonly workedOnAt: Temporal.Instant
}

/** How the reminders of one deadline stand at a moment. */
export interface ReminderStanding {
  /** Something must be shown now: for which number of days before, and whether a snooze is over. */
  readonly due?: { readonly daysBefore?: number; readonly isSnoozeOver: boolean }
  /** When it may be due next, provided that nothing changes. */
  readonly next?: Temporal.Instant
}

/** For so long after something was recorded in a dossier it reminds of nothing: she has just had it in hand. */
const inHand = { hours: 1 }

/**
 * How the reminders of a deadline stand at `now`. A reminder has no memory of its own of what time it was: it is due from its moment
 * until it was shown, so that sleep, a closed program and a clock that is put right lose none; and what was shown is never due again
 * for as many days before or more, so that none comes twice.
 */
export function reminderStanding(deadline: RemindedDeadline, choice: GroupChoice, now: Temporal.Instant): ReminderStanding {
  const { office, shownFor = Infinity, snooze } = deadline
  const momentOf = (daysBefore: number) => reminderMoment(deadline.actOn, daysBefore, choice.at, office)
  const chosen = choice.daysBefore.filter((days) => days < shownFor).map((daysBefore) => ({ daysBefore, moment: momentOf(daysBefore) }))
  const stages = withoutPassed(chosen, deadline.openedAt, now)
  const reached = stages.filter(({ moment }) => !isBefore(now, moment)).map(({ daysBefore }) => daysBefore)
  const ahead = firstOf(stages.map(({ moment }) => moment).filter((moment) => isBefore(now, moment)))

  const snoozedUntil = snooze === undefined ? undefined : endOfSnooze(snooze, { now, lastMoment: momentOf(0) })
  if (snoozedUntil !== undefined && isBefore(now, snoozedUntil)) return { next: snoozedUntil }
  const isSnoozeOver = snoozedUntil !== undefined
  if (reached.length === 0 && !isSnoozeOver) return ahead === undefined ? {} : { next: ahead }

  const restUntil = deadline.workedOnAt.add(inHand)
  const isInHand = isBefore(now, restUntil) && !isFromFuture(deadline.workedOnAt, now)
  if (isInHand && !isSnoozeOver) return { next: restUntil }
  return { due: { ...(reached.length === 0 ? {} : { daysBefore: Math.min(...reached) }), isSnoozeOver }, ...(ahead === undefined ? {} : { next: ahead }) }
}

interface Stage {
  readonly daysBefore: number
  readonly moment: Temporal.Instant
}

/** Without those that had gone by when the dossier was opened, as long as a nearer one was still to come: she knew the date that day. */
function withoutPassed(stages: readonly Stage[], openedAt: Temporal.Instant, now: Temporal.Instant): readonly Stage[] {
  if (isFromFuture(openedAt, now)) return stages
  const toCome = stages.filter(({ moment }) => !isBefore(moment, openedAt))
  return toCome.length === 0 ? stages : toCome
}
